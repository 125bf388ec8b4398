import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {draftGuide} from '../../src/draft/index.ts'
import type {Guide} from '../../src/model/guide.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'

const read = (text: string, at = 'acme/data-analyst.md'): Guide => readGuide({path: at, text, sha256: '', messages: []})
const wanted = {company: 'Acme', role: 'Data Analyst', year: 2026}
const draft = (text: string): string => draftGuide(wanted, {text, guide: read(text, 'acme/engineer.md')})

const rows = ({bands}: Guide): string[] => bands.map(({region, level}) => `${region?.label} ${level?.label}`)
const figures = ({bands}: Guide): unknown[] =>
  bands.flatMap(({base, stock, bonus, signing, total, other}) =>
    [base, stock, bonus, signing, total, ...other].flatMap((pay) => pay?.values ?? []),
  )

describe('a new guide', () => {
  it('is read as a guide, states no figure and names what is to be filled in', () => {
    const guide = read(draftGuide(wanted, null))
    expect(guide.kind).toBe('guide')
    expect([guide.role.name, guide.company.name]).toEqual(['Data Analyst', 'Acme'])
    expect(rows(guide)).toHaveLength(3)
    expect([...figures(guide), ...(guide.strategy?.asks ?? [])]).toEqual([])
    expect(guide.levers).toHaveLength(4)
    expect(guide.levers[2]?.scripts[0]?.placeholders.map(({token}) => token)).toEqual(['[amount]', '[company]'])
    expect(guide.sources[0]?.years).toEqual([2026])
  })

  it("takes its company's form: title, table, levers, labels", () => {
    const text = draft(`# Engineer — Acme Salary Negotiation Guide

**Negotiation DNA**: Engineers at Acme route parcels.

#### What we pay

| Level | Berlin (EUR) | London (GBP) |
|---|---|---|
| Mid (L3) | €80K–€95K | **£75K–£90K** |

*Total compensation with stock.*

#### Lever 1: Scale — "I ran a large one."
#### Lever 2: Speed — "I made it fast."

> **Negotiate Up Strategy**: Open at €95K base.

#### Evidence & Sources
1. [Levels.fyi 2025]
`)
    expect(text).toMatch(/^# Data Analyst — Acme Salary Negotiation Guide\n\n\*\*Negotiation DNA\*\*: \[/)
    expect(text).toContain(
      '#### What we pay\n\n| Level | Berlin (EUR) | London (GBP) |\n|---|---|---|\n| Mid (L3) | — | — |\n\n*Total compensation with stock.*',
    )
    expect(text).toMatch(/#### Lever 1: [^\n]+ — "In my[^\n]+\n#### Lever 2: /)
    expect(text).toContain('> **Negotiate Up Strategy**: "I am')
    expect(text).toMatch(/#### Evidence & Sources\n1\. \[[^\]]+\] \(2026\)\]\n$/)
  })

  it('leaves out what is true of the other role only', () => {
    const text = draft(
      '### Engineer (L4) | **Acme** Global Negotiation Guide — SIGNATURE ROLE\n\n**Negotiation DNA:** Base\n',
    )
    expect(text).toMatch(/^### Data Analyst \| \*\*Acme\*\* Global Negotiation Guide\n/)
  })

  it.each([
    [
      'side by side',
      ['| Region | Base (min) | Base (max) | Bonus |', '|---|---|---|---|', '| Oslo | €80K | **€95K** | 5% |'],
      '| Oslo | — | — | — |',
    ],
    [
      'in two rows',
      ['| Part | Oslo | Rome |', '|---|---|---|', '| Base (min) | €80K | €60K |', '| Base (max) | €95K | €70K |'],
      '| Base (min) | — | — |\n| Base (max) | — | — |',
    ],
  ])('has every cell of a range whose ends stand %s, and no figure of them', (_, table, emptied) =>
    expect(draft(['### Engineer | Acme Global Negotiation Guide', '', ...table, ''].join('\n'))).toContain(emptied),
  )
})

const corpus = shared('corpus')

describe.runIf(corpus)('in the form of every company of the sample (skipped where it is absent)', () => {
  it('has the same rows, no figure, and levers, strategy and sources that are read', () => {
    const base = corpus ?? ''
    for (const company of readdirSync(base, {withFileTypes: true}).filter((entry) => entry.isDirectory())) {
      for (const name of readdirSync(path.join(base, company.name))) {
        const text = readFileSync(path.join(base, company.name, name), 'utf8')
        const like = read(text, `${company.name}/${name}`)
        const made = draftGuide({...wanted, company: like.company.name}, {text, guide: like})
        const guide = read(made, `${company.name}/data-analyst.md`)
        const said = {
          at: `${company.name}/${name}`,
          role: guide.role.name,
          company: guide.company.name,
          rows: rows(guide),
          figures: figures(guide).length,
          levers: guide.levers.length,
          strategy: guide.strategy !== null,
          sources: guide.sources.length,
        }
        expect(said).toEqual({
          at: `${company.name}/${name}`,
          role: 'Data Analyst',
          company: like.company.name,
          rows: rows(like),
          figures: 0,
          levers: 4,
          strategy: true,
          sources: 1,
        })
      }
    }
  })
})
