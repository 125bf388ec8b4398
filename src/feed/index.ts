import type {Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {absolute, guidePath, root} from './address.ts'
import type {GuideFile} from './contract/guide.ts'
import type {GuideIndex} from './contract/lists.ts'
import {diagnosticList, sarif} from './diagnostics.ts'
import {guideJson} from './guide.ts'
import {levelGraph, sssom} from './levels.ts'
import {card, companyList, placeList, roleList, sourceList} from './lists.ts'
import {bandColumns, bandRows, leverRows} from './rows.ts'
import {csv, json, ndjson} from './text.ts'

export type {GuideFile} from './contract/guide.ts'
export {guideJson} from './guide.ts'
export {digests, manifest} from './manifest.ts'

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

/**
 * The feed: every file of FEED.md but the two that need digests, `digests` and `manifest`, which the edge asks for last.
 * Pure and without a clock: the same library and configuration give the same bytes.
 */
export function* feed(library: Library, config: SiteConfig): Iterable<Output> {
  const guides = library.entries.map((entry) => guideJson(entry, config))
  const lines = guides.map((guide) => json(guide))
  for (const [index, {id}] of guides.entries()) yield {path: guidePath(id), content: lines[index] ?? ''}
  yield api('guides.ndjson', lines.join(''))
  yield* lists(library, guides, config)
  yield* streams(guides)
  yield* reports(library, config)
}
