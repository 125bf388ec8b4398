import {hash} from 'node:crypto'
import type {Listed} from '../feed/index.ts'
import {checkGuide} from '../lint/index.ts'
import type {PlaceData} from '../model/data.ts'
import type {Extensions} from '../model/extensions.ts'
import type {Naming, WholeGuide} from '../model/guide.ts'
import type {Entry} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Source} from '../model/source.ts'
import {fileStart} from '../model/span.ts'
import type {Indexed} from '../search/build.ts'
import {contributionOf} from '../search/contribution.ts'
import type {Beside} from '../site/index.ts'
import {type Arena, arena, gather, sliceAt} from './arena.ts'
import type {Extender} from './extend.ts'
import {type GuideFiles, guideFiles} from './guide-files.ts'
import {type BareEntry, type Groups, wholeEntry} from './links.ts'
import {bytesOf, inMemory, type Part, type PutAway, parse, type Slice} from './memory.ts'
import {type Details, type Digests, type Named, type Packed, toSource, type Unread, wholeGuide} from './packed.ts'
import {faulty, readOne} from './read.ts'
import {templateFailed} from './template-failed.ts'
import type {Theme} from './theme.ts'

export type {Groups, Listed}

/** Phase 1 to 2 for some guides. */
export interface ReadJob<Lies = Part> {
  readonly kind: 'read'
  readonly sources: readonly Unread<Lies>[]
  /** Why they are read without the site's own plugins. */
  readonly without?: string
}

/** What a guide's files are made from, beside what it says itself. As text: the same text, the same files. */
export interface MakeItem<Lies = Part> extends Pick<Packed<Lies>, 'named' | 'figures' | 'details' | 'prose'> {
  /** `BareEntry` as JSON. */
  readonly entry: Lies
  /** What its page shows of others, as JSON. */
  readonly beside: Lies
  /** What is said of it, as JSON. */
  readonly messages: Slice
  readonly bytes: Lies
  /** Why it is made without the site's own templates. */
  readonly without?: string
  /** Why it was given up before: it is made without facts. */
  readonly given?: string
}

/** Phase 3 to 5 for some guides. */
export interface MakeJob<Lies = Part> {
  readonly kind: 'make'
  readonly items: readonly MakeItem<Lies>[]
}

/** The search index. */
export interface SearchJob {
  readonly kind: 'search'
  readonly names: Indexed
  /** What each guide contributes, as JSON, in their order. */
  readonly given: readonly Part[]
}

/** What every job of a build shares; threads get it once. */
export interface Shared {
  readonly places: readonly PlaceData[]
  readonly config: SiteConfig
  /** Plugins and templates of the site's own; each thread loads them. */
  readonly extensions?: Extensions | null
}

export interface MadeFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** When it was written, in milliseconds: with its size what tells that it is still as it was made. */
  readonly changed: number
}

/** What of a guide's making the others need to know. */
export interface Made {
  readonly files: readonly MadeFile[]
  readonly listed: Listed
  readonly fault: Message | null
}

/** Of each item what was made, and its lines of each stream of the feed, in the order of `streams`. */
export interface MakeResult {
  readonly made: readonly Made[]
  readonly lines: readonly (readonly Slice<ArrayBuffer>[])[]
  /** Where the lines lie: handed over, and handed back when they are written. */
  readonly memory: ArrayBuffer
}

/** Told before each guide of a job, so that the one that holds a thread can be named. */
export type Begin = (index: number) => void

const sha256 = (content: Uint8Array): string => hash('sha256', content)

/** Of what JSON says, one text after the other: none of them can be taken for a part of its neighbour. */
const digestOf = (...texts: readonly string[]): string => hash('sha256', texts.join('\n'))

/** Bytes of what a thread is making; threads have their own. */
const reading = arena()
const page = arena()
const streamed = [arena(), arena(), arena(), arena()] as const

type Ranges = Readonly<Record<keyof Omit<Packed, 'failed'>, readonly [start: number, end: number]>>

/** A guide as it is kept and sent, added to what is being read. */
function pack(guide: WholeGuide, text: string): Ranges {
  const {prose, sha256, tagline, signature, levers, strategy, sections, sources, labels, bands, levelMapping, ...rest} =
    guide
  const outline = {...rest, strategy: strategy && {offers: strategy.offers}}
  const {id, path, kind, role, company, frontMatter} = outline
  const naming: Omit<Naming, 'levelMapping'> = {id, path, kind, role, company, strategy: outline.strategy, frontMatter}
  const [mapping, pay] = [JSON.stringify(levelMapping), JSON.stringify(bands)]
  const digests: Digests = {
    naming: digestOf(JSON.stringify(naming), mapping),
    bands: digestOf(pay),
    outline: digestOf(JSON.stringify(outline), mapping, pay),
  }
  const details: Details = {sha256, tagline, signature, levers, strategy, sections, sources, labels}
  return {
    named: reading.add(JSON.stringify({...outline, digests} satisfies Named)),
    // `Figures`, whose parts are text already.
    figures: reading.add(`{"bands":${pay},"levelMapping":${mapping}}`),
    details: reading.add(JSON.stringify(details)),
    prose: reading.add(JSON.stringify(prose)),
    checked: reading.add(JSON.stringify(checkGuide(guide, text))),
    search: reading.add(JSON.stringify(contributionOf(guide))),
  }
}

