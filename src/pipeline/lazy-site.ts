import {hash} from 'node:crypto'
import {guidePath, pieceOf} from '../feed/index.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Contribution} from '../search/build.ts'
import {type Beside, besides} from '../site/index.ts'
import {publishedNothing} from './changes.ts'
import {lastFiles, pagesByPath, searchFiles, sharedData, streamFiles} from './collection-files.ts'
import {guideFiles} from './guide-files.ts'

/** What a site is made from when somebody asks for one of its files. */
export interface LazyInput {
  readonly library: Library
  readonly config: SiteConfig
  readonly assets: readonly Output[]
  /** A guide with its words, by its path. */
  readonly whole: (path: string) => WholeGuide | null
  readonly search: (path: string) => Contribution | null
  readonly bytes: (path: string) => Uint8Array | null
}

const byPath = (outputs: Iterable<Output>): Map<string, Output> =>
  new Map(Array.from(outputs, (output) => [output.path, output]))

/** The id that a guide's file belongs to. */
const idIn = (path: string): string | undefined =>
  /^guides\/([^/]+\/[^/]+)\/index\.(?:html|md)$/.exec(path)?.[1] ??
  /^api\/v1\/guides\/([^/]+\/[^/]+)\.json$/.exec(path)?.[1]

/** Files of the feed and for hosts: below `api/`, or no pages at the top. They need every guide, and no page does. */
const isData = (path: string): boolean => path.startsWith('api/') || (!path.includes('/') && !path.endsWith('.html'))

function* dataOf({library, config, assets: _, whole}: LazyInput): Iterable<Output> {
  const pieces = library.entries.flatMap((entry) => {
    const guide = whole(entry.guide.path)
    return guide ? [pieceOf({...entry, guide}, config)] : []
  })
  for (const {card, json} of pieces) yield {path: guidePath(card.id), content: json}
  for (const {path, part, head} of streamFiles)
    yield {path, content: head + pieces.map((piece) => piece[part]).join('')}
  yield* sharedData(library, pieces, config, publishedNothing(config.release))
}

/** The data with its digests, the manifest last. */
function withDigests(input: LazyInput): Iterable<Output> {
  const outputs = [...dataOf(input)]
  const digestOf = ({path, content}: Output) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: hash('sha256', content),
  })
  const files = outputs.map(digestOf)
  const {digests, manifest} = lastFiles(input.library, input.config)
  const list = digests(files)
  return [...outputs, list, manifest([...files, digestOf(list)])]
}

export interface LazySite {
  /** A file of the site; null where a build would make none. */
  readonly file: (path: string) => Output | null
  /** The guide that a file is made of. */
  readonly entry: (path: string) => Entry | null
}

/**
 * A site whose files are made when they are asked for: a guide's by themselves, what guides share together. Nothing is compared with an
 * earlier release.
 */
export function lazySite(input: LazyInput): LazySite {
  const {library, config} = input
  const entries = new Map(library.entries.map((entry) => [entry.id, entry]))
  const once = <T>(make: () => T): (() => T) => {
    let made: {readonly value: T} | null = null
    return () => {
      made ??= {value: make()}
      return made.value
    }
  }
  const beside = once((): ((entry: Entry) => Beside) => besides(library))
  const assets = byPath(input.assets)
  const pages = once(() => pagesByPath(library, config))
  const search = once(() =>
    byPath(
      searchFiles(
        library,
        library.entries.flatMap(({guide}) => input.search(guide.path) ?? []),
      ),
    ),
  )
  const data = once(() => byPath(withDigests(input)))
  const ofGuide = (entry: Entry, path: string): Output | null => {
    const guide = input.whole(entry.guide.path)
    const bytes = input.bytes(entry.guide.path)
    if (!guide || !bytes) return null
    const {files} = guideFiles({entry: {...entry, guide}, beside: beside()(entry), bytes}, config)
    return files.find((file) => file.path === path) ?? null
  }
  const entryOf = (path: string): Entry | null => entries.get(idIn(path) ?? '') ?? null
  const file = (path: string): Output | null => {
    const entry = entryOf(path)
    const own = entry && ofGuide(entry, path)
    if (own) return own
    if (path.startsWith('search/') && path.endsWith('.json')) return search().get(path) ?? null
    if (isData(path)) return data().get(path) ?? null
    return assets.get(path) ?? pages().get(path)?.() ?? null
  }
  return {file, entry: entryOf}
}
