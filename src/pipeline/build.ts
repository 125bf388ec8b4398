import {createHash} from 'node:crypto'
import {digests, feed, manifest, type Release, readRelease, withdrawn} from '../feed/index.ts'
import {link} from '../link/index.ts'
import {lint, type RuleSettings, rules} from '../lint/index.ts'
import type {SiteData} from '../model/data.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Source} from '../model/source.ts'
import {fileStart} from '../model/span.ts'
import {readGuide} from '../read/index.ts'
import {buildIndex} from '../search/build.ts'
import {contributionOf} from '../search/contribution.ts'
import {besides, guidePage, pages, toHtml} from '../site/index.ts'

export {readRelease}

export interface BuildInput {
  readonly sources: readonly Source[]
  readonly data: SiteData
  readonly config: SiteConfig
  /** Found before any guide was read: unreadable files and data. */
  readonly messages: readonly Message[]
  readonly rules?: RuleSettings
  /** The bytes of each guide as its author wrote them, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** Guides read before, by path and digest. Filled as guides are read; share it between builds. */
  readonly memo?: Map<string, WholeGuide>
  /** The sheet, the scripts and the icon. */
  readonly assets: readonly Output[]
  /** The release that this build replaces; null or absent where there is none. */
  readonly previous?: Release | null
  /** Whether every address of `previous` must still lead somewhere. */
  readonly keepAddresses?: boolean
}

/** A guide that can't be read is a fault of ours: it is reported, and the others are published. */
function faulty({path, sha256}: Source, error: unknown): WholeGuide {
  const guide = readGuide({path, sha256, text: '', messages: []})
  const message: Message = {
    rule: 'reader-fault',
    severity: 'error',
    path,
    span: fileStart,
    message: `Unreadable guide: ${error instanceof Error ? error.message : String(error)}`,
  }
  return {...guide, messages: [message]}
}

function readOne(source: Source, {data, memo}: BuildInput): WholeGuide {
  const key = `${source.path}\0${source.sha256}`
  const known = memo?.get(key)
  if (known) return known
  let guide: WholeGuide
  try {
    guide = readGuide(source, {places: data.places})
  } catch (error) {
    guide = faulty(source, error)
  }
  memo?.set(key, guide)
  return guide
}

/** Of two guides with one address the first is published; the other is reported with both names. */
function onePerAddress(guides: readonly WholeGuide[]): {
  readonly guides: readonly WholeGuide[]
  readonly messages: readonly Message[]
} {
  const taken = new Map<string, WholeGuide>()
  const messages: Message[] = []
  for (const guide of guides) {
    const key = guide.id.normalize('NFC').toLowerCase()
    const first = taken.get(key)
    if (!first) taken.set(key, guide)
    else
      messages.push({
        rule: 'address-taken',
        severity: 'error',
        path: guide.path,
        span: fileStart,
        message: `Unexpected second guide for \`/guides/${first.id}/\`, which \`${first.path}\` has; it is left out`,
        actual: guide.path,
        expected: [first.path],
      })
  }
  return {guides: [...taken.values()], messages}
}

/** Reads, links and checks everything; the same library for any order of the sources. */
export function readLibrary(input: BuildInput): Library<WholeGuide> {
  const read = input.sources
    .map((source) => readOne(source, input))
    .filter(({frontMatter}) => frontMatter?.draft !== true)
  const {guides, messages} = onePerAddress(read)
  const library = link(guides, input.data)
  const lost = input.keepAddresses && input.previous ? withdrawn(input.previous, library, input.data.redirects) : []
  const found = [...input.messages, ...messages, ...library.messages, ...lost]
  return lint(
    {...library, messages: found},
    new Map(input.sources.map(({path, text}) => [path, text])),
    input.rules ?? {},
  )
}

function* parts(library: Library<WholeGuide>, input: BuildInput): Iterable<Output> {
  yield* input.assets
  const beside = besides(library)
  for (const page of pages(library, input.config, rules)) yield {path: page.path, content: toHtml(page)}
  for (const entry of library.entries) {
    const page = guidePage(entry, beside(entry), input.config)
    yield {path: page.path, content: toHtml(page)}
    const bytes = input.bytes.get(entry.guide.path)
    if (bytes) yield {path: `guides/${entry.id}/index.md`, content: bytes}
  }
  yield* buildIndex(
    library,
    library.entries.map(({guide}) => contributionOf(guide)),
  )
  yield* feed(library, input.config, {previous: input.previous ?? null})
}

/** Every file of the site, one by one; the manifest, by which the others are known, comes last. */
export function* outputs(library: Library<WholeGuide>, input: BuildInput): Iterable<Output> {
  const files: {path: string; bytes: number; sha256: string}[] = []
  const note = ({path, content}: Output): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    files.push({path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex')})
  }
  for (const output of parts(library, input)) {
    note(output)
    yield output
  }
  const list = digests(library, files)
  note(list)
  yield list
  yield manifest(library, files, input.config)
}