/** Guides where all threads find them. */
export function packAll(
  guides: Iterable<readonly [guide: WholeGuide, text: string]>,
  putAway: PutAway = inMemory,
): Packed[] {
  reading.clear()
  const found = Array.from(guides, ([guide, text]) => pack(guide, text))
  const lies = putAway(reading.view(0, reading.size()))
  return found.map(({named, figures, details, prose, checked, search}) => ({
    named: lies(named),
    figures: lies(figures),
    details: lies(details),
    prose: lies(prose),
    checked: lies(checked),
    search: lies(search),
  }))
}

/** A guide without facts, as it is published where its reader failed. */
export function unreadable(source: Pick<Source, 'path' | 'sha256'>, why: string): Packed {
  const [packed] = packAll([[faulty(source, why), '']]) as [Packed]
  return {...packed, failed: true}
}

/** A guide whose plugins ended or held their thread. */
const withoutPlugins = (guide: WholeGuide, why: string): WholeGuide => ({
  ...guide,
  messages: [
    ...guide.messages,
    {
      rule: 'plugin-failed',
      severity: 'error',
      path: guide.path,
      span: fileStart,
      message: `Unexpected fault of the site's plugins: ${why}; the guide is published without them`,
    },
  ],
})

export function read(
  {sources, without}: ReadJob<Slice>,
  {places}: Shared,
  begin: Begin,
  extender: Extender | null = null,
  putAway?: PutAway,
): Packed[] {
  function* guides(): Iterable<readonly [WholeGuide, string]> {
    for (const [n, unread] of sources.entries()) {
      begin(n)
      const source = toSource(unread)
      if (without === undefined) yield [readOne(source, places, extender), source.text]
      else yield [withoutPlugins(readOne(source, places), without), source.text]
    }
  }
  const packed = packAll(guides(), putAway)
  return without === undefined ? packed : packed.map((each) => ({...each, failed: true}))
}

/** The entry as linking and checking made it. */
const unpack = ({entry, messages, ...item}: MakeItem<Slice>, groups: Groups): Entry<WholeGuide> =>
  wholeEntry({...parse<BareEntry>(entry), messages: parse<readonly Message[]>(messages)}, wholeGuide(item), groups)

/** Everything that is made of one guide. */
export function filesOf(item: MakeItem<Slice>, groups: Groups, config: SiteConfig, theme?: Theme): GuideFiles {
  const {without, given} = item
  const entry = unpack(item, groups)
  const input = {entry, beside: parse<Beside>(item.beside), bytes: bytesOf(item.bytes)}
  if (without === undefined) return guideFiles(input, config, theme, given)
  const made = guideFiles(input, config, undefined, given)
  const {path} = entry.guide
  return {...made, fault: made.fault ?? templateFailed({template: 'guide', path, reason: without}, path)}
}

/** Makes the files of some guides and hands them to `write`, which says when it wrote them. */
export function make(
  {items}: MakeJob<Slice>,
  {config}: Shared,
  groups: Groups,
  write: (output: Output) => number,
  begin: Begin,
  room: (size: number) => ArrayBuffer,
  theme?: Theme,
): MakeResult {
  for (const stream of streamed) stream.clear()
  const ranges: (readonly [number, number])[][] = []
  const put = (path: string, content: Uint8Array): MadeFile => {
    const changed = write({path, content})
    return {path, bytes: content.byteLength, sha256: sha256(content), changed}
  }
  const made = items.map((item, n): Made => {
    begin(n)
    const {files, piece, fault} = filesOf(item, groups, config, theme)
    const lines = [piece.json, piece.bands, piece.table, piece.levers].map((text, stream) =>
      (streamed[stream] as Arena).add(text),
    )
    ranges.push(lines)
    page.clear()
    return {
      files: files.map(({path, content}) =>
        // A guide's own file is its line of the first stream.
        put(
          path,
          content === piece.json
            ? streamed[0].view(...(lines[0] as [number, number]))
            : page.view(...page.add(content)),
        ),
      ),
      listed: {card: piece.card, note: piece.note, counts: piece.counts},
      fault,
    }
  })
  // Stream by stream, so that the lines of a job lie side by side.
  const memory = room(streamed.reduce((sum, stream) => sum + stream.size(), 0))
  const offsets = gather(memory, streamed)
  return {
    made,
    memory,
    lines: ranges.map((lines) => lines.map((range, stream) => sliceAt(memory, offsets[stream] ?? 0, range))),
  }
}
