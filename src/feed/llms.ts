import {encode} from '../model/address.ts'
import {plural} from '../model/format.ts'
import type {Library} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {absolute, root} from './address.ts'

/** Text of others inside a markdown link: on one line, its markup switched off. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\[\]`*_<>]/g, '\\$&')

const files = [
  ['manifest.json', 'the one address to know: counts, release, every data file with its digest'],
  ['guides/index.json', 'a light card for each guide'],
  ['guides.ndjson', 'every guide, whole, one a line'],
  ['bands.csv', 'every pay figure, one a row'],
  ['levers.ndjson', 'every negotiation lever with its scripts'],
  ['levels.json', 'levels of all companies on one axis, with the statements behind them'],
  ['types.d.ts', 'TypeScript types of the data; JSON Schemas lie beside it'],
] as const

/** What a language model should know of the site, by https://llmstxt.org. */
export function llms({entries, companies}: Library, config: SiteConfig): string {
  const link = (name: string, url: string, note: string): string =>
    `- [${plain(name)}](${absolute(config, encode(url))}): ${note}`
  return `${[
    `# ${plain(config.name)}`,
    '',
    `> Compensation guides: pay bands, level equivalences, levers, scripts and sources. ${entries.length} guides of ${companies.length} companies.`,
    '',
    'Every guide has a markdown twin: add `index.md` to the address of its page. Figures keep the text and the place that they were read from.',
    '',
    '## Data',
    '',
    ...files.map(([name, note]) => link(name, `/${root}${name}`, note)),
    '',
    '## Companies',
    '',
    ...companies.map(({name, url, guides}) => link(name, url, plural(guides.length, 'guide'))),
  ].join('\n')}\n`
}
