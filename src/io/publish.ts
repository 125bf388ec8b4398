import {hash} from 'node:crypto'
import {constants, copyFileSync, linkSync, lstatSync, renameSync, rmSync, type Stats, utimesSync} from 'node:fs'
import {mkdir, open, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Output} from '../model/site.ts'
import type {MadeFile} from '../pipeline/job.ts'
import {syncFolder, syncTree} from './durable.ts'
import {PublishError} from './publish-error.ts'
import {remove} from './remove.ts'
import {isRunning} from './running.ts'
import {type Chunks, folderMaker, inside, makeFolder, writer} from './write.ts'

/** Says that a folder was made by a build, and may be replaced by the next. */
export const marker = '.bandstand-site'

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** Only an empty folder, or one that a build made, is ever replaced. */
async function checkTarget(out: string): Promise<void> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new PublishError(`${out} is no folder`)
  })
  if (entries.length > 0 && !entries.includes(marker))
    throw new PublishError(
      `${out} is not empty and was not made by Bandstand; name another folder with --out, or empty it yourself`,
    )
}

/** Moves a folder; false where it is not there. */
const moved = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

const stagingName = /^\.(.+)\.bandstand-(\d+)(-old)?$/

/** Takes its mark from a site that goes: what is half removed is never put back. */
const unmark = (site: string): Promise<void> => rm(path.join(site, marker), {force: true})

/** Removes what builds that died left beside the output. A site that was moved aside and never replaced is put back. */
async function sweep(out: string): Promise<void> {
  const folder = path.dirname(out)
  for (const name of await readdir(folder)) {
    const found = stagingName.exec(name)
    if (!found || found[1] !== path.basename(out) || isRunning(Number(found[2]))) continue
    const left = path.join(folder, name)
    // Another build may sweep at the same time.
    if (found[3] && !(await exists(out)) && (await exists(path.join(left, marker)))) await moved(left, out)
    else await rm(left, {recursive: true, force: true})
  }
}

/** Writes to the disk itself, not only to its cache: what the new site is known by must not outlive its files. */
async function writeThrough(file: string, content: Uint8Array): Promise<number> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
    return (await handle.stat()).mtimeMs
  } finally {
    await handle.close()
  }
}

/** What a file was when a build made it. */
export interface Stamp {
  readonly bytes: number
  /** Milliseconds. */
  readonly changed: number
}

export interface Published {
  readonly files: readonly MadeFile[]
  /** Resolves when nothing is left of the old site. */
  readonly removed: Promise<void>
}

export interface Publisher {
  /** Where the new site is made. */
  readonly staging: string
  /** Writes a file of it; gives when it was changed, in milliseconds. */
  readonly write: (output: Chunks) => number
  /** Takes a file over from the site that is there, as it is. False where it is not as it was made, or is not there. */
  readonly keep: (relative: string, stamp: Stamp) => boolean
  /** Takes a file out of the new site; the old site still has it. */
  readonly drop: (relative: string) => void
  /** Makes the new site the published one; `last` is written after everything else. Gives all files, and when the old site is gone. */
  readonly finish: (last: Output, files: readonly MadeFile[]) => Promise<Published>
  readonly abandon: () => Promise<void>
}

/** Whether a file is as it was made, as far as its size and its time tell. Less than a millisecond is lost where a copy was given the time of its original. */
export const isStamped = ({size, mtimeMs}: Stats, {bytes, changed}: Stamp): boolean =>
  size === bytes && Math.abs(mtimeMs - changed) < 1

/** The same of the file that is there, if one is. */
export function isAsMade(file: string, stamp: Stamp): boolean {
  const now = lstatSync(file, {throwIfNoEntry: false})
  return now?.isFile() === true && isStamped(now, stamp)
}

/** A second name for a file, or a copy with its time where the file system has no second names. */
function take(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EEXIST') throw error
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    const {atimeMs, mtimeMs} = lstatSync(from)
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
  }
}

/** Keeps files of an old site in a new one. The new name is looked at: the old site may be replaced meanwhile. */
function keeper(out: string, staging: string): Publisher['keep'] {
  const ensure = folderMaker(staging)
  const taken = (from: string, to: string, stamp: Stamp): boolean => {
    take(from, to)
    if (isAsMade(to, stamp)) return true
    rmSync(to, {force: true})
    return false
  }
  return (relative, stamp) => {
    const from = inside(out, relative)
    const to = inside(staging, relative)
    ensure(path.dirname(to))
    try {
      return taken(from, to, stamp)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
    // It was written again and came out the same.
    const beside = `${to}.kept`
    try {
      if (!taken(from, beside, stamp)) return false
      renameSync(beside, to)
      // Where it was taken over before, both are names of one file, and a rename leaves both.
      rmSync(beside, {force: true})
      return true
    } catch {
      return false
    }
  }
}

/** Clears away what killed builds left, and makes sure that the folder may be replaced. Throws `PublishError` where it may not. */
export async function prepare(target: string): Promise<void> {
  const out = path.resolve(target)
  makeFolder(path.dirname(out))
  await sweep(out)
  await checkTarget(out)
}

/** Puts a new site in the place of the old one; `placed` is waited for before the old one may go. Gives where that is. Of builds that end together the last one stays, and each is whole. */
async function swap(staging: string, out: string, placed: () => Promise<void>): Promise<string> {
  const aside = `${staging}-old`
  for (;;) {
    const old = await moved(out, aside)
    try {
      await rename(staging, out)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      // Another build has put its site there meanwhile.
      const isTaken = code === 'ENOTEMPTY' || code === 'EEXIST'
      if (old && isTaken) {
        await unmark(aside)
        await rm(aside, {recursive: true, force: true})
      } else if (old) await rename(aside, out)
      if (isTaken) continue
      throw error
    }
    await placed()
    await unmark(aside)
    return aside
  }
}

/**
 * Publishes a site as a whole: it is made beside `out` and swapped in by two renames, so that a build that fails or is killed
 * leaves the old site as it was. `sync`: it is on the disk before it takes its place, so that a power cut does so too. Throws
 * `PublishError` where `out` is somebody else's.
 */
export async function publisher(target: string, sync = false): Promise<Publisher> {
  const out = path.resolve(target)
  await prepare(out)
  const staging = path.join(path.dirname(out), `.${path.basename(out)}.bandstand-${process.pid}`)
  await rm(staging, {recursive: true, force: true})
  await mkdir(staging)
  const finish: Publisher['finish'] = async ({path: relative, content}, files) => {
    await writeFile(path.join(staging, marker), '')
    const file = inside(staging, relative)
    makeFolder(path.dirname(file))
    const bytes = Buffer.from(content as Uint8Array)
    const changed = await writeThrough(file, bytes)
    if (sync) await syncTree(staging)
    await checkTarget(out)
    const aside = await swap(staging, out, async () => {
      if (sync) await syncFolder(path.dirname(out))
    })
    const removed = remove(aside)
    // Whoever waits for it is told.
    removed.catch(() => {})
    const own = {path: relative, bytes: bytes.byteLength, sha256: hash('sha256', bytes), changed}
    return {files: [...files, own], removed}
  }
  return {
    staging,
    write: writer(staging),
    keep: keeper(out, staging),
    drop: (relative) => rmSync(inside(staging, relative), {force: true}),
    finish,
    abandon: () => rm(staging, {recursive: true, force: true}),
  }
}

/** A text of a published site, or null where there is none. */
export const readPublished = (out: string, relative: string): Promise<string | null> =>
  readFile(inside(path.resolve(out), relative), 'utf8').catch(() => null)
