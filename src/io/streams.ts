import {createHash, type Hash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {MadeFile} from '../pipeline/job.ts'
import {bytesOf, type Slice} from '../pipeline/memory.ts'
import type {Stamp} from './publish.ts'
import {inside, makeFolder} from './write.ts'

/** A stream that grows by the lines of one guide after another. */
export interface Stream {
  readonly append: (slice: Slice<ArrayBufferLike>) => void
  /** Writes what is still waiting for a neighbour. */
  readonly flush: () => void
  readonly end: () => MadeFile
}

/** Writes a file piece by piece; pieces that lie side by side in memory go out together. */
export function openStream(staging: string, relative: string, head: string): Stream {
  const file = inside(staging, relative)
  makeFolder(path.dirname(file))
  const handle = openSync(file, 'w')
  const digest: Hash = createHash('sha256')
  let bytes = 0
  let waiting: Slice<ArrayBufferLike> | null = null
  const put = (part: Uint8Array): void => {
    digest.update(part)
    for (let at = 0; at < part.byteLength; ) at += writeSync(handle, part, at)
    bytes += part.byteLength
  }
  const flush = (): void => {
    if (waiting) put(bytesOf(waiting))
    waiting = null
  }
  put(Buffer.from(head))
  return {
    append: (slice) => {
      if (waiting && waiting.memory === slice.memory && waiting.end === slice.start)
        waiting = {...waiting, end: slice.end}
      else {
        flush()
        waiting = slice
      }
    },
    flush,
    end: () => {
      flush()
      const {mtimeMs} = fstatSync(handle)
      closeSync(handle)
      return {path: relative, bytes, sha256: digest.digest('hex'), changed: mtimeMs}
    },
  }
}

/** Reads parts of a stream of the site that is there; null where it is not as it was made. */
export function openOld(
  out: string,
  relative: string,
  {bytes, changed}: Stamp,
): ((start: number, length: number) => Slice) | null {
  let handle: number
  try {
    handle = openSync(inside(path.resolve(out), relative), 'r')
  } catch {
    return null
  }
  const now = fstatSync(handle)
  const memory = now.size === bytes && now.mtimeMs === changed ? new SharedArrayBuffer(bytes) : null
  if (memory) {
    const all = new Uint8Array(memory)
    for (let got = 0; got < bytes; ) {
      const more = readSync(handle, all, got, bytes - got, got)
      if (more === 0) break
      got += more
    }
  }
  closeSync(handle)
  return memory && ((start, length) => ({memory, start, end: start + length}))
}
