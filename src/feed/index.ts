import type {Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {absolute, guidePath, root} from './address.ts'
import {publishedChanges, type Release} from './changes.ts'
import type {GuideIndex} from './contract/lists.ts'
import {dataPackage} from './datapackage.ts'
import {declarations} from './declarations.ts'
import {diagnosticList, sarif} from './diagnostics.ts'
import {type Gathered, gather, gathering} from './gather.ts'
import {guideJson} from './guide.ts'
import {headers, redirectLines} from './hosting.ts'
import {levelGraph, sssom} from './levels.ts'
import {companyList, placeList, roleList, sourceList} from './lists.ts'
import {llms} from './llms.ts'
import {news} from './news.ts'
import {schemas} from './schema.ts'
import {robots, sitemap} from './sitemap.ts'
import {json} from './text.ts'

export {changes, type Release} from './changes.ts'
export type {GuideFile} from './contract/guide.ts'
export type {Changes} from './contract/reports.ts'
export {guideJson} from './guide.ts'
export {digests, manifest} from './manifest.ts'
export {readRelease} from './release.ts'
export {withdrawn} from './withdrawn.ts'
export {changeLines} from './words.ts'

const api = (path: string, content: string): Output => ({path: root + path, content})

/** Everything in one stream, for programs that want all of it. */
function* streams({guides, bands, table, levers}: Gathered): Iterable<Output> {
  yield api('guides.ndjson', guides.join(''))
  yield api('bands.ndjson', bands.join(''))
  yield api('bands.csv', table.join(''))
  yield api('levers.ndjson', levers.join(''))
}

function* lists(library: Library, {cards, notes}: Gathered, config: SiteConfig): Iterable<Output> {
  yield api('guides/index.json', json({guides: cards} satisfies GuideIndex))
  yield api('companies.json', json(companyList(library, config)))
  yield api('roles.json', json(roleList(library, config)))
  yield api('places.json', json(placeList(library, config)))
  yield api('sources.json', json(sourceList(notes)))
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
}

/** What tells readers and hosts what is new and where things are. */
function* notices(
  library: Library,
  {notes}: Gathered,
  config: SiteConfig,
  {previous = null}: FeedContext,
): Iterable<Output> {
  const guides = previous === null ? [] : library.entries.map((entry) => guideJson(entry, config))
  const found = publishedChanges(previous, {release: config.release, guides}, library.redirects)
  const {json: jsonFeed, atom} = news(notes, found, config)
  yield api('changes.json', json(found))
  yield {path: 'feed.json', content: json(jsonFeed)}
  yield {path: 'feed.xml', content: atom}
  yield {path: 'sitemap.xml', content: sitemap(library, config)}
  yield {path: 'robots.txt', content: robots(config)}
  yield {path: 'llms.txt', content: llms(library, config)}
  yield {path: '_headers', content: headers(config)}
  yield {path: '_redirects', content: redirectLines(library.redirects, config)}
}

/**
 * The feed: every file of the contract but the two that need digests, `digests` and `manifest`, which the edge asks for last.
 * Pure and without a clock: the same library, configuration and context give the same bytes.
 */
export function* feed(library: Library, config: SiteConfig, context: FeedContext = {}): Iterable<Output> {
  const gathered = gathering()
  for (const entry of library.entries) {
    const guide = guideJson(entry, config)
    const content = json(guide)
    gather(gathered, guide, content)
    yield {path: guidePath(guide.id), content}
  }
  yield* streams(gathered)
  yield* lists(library, gathered, config)
  yield* reports(library, config)
  yield* descriptions(config)
  yield* notices(library, gathered, config, context)
}
