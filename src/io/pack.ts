import {hash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readSync, renameSync, writeSync} from 'node:fs'
import path from 'node:path'
import {crc32} from 'node:zlib'
import {bytesOf, type Slice} from '../pipeline/memory.ts'

/**
 * Pieces of memory in one file, in groups that have a key. It is written whole under a name of its own and renamed; what is torn or
 * altered is seen. 4 bytes length of the index, 4 bytes its check, the index as JSON, all contents.
 */
export interface Packing {
  readonly parts: readonly Slice[]
  readonly check: number
}

export const suffix = '.pack'
const head = 8

interface Index {
  /** Key, lengths of its parts, check of all. */
  readonly entries: readonly (readonly [key: string, lengths: readonly number[], check: number])[]
}

/** The check of no bytes depends on where they lie; they are left out. */
export const checkOf = (parts: readonly Slice[]): number =>
  parts.reduce((sum, part) => (part.end > part.start ? crc32(bytesOf(part), sum) : sum), 0)

export const isSound = ({parts, check}: Packing): boolean => checkOf(parts) === check

/** Reads a pack into a map, in its order, as far as it goes. Gives whether it is whole. */
export function readPack(file: string, into: Map<string, Packing>): boolean {
  const handle = openSync(file, 'r')
  try {
    const {size} = fstatSync(handle)
    if (size < head) return false
    const memory = new SharedArrayBuffer(size)
    const all = new Uint8Array(memory)
    for (let got = 0; got < size; ) {
      const more = readSync(handle, all, got, size - got, got)
      if (more === 0) return false
      got += more
    }
    const view = new DataView(memory)
    const length = view.getUint32(0)
    if (head + length > size) return false
    const index = Buffer.from(memory, head, length)
    if (crc32(index) !== view.getUint32(4)) return false
    let at = head + length
    for (const [key, lengths, check] of (JSON.parse(index.toString('utf8')) as Index).entries) {
      const parts = lengths.map((each): Slice => {
        const start = at
        at += each
        return {memory, start, end: at}
      })
      if (at > size) return false
      into.set(key, {parts, check})
    }
    return true
  } finally {
    closeSync(handle)
  }
}

/** Writes a pack into a folder; gives its name, which is that of its digest where none is given. */
export function writePack(
  folder: string,
  groups: Iterable<readonly [string, readonly Slice[]]>,
  named?: string,
): string {
  const all = [...groups]
  const entries = all.map(([key, parts]): Index['entries'][number] => [
    key,
    parts.map(({start, end}) => end - start),
    checkOf(parts),
  ])
  const index = Buffer.from(JSON.stringify({entries} satisfies Index))
  const start = Buffer.alloc(head)
  start.writeUInt32BE(index.byteLength, 0)
  start.writeUInt32BE(crc32(index), 4)
  const name = named ?? `${hash('sha256', index).slice(0, 24)}${suffix}`
  const temporary = path.join(folder, `.${name}.${process.pid}`)
  const handle = openSync(temporary, 'w')
  try {
    const put = (part: Uint8Array): void => {
      for (let done = 0; done < part.byteLength; ) done += writeSync(handle, part, done)
    }
    put(start)
    put(index)
    for (const [, parts] of all) for (const part of parts) put(bytesOf(part))
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, path.join(folder, name))
  return name
}
