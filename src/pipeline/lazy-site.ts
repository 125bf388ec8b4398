import {hash} from 'node:crypto'
import {guidePath, pieceOf} from '../feed/index.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Contribution} from '../search/build.ts'
import {type Beside, besides} from '../site/index.ts'
import {publishedNothing} from './changes.ts'
import {lastFiles, searchFiles, sharedData, sharedPages, streamFiles} from './collection-files.ts'
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

/**
 * A site whose files are made when they are asked for: a guide's by themselves, what guides share together. Nothing is compared with an
 * earlier release. Gives null for a file that a build would not make.
 */
export function lazySite(input: LazyInput): (path: string) => Output | null {
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
  const pages = once(() => byPath([...input.assets, ...sharedPages(library, config)]))
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
  return (path) => {
    const entry = entries.get(idIn(path) ?? '')
    const own = entry && ofGuide(entry, path)
    if (own) return own
    if (path.startsWith('search/') && path.endsWith('.json')) return search().get(path) ?? null
    return pages().get(path) ?? data().get(path) ?? null
  }
}
