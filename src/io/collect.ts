import type {Outline} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import type {Held, Packed, Unread} from '../pipeline/job.ts'
import {type LibraryInput, toLibrary} from '../pipeline/library.ts'
import {type Links, linksKey, toLinks} from '../pipeline/links.ts'
import {parse} from '../pipeline/memory.ts'
import type {Input} from './input.ts'
import {readLinks, writeLinks} from './links.ts'
import type {Pool} from './pool.ts'

export interface Collected {
  readonly links: Links
  /** Whether they were made now, and not taken up. */
  readonly relinked: boolean
  readonly library: Library
  readonly held: ReadonlyMap<string, Held>
  /** By path. */
  readonly outlines: ReadonlyMap<string, Outline>
  /** Keys of guides that were read now, for the cache. */
  readonly fresh: ReadonlyMap<string, Packed>
  /** Whether a reader failed, so that the same guides may be read otherwise the next time. */
  readonly failed: boolean
}

/** Guides in one job: enough that handing it over costs nothing, few enough that threads end together. */
export const jobSize = 48

export function* jobs<T>(list: readonly T[], size = jobSize): Iterable<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

interface Known {
  /** A release whose every address must still lead somewhere. */
  readonly kept?: LibraryInput['kept']
  /** The collection of before: what is the same in it is taken as it is. */
  readonly before?: Collected | null
}

/** Reads what the cache does not hold, links and checks everything. */
export async function collect(input: Input, pool: Pool, {kept = null, before = null}: Known = {}): Promise<Collected> {
  const held = new Map<string, Held>()
  const outlines = new Map<string, Outline>()
  const fresh = new Map<string, Packed>()
  const hold = (source: Unread, key: string, packed: Packed): void => {
    const same = before?.held.get(source.path)?.packed === packed ? before.outlines.get(source.path) : undefined
    held.set(source.path, {key, source, packed})
    outlines.set(source.path, same ?? parse<Outline>(packed.outline))
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
  await Promise.all(reading)
  const all = input.sources.flatMap(({path}) => outlines.get(path) ?? [])
  const outlined = input.sources.flatMap(({path}) => held.get(path)?.packed.outline ?? [])
  const key = linksKey(input.environment, input.data, outlined)
  const known =
    before?.links.key === key
      ? before.links
      : input.kept === null
        ? null
        : readLinks(input.kept, key, (path) => outlines.get(path))
  const links = known ?? toLinks(key, all, input.data)
  const library = toLibrary(links, {
    data: input.data,
    messages: input.messages,
    rules: input.rules,
    kept,
    checked: (path) => held.get(path)?.packed.checked,
  })
  const failed = [...held.values()].some(({packed}) => packed.failed)
  return {links, relinked: known === null, library, held, outlines, fresh, failed}
}

/** Keeps for the next build what this one read and linked. */
export function keep({cache, kept}: Input, {fresh, links, relinked}: Collected): void {
  cache.save(fresh)
  if (kept !== null && relinked) writeLinks(kept, links)
}
