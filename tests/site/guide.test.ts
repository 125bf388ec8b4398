import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {SiteConfig} from '../../src/model/site.ts'
import {readGuide} from '../../src/read/index.ts'
import {besides, guidePage, toHtml} from '../../src/site/index.ts'

const config: SiteConfig = {
  name: 'Guides',
  origin: '',
  base: '',
  repository: null,
  assets: {css: '/a.css', js: '/a.js', icon: '/a.svg'},
  release: null,
}

const table = `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Boston | $150K–$200K | $80K–$120K | 10% | $185K–$250K |`

function page(parts: {table?: string; mapping?: string; levers?: string}): string {
  const text = `# Data Engineer | Chewy Global Negotiation Guide

${parts.table ?? table}

${parts.mapping ?? ''}

${parts.levers ?? ''}
`
  const library = link([readGuide({path: 'chewy/data-engineer.md', sha256: '', messages: [], text})], noSiteData)
  const [entry] = library.entries
  if (!entry) throw new Error('no guide')
  return toHtml(guidePage(entry, besides(library)(entry), config))
}

const times = (html: string, words: string): number => html.split(words).length - 1
const section = (html: string, id: string): string => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? ''

it('a script is said once, whether it stands in a paragraph, a quote or a list', () => {
  const html = page({
    levers: `**Global Levers**

1. **In a paragraph** "I build the feeds that every order runs through, and I ask for $200K base."

2. **In a quote**

   > "I halved the cost of the warehouse within a year, and I ask for $120K of stock."

3. **In a list**

   - "I lead the move to streams that everybody waits for, and I ask for $20K to sign."`,
  })
  const said = section(html, 'scripts')
  for (const words of ['I build the feeds', 'I halved the cost', 'I lead the move']) expect(times(said, words)).toBe(1)
  expect(times(said, 'class="said q"')).toBe(3)
  expect(said).not.toContain('<blockquote>')
})

it('each row of a mapping table is a chain of its own: no rung is put equal to one of another row', () => {
  const html = page({
    mapping: `**Level Mapping:**

| Chewy | Google | Meta |
|---|---|---|
| IC3 | L4 | E4 |
| IC4 | L5 | E5 |`,
  })
  const chains = section(html, 'levels')
    .split('<ul class="chips">')
    .slice(1)
    .map((chain) => chain.split('</ul>')[0]?.match(/\b(?:IC|L|E)\d\b/g))
  expect(chains).toEqual([
    ['IC3', 'L4', 'E4'],
    ['IC4', 'L5', 'E5'],
  ])
})

it('the basis of totals is said to be open where nothing can be added, and sums are told only where they differ', () => {
  const totals = page({table: '| Region | Total Comp |\n|---|---|\n| Boston | $185K–$250K |'})
  expect(section(totals, 'total-basis')).toContain('How totals count stock is not told')
  expect(section(totals, 'total-basis')).not.toContain('neither')
  const same = page({})
  expect(section(same, 'total-basis').split('</aside>')[0]).not.toContain('comes to')
  const other = page({table: table.replace('$185K–$250K', '$205K–$270K')})
  expect(section(other, 'total-basis')).toContain('In Boston base + bonus + stock / 4 comes to $185K–$250K')
})

it('the title that stands over the table of bands is told with the table, and no empty part of the background', () => {
  const html = page({table: `## Compensation Benchmarks\n\n${table}\n\n## Culture\n\nEverybody writes.`})
  expect(section(html, 'bands')).toMatch(/Compensation Benchmarks, <a[^>]*>line 3<\/a>/)
  expect(section(html, 'background')).not.toContain('Compensation Benchmarks')
  expect(section(html, 'background')).toContain('Culture')
  const parent = page({table: `${table}\n\n## Culture\n\n### Writing\n\nEverybody writes.`})
  expect(section(parent, 'background')).toContain('Culture')
})

it('the first column is named by what its rows are, and the author’s corner is told where it names other rows', () => {
  const head = (html: string): string | undefined => section(html, 'bands').match(/<th scope="col">([^<]*)/)?.[1]
  expect(head(page({}))).toBe('Region')
  const parts = page({table: '| Component | Boston | Oslo (NOK) |\n|---|---|---|\n| Base | $150K–$200K | 900K–1.1M |'})
  expect(head(parts)).toBe('Place')
  expect(section(parts, 'bands')).toContain('by “Component”')
  const levels = page({table: '| Level | Boston | Austin |\n|---|---|---|\n| IC3 | $150K–$200K | $140K–$180K |'})
  expect(head(levels)).toBe('Place, level')
})

it('a mapping that names levels of its own company alone is told in words, without chips', () => {
  const html = page({
    mapping: '**Level Mapping:**\n\n| Internal Level | Title |\n|---|---|\n| IC3 | Engineer |\n| IC4 | Senior |',
  })
  expect(section(html, 'levels')).toContain('This guide names no level elsewhere, only its own: IC3, IC4.')
  expect(section(html, 'levels')).not.toContain('class="chip')
})

describe('the three numbers', () => {
  const numbers = (strategy: string): string =>
    section(page({levers: `**Negotiate Up Strategy:** ${strategy}`}), 'numbers')
      .split('<blockquote')[0]
      ?.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ') ?? ''

  it('a counter that is anchored opens; one that counters aims', () => {
    expect(numbers('Anchor your initial counter at $190K base. Your floor is $170K base.')).toContain(
      'Anchor base $190K 80% up the base band of Boston. The strategy opens with it.',
    )
    expect(numbers('Open high, counter at $190K base.')).toContain('Target base $190K')
  })

  it('stand beside what is asked for with them: other parts of the pay, each once, not another place’s', () => {
    const told = numbers(
      'Open at $200K base + $120K equity (1,400 RSUs). For London open at £150K base. Push for $180K base + $20K signing bonus.',
    )
    expect(told).toContain(
      'Anchor base $200K the top of the base band of Boston. The strategy opens with it. With $120K equity.',
    )
    expect(told).toContain('Target base $180K 60% up the base band of Boston. With $20K signing.')
  })
})
