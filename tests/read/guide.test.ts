import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {WholeGuide} from '../../src/model/guide.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'

const own = path.resolve(import.meta.dirname, '../../content/huggingface-enterprise/security-engineer.md')
const read = (text: string, name = 'acme/data-engineer.md'): WholeGuide =>
  readGuide({path: name, text, sha256: '', messages: []})
const text = readFileSync(own, 'utf8')

describe('a guide in the common form is read whole', () => {
  const guide = read(text, 'huggingface-enterprise/security-engineer.md')

  it('bands: three places with four cells each', () => {
    expect(guide.bands.map(({id, region}) => [id, region?.label, region?.country])).toEqual([
      ['san-francisco', 'San Francisco', 'US'],
      ['new-york', 'New York', 'US'],
      ['paris', 'Paris', 'FR'],
    ])
    expect(guide.bands[2]?.base).toMatchObject({
      raw: 'EUR153K–EUR200K',
      values: [{kind: 'money', currency: 'EUR', min: 153000, max: 200000, per: 'year'}],
    })
    expect(guide.bands[0]?.stock).toMatchObject({
      instrument: 'RSU',
      values: [{kind: 'money', currency: 'USD', min: 140000, max: 255000, per: 'grant', years: 4}],
    })
    expect(guide.bands[0]?.bonus?.values).toEqual([{kind: 'percent', min: 5, max: 10}])
  })

  it('levels: the guide’s own term and four others', () => {
    expect(guide.levelMapping?.terms.map(({raw, relation, levels}) => [raw, relation, levels])).toEqual([
      ['HF Enterprise Security Engineer', 'self', []],
      ['Google L4-L5 Security Engineer', 'equal', ['L4', 'L5']],
      ['GitHub Security Engineer', 'equal', []],
      ['Databricks Security Engineer', 'equal', []],
      ['Meta Security Engineer E4-E5', 'equal', ['E4', 'E5']],
    ])
  })

  it('strategy: asks, floor and offers, each with its component', () => {
    const brief = (moves: readonly {component: unknown; min: number}[] | undefined) =>
      moves?.map(({component, min}) => [component, min])
    expect(brief(guide.strategy?.asks)).toEqual([
      ['base', 228000],
      ['stock', 248000],
      ['signing', 30000],
    ])
    expect(brief(guide.strategy?.floor)).toEqual([['base', 212000]])
    expect(guide.strategy?.offers.map(({company, amounts}) => [company, brief(amounts)])).toEqual([
      [
        'GitHub',
        [
          ['base', 225000],
          ['stock', 270000],
        ],
      ],
      [
        'CrowdStrike',
        [
          ['base', 220000],
          ['stock', 260000],
        ],
      ],
    ])
  })

  it('levers, scripts, placeholders and sources', () => {
    expect(guide.levers.map(({title}) => title)).toEqual([
      'Signed Artifacts',
      'Two Disciplines in One Hire',
      'Offers in Hand',
      'Enterprise Deals Wait for Audits',
    ])
    expect(guide.levers[0]?.scripts[0]?.placeholders.map(({token}) => token)).toEqual(['[company]'])
    expect(guide.sources.map(({publisher, years}) => [publisher, years])).toEqual([
      ['Levels.fyi', [2025, 2026]],
      ['Glassdoor', [2025]],
      ['Blind', [2025, 2026]],
      [null, []],
    ])
    expect(guide.asOf).toEqual({from: 2025, to: 2026})
  })

  it.each([
    ['Calm Nights | Base / Bonus', ['Calm Nights', 'Base / Bonus']],
    ['Private Company / No Public Equity / Bonus Only / Calm Nights', 4],
    ['Equity-Heavy / No Bonus', 1],
    ['`NYSE: ACM` `A / B / C`', ['NYSE: ACM', 'A / B / C']],
    ['`NYSE: ACM` | `Core` | **+8% PREMIUM**', ['NYSE: ACM', 'Core', '+8% PREMIUM']],
    ['Acme pays in base / bonus / stock and says so in a sentence.', []],
    ['Acme pays each team by what it does for readers, whoever leads it / bonus / stock', 1],
  ])('tags of %s', (text, tags) => {
    const found = read(`### Data Engineer | Acme Global Negotiation Guide\n\n**Negotiation DNA:** ${text}\n`).tagline
      ?.tags
    expect(typeof tags === 'number' ? found?.length : found).toEqual(tags)
  })

  it.each([
    ['Acme 10-K (FY2025), its first', null, [2025]],
    ['Acme Q3 FY2026 earnings, November 2025', null, [2025, 2026]],
    ['Acme FY26 report', null, [2026]],
    ['Acme stock since 2023 — Yahoo Finance', 'Yahoo Finance', [2023]],
    ['O’Reilly survey of data engineers', "O'Reilly", []],
  ])('a source: %s', (line, publisher, years) => {
    const {sources} = read(`### Data Engineer | Acme Global Negotiation Guide\n\n#### Evidence & Sources\n- ${line}\n`)
    expect(sources.map((source) => [source.publisher, source.years])).toEqual([[publisher, years]])
  })

  it.each([
    ['S$105,000 - S$170,000', 'USD'],
    ['UYU 1,800,000 - 3,000,000', 'USD'],
    ['C$120K', 'USD'],
  ])('beside %s in the bands a bare dollar of a script is the US dollar', (cell, currency) => {
    const {strategy} = read(
      `### Data Engineer | Acme Global Negotiation Guide\n\n| Region | Base Salary |\n|---|---|\n| Anywhere | ${cell} |\n\n> **Negotiate Up Strategy:** Ask for $80K in RSUs.\n`,
    )
    expect(strategy?.asks.map((ask) => ask.currency)).toEqual([currency])
  })

  it('a bare dollar of a script is the one that the bands write so', () => {
    const {strategy} = read(
      '### Data Engineer | Acme Global Negotiation Guide\n\n| Region | Base Salary |\n|---|---|\n| Toronto (CAD) | $120,000 |\n\n> **Negotiate Up Strategy:** Ask for $130K base.\n',
    )
    expect(strategy?.asks.map(({currency}) => currency)).toEqual(['CAD'])
  })

  it('a company’s own papers have no publisher', () => {
    const {sources} = read(
      '### Data Engineer | Reddit Global Negotiation Guide\n\n#### Evidence & Sources\n- Reddit share buyback, 2026\n- Reddit pay — Levels.fyi\n- GitHub Octoverse 2025\n',
      'reddit/data-engineer.md',
    )
    expect(sources.map(({publisher}) => publisher)).toEqual([null, 'Levels.fyi', 'GitHub'])
  })

  it.each([
    [
      'one line',
      '**Sources**\n\nLevels.fyi (2025); Glassdoor (Mar 2026)',
      ['Levels.fyi (2025)', 'Glassdoor (Mar 2026)'],
    ],
    ['a quote', '#### Evidence\n\n> Levels.fyi, 2025\n> Glassdoor, 2026', ['Levels.fyi, 2025', 'Glassdoor, 2026']],
    [
      'a table',
      '## References\n\n| Source | Year |\n|---|---|\n| Levels.fyi | 2025 |\n| Glassdoor | 2026 |',
      ['Levels.fyi | 2025', 'Glassdoor | 2026'],
    ],
    ['another language', '#### Quellen\n\n- Levels.fyi 2025\n- Glassdoor 2026', ['Levels.fyi 2025', 'Glassdoor 2026']],
  ])('sources may stand in %s', (_, text, said) => {
    const {sources} = read(`### Data Engineer | Acme Negotiation Guide\n\n${text}\n`)
    expect(sources.map(({text: each}) => each)).toEqual(said)
    expect(sources.map(({publisher, years}) => [publisher, years])).toEqual([
      ['Levels.fyi', [2025]],
      ['Glassdoor', [2026]],
    ])
  })

  it('but figures in a table are none, a sentence with a semicolon is one, and a month is no year', () => {
    const of = (text: string) =>
      read(`### Data Engineer | Acme Negotiation Guide\n\n#### Evidence\n\n${text}\n`).sources
    expect(of('| Company | Base |\n|---|---|\n| Initech | $150K |')).toEqual([])
    expect(of('Levels.fyi data of 2025; thanks to all who gave theirs')).toHaveLength(1)
    expect(of('- Acme S-1 (filed 2023-09)')[0]?.years).toEqual([2023])
    expect(of('- Levels.fyi 2024-25')[0]?.years).toEqual([2024, 2025])
  })

  it('sources may say where the figures come from', () => {
    const {sources} = read(
      '### Data Engineer | Acme Negotiation Guide\n\n## Where these numbers come from\n\n1. Levels.fyi, Acme, March 2026\n',
    )
    expect(sources.map(({publisher, years}) => [publisher, years])).toEqual([['Levels.fyi', [2026]]])
  })

  it.each([
    ['Market Projected to Reach $50B+ by 2028', null],
    ['Salary Survey 2026, growth projections to 2030', [2026, 2026]],
    ['Pay collected through 2025', [2025, 2025]],
    ['Salary reports by January 2025', [2025, 2025]],
  ])('a year that %s looks ahead to is none that it is of', (source, years) => {
    const {asOf, sources} = read(`### Data Engineer | Acme Negotiation Guide\n\n**Evidence & Sources**\n- ${source}\n`)
    expect(asOf).toEqual(years && {from: years[0], to: years[1]})
    expect(sources[0]?.years.length).toBeGreaterThan(0)
  })

  it.each([
    [
      'I have offers from [Initech Staff at $410K TC / Hooli L6 at $420K TC / Umbrella at $400K TC].',
      ['[Initech Staff at $410K TC / Hooli L6 at $420K TC / Umbrella at $400K TC]'],
    ],
    ['I bring years of [audits / pipelines under regulation / cost control at a very large scale].', 1],
    ['I would own [one system — e.g., the ledger that closes the month] from day one.', 1],
    ['Pay rose by half [Levels.fyi — Data Engineers 2025] in a year.', []],
    ['Pay rose by half [Source: a survey] in a year [1].', []],
  ])('placeholders of %s', (text, tokens) => {
    const {levers} = read(`### Data Engineer | Acme Negotiation Guide\n\n**Global Levers**\n\n1. **Work:** "${text}"\n`)
    const found = levers[0]?.scripts[0]?.placeholders.map(({token}) => token)
    expect(typeof tokens === 'number' ? found?.length : found).toEqual(tokens)
  })

  it('a note stands where it was written, whether something refers to it or not', () => {
    const {prose} = read('# Notes\n\nPay rose.[^1]\n\n[^1]: By *half*.\n\n[^b]: Nobody asks.\n')
    expect(prose.sections.join('')).toBe(
      '<p>Pay rose.<sup>1</sup></p>\n<p><sup>1</sup> By <em>half</em>.</p>\n<p><sup>b</sup> Nobody asks.</p>',
    )
  })

  it('a script quoted under its number, not indented, belongs to that lever', () => {
    const {levers, sections} = read(
      '### Data Engineer | Acme Global Negotiation Guide\n\n#### Global Levers\n\n1. **Pipelines Lever**\n> "I keep the lights on. I ask for $190K base."\n\n2. **Cost Lever**\n> "I cut the bill by half last year."\n',
    )
    expect(levers.map(({title, scripts}) => [title, scripts.map(({text}) => text)])).toEqual([
      ['Pipelines Lever', ['I keep the lights on. I ask for $190K base.']],
      ['Cost Lever', ['I cut the bill by half last year.']],
    ])
    expect(levers[0]?.amounts.map(({min}) => min)).toEqual([190_000])
    expect(sections).toEqual([])
  })

  it('a numbered title may stand on the line below the label of all', () => {
    const of = (text: string) => read(`### Data Engineer | Acme Negotiation Guide\n\n${text}\n`)
    const {levers, labels} = of(
      '**Global Levers**\n**1. Pipelines**\n> "I keep the lights on."\n\n**2. Cost**\n> "I cut the bill by half."',
    )
    expect(levers.map(({title}) => title)).toEqual(['Pipelines', 'Cost'])
    expect(labels.map(({text}) => text)).toEqual(['Global Levers', '1. Pipelines', '2. Cost'])
    expect(of('**Global Levers**\n**Pipelines first**\n1. **Cost:** "I cut the bill by half."').levers).toHaveLength(1)
  })

  it('a short script is said without its quotes', () => {
    const {levers} = read(
      '### Data Engineer | Acme Global Negotiation Guide\n\n#### Lever 1: Base\n> "I need $150K base."\n\n#### Lever 2: Stock\n> I need $90K in RSUs.\n',
    )
    expect(levers.map(({scripts}) => scripts.map(({text}) => text))).toEqual([
      ['I need $150K base.'],
      ['I need $90K in RSUs.'],
    ])
  })

  it.each([
    ['**1. The "On-Call Calm" Lever**', 'The "On-Call Calm" Lever'],
    ['**1. "On-Call Calm"**', 'On-Call Calm'],
    ['**1. Ask for the "Staff" Title**', 'Ask for the "Staff" Title'],
    ['**1. On-Call — "I keep the lights on for you."**', 'On-Call'],
    ['**1. On-Call "I keep the lights on for you."**', 'On-Call'],
    ['**Lever 2 — 99.8% Uptime**', '99.8% Uptime'],
  ])('a name in quotes is part of a title, a script is not: %s', (label, title) => {
    const {levers} = read(
      `### Data Engineer | Acme Global Negotiation Guide\n\n#### Global Levers\n\n${label}\n> "Nobody has been called at night since I came."\n`,
    )
    expect(levers.map((lever) => lever.title)).toEqual([title])
    expect(levers[0]?.scripts.map((script) => script.text)).not.toContain('On-Call Calm')
  })

  it('every figure’s span slices back to its text', () => {
    const lines = text.split('\n')
    for (const band of guide.bands)
      for (const pay of [band.base, band.stock, band.bonus, band.total]) {
        if (!pay) continue
        expect(lines[pay.span.line - 1]?.slice(pay.span.column - 1, pay.span.endColumn - 1)).toBe(pay.raw)
      }
    for (const move of guide.strategy?.asks ?? [])
      expect(lines[move.span.line - 1]?.slice(move.span.column - 1, move.span.endColumn - 1).trim()).toBe(move.text)
  })
})

