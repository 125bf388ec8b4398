import type {Guide} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import {type Packed, toSource, type Unread} from '../pipeline/job.ts'
import {type LibraryInput, toLibrary} from '../pipeline/library.ts'
import {parse} from '../pipeline/memory.ts'
import type {Input} from './input.ts'
import type {Pool} from './pool.ts'

/** A guide's file and what was read from it. */
export interface Held {
  readonly source: Unread
  readonly packed: Packed
}

export interface Collected {
  readonly library: Library
  readonly held: ReadonlyMap<string, Held>
  /** Keys of guides that were read now, for the cache. */
  readonly fresh: ReadonlyMap<string, Packed>
}

/** Guides in one job: enough that handing it over costs nothing, few enough that threads end together. */
export const jobSize = 48

export function* jobs<T>(list: readonly T[], size = jobSize): Iterable<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

/** Reads what the cache does not hold, links and checks everything. */
export async function collect(input: Input, pool: Pool, kept: LibraryInput['kept'] = null): Promise<Collected> {
  const held = new Map<string, Held>()
  const guides = new Map<string, Guide>()
  const fresh = new Map<string, Packed>()
  const hold = (source: Unread, packed: Packed): void => {
    held.set(source.path, {source, packed})
    guides.set(source.path, parse<Guide>(packed.facts))
  }
  const missing: Unread[] = []
  const found: [Unread, Packed][] = []
  for (const source of input.sources) {
    const packed = input.cache.get(input.keyOf(source))
    if (packed) found.push([source, packed])
    else missing.push(source)
  }
  const reading = [...jobs(missing)].map(async (sources) => {
    const read = await pool.read({kind: 'read', sources})
    for (const [n, source] of sources.entries()) {
      const packed = read[n]
      if (!packed) continue
      hold(source, packed)
      if (!packed.failed) fresh.set(input.keyOf(source), packed)
    }
  })
  for (const [source, packed] of found) hold(source, packed)
  await Promise.all(reading)
  const library = toLibrary(
    input.sources.flatMap(({path}) => guides.get(path) ?? []),
    {
      data: input.data,
      messages: input.messages,
      rules: input.rules,
      kept,
      text: (path) => {
        const source = held.get(path)?.source
        return source && toSource(source).text
      },
      found: (path) => {
        const packed = held.get(path)?.packed
        return packed ? parse(packed.found) : []
      },
    },
  )
  return {library, held, fresh}
}
