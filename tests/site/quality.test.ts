import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {checkGuide, checkLinks, lint, rules} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {SiteConfig} from '../../src/model/site.ts'
import {readGuide} from '../../src/read/index.ts'
import {pages, toHtml} from '../../src/site/index.ts'
import {guide} from '../run.ts'

const config: SiteConfig = {
  name: 'Pay',
  origin: '',
  base: '',
  repository: 'https://host.example/team/edit/main/content',
  assets: {css: '/a.css', js: '/a.js', icon: '/a.svg'},
  release: null,
}
const texts = new Map([
  ['acme/data-engineer.md', guide().replace('$185K–$260K', '$340K–$490K')],
  ['hooli/data-engineer.md', guide('Data Engineer', 'Hooli')],
  ['globex/data-engineer.md', guide('Data Engineer', 'Globex', '150 to 2OO thousand §').replace('10%', 'negotiable')],
])
const read = [...texts].map(([path, text]) => readGuide({path, text, sha256: '0', messages: []}))
const found = new Map(
  [
    ...pages(
      lint(checkLinks(link(read, noSiteData)), (each) => checkGuide(each, texts.get(each.path) ?? '')),
      config,
      rules,
    ),
  ].map((page) => [page.url, toHtml(page)]),
)

describe('the quality report', () => {
  const page = found.get('/quality/') ?? ''

  it('has a row for each company and leads from a warning to its line', () => {
    for (const company of ['acme', 'hooli']) expect(page).toContain(`id="company-${company}"`)
    expect(page).toContain('href="https://host.example/team/blob/main/content/acme/data-engineer.md#L7"')
    expect(page).toContain('href="/rules/total-adds-up/"')
  })

  it('tells cells, terms, levers and asks by company: read, kept as text, failed', () => {
    const row = (id: string): string | undefined =>
      page.match(
        new RegExp(`<tr id="company-${id}">.*?</th><td class="num">1</td>((?:<td class="num">[^<]*</td>){4})`),
      )?.[1]
    const cells = (words: string): string => words.replace(/<[^>]*>/g, '|')
    expect(cells(row('acme') ?? '')).toBe('|4||2||1||3|')
    expect(cells(row('globex') ?? '')).toBe('|2 of 4, 1 failed||2||1||3|')
  })

  it('tells how much was read and how old the sources are', () => {
    expect(page).toMatch(/Cells of pay<\/th><td class="num">10<\/td>/)
    expect(page).toMatch(/2026<\/th><td class="num">3<\/td>/)
  })
})

describe('the page of a rule', () => {
  it('lists what it found here, and nothing where it found nothing', () => {
    expect(found.get('/rules/total-adds-up/')).toContain('Found here')
    expect(found.get('/rules/raw-html/')).not.toContain('Found here')
  })
})
