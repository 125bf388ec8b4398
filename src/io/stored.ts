import {randomBytes} from 'node:crypto'
import {closeSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {MakeItem} from '../pipeline/job.ts'
import {bytesOf, inMemory, type Part, type PutAway, type Slice, type Stored} from '../pipeline/memory.ts'
import type {Packed, Unread} from '../pipeline/packed.ts'
import {makeFolder} from './write.ts'

/** Reads what lies in a file to a place in memory. Throws where the file is not as long. */
function fill(into: Uint8Array, {file, start}: Stored): void {
  for (let got = 0; got < into.byteLength; ) {
    const more = readSync(file, into, got, into.byteLength - got, start + got)
    if (more === 0) throw new Error('what was put away is gone')
    got += more
  }
}

/** Writes bytes to a place in a file. */
export function writeAt(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done, bytes.byteLength - done, at + done)
}

/** A part in memory. */
export function load(part: Part): Slice {
  if ('memory' in part) return part
  const memory = new SharedArrayBuffer(part.end - part.start)
  fill(new Uint8Array(memory), part)
  return {memory, start: 0, end: memory.byteLength}
}

let glance = Buffer.allocUnsafeSlow(1 << 16)

/** The bytes of a part, good until the next are asked for. */
export function lookAt(part: Part): Buffer {
  if ('memory' in part) return bytesOf(part)
  const size = part.end - part.start
  if (glance.byteLength < size) glance = Buffer.allocUnsafeSlow(2 * size)
  const bytes = glance.subarray(0, size)
  fill(bytes, part)
  return bytes
}

/** What a part says in JSON. */
export const parseAt = <T>(part: Part): T => JSON.parse(lookAt(part).toString('utf8')) as T

export const loadPacked = (packed: Packed): Packed<Slice> => ({
  ...packed,
  named: load(packed.named),
  figures: load(packed.figures),
  details: load(packed.details),
  prose: load(packed.prose),
  checked: load(packed.checked),
  search: load(packed.search),
})

export const loadSource = (source: Unread): Unread<Slice> => ({...source, bytes: load(source.bytes)})

/** Room for the parts of a thread's job. What is read again and again must not wait for a garbage collector. */
let room = new SharedArrayBuffer(1 << 20)

/** Gives how to read each of some parts, one behind the other; good until the parts of the next job are asked for. */
function together(parts: readonly Part[]): (part: Part) => Slice {
  const size = parts.reduce((sum, part) => sum + ('file' in part ? part.end - part.start : 0), 0)
  if (room.byteLength < size) room = new SharedArrayBuffer(2 * size)
  const memory = room
  let used = 0
  return (part) => {
    if ('memory' in part) return part
    const start = used
    used += part.end - part.start
    fill(new Uint8Array(memory, start, used - start), part)
    return {memory, start, end: used}
  }
}

/** Reads the guides of a job; good until the next job. */
export function loadSources(sources: readonly Unread[]): readonly Unread<Slice>[] {
  const take = together(sources.map(({bytes}) => bytes))
  return sources.map((source) => ({...source, bytes: take(source.bytes)}))
}

/** Reads what the items of a job need; good until the next job. */
export function loadItems(items: readonly MakeItem[]): readonly MakeItem<Slice>[] {
  const take = together(
    items.flatMap(({named, figures, details, prose, entry, beside, bytes}) => [
      named,
      figures,
      details,
      prose,
      entry,
      beside,
      bytes,
    ]),
  )
  return items.map(({named, figures, details, prose, entry, beside, bytes, ...item}) => ({
    ...item,
    named: take(named),
    figures: take(figures),
    details: take(details),
    prose: take(prose),
    entry: take(entry),
    beside: take(beside),
    bytes: take(bytes),
  }))
}

/** What threads need to know of a store to put something into it. */
export interface StoreFile {
  readonly file: number
  /** How many bytes are taken: one number. */
  readonly taken: SharedArrayBuffer
}

/** A file in which a build puts away what it does not need soon. */
export interface Store extends StoreFile {
  /** Its name; null where it has none. */
  readonly name: string | null
  /** Ends it; what lies in it is gone, unless it was given another name. */
  readonly close: () => void
}

/** Puts blocks into a file, each behind those of all threads; into memory where there is none, or where it is full. */
export const putInto =
  (store: StoreFile | null): PutAway =>
  (block) => {
    if (!store) return inMemory(block)
    const {file} = store
    const at = Number(Atomics.add(new BigInt64Array(store.taken), 0, BigInt(block.byteLength)))
    try {
      writeAt(file, block, at)
    } catch {
      return inMemory(block)
    }
    return ([start, end]) => ({file, start: at + start, end: at + end})
  }

/** Makes a store in a folder, so that it can become a file of it; one without a name where there is no folder. null: none can be made. */
export function openStore(folder: string | null): Store | null {
  const name = path.join(folder ?? os.tmpdir(), `.${randomBytes(8).toString('hex')}.stored.${process.pid}`)
  try {
    if (folder !== null) makeFolder(folder)
    const file = openSync(name, 'wx+')
    const remove = (): void => rmSync(name, {force: true})
    // What has no name goes with the process, however that ends.
    if (folder === null) remove()
    return {
      file,
      taken: new SharedArrayBuffer(8),
      name: folder === null ? null : name,
      close: () => {
        closeSync(file)
        remove()
      },
    }
  } catch {
    return null
  }
}
