import path from 'node:path'
import {once} from '../model/once.ts'
import type {BareEntry, KeptLinks, LinkedText, Links} from '../pipeline/links.ts'
import {parse, type Slice, textSlice} from '../pipeline/memory.ts'
import {type Group, readWholePack, writePack} from './pack.ts'
import type {Store} from './stored.ts'
import {makeFolder} from './write.ts'

const nameOf = 'links.state'
/** Before its keys; a guide's name has line breaks. */
const headName = 'links '

/** The links that were kept last; null where there are none that can be used. */
export function readKeptLinks(folder: string): KeptLinks | null {
  const packs = readWholePack(path.join(folder, nameOf))
  const [name] = packs?.keys() ?? []
  const [head, levels] = packs?.get(name ?? '')?.parts ?? []
  if (!packs || !name?.startsWith(headName) || !head || !levels) return null
  packs.delete(name)
  const texts = Array.from(packs, ([name, {parts}]): LinkedText<Slice> | null => {
    const [id, file, digest] = name.split('\n')
    const [entry, beside] = parts
    return id && file && digest && entry && beside ? {id, path: file, digest, entry, beside} : null
  })
  if (!texts.every((each) => each !== null)) return null
  const [key = '', mappings = ''] = name.slice(headName.length).split(' ')
  return {
    key,
    mappings,
    head: parse<KeptLinks['head']>(head),
    levels,
    texts,
    entries: once(() => texts.map(({entry}) => parse<BareEntry>(entry))),
  }
}

/** Keeps links for the next build of the same; `store`: where texts were put away. What can't be kept is made again. */
export function writeLinks(
  folder: string,
  {key, mappings, library, said, texts}: Links,
  store: Store | null = null,
): void {
  try {
    makeFolder(folder)
    const {entries: _, levels, ...head} = library
    const parts = [{...head, said} satisfies KeptLinks['head'], levels].map((part) => textSlice(JSON.stringify(part)))
    const guides = texts.map(
      ({id, path: file, digest, entry, beside}): Group => [[id, file, digest].join('\n'), [entry, beside]],
    )
    writePack(folder, [[`${headName}${key} ${mappings}`, parts], ...guides], {named: nameOf, store})
  } catch {
    // See above.
  }
}
