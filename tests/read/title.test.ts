import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatTitle, readTitle, titleOf} from '../../src/read/title.ts'

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
    ['Data Engineer | Acme Global Negotiation Guide (2026)', 'Data Engineer', 'Acme', []],
    ['Data Engineer | Acme 2026 Negotiation Guide', 'Data Engineer', 'Acme', []],
    ['Data Engineer | Acme Compensation & Negotiation Guide', 'Data Engineer', 'Acme', []],
    ['Negotiation Guide: Data Engineer | Acme', 'Data Engineer', 'Acme', []],
    ['Negotiation Guide for Data Engineer at Acme', 'Data Engineer', 'Acme', []],
    ['Data Engineer|Acme Offer Guide', 'Data Engineer', 'Acme', []],
    ['Data Engineer → Acme Total Rewards Guide', 'Data Engineer', 'Acme', []],
    ['Engineer - Platform - Acme Negotiation Guide', 'Engineer - Platform', 'Acme', []],
    ['Salary Guide Writer | Acme Negotiation Guide', 'Salary Guide Writer', 'Acme', []],
    ['⭐ Data Engineer | Acme Negotiation Guide ⭐', 'Data Engineer', 'Acme', []],
    ['Engineer (SDE III / L6) | Acme Global Negotiation Guide', 'Engineer', 'Acme', ['L6']],
    ['Engineer (Band 8–9) | Acme Global Negotiation Guide', 'Engineer', 'Acme', ['8', '9']],
  ])('%s', (text, role, company, levels) => {
    expect(readTitle(text)).toMatchObject({role, company, levels})
  })

  it('a marker is no part of a name', () => {
    expect(readTitle('X Engineer | Acme Global Negotiation Guide — SIGNATURE ROLE')).toEqual({
      role: 'X Engineer',
      company: 'Acme',
      levels: [],
      signature: true,
      sure: true,
    })
  })

  it.each(['SIGNATURE ROLE: X Engineer | Acme Guide', 'X Engineer (Signature Role) | Acme Guide'])(
    'a marker in front or in brackets is none either: %s',
    (text) =>
      expect(readTitle(text.replace('Acme Guide', 'Acme Global Negotiation Guide'))).toMatchObject({
        role: 'X Engineer',
        company: 'Acme',
        signature: true,
      }),
  )

  it("the file's address settles what the words leave open", () => {
    const hints = {company: 'acme', role: 'data-engineer'}
    for (const text of [
      'Acme | Data Engineer | Negotiation Guide',
      'Acme: Data Engineer Pay Guide',
      'Acme Data Engineer Compensation Guide',
      'Data Engineer at Acme',
      'Acme | Data Engineer',
      'Acme Data Engineer: Salary & Equity Negotiation Guide',
      'Data Engineer @ Acme – Offer Negotiation Guide',
      '[Acme] Data Engineer Negotiation Guide',
      "Acme's Data Engineer Negotiation Guide",
      'Data Engineer // Acme // Negotiation Guide',
    ])
      expect(readTitle(text, hints), text).toMatchObject({role: 'Data Engineer', company: 'Acme'})
    expect(readTitle('Acme | Data Engineer', hints)).toMatchObject({sure: false})
    expect(readTitle('Data Engineer at Initech', hints)).toBeNull()
    expect(readTitle('ACME — RESEARCH DOSSIER', {company: 'acme', role: 'research-dossier'})).toBeNull()
  })

  it('is the first of the blocks in front that says so itself, else the heading that the address bears out', () => {
    const block = (label: string, by: 'heading' | 'line' = 'heading') => ({label, by, depth: by === 'heading' ? 1 : 7})
    const hints = {company: 'acme', role: 'data-engineer'}
    const guide = block('Data Engineer | Acme Negotiation Guide')
    const bare = block('Data Engineer at Acme')
    expect(titleOf([bare, guide], hints)?.at).toBe(1)
    expect(titleOf([bare, block('Data Engineer | Globex Negotiation Guide')], hints)?.at).toBe(0)
    expect(titleOf([bare, block('Levels')], hints)).toMatchObject({at: 0, read: {company: 'Acme'}})
    expect(titleOf([block('Levels'), bare], hints)).toBeNull()
    expect(titleOf([block('Data Engineer at Acme', 'line')], hints)).toBeNull()
    expect(titleOf([...'1234'].map((label) => block(label)).concat(guide), hints)).toBeNull()
    // Where front matter says the names, any heading is the title.
    expect(
      titleOf([block('Hello', 'line'), block('Welcome')], hints, {company: 'Acme', role: 'Data Engineer'}),
    ).toEqual({
      at: 1,
      read: null,
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
        expect(readTitle(formatTitle(title))).toEqual({...title, sure: true})
      }),
      {seed: 1},
    )
  })
})
