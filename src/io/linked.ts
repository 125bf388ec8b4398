import path from 'node:path'
import type {PlaceData} from '../model/data.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Groups} from '../pipeline/job.ts'
import {groupsOf, type Links} from '../pipeline/links.ts'
import {parse, textSlice} from '../pipeline/memory.ts'
import type {Held} from '../pipeline/packed.ts'
import type {Plan} from '../pipeline/plan.ts'
import type {Input} from './input.ts'
import {readKeptLinks, writeLinks} from './links.ts'
import {readWholePack, writePack} from './pack.ts'
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

/** `links`: the key of the links that it was made from, which are kept by themselves. */
interface Head extends Pick<Linked, 'digest' | 'general' | 'counts'> {
  readonly links: string
}

const nameOf = 'linked.state'

/** Keeps what was linked for the next session. `all`: every guide, in any order. */
export function writeLinked(
  {kept}: Pick<Input, 'kept'>,
  links: Links,
  {digest, general, counts}: Linked,
  all: Iterable<LinkedGuide>,
): void {
  if (kept === null) return
  try {
    makeFolder(kept)
    writeLinks(kept, links)
    const head = [textSlice(JSON.stringify({digest, links: links.key, general, counts} satisfies Head))]
    const guides = Array.from(all, ({plan}) => [[plan.id, plan.key].join('\n'), [plan.messages]] as const)
    writePack(kept, [['', head], ...guides], {named: nameOf})
  } catch {
    // The next session links for itself.
  }
}

/** What was linked before of the same, or null where it must be linked. */
export function readLinked({kept, digest, environment, data, sources, cache, keyOf}: Input): Linked | null {
  if (kept === null) return null
  try {
    const packs = readWholePack(path.join(kept, nameOf))
    const first = packs?.get('')?.parts[0]
    const head = first && parse<Head>(first)
    if (!packs || head?.digest !== digest) return null
    packs.delete('')
    const links = readKeptLinks(kept)
    if (links?.key !== head.links || links.texts.length !== packs.size) return null
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const texts = new Map(links.texts.map((text) => [text.id, text]))
    const guides = Array.from(packs, ([name, {parts}]): LinkedGuide | null => {
      const [id, key] = name.split('\n')
      const [messages] = parts
      const text = texts.get(id ?? '')
      const source = byPath.get(text?.path ?? '')
      const packed = source && cache.get(keyOf(source))
      if (!text || !key || !messages || !source || !packed) return null
      const {path: file, entry, beside} = text
      return {plan: {id: text.id, path: file, entry, beside, messages, key}, held: {key: keyOf(source), source, packed}}
    })
    if (!guides.every((each) => each !== null)) return null
    const {general, counts} = head
    const groups = groupsOf(links.head)
    return {digest, environment, places: data.places, groups, general, counts, whole: true, guides, gone: []}
  } catch {
    return null
  }
}