describe('levers that no list holds', () => {
  const grant = '"To sign, I would need the grant at $85K in RSUs."'
  const signing = '"Could we add $15K as a sign-on to close the gap?"'
  it.each([
    ['a number in bold', `**1 — Grant size.** ${grant}\n\n**2 — Signing.** ${signing}`],
    ['lines of one paragraph', `**1 — Grant size.** ${grant}\n**2 — Signing.** ${signing}`],
    ['a dash behind the title', `**Lever 1: Grant size** — ${grant}\n\n**Lever 2: Signing** — ${signing}`],
    ['nothing in bold', `Lever 1: Grant size — ${grant}\n\nLever 2: Signing — ${signing}`],
    ['no number', `**Grant size.** ${grant}\n\n**Signing** — ${signing}`],
    ['a list', `1) Grant size: ${grant}\n2) Signing: ${signing}`],
    ['lines of one paragraph, nothing in bold', `Lever 1: Grant size — ${grant}\nLever 2: Signing — ${signing}`],
    ['one line, nothing in bold', `Lever 1: Grant size — ${grant} Lever 2: Signing — ${signing}`],
    ['titles in bold in one paragraph', `**Grant size:** ${grant} **Signing** — ${signing}`],
    ['letters', `a) Grant size — ${grant}\nb) Signing — ${signing}`],
    ['a table', `| # | Lever | Say |\n|---|---|---|\n| 1 | Grant size | ${grant} |\n| 2 | **Signing** | ${signing} |`],
    ['numbers in one paragraph', `(1) **Grant size:** ${grant} (2) Signing: ${signing}`],
  ])('%s', (_, levers) => {
    const guide = read(
      `### Data Engineer | Acme Global Negotiation Guide\n\n#### Levers\n\n${levers}\n\n#### Sources\n\n- Own notes`,
    )
    expect(guide.levers.map(({title, scripts, amounts}) => [title, scripts.length, amounts[0]?.text])).toEqual([
      ['Grant size', 1, '$85K'],
      ['Signing', 1, '$15K'],
    ])
  })

  it('titles in one paragraph are written large, and stand where they are written; words that lead into speech are none', () => {
    const of = (paragraph: string) =>
      read(`### Data Engineer | Acme Global Negotiation Guide\n\n#### Levers\n\n${paragraph}\n`).levers
    const found = of(`Grant Size: ${grant}\nSigning: ${signing}`)
    expect(found.map(({title, span, text}) => [title, span.line, span.column, text])).toEqual([
      ['Grant Size', 5, 1, grant],
      ['Signing', 6, 1, signing],
    ])
    expect(found[1]?.amounts[0]?.span).toMatchObject({line: 6, column: 24, endColumn: 28})
    expect(of(`You might say: ${grant} Then you add: ${signing}`)).toEqual([])
  })

  it('the heads of a table whose rows are levers stay as the author’s labels, and a table of figures is none', () => {
    const of = (table: string) =>
      read(`### Data Engineer | Acme Global Negotiation Guide\n\n## Your Leverage\n\n${table}\n`)
    const {labels, levers} = of(`| Lever | Say |\n|---|---|\n| Grant size | ${grant} |\n| Signing | ${signing} |`)
    expect(levers.map(({span}) => span.line)).toEqual([7, 8])
    expect(labels.filter(({part}) => part === 'levers').map(({text}) => text)).toEqual([
      'Your Leverage',
      'Lever',
      'Say',
    ])
    const bare = of('| Lever | Worth |\n|---|---|\n| Grant size | $20K |\n| Signing | $15K |')
    expect([bare.levers, bare.sections.map(({title}) => title)]).toEqual([[], ['Your Leverage']])
  })

  it.each(['„%“', '“%”', '« % »', '「%」', '"%"'])('what is to be said stands in %s', (marks) => {
    const [first, second] = ['Ich habe vierhundert Dienste betrieben', 'J’ai dirigé quatre cents services']
    const {levers} = read(
      `### Data Engineer | Acme Global Negotiation Guide\n\n**Levers**\n\n1. **A:** ${marks.replace('%', first)}\n2. **B:** ${marks.replace('%', second)}\n`,
    )
    expect(levers.map(({scripts}) => scripts.map(({text}) => text))).toEqual([[first], [second]])
  })

  it('numbered chapters of prose are none', () => {
    const text =
      '### Data Engineer | Acme Global Negotiation Guide\n\n**Why now**\n\n**1. The move.** From "works" to "scales" is a long way.'
    expect(read(text).levers).toEqual([])
  })
})

