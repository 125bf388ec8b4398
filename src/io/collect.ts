import type {Outline} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import {type Checked, type LibraryInput, toLibrary} from '../pipeline/library.ts'
import {type Links, linksKeys, takeUp, toLinks} from '../pipeline/links.ts'
import {
  type Digests,
  type Figures,
  type Held,
  type Named,
  outlineOf,
  type Packed,
  type Unread,
} from '../pipeline/packed.ts'
import {recent} from '../pipeline/recent.ts'
import type {Input} from './input.ts'
import {readKeptLinks, writeLinks} from './links.ts'
import type {Pool} from './pool.ts'
import {openStore, parseAt, putInto, type Store} from './stored.ts'

/** A collection that was read and linked. */
export interface Gathered {
  readonly links: Links
  /** Whether they were made now, and not taken up. */
  readonly relinked: boolean
  readonly held: ReadonlyMap<string, Held>
  /** By path. */
  readonly outlines: ReadonlyMap<string, Outline>
  /** Of outlines, by path. */
  readonly digests: ReadonlyMap<string, Digests>
  /** Keys of guides that were read now, for the cache. */
  readonly fresh: ReadonlyMap<string, Packed>
  /** Whether a reader failed, so that the same guides may be read otherwise the next time. */
  readonly failed: boolean
}

/** The same with all that is to be said of it. */
export interface Collected extends Gathered {
  readonly library: Library
}

/** Guides in one job: enough that handing it over costs nothing, few enough that threads end together. */
export const jobSize = 48

export function* jobs<T>(list: readonly T[], size = jobSize): Iterable<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

interface Known {
  /** The collection of before: what is the same in it is taken as it is. */
  readonly before?: Collected | null
  readonly stores?: Stores | null
}

/** Where guides and what linking adds to them are put away; each becomes a file of the cache. */
export interface Stores {
  readonly guides: Store | null
  readonly links: Store | null
  readonly close: () => void
}

export function openStores({kept}: Pick<Input, 'kept'>): Stores {
  const guides = openStore(kept)
  const links = openStore(kept)
  return {
    guides,
    links,
    close: () => {
      guides?.close()
      links?.close()
    },
  }
}

/** Outlines whose figures are held: more than most collections have, and an eighth of what linking would take for 45,000. */
const heldFigures = 6000
const figuresOf = recent<Figures>(heldFigures)

/** Reads what the cache does not hold, and links everything. */
export async function gather(input: Input, pool: Pool, {before = null, stores = null}: Known = {}): Promise<Gathered> {
  const held = new Map<string, Held>()
  const outlines = new Map<string, Outline>()
  const digests = new Map<string, Digests>()
  const fresh = new Map<string, Packed>()
  const hold = (source: Unread, key: string, packed: Packed): void => {
    const {path} = source
    held.set(path, {key, source, packed})
    const outline = before?.held.get(path)?.packed === packed ? before.outlines.get(path) : undefined
    const known = before?.digests.get(path)
    if (outline && known) {
      outlines.set(path, outline)
      digests.set(path, known)
      return
    }
    const named = parseAt<Named>(packed.named)
    outlines.set(
      path,
      outlineOf(
        named,
        figuresOf(() => parseAt<Figures>(packed.figures)),
      ),
    )
    digests.set(path, named.digests)
  }
  const missing: (readonly [Unread, string])[] = []
  const found: (readonly [Unread, string, Packed])[] = []
  for (const source of input.sources) {
    const key = input.keyOf(source)
    const last = before?.held.get(source.path)
    const packed = last?.key === key ? last.packed : input.cache.get(key)
    if (packed) found.push([source, key, packed])
    else missing.push([source, key])
  }
  const reading = [...jobs(missing)].map(async (some) => {
    const read = await pool.read({kind: 'read', sources: some.map(([source]) => source)})
    for (const [n, [source, key]] of some.entries()) {
      const packed = read[n]
      if (!packed) continue
      hold(source, key, packed)
      if (!packed.failed) fresh.set(key, packed)
    }
  })
  for (const each of found) hold(...each)
  // Nearly always they are of the same outlines, and this thread has time while another reads.
  const linked = before || input.kept === null ? null : readKeptLinks(input.kept)
  linked?.entries()
  await Promise.all(reading)
  const all = input.sources.flatMap(({path}) => outlines.get(path) ?? [])
  const keys = linksKeys(
    input.environment,
    input.data,
    input.sources.flatMap(({path}) => digests.get(path) ?? []),
  )
  const last =
    before?.links ?? (linked?.mappings === keys.mappings ? takeUp(linked, (path) => outlines.get(path)) : null)
  const known = last?.key === keys.key ? last : null
  const links = known ?? toLinks(keys, all, input.data, {before: last, putAway: putInto(stores?.links ?? null)})
  const failed = [...held.values()].some(({packed}) => packed.failed)
  return {links, relinked: known === null, held, outlines, digests, fresh, failed}
}

/** Says what is to be said of a collection. `kept`: a release whose every address must still lead somewhere. */
export function judge(input: Input, gathered: Gathered, kept: LibraryInput['kept'] = null): Collected {
  const {links, held} = gathered
  const library = toLibrary(links, {
    data: input.data,
    messages: input.messages,
    rules: input.rules,
    kept,
    checked: (path) => {
      const packed = held.get(path)?.packed
      return packed && parseAt<Checked>(packed.checked)
    },
  })
  return {...gathered, library}
}

/** Reads what the cache does not hold, links and checks everything. */
export const collect = async (input: Input, pool: Pool, known: Known = {}): Promise<Collected> =>
  judge(input, await gather(input, pool, known))

/** What of a collection is worth keeping, by its key: where a reader failed it is read again. */
export const usedOf = (held: Collected['held']): Map<string, Packed> =>
  new Map([...held.values()].flatMap(({key, packed}) => (packed.failed ? [] : [[key, packed] as const])))

/** Keeps for the next build what this one read and linked. */
export function keep({cache, kept}: Input, {fresh, held, links, relinked}: Collected, stores: Stores): void {
  cache.save(fresh, usedOf(held), stores.guides)
  if (kept !== null && relinked) writeLinks(kept, links, stores.links)
}
