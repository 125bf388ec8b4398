import {createHash, type Hash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {MadeFile} from '../pipeline/job.ts'
import {bytesOf, type Slice} from '../pipeline/memory.ts'
import {isStamped, type Stamp} from './publish.ts'
import {inside, makeFolder} from './write.ts'

/** What was to be taken over from the old site is no longer as it was made: everything has to be made. */
export class GoneError extends Error {}

/** Lines of a stream of the site that is there. */
export interface OldPart {
  readonly old: OldStream
  readonly start: number
  readonly end: number
}

export type Part = Slice<ArrayBufferLike> | OldPart

/** A stream that grows by the lines of one guide after another. */
export interface Stream {
  readonly append: (part: Part) => void
  /** Writes what is still waiting for a neighbour. */
  readonly flush: () => void
  readonly end: () => MadeFile
}

/** Where a part lies: parts of one place that follow each other are one. */
const placeOf = (part: Part): object => ('old' in part ? part.old : part.memory)

/** Writes a file piece by piece; pieces that lie side by side go out together. */
export function openStream(staging: string, relative: string, head: string): Stream {
  const file = inside(staging, relative)
  makeFolder(path.dirname(file))
  const handle = openSync(file, 'w')
  const digest: Hash = createHash('sha256')
  let bytes = 0
  let waiting: Part | null = null
  const put = (part: Uint8Array): void => {
    digest.update(part)
    for (let at = 0; at < part.byteLength; ) at += writeSync(handle, part, at)
    bytes += part.byteLength
  }
  const flush = (): void => {
    if (waiting && 'old' in waiting) waiting.old.read(waiting.start, waiting.end, put)
    else if (waiting) put(bytesOf(waiting))
    waiting = null
  }
  put(Buffer.from(head))
  return {
    append: (part) => {
      if (waiting && placeOf(waiting) === placeOf(part) && waiting.end === part.start)
        waiting = {...waiting, end: part.end}
      else {
        flush()
        waiting = part
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

/** A stream of the site that is there. */
export interface OldStream {
  /** Gives a range of it piece by piece; each piece is good until the next. Throws `GoneError` where it is no longer there. */
  readonly read: (start: number, end: number, put: (piece: Uint8Array) => void) => void
  readonly close: () => void
}

const pieceSize = 1 << 20

/** Opens a stream of the site that is there; null where it is not as it was made. */
export function openOld(out: string, relative: string, stamp: Stamp): OldStream | null {
  let handle: number
  try {
    handle = openSync(inside(path.resolve(out), relative), 'r')
  } catch {
    return null
  }
  if (!isStamped(fstatSync(handle), stamp)) {
    closeSync(handle)
    return null
  }
  const room = new Uint8Array(pieceSize)
  return {
    read: (start, end, put) => {
      for (let at = start; at < end; ) {
        const got = readSync(handle, room, 0, Math.min(room.byteLength, end - at), at)
        if (got === 0) throw new GoneError(`${relative} is gone from ${out}`)
        put(room.subarray(0, got))
        at += got
      }
    },
    close: () => closeSync(handle),
  }
}
