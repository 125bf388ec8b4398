import path from 'node:path'
import type {Outline} from '../model/guide.ts'
import {type KeptLinks, type LinkedText, type Links, takeUp} from '../pipeline/links.ts'
import {parse, textSlice} from '../pipeline/memory.ts'
import {isSound, type Packing, readPack, writePack} from './pack.ts'
import {makeFolder} from './write.ts'

const nameOf = 'links.state'
/** Before its key; a guide's name has a line break. */
const headName = 'links '

/** The links with that key, as they were kept; null where there are none that can be used. */
export function readKeptLinks(folder: string, key: string): KeptLinks | null {
  try {
    const packs = new Map<string, Packing>()
    if (!readPack(path.join(folder, nameOf), packs)) return null
    const [head, levels] = packs.get(headName + key)?.parts ?? []
    if (!head || !levels || ![...packs.values()].every(isSound)) return null
    packs.delete(headName + key)
    const texts = Array.from(packs, ([name, {parts}]): LinkedText | null => {
      const [id, file, digest] = name.split('\n')
      const [entry, beside] = parts
      return id && file && digest && entry && beside ? {id, path: file, digest, entry, beside} : null
    })
    if (!texts.every((each) => each !== null)) return null
    return {head: parse<KeptLinks['head']>(head), levels, texts}
  } catch {
    return null
  }
}

/** The links with that key, if they were kept. */
export function readLinks(folder: string, key: string, outlineOf: (path: string) => Outline | undefined): Links | null {
  const kept = readKeptLinks(folder, key)
  return kept && takeUp(key, kept, outlineOf)
}

/** Keeps links for the next build of the same. What can't be kept is made again. */
export function writeLinks(folder: string, {key, library, texts}: Links): void {
  try {
    makeFolder(folder)
    const {entries: _, levels, ...head} = library
    const parts = [head satisfies KeptLinks['head'], levels].map((part) => textSlice(JSON.stringify(part)))
    const guides = texts.map(
      ({id, path: file, digest, entry, beside}) => [[id, file, digest].join('\n'), [entry, beside]] as const,
    )
    writePack(folder, [[headName + key, parts], ...guides], nameOf)
  } catch {
    // See above.
  }
}
