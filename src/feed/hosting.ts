import {encode} from '../model/address.ts'
import type {Library} from '../model/library.ts'
import {siteHeaders} from '../model/policy.ts'
import type {SiteConfig} from '../model/site.ts'
import {local, root} from './address.ts'

type Block = readonly [path: string, ...headers: readonly string[]]

const open = 'Access-Control-Allow-Origin: *'

const blocks: readonly Block[] = Object.freeze([
  ['/*', ...Object.entries(siteHeaders).map((header) => header.join(': '))],
  ['/assets/*', 'Cache-Control: public, max-age=31536000, immutable'],
  ['/api/*', open, 'Cache-Control: public, max-age=0, must-revalidate'],
  [`/${root}*.ndjson`, 'Content-Type: application/x-ndjson; charset=utf-8'],
  [`/${root}*.csv`, 'Content-Type: text/csv; charset=utf-8'],
  [`/${root}*.tsv`, 'Content-Type: text/tab-separated-values; charset=utf-8'],
  [`/${root}*.sarif`, 'Content-Type: application/sarif+json'],
  ['/feed.json', open, 'Content-Type: application/feed+json; charset=utf-8'],
  ['/feed.xml', open, 'Content-Type: application/atom+xml; charset=utf-8'],
  ['/datapackage.json', open],
])

/** `_headers` as static hosts read it: the address, then its headers, indented. */
export const headers = (config: SiteConfig): string =>
  blocks.map(([path, ...lines]) => `${local(config, path)}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('')

/** `_redirects` as static hosts read it: page, markdown and JSON of each guide that moved. Fragments are carried over by browsers. */
export function redirectLines(moves: Library['redirects'], config: SiteConfig): string {
  const lines = Object.entries(moves).flatMap(([from, to]) =>
    [
      [`/guides/${from}/`, `/guides/${to}/`],
      [`/guides/${from}/index.md`, `/guides/${to}/index.md`],
      [`/${root}guides/${from}.json`, `/${root}guides/${to}.json`],
    ].map((pair) => `${pair.map((url) => local(config, encode(url))).join(' ')} 301\n`),
  )
  return lines.join('')
}
