import {hash, randomBytes} from 'node:crypto'
import {closeSync, fstatSync, openSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {crc32} from 'node:zlib'
import type {Part, Slice} from '../pipeline/memory.ts'
import {load, lookAt, type Store, writeAt} from './stored.ts'

/**
 * Pieces of bytes in one file, in groups that have a key. It is written whole under a name of its own and renamed; what is torn or
 * altered is seen. First the pieces, in any order, then the index as JSON, and `tail` bytes: length of the index, its check.
 */
export interface Packing<Lies = Part> {
  readonly parts: readonly Lies[]
  readonly check: number
}

export type Group = readonly [key: string, parts: readonly Part[]]

export const suffix = '.pack'
const tail = 8

interface Index {
  /** Key, where its parts begin and end, check of all. */
  readonly entries: readonly (readonly [
    key: string,
    places: readonly (readonly [start: number, end: number])[],
    check: number,
  ])[]
}

const isBehind = (before: Part, part: Part): boolean =>
  before.end === part.start &&
  ('file' in before ? 'file' in part && before.file === part.file : 'memory' in part && before.memory === part.memory)

/** Parts as few as they can be: what lies side by side is one. Those of no bytes, whose check depends on where they lie, are left out. */
function joined(parts: readonly Part[]): Part[] {
  const runs: Part[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.end === part.start) continue
    if (last && isBehind(last, part)) runs[runs.length - 1] = {...last, end: part.end}
    else runs.push(part)
  }
  return runs
}

const checkOf = (parts: readonly Part[]): number => joined(parts).reduce((sum, part) => crc32(lookAt(part), sum), 0)

export const isSound = ({parts, check}: Packing): boolean => {
  try {
    return checkOf(parts) === check
  } catch {
    return false
  }
}

/** The index of an open pack; null where it is torn or altered. */
function readIndex(file: number): Index['entries'] | null {
  const {size} = fstatSync(file)
  if (size < tail) return null
  const last = Buffer.from(lookAt({file, start: size - tail, end: size}))
  const start = size - tail - last.readUInt32BE(0)
  if (start < 0) return null
  const index = lookAt({file, start, end: size - tail})
  return crc32(index) === last.readUInt32BE(4) ? (JSON.parse(index.toString('utf8')) as Index).entries : null
}

/** Adds what an open pack holds to a map, in its order; it stays in the file. Throws where it can't be read. */
export function readPack(file: number, into: Map<string, Packing>): void {
  for (const [key, places, check] of readIndex(file) ?? [])
    into.set(key, {parts: places.map(([start, end]) => ({file, start, end})), check})
}

/** Reads a pack into memory; null where it can't be read, or is torn or altered. */
export function readWholePack(name: string): Map<string, Packing<Slice>> | null {
  let file: number | null = null
  try {
    file = openSync(name, 'r')
    const {memory} = load({file, start: 0, end: fstatSync(file).size})
    const entries = readIndex(file)?.map(([key, places, check]) => {
      const packing = {parts: places.map(([start, end]): Slice => ({memory, start, end})), check}
      return [key, packing] as const
    })
    return entries?.every(([, packing]) => isSound(packing)) ? new Map(entries) : null
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Writes the end of a pack behind what lies in it already; gives a digest of its index. */
function finish(file: number, from: number, groups: readonly Group[]): string {
  let at = from
  const put = (bytes: Uint8Array): void => {
    writeAt(file, bytes, at)
    at += bytes.byteLength
  }
  const entries = groups.map(([key, parts]): Index['entries'][number] => [
    key,
    parts.map((part) => {
      if ('file' in part && part.file === file) return [part.start, part.end]
      put(lookAt(part))
      return [at - (part.end - part.start), at]
    }),
    checkOf(parts),
  ])
  const index = Buffer.from(JSON.stringify({entries} satisfies Index))
  const last = Buffer.alloc(tail)
  last.writeUInt32BE(index.byteLength, 0)
  last.writeUInt32BE(crc32(index), 4)
  put(index)
  put(last)
  return hash('sha256', index)
}

/**
 * Writes a pack into a folder; gives its name, which is that of its digest where none is given. `store`: a file of the folder that
 * becomes the pack, with what was put into it.
 */
export function writePack(
  folder: string,
  groups: Iterable<Group>,
  {named, store}: {readonly named?: string; readonly store?: Store | null} = {},
): string {
  const all = [...groups]
  const give = (digest: string, from: string): string => {
    const name = named ?? `${digest.slice(0, 24)}${suffix}`
    renameSync(from, path.join(folder, name))
    return name
  }
  if (store?.name) return give(finish(store.file, Number(new BigInt64Array(store.taken)[0]), all), store.name)
  const temporary = path.join(folder, `.${randomBytes(8).toString('hex')}.pack.${process.pid}`)
  try {
    const file = openSync(temporary, 'w')
    let digest: string
    try {
      digest = finish(file, 0, all)
    } finally {
      closeSync(file)
    }
    return give(digest, temporary)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
