import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {WholeGuide} from '../../src/model/guide.ts'
import type {Library} from '../../src/model/library.ts'
import type {SiteConfig} from '../../src/model/site.ts'
import {readGuide} from '../../src/read/index.ts'
import {besides, guidePage, pages, toHtml} from '../../src/site/index.ts'

const config: SiteConfig = {
  name: 'Guides',
  origin: '',
  base: '/pay',
  repository: null,
  assets: {css: '/a.css', js: '/a.js', icon: '/a.svg'},
  release: null,
}

const guide = (id: string, mapping: string, total = '$200K–$300K') => {
  const [company = '', role = ''] = id.split('/')
  const title = (slug: string): string =>
    slug.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replaceAll('-', ' ')
  return readGuide({
    path: `${id}.md`,
    sha256: '',
    messages: [],
    text: `# ${title(role)} | ${title(company)} Global Negotiation Guide

| Region | Base Salary | Total Comp |
|---|---|---|
| Boston | $150K–$200K | ${total} |
| London | £100K–£120K | £150K–£180K |

**Level Mapping:** ${mapping}
`,
  })
}

const library = link(
  [
    guide('chewy/data-engineer', 'Chewy Data Engineer (IC3) = Google L4 = Meta E4 = Netskope DE'),
    guide('etsy/data-engineer', 'Etsy Data Engineer = Google L4 = Meta E5'),
    guide('google/data-engineer', 'Google L4 = Chewy IC3 = Meta E4', '$310K–$420K'),
    guide('figma/data-engineer', 'Figma P2 = Google L5 = Meta E6 = Amazon L17'),
  ],
  noSiteData,
)

const all = (of: Library<WholeGuide>): Map<string, string> => {
  const beside = besides(of)
  return new Map(
    [...pages(of, config), ...of.entries.map((entry) => guidePage(entry, beside(entry), config))].map((page) => [
      page.url,
      toHtml(page),
    ]),
  )
}

const site = all(library)
const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x22;', '"')
    .replace(/\s+/g, ' ')

const svgOf = (html: string): string => /<svg class="ruler big"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''

describe('pages of levels', () => {
  it('every link of theirs leads to a page or an anchor that exists', () => {
    const ids = new Map(
      [...site].map(([url, html]) => [url, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    )
    let count = 0
    for (const [url, html] of site)
      for (const [, target = ''] of html.matchAll(/href="\/pay(\/(?:levels|guides|companies)\/[^"]*)"/g)) {
        const [path = '', fragment] = target.split('#')
        if (path.endsWith('.md')) continue
        count++
        expect(ids.has(path), `${url} -> ${target}`).toBe(true)
        if (fragment) expect(ids.get(path)?.has(fragment), `${url} -> ${target}`).toBe(true)
      }
    expect(count).toBeGreaterThan(50)
  })

  it('the ruler is drawn at build time and the table holds the same', () => {
    const html = site.get('/levels/') ?? ''
    const drawn = svgOf(html)
    expect(drawn).toContain('role="img"')
    // Rungs at one height share a label.
    for (const label of ['L4', 'L5', 'E4, 5', 'E6', 'IC3', 'P2']) expect(text(drawn)).toContain(` ${label} `)
    for (const node of library.levels.nodes.filter(({statements}) => statements > 0))
      expect(html).toContain(`id="${node.id.toLowerCase().replace('/', '-')}"`)
    expect(text(html)).toMatch(/Google L4 4\.00/)
  })

  it('every company with a ladder has a page, and each page filters by plain links', () => {
    for (const id of ['google', 'meta', 'chewy', 'figma']) {
      const html = site.get(`/levels/${id}/`) ?? ''
      expect(html).toContain(`href="/pay/levels/${id}/" aria-current="page"`)
      expect(html).toContain('href="/pay/levels/"')
    }
  })

  it("a company's page says what each rung equals, how often, and in which sentence of which guide", () => {
    const html = site.get('/levels/google/') ?? ''
    const l4 = /<section id="l4">[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(l4).toContain('href="/pay/levels/meta/#e4"')
    expect(text(l4)).toContain('Meta E4 4.')
    expect(text(l4)).toContain('“Google L4 = Meta E4”')
    expect(l4).toContain('href="/pay/guides/chewy/data-engineer/#levels"')
    expect(text(l4)).toContain('line 8')
  })

  it('what contradicts is on the pages of the companies concerned', () => {
    expect(text(site.get('/levels/amazon/') ?? '')).toContain('Amazon L17 is not on its ladder')
  })

  it('the method is written up, with its limits', () => {
    const words = text(site.get('/levels/method/') ?? '')
    expect(words).toContain('Limits')
    expect(words).toContain('Huber')
  })
})

describe("a guide's levels on the ruler", () => {
  const section = (id: string): string =>
    /<section id="on-the-ruler"[\s\S]*?<\/section>/.exec(site.get(`/guides/${id}/`) ?? '')?.[0] ?? ''

  it('stand beside the totals of guides that are their equals, each in its own currency', () => {
    const words = text(section('chewy/data-engineer'))
    expect(words).toContain('$310K–$420K')
    expect(words).toContain('£150K–£180K')
    expect(section('chewy/data-engineer')).toContain('href="/pay/guides/google/data-engineer/"')
  })

  it('say whether both sides say so, with the sentence of the other', () => {
    const words = text(section('chewy/data-engineer'))
    expect(words).toContain('both sides: “Google L4 = Chewy IC3” Data Engineer, Google')
    expect(words).toContain('this guide only')
  })

  it('a guide without a code of its own lies where its equals put it', () => {
    expect(text(section('etsy/data-engineer'))).toContain('follows from its equals')
  })

  it('a guide that names no placed level has no ruler', () => {
    const alone = link([guide('chewy/data-engineer', 'Chewy DE = Netskope DE')], noSiteData)
    const [entry] = alone.entries
    expect(entry && toHtml(guidePage(entry, besides(alone)(entry), config))).not.toContain('on-the-ruler')
  })
})

it('a collection without levels still has its pages of levels', () => {
  const empty = all(link([guide('chewy/data-engineer', 'Chewy DE = Netskope DE')], noSiteData))
  expect(text(empty.get('/levels/') ?? '')).toContain('No guide states')
  expect(empty.has('/levels/method/')).toBe(true)
})

it('a statement of two ranges counts once in the column of each of its companies, as in the filter', () => {
  const one = link([guide('chewy/data-engineer', 'Chewy IC3–IC4 = Google L4–L5')], noSiteData)
  const page = text(all(one).get('/levels/') ?? '')
  expect(page.match(/Google \d/g)).toEqual(['Google 1', 'Google 1', 'Google 1'])
})
