import path from 'node:path'
import type {PlaceData} from '../model/data.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Groups, Held} from '../pipeline/job.ts'
import {parse, type Slice} from '../pipeline/memory.ts'
import type {Plan} from '../pipeline/plan.ts'
import type {Input} from './input.ts'
import {isSound, type Packing, readPack, writePack} from './pack.ts'
import {makeFolder} from './write.ts'

/** A guide with all that its files are made from. */
export interface LinkedGuide {
  readonly plan: Plan
  readonly held: Held
}

/** What linking a collection gives to who shows its guides one at a time. */
export interface Linked {
  /** Digest of everything that it follows from. */
  readonly digest: string
  readonly environment: string
  readonly places: readonly PlaceData[]
  readonly groups: Groups
  /** Messages about no guide that has a page. */
  readonly general: readonly Message[]
  /** Of all messages. */
  readonly counts: Readonly<Record<Severity, number>>
  /** Whether `guides` are all that there are; otherwise those that are others than before. */
  readonly whole: boolean
  readonly guides: readonly LinkedGuide[]
  /** Ids of guides that are no more. */
  readonly gone: readonly string[]
}

type Head = Omit<Linked, 'whole' | 'guides' | 'gone' | 'places' | 'environment'>

const nameOf = 'linked.state'

function textSlice(text: string): Slice {
  const bytes = Buffer.from(text)
  const memory = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(memory).set(bytes)
  return {memory, start: 0, end: bytes.byteLength}
}

/** Keeps what was linked for the next session. `all`: every guide, in any order. */
export function writeLinked({kept}: Pick<Input, 'kept'>, linked: Head, all: Iterable<LinkedGuide>): void {
  if (kept === null) return
  try {
    makeFolder(kept)
    const {digest, groups, general, counts} = linked
    const head = [textSlice(JSON.stringify({digest, groups, general, counts} satisfies Head))]
    const guides = Array.from(
      all,
      ({plan}) => [[plan.id, plan.path, plan.key].join('\n'), [plan.entry, plan.beside]] as const,
    )
    writePack(kept, [['', head], ...guides], nameOf)
  } catch {
    // The next session links for itself.
  }
}

/** What was linked before of the same, or null where it must be linked. */
export function readLinked({kept, digest, environment, data, sources, cache, keyOf}: Input): Linked | null {
  if (kept === null) return null
  try {
    const packs = new Map<string, Packing>()
    readPack(path.join(kept, nameOf), packs)
    if (packs.size === 0 || ![...packs.values()].every(isSound)) return null
    const first = packs.get('')?.parts[0]
    const head = first && parse<Head>(first)
    if (head?.digest !== digest) return null
    packs.delete('')
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const guides = Array.from(packs, ([name, {parts}]): LinkedGuide | null => {
      const [id, file, key] = name.split('\n')
      const [entry, beside] = parts
      const source = byPath.get(file ?? '')
      const packed = source && cache.get(keyOf(source))
      if (!id || !file || !key || !entry || !beside || !source || !packed) return null
      return {plan: {id, path: file, entry, beside, key}, held: {key: keyOf(source), source, packed}}
    })
    if (!guides.every((each) => each !== null)) return null
    return {...head, environment, places: data.places, whole: true, guides, gone: []}
  } catch {
    return null
  }
}
