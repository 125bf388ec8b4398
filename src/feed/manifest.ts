import type {Library} from '../model/library.ts'
import {compare} from '../model/order.ts'
import {sumReading} from '../model/reading.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {guidePath, root} from './address.ts'
import type {DataFile, Digests, Manifest} from './contract/reports.ts'
import {bySeverity} from './diagnostics.ts'
import type {Listed} from './gather.ts'
import {json} from './text.ts'

const digestsPath = `${root}guides/digests.json`

/** Data beside api/v1 that programs read too. */
const beside: ReadonlySet<string> = new Set(['datapackage.json', 'feed.json', 'feed.xml'])

const isData = (path: string): boolean => beside.has(path) || (path.startsWith(root) && path !== `${root}manifest.json`)

/** Bytes and digest of each guide's own file: kept out of the manifest, which stays small however many guides there are. */
export function digests(library: Library, files: readonly DataFile[]): Output {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const guides = library.entries.flatMap(({id}): [string, [number, string]][] => {
    const file = byPath.get(guidePath(id))
    return file ? [[id, [file.bytes, file.sha256]]] : []
  })
  return {path: digestsPath, content: json({guides: Object.fromEntries(guides)} satisfies Digests)}
}

function counts(library: Library, listed: readonly Listed[]): Manifest['counts'] {
  const guides = library.entries.map(({guide}) => guide)
  const sum = (of: (item: Listed) => number): number => listed.reduce((total, item) => total + of(item), 0)
  return {
    guides: guides.filter(({kind}) => kind === 'guide').length,
    articles: guides.filter(({kind}) => kind === 'article').length,
    companies: library.companies.length,
    roles: library.roles.length,
    places: library.places.length,
    bands: sum(({counts}) => counts.bands),
    values: sum(({counts}) => counts.values),
    levers: sum(({counts}) => counts.levers),
    sources: sum(({note}) => note.sources.length),
    messages: bySeverity([...library.messages, ...library.entries.flatMap(({messages}) => messages)]),
  }
}

/**
 * The one address to know, written last. `files`: every file of the build with its digest, paths below the output folder.
 * `listed`: of each guide. Guides are named by `guides/digests.json` where that is among the files, and one by one where it is not.
 */
export function manifest(
  library: Library,
  listed: readonly Listed[],
  files: readonly DataFile[],
  config: SiteConfig,
): Output {
  const own = new Set(files.some(({path}) => path === digestsPath) ? library.entries.map(({id}) => guidePath(id)) : [])
  const content: Manifest = {
    version: 'v1',
    name: config.name,
    origin: config.origin,
    base: config.base,
    release: config.release,
    counts: counts(library, listed),
    reading: sumReading(library.entries),
    guides: {
      page: 'guides/{id}/',
      json: `${root}guides/{id}.json`,
      markdown: 'guides/{id}/index.md',
      digests: digestsPath,
    },
    files: files
      .filter(({path}) => isData(path) && !own.has(path))
      .map(({path, bytes, sha256}) => ({path, bytes, sha256}))
      .sort((a, b) => compare(a.path, b.path)),
  }
  return {path: `${root}manifest.json`, content: json(content)}
}
