import type {WholeGuide} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import type {Output, SharedOutput, SiteConfig} from '../model/site.ts'
import {sarif} from '../report/sarif.ts'
import {absolute, guidePath, root} from './address.ts'
import {publishedChanges, type Release} from './changes.ts'
import type {GuideIndex} from './contract/lists.ts'
import type {Changes} from './contract/reports.ts'
import {dataPackage} from './datapackage.ts'
import {declarations} from './declarations.ts'
import {diagnosticList} from './diagnostics.ts'
import {type Listed, pieceOf, tableHead} from './gather.ts'
import {guideJson} from './guide.ts'
import {headers, redirectLines} from './hosting.ts'
import {levelGraph, sssom} from './levels.ts'
import {companyList, placeList, roleList, sourceList} from './lists.ts'
import {llms} from './llms.ts'
import {news} from './news.ts'
import {schemas} from './schema.ts'
import {robots, sitemap} from './sitemap.ts'
import {json} from './text.ts'

export {guidePath} from './address.ts'
export {changes, publishedChanges, type Release} from './changes.ts'
export type {GuideFile} from './contract/guide.ts'
export type {Changes} from './contract/reports.ts'
export {type Listed, type Piece, pieceOf} from './gather.ts'
export {guideJson} from './guide.ts'
export {digests, manifest} from './manifest.ts'
export {readRelease} from './release.ts'
export {withdrawn} from './withdrawn.ts'
export {changeLines} from './words.ts'

const at = (path: string, content: string): SharedOutput => ({path, content, follows: null})
const api = (path: string, content: string): SharedOutput => at(root + path, content)

/** A file that is long in the making, or large; made when it is asked for, and not at all where it would be the same. */
const when = (kind: 'levels' | 'links' | 'messages', path: string, make: () => string): SharedOutput => ({
  path,
  follows: {kind},
  get content() {
    return make()
  },
})

function* lists(library: Library, listed: readonly Listed[], config: SiteConfig): Iterable<SharedOutput> {
  yield api('guides/index.json', json({guides: listed.map(({card}) => card)} satisfies GuideIndex))
  yield when('links', `${root}companies.json`, () => json(companyList(library, config)))
  yield when('links', `${root}roles.json`, () => json(roleList(library, config)))
  yield when('links', `${root}places.json`, () => json(placeList(library, config)))
  yield api('sources.json', json(sourceList(listed.map(({note}) => note))))
  yield when('levels', `${root}levels.json`, () => json(levelGraph(library)))
  yield when('levels', `${root}levels.sssom.tsv`, () => sssom(library, absolute(config, `/${root}levels.sssom.tsv`)))
}

function* reports(library: Library, config: SiteConfig): Iterable<SharedOutput> {
  yield when('messages', `${root}diagnostics.json`, () => json(diagnosticList(library, config)))
  const pageOf = (rule: string): string | null => (config.origin ? absolute(config, `/rules/${rule}/`) : null)
  yield when('messages', `${root}diagnostics.sarif`, () => {
    const messages = [...library.messages, ...library.entries.flatMap((entry) => entry.messages)]
    return json(sarif(messages, {base: 'CONTENT', pageOf}))
  })
}

/** What describes the data: schemas, types, tables. */
function* descriptions(config: SiteConfig): Iterable<SharedOutput> {
  const found = schemas()
  for (const [name, schema] of found) yield api(`schema/${name}.schema.json`, json(schema))
  yield api('types.d.ts', declarations(found.values()))
  yield at('datapackage.json', json(dataPackage(found, config)))
}

/** What tells readers and hosts what is new and where things are. */
function* notices(
  library: Library,
  listed: readonly Listed[],
  config: SiteConfig,
  found: Changes,
): Iterable<SharedOutput> {
  const {json: jsonFeed, atom} = news(
    listed.map(({note}) => note),
    found,
    config,
  )
  yield api('changes.json', json(found))
  yield at('feed.json', json(jsonFeed))
  yield at('feed.xml', atom)
  yield when('links', 'sitemap.xml', () => sitemap(library, config))
  yield at('robots.txt', robots(config))
  yield at('llms.txt', llms(library, config))
  yield at('_headers', headers(config))
  yield at('_redirects', redirectLines(library.redirects, config))
}

/** The streams in which every guide has its lines, and what each begins with. */
export const streams = Object.freeze([
  {path: `${root}guides.ndjson`, part: 'json', head: ''},
  {path: `${root}bands.ndjson`, part: 'bands', head: ''},
  {path: `${root}bands.csv`, part: 'table', head: tableHead},
  {path: `${root}levers.ndjson`, part: 'levers', head: ''},
] as const)

/**
 * The files of the collection, but the streams, which are the guides' own lines in their order, and the two that need digests,
 * `digests` and `manifest`, which the edge asks for last. `listed`: of each guide, in the library's order. `found`: what is new.
 */
export function* collection(
  library: Library,
  listed: readonly Listed[],
  config: SiteConfig,
  found: Changes,
): Iterable<SharedOutput> {
  yield* lists(library, listed, config)
  yield* reports(library, config)
  yield* descriptions(config)
  yield* notices(library, listed, config, found)
}

/** What a build knows beside its own guides. */
export interface FeedContext {
  /** The release that this one replaces. */
  readonly previous?: Release | null
}

/**
 * The whole feed at once, for a library that is small enough to stand in memory with its words.
 * Pure and without a clock: the same library, configuration and context give the same bytes.
 */
export function* feed(
  library: Library<WholeGuide>,
  config: SiteConfig,
  {previous = null}: FeedContext = {},
): Iterable<Output> {
  const pieces = library.entries.map((entry) => pieceOf(entry, config))
  for (const piece of pieces) yield {path: guidePath(piece.card.id), content: piece.json}
  for (const {path, part, head} of streams) yield {path, content: head + pieces.map((piece) => piece[part]).join('')}
  const guides = previous === null ? [] : library.entries.map((entry) => guideJson(entry, config))
  const found = publishedChanges(previous, {release: config.release, guides}, library.redirects)
  yield* collection(library, pieces, config, found)
}
