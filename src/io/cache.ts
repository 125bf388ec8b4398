import {hash} from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import {crc32} from 'node:zlib'
import type {Packed} from '../pipeline/job.ts'
import {bytesOf, type Slice} from '../pipeline/memory.ts'

/**
 * What was read before, on disk: JSON by a key that names everything it follows from. Files are written whole under a name of their
 * own and renamed, and never changed after; any number of builds may use the folder at once. What is torn or altered counts as absent.
 */
export interface Cache {
  readonly get: (key: string) => Packed | null
  /** Adds what this build read. `used`: the keys that it looked up, which are kept longest. */
  readonly save: (made: ReadonlyMap<string, Packed>) => void
}

export const noCache: Cache = {get: () => null, save: () => {}}

/** Older environments (other versions, other data) are dropped beyond this many. */
const environments = 3
/** Packs are joined into one beyond this many. */
const mostPacks = 6

const suffix = '.pack'
const head = 8

interface Index {
  /** Key, lengths of its parts, check of all. */
  readonly entries: readonly (readonly [key: string, lengths: readonly number[], check: number])[]
}

interface Found {
  readonly packed: Packed
  readonly check: number
}

/** A pack, or null where it is none: 4 bytes length of the index, 4 bytes its check, the index as JSON, all contents. */
function readPack(file: string, into: Map<string, Found>): void {
  const handle = openSync(file, 'r')
  try {
    const {size} = fstatSync(handle)
    if (size < head) return
    const memory = new SharedArrayBuffer(size)
    const all = new Uint8Array(memory)
    for (let got = 0; got < size; ) {
      const more = readSync(handle, all, got, size - got, got)
      if (more === 0) return
      got += more
    }
    const view = new DataView(memory)
    const length = view.getUint32(0)
    if (head + length > size) return
    const index = Buffer.from(memory, head, length)
    if (crc32(index) !== view.getUint32(4)) return
    let at = head + length
    for (const [key, lengths, check] of (JSON.parse(index.toString('utf8')) as Index).entries) {
      const [facts, prose, found, search] = lengths.map((each): Slice => {
        const start = at
        at += each
        return {memory, start, end: at}
      })
      if (at > size || !facts || !prose || !found || !search) return
      into.set(key, {packed: {facts, prose, found, search}, check})
    }
  } finally {
    closeSync(handle)
  }
}

const partsOf = ({facts, prose, found, search}: Packed): Slice[] => [facts, prose, found, search]

/** The check of no bytes depends on where they lie; they are left out. */
const checkOf = (packed: Packed): number =>
  partsOf(packed).reduce((sum, part) => (part.end > part.start ? crc32(bytesOf(part), sum) : sum), 0)

function writePack(folder: string, packs: ReadonlyMap<string, Packed>): string {
  const entries = [...packs].map(([key, packed]): Index['entries'][number] => [
    key,
    partsOf(packed).map(({start, end}) => end - start),
    checkOf(packed),
  ])
  const index = Buffer.from(JSON.stringify({entries} satisfies Index))
  const start = Buffer.alloc(head)
  start.writeUInt32BE(index.byteLength, 0)
  start.writeUInt32BE(crc32(index), 4)
  const name = `${hash('sha256', index).slice(0, 24)}${suffix}`
  const temporary = path.join(folder, `.${name}.${process.pid}`)
  const handle = openSync(temporary, 'w')
  try {
    const put = (part: Uint8Array): void => {
      for (let done = 0; done < part.byteLength; ) done += writeSync(handle, part, done)
    }
    put(start)
    put(index)
    for (const packed of packs.values()) for (const part of partsOf(packed)) put(bytesOf(part))
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, path.join(folder, name))
  return name
}

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Drops what other versions left, oldest first, and what builds that were killed had not finished. */
function evict(top: string, own: string): void {
  const others = listed(top)
    .filter((name) => name !== own)
    .map((name) => ({name, at: statSync(path.join(top, name), {throwIfNoEntry: false})?.mtimeMs ?? 0}))
    .sort((a, b) => b.at - a.at)
  for (const {name} of others.slice(environments - 1)) rmSync(path.join(top, name), {recursive: true, force: true})
}

/** A temporary file is swept up once it is older than any build takes. */
const stale = 60 * 60 * 1000

function sweep(folder: string, now: number): void {
  for (const name of listed(folder)) {
    if (!name.startsWith('.')) continue
    const file = path.join(folder, name)
    if (now - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now) > stale) rmSync(file, {force: true})
  }
}

/** The cache of one environment below a folder. It is read when first asked; a cache that can't be used is none. */
export function openCache(top: string, environment: string): Cache {
  const folder = path.join(top, environment)
  let known: Map<string, Found> | null = null
  const names: string[] = []
  const load = (): Map<string, Found> => {
    const into = new Map<string, Found>()
    for (const name of listed(folder)
      .filter((name) => name.endsWith(suffix))
      .sort()) {
      try {
        readPack(path.join(folder, name), into)
        names.push(name)
      } catch {
        // Removed by another build, or torn: what it held is read again.
      }
    }
    return into
  }
  const used = new Map<string, Packed>()
  return {
    get: (key) => {
      known ??= load()
      const found = known.get(key)
      if (!found || checkOf(found.packed) !== found.check) return null
      used.set(key, found.packed)
      return found.packed
    },
    save: (made) => {
      if (made.size === 0) return
      try {
        mkdirSync(folder, {recursive: true})
        const total = (known?.size ?? 0) + made.size
        const join = names.length >= mostPacks || total > 2 * (used.size + made.size)
        const written = writePack(folder, join ? new Map([...used, ...made]) : made)
        if (join) for (const name of names) if (name !== written) rmSync(path.join(folder, name), {force: true})
        evict(top, environment)
        sweep(folder, Date.now())
      } catch {
        // A cache that can't be written costs time, never a site.
      }
    },
  }
}
