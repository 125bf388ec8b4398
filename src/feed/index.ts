import type {Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {absolute, guidePath, root} from './address.ts'
import {publishedChanges, type Release} from './changes.ts'
import type {GuideFile} from './contract/guide.ts'
import type {GuideIndex} from './contract/lists.ts'
import {dataPackage} from './datapackage.ts'
import {declarations} from './declarations.ts'
import {diagnosticList, sarif} from './diagnostics.ts'
import {guideJson} from './guide.ts'
import {headers, moved, redirectLines} from './hosting.ts'
import {levelGraph, sssom} from './levels.ts'
import {card, companyList, placeList, roleList, sourceList} from './lists.ts'
import {llms} from './llms.ts'
import {news} from './news.ts'
import {bandColumns, bandRows, leverRows} from './rows.ts'
import {schemas} from './schema.ts'
import {robots, sitemap} from './sitemap.ts'
import {csv, json, ndjson} from './text.ts'

export {changes, type Release} from './changes.ts'
export type {GuideFile} from './contract/guide.ts'
export type {Changes} from './contract/reports.ts'
export {guideJson} from './guide.ts'
export {digests, manifest} from './manifest.ts'
export {readRelease} from './release.ts'
export {changeLines} from './words.ts'

const api = (path: string, content: string): Output => ({path: root + path, content})

/** Everything in one stream, for programs that want all of it. */
function* streams(guides: readonly GuideFile[]): Iterable<Output> {
  const bands = guides.flatMap((guide) => [...bandRows(guide)])
  yield api('bands.ndjson', ndjson(bands))
  yield api('bands.csv', csv(bandColumns, bands))
  yield api('levers.ndjson', ndjson(guides.flatMap(leverRows)))
}

function* lists(library: Library, guides: readonly GuideFile[], config: SiteConfig): Iterable<Output> {
  yield api('guides/index.json', json({guides: guides.map(card)} satisfies GuideIndex))
  yield api('companies.json', json(companyList(library, config)))
  yield api('roles.json', json(roleList(library, config)))
  yield api('places.json', json(placeList(library, config)))
  yield api('sources.json', json(sourceList(guides)))
  yield api('levels.json', json(levelGraph(library)))
  yield api('levels.sssom.tsv', sssom(library, absolute(config, `/${root}levels.sssom.tsv`)))
}

function* reports(library: Library, config: SiteConfig): Iterable<Output> {
  const diagnostics = diagnosticList(library, config)
  yield api('diagnostics.json', json(diagnostics))
  yield api('diagnostics.sarif', json(sarif(diagnostics, config)))
}

/** What describes the data: schemas, types, tables. */
function* descriptions(config: SiteConfig): Iterable<Output> {
  const found = schemas()
  for (const [name, schema] of found) yield api(`schema/${name}.schema.json`, json(schema))
  yield api('types.d.ts', declarations(found.values()))
  yield {path: 'datapackage.json', content: json(dataPackage(found, config))}
}

/** What a build knows beside its own guides. */
export interface FeedContext {
  /** The release that this one replaces. */
  readonly previous?: Release | null
  /** Old guide id -> new guide id. */
  readonly redirects?: Readonly<Record<string, string>>
}

/** What tells readers and hosts what is new and where things are. */
function* notices(
  library: Library,
  guides: readonly GuideFile[],
  config: SiteConfig,
  context: FeedContext,
): Iterable<Output> {
  const moves = moved(library, context.redirects ?? {})
  const found = publishedChanges(context.previous ?? null, {release: config.release, guides}, Object.fromEntries(moves))
  const {json: jsonFeed, atom} = news(guides, found, config)
  yield api('changes.json', json(found))
  yield {path: 'feed.json', content: json(jsonFeed)}
  yield {path: 'feed.xml', content: atom}
  yield {path: 'sitemap.xml', content: sitemap(library, config)}
  yield {path: 'robots.txt', content: robots(config)}
  yield {path: 'llms.txt', content: llms(library, config)}
  yield {path: '_headers', content: headers(config)}
  yield {path: '_redirects', content: redirectLines(moves, config)}
}

/**
 * The feed: every file of the contract but the two that need digests, `digests` and `manifest`, which the edge asks for last.
 * Pure and without a clock: the same library, configuration and context give the same bytes.
 */
export function* feed(library: Library, config: SiteConfig, context: FeedContext = {}): Iterable<Output> {
  const guides = library.entries.map((entry) => guideJson(entry, config))
  const lines = guides.map((guide) => json(guide))
  for (const [index, {id}] of guides.entries()) yield {path: guidePath(id), content: lines[index] ?? ''}
  yield api('guides.ndjson', lines.join(''))
  yield* lists(library, guides, config)
  yield* streams(guides)
  yield* reports(library, config)
  yield* descriptions(config)
  yield* notices(library, guides, config, context)
}
