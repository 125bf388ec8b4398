import {closeSync, openSync, readdirSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Packed} from '../pipeline/packed.ts'
import {type Group, isSound, type Packing, readPack, suffix, writePack} from './pack.ts'
import {isRunning} from './running.ts'
import type {Store} from './stored.ts'
import {makeFolder} from './write.ts'

/**
 * What was read before, on disk: JSON by a key that names everything it follows from. Files are written whole under a name of their
 * own and renamed, and never changed after; any number of builds may use the folder at once. What is torn or altered counts as absent.
 */
export interface Cache {
  /** What is kept with that key; much of it lies in files until `close`. */
  readonly get: (key: string) => Packed | null
  /**
   * Adds what was read. `used`: all that the collection holds, by its key; what is joined is joined without the rest. `store`: where
   * it was put away, which becomes a file of the cache.
   */
  readonly save: (made: ReadonlyMap<string, Packed>, used: ReadonlyMap<string, Packed>, store?: Store | null) => void
  readonly close: () => void
}

export const noCache: Cache = {get: () => null, save: () => {}, close: () => {}}

/** Older environments (other versions, other data) are dropped beyond this many. */
const environments = 3
/** Packs are joined into one beyond this many. */
const mostPacks = 6

const toPacked = ({parts}: Packing): Packed | null => {
  const [named, figures, details, prose, checked, search] = parts
  return named && figures && details && prose && checked && search
    ? {named, figures, details, prose, checked, search}
    : null
}

const toGroup = ([key, {named, figures, details, prose, checked, search}]: readonly [string, Packed]): Group => [
  key,
  [named, figures, details, prose, checked, search],
]

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

/** Drops what processes that were killed left: temporary files end with the number of theirs. */
function sweep(folder: string): void {
  for (const name of listed(folder)) {
    const pid = /^\..*\.(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), {force: true})
  }
}

/** The cache of one environment below a folder. It is read when first asked; a cache that can't be used is none. */
export function openCache(top: string, environment: string): Cache {
  const folder = path.join(top, environment)
  let known: Map<string, Packing> | null = null
  const names: string[] = []
  const files: number[] = []
  const load = (): Map<string, Packing> => {
    const into = new Map<string, Packing>()
    for (const name of listed(folder)
      .filter((name) => name.endsWith(suffix))
      .sort()) {
      try {
        const file = openSync(path.join(folder, name), 'r')
        files.push(file)
        readPack(file, into)
        names.push(name)
      } catch {
        // Removed by another build, or torn: what it held is read again.
      }
    }
    return into
  }
  return {
    get: (key) => {
      known ??= load()
      const found = known.get(key)
      return found && isSound(found) ? toPacked(found) : null
    },
    save: (made, used, store = null) => {
      sweep(folder)
      if (made.size === 0) return
      try {
        makeFolder(folder)
        known ??= load()
        const join = names.length >= mostPacks || known.size + made.size > 2 * used.size
        const groups = Array.from(join ? used : made, toGroup)
        const written = writePack(folder, groups, {store})
        if (join) for (const name of names) if (name !== written) rmSync(path.join(folder, name), {force: true})
        evict(top, environment)
      } catch {
        // A cache that can't be written costs time, never a site.
      }
    },
    close: () => {
      for (const file of files.splice(0)) closeSync(file)
    },
  }
}
