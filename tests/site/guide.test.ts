import {expect, it} from 'vitest'
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
