import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatTitle, readTitle} from '../../src/read/title.ts'

describe('titles', () => {
  it.each([
    ['Data Engineer | Accenture Global Negotiation Guide', 'Data Engineer', 'Accenture', []],
    ['Data Engineer — Airwallex Salary Negotiation Guide', 'Data Engineer', 'Airwallex', []],
    ['Data Engineer — LianLian Global Salary Negotiation Guide', 'Data Engineer', 'LianLian Global', []],
    ['Software Engineer - Microsoft Negotiation Guide', 'Software Engineer', 'Microsoft', []],
    ['Software Engineer (L3-L4) | Google Global Negotiation Guide', 'Software Engineer', 'Google', ['L3', 'L4']],
    [
      'Site Reliability Engineer (SRE) | Google Global Negotiation Guide',
      'Site Reliability Engineer (SRE)',
      'Google',
      [],
    ],
    [
      'Staff Engineer | Cerner (Oracle Health) Global Negotiation Guide',
      'Staff Engineer',
      'Cerner (Oracle Health)',
      [],
    ],
    // Separators that no sample has.
    ['Nurse Practitioner · Mayo Clinic Compensation Guide', 'Nurse Practitioner', 'Mayo Clinic', []],
    ['Pilot @ Lufthansa Pay Guide', 'Pilot', 'Lufthansa', []],
    ['Pilot at Lufthansa: Salary Handbook', 'Pilot', 'Lufthansa', []],
  ])('%s', (text, role, company, levels) => {
    expect(readTitle(text)).toMatchObject({role, company, levels})
  })

  it('a marker is no part of a name', () => {
    expect(readTitle('X Engineer | Acme Global Negotiation Guide — SIGNATURE ROLE')).toEqual({
      role: 'X Engineer',
      company: 'Acme',
      levels: [],
      signature: true,
    })
  })

  it('other headings are no titles', () => {
    expect(readTitle('Level Mapping')).toBeNull()
    expect(readTitle('Negotiation Guide')).toBeNull()
  })

  it('what is written reads back', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,2}$/)
    const level = fc.record({
      prefix: fc.constantFrom('L', 'E', 'IC', 'M'),
      low: fc.integer({min: 1, max: 4}),
      high: fc.integer({min: 5, max: 9}),
    })
    fc.assert(
      fc.property(name, name, fc.option(level, {nil: null}), fc.boolean(), (role, company, range, signature) => {
        fc.pre(
          !/Guide|Global|Salary|Pay|Compensation|Signature/.test(role + company) &&
            !/ At | @ /i.test(` ${role} ${company} `),
        )
        const title = {
          role,
          company,
          levels: range ? [`${range.prefix}${range.low}`, `${range.prefix}${range.high}`] : [],
          signature,
        }
        expect(readTitle(formatTitle(title))).toEqual(title)
      }),
      {seed: 1},
    )
  })
})