describe('faults of a guide are messages, never exceptions', () => {
  it('front matter in JavaScript is refused and not run', () => {
    const guide = read('---js\n{title: (globalThis.ran = true)}\n---\n\n# Notes\n')
    expect((globalThis as {ran?: boolean}).ran).toBeUndefined()
    expect(guide.messages.map(({rule}) => rule)).toContain('front-matter-invalid')
  })

  it('HTML is shown as text and reported', () => {
    const guide = read(text.replace('**Global Levers**', '<script>alert(1)</script>\n\n**Global Levers**'))
    expect(guide.messages.map(({rule}) => rule)).toContain('raw-html')
    expect(JSON.stringify(guide.sections)).not.toContain('"tagName":"script"')
  })
})

const corpus = shared('corpus')
describe.runIf(corpus)('on the sample (skipped where it is absent)', () => {
  it('every guide has its title, its company and its bands, and no cell with figures is unread', () => {
    const guides = readdirSync(corpus ?? '', {recursive: true, encoding: 'utf8'})
      .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
      .map((name) => read(readFileSync(path.join(corpus ?? '', name), 'utf8'), name))
    expect(
      guides.filter(({kind, bands, title}) => kind !== 'guide' || bands.length === 0 || title === '').map(({id}) => id),
    ).toEqual([])
    const cells = guides.map(({counts}) => counts.cells)
    const failed = cells.reduce((sum, {failed: each}) => sum + each, 0)
    const good = cells.reduce((sum, {read: each}) => sum + each, 0)
    expect(failed / (failed + good)).toBeLessThanOrEqual(0.005)
  })
})

