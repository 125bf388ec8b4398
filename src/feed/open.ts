import type {GuideFile} from './contract/guide.ts'
import type {Levels} from './contract/levels.ts'
import type {Card, Companies, GuideIndex, Places, Roles, Sources} from './contract/lists.ts'
import type {Changes, DataFile, Diagnostics, Digests, Manifest} from './contract/reports.ts'
import type {BandRow, LeverRow} from './contract/rows.ts'

export type {BandFile, GuideFile, MoveFile, PayFile, TermFile, ValueFile} from './contract/guide.ts'
export type {Levels} from './contract/levels.ts'
export type {Card} from './contract/lists.ts'
export type {Changes, Diagnostics, FigureMove, Manifest} from './contract/reports.ts'
export type {BandRow, LeverRow} from './contract/rows.ts'

/** Gives the bytes of a file below the site's root (`api/v1/bands.csv`); rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** A feed: every file is fetched when it is asked for, and no sooner. Each rejects where bytes and digest disagree. */
export interface Feed {
  readonly manifest: Manifest
  /** Light cards of all guides. */
  cards(): Promise<readonly Card[]>
  /** A guide by id, `google/security-engineer`; null where the feed has none of that id. */
  guide(id: string): Promise<GuideFile | null>
  /** All guides, whole. */
  guides(): AsyncIterable<GuideFile>
  /** Every figure of every band. */
  bands(): AsyncIterable<BandRow>
  levers(): AsyncIterable<LeverRow>
  companies(): Promise<Companies['companies']>
  roles(): Promise<Roles['roles']>
  places(): Promise<Places['places']>
  sources(): Promise<Sources['sources']>
  levels(): Promise<Levels>
  diagnostics(): Promise<Diagnostics>
  changes(): Promise<Changes>
}

const root = 'api/v1/'

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function check(bytes: Uint8Array, {path, sha256}: Pick<DataFile, 'path' | 'sha256'>): Promise<Uint8Array> {
  const digest = hex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  if (digest !== sha256) throw new Error(`Unexpected digest \`${digest}\` of \`${path}\`, expected \`${sha256}\``)
  return bytes
}

const parse = <Shape>(bytes: Uint8Array): Shape => JSON.parse(new TextDecoder().decode(bytes)) as Shape

/** Lines of an NDJSON file, each parsed when its turn comes. */
function* lines<Row>(bytes: Uint8Array): Iterable<Row> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    if (end > start) yield parse<Row>(bytes.subarray(start, end))
    start = end + 1
  }
}

/** Reads below an address: that of the site's root, with or without a slash at its end. */
function over(address: string | URL): ReadFile {
  const home = new URL(address)
  if (!home.pathname.endsWith('/')) home.pathname += '/'
  return async (path) => {
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), home)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`Unexpected status \`${response.status}\` of \`${url}\`, expected \`200\``)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/**
 * Opens a published feed. `source`: the address of the site's root, or a function that reads a file below it.
 * Only the manifest is read at once. On Node `bandstand/feed` opens folders too.
 */
export async function openFeed(source: string | URL | ReadFile): Promise<Feed> {
  const read = typeof source === 'function' ? source : over(source)
  const manifest = parse<Manifest>(await read(`${root}manifest.json`))
  const listed = new Map(manifest.files.map((file) => [file.path, file]))

  const bytes = async (path: string): Promise<Uint8Array> => {
    const file = listed.get(path)
    if (!file) throw new Error(`Unexpected path \`${path}\`, expected one that the manifest lists`)
    return check(await read(path), file)
  }
  const json = async <Shape>(name: string): Promise<Shape> => parse<Shape>(await bytes(root + name))
  async function* rows<Row>(name: string): AsyncIterable<Row> {
    yield* lines<Row>(await bytes(root + name))
  }

  let digests: Promise<Digests> | undefined
  return {
    manifest,
    cards: async () => (await json<GuideIndex>('guides/index.json')).guides,
    async guide(id) {
      digests ??= parseDigests(bytes(manifest.guides.digests)).catch((error: unknown) => {
        // What failed once may not fail again.
        digests = undefined
        throw error
      })
      const {guides} = await digests
      const entry = Object.hasOwn(guides, id) ? guides[id] : undefined
      if (!entry) return null
      const path = manifest.guides.json.replace('{id}', () => id)
      return parse<GuideFile>(await check(await read(path), {path, sha256: entry[1]}))
    },
    guides: () => rows('guides.ndjson'),
    bands: () => rows('bands.ndjson'),
    levers: () => rows('levers.ndjson'),
    companies: async () => (await json<Companies>('companies.json')).companies,
    roles: async () => (await json<Roles>('roles.json')).roles,
    places: async () => (await json<Places>('places.json')).places,
    sources: async () => (await json<Sources>('sources.json')).sources,
    levels: () => json('levels.json'),
    diagnostics: () => json('diagnostics.json'),
    changes: () => json('changes.json'),
  }
}

const parseDigests = async (bytes: Promise<Uint8Array>): Promise<Digests> => parse<Digests>(await bytes)
