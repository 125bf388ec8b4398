import {hash} from 'node:crypto'
import {guidePath, type Piece, pieceOf} from '../feed/index.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {once} from '../model/once.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Contribution} from '../search/build.ts'
import type {Theme} from '../site/index.ts'
import {publishedNothing} from './changes.ts'
import {indexed, lastFiles, searchFiles, sharedData, sharedPages, streamFiles} from './collection-files.ts'

/** What the files of a site that no guide has for itself are made from when somebody asks for one. */
export interface LazyInput {
  readonly library: Library
  readonly config: SiteConfig
  readonly theme?: Theme
  /** A guide with its words, by its path. */
  readonly whole: (path: string) => WholeGuide | null
  readonly search: (path: string) => Contribution | null
}

const byPath = <File extends {readonly path: string}>(files: Iterable<File>): Map<string, File> =>
  new Map(Array.from(files, (file) => [file.path, file]))

/** The id that a guide's file belongs to. */
export const idIn = (path: string): string | undefined =>
  /^guides\/([^/]+\/[^/]+)\/index\.(?:html|md)$/.exec(path)?.[1] ??
  /^api\/v1\/guides\/([^/]+\/[^/]+)\.json$/.exec(path)?.[1]

/** Files of the feed and for hosts: below `api/`, or no pages at the top. They need every guide, and no page does. */
const isData = (path: string): boolean => path.startsWith('api/') || (!path.includes('/') && !path.endsWith('.html'))

const piecesOf = ({library, config, whole}: LazyInput): Piece[] =>
  library.entries.flatMap((entry) => {
    const guide = whole(entry.guide.path)
    return guide ? [pieceOf({...entry, guide}, config)] : []
  })

function* dataOf({library, config}: LazyInput, pieces: readonly Piece[]): Iterable<Output> {
  for (const {card, json} of pieces) yield {path: guidePath(card.id), content: json}
  for (const {path, part, head} of streamFiles)
    yield {path, content: head + pieces.map((piece) => piece[part]).join('')}
  for (const {make} of sharedData(library, pieces, config, publishedNothing(config.release))) yield make().output
}

/** The data with its digests, the manifest last. */
function withDigests(input: LazyInput): Iterable<Output> {
  const pieces = piecesOf(input)
  const outputs = [...dataOf(input, pieces)]
  const digestOf = ({path, content}: Output) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: hash('sha256', content),
  })
  const files = outputs.map(digestOf)
  const {digests, manifest} = lastFiles(input.library, pieces, input.config)
  const list = digests(files)
  return [...outputs, list, manifest([...files, digestOf(list)])]
}

export interface LazySite {
  /** A file of the site; null where a build would make none, and for files of single guides. */
  readonly file: (path: string) => Output | null
  /** What went wrong when a page was made, after it was asked for. */
  readonly fault: (path: string) => Message | null
}

/** A site whose shared files are made when they are asked for: pages one by one, data and search together. Nothing is compared with an earlier release. */
export function lazySite(input: LazyInput): LazySite {
  const {library, config, theme} = input
  const faults = new Map<string, Message>()
  const pages = once(() => byPath(sharedPages(library, config, theme)))
  const search = once(() =>
    byPath(
      searchFiles(
        indexed(library),
        library.entries.flatMap(({guide}) => input.search(guide.path) ?? []),
      ),
    ),
  )
  const data = once(() => byPath(withDigests(input)))
  return {
    fault: (path) => faults.get(path) ?? null,
    file: (path) => {
      if (path.startsWith('search/') && path.endsWith('.json')) return search().get(path) ?? null
      if (isData(path)) return data().get(path) ?? null
      const made = pages().get(path)?.make()
      if (made?.fault) faults.set(path, made.fault)
      return made?.output ?? null
    },
  }
}