it('two strategies are one, with the moves and scripts of both', () => {
  const {strategy, sections} = read(
    '### Data Engineer | Acme Global Negotiation Guide\n\n> **Negotiate Up Strategy (L4):** "I am targeting $160K base for this role."\n\n> **Negotiate Up Strategy (L5):** "I am targeting $195K base at [the next level]." Accept at $180K base.\n',
  )
  expect(strategy?.asks.map(({min}) => min)).toEqual([160_000, 195_000])
  expect(strategy?.floor.map(({min}) => min)).toEqual([180_000])
  expect(strategy?.scripts.map(({text}) => text)).toEqual([
    'I am targeting $160K base for this role.',
    'I am targeting $195K base at [the next level].',
  ])
  expect(sections.map(({title}) => title)).toEqual(['Negotiate Up Strategy (L5)'])
})

describe('a strategy under a heading of its own', () => {
  const guide = read(`# Data Engineer at Acme

| Region | Base | RSU (4yr) | Total |
|---|---|---|---|
| Austin | $150K–$190K | $100K–$160K | $190K–$250K |

## Negotiate Up Strategy with Dollar Amounts

Open at $188K base.

### Scenario 1: they hold the base

> "Then I need $150K RSUs over 4 years and a $20K sign-on."

### Walk-away

$165K base, $110K RSUs.

### The market

| Company | Base |
|---|---|
| Initech | $170K |

## Evidence & Sources

- Survey of $175K base, 2025
`)
  const brief = (moves: readonly {component: unknown; min: number; text: string}[] | undefined) =>
    moves?.map(({component, text: said}) => `${component} ${said}`)

  it('has the moves of its scenarios, each under its own heading’s word', () => {
    expect(brief(guide.strategy?.asks)).toEqual(
      ['base $188K', 'stock $150K', 'signing $20K'].map((each) => expect.stringContaining(each)),
    )
    expect(brief(guide.strategy?.floor)).toEqual(['base $165K', 'stock $110K'])
    expect(guide.strategy?.offers).toEqual([])
  })

  it('and their prose stays in sections', () => {
    expect(guide.sections.map(({title}) => title)).toEqual(
      expect.arrayContaining(['Scenario 1: they hold the base', 'Walk-away', 'The market']),
    )
  })
})
