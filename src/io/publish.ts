import {mkdir, open, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Output} from '../model/site.ts'

/** Says that a folder was made by a build, and may be replaced by the next. */
export const marker = '.bandstand-site'

/** The output folder can't be used; nothing was changed. */
export class PublishError extends Error {}

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

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const stagingName = /^\.(.+)\.bandstand-(\d+)(-old)?$/

/** Removes what builds that died left beside the output. A site that was moved aside and never replaced is put back. */
async function sweep(out: string): Promise<void> {
  const folder = path.dirname(out)
  for (const name of await readdir(folder)) {
    const found = stagingName.exec(name)
    if (!found || found[1] !== path.basename(out) || isAlive(Number(found[2]))) continue
    const left = path.join(folder, name)
    if (found[3] && !(await exists(out))) await rename(left, out)
    else await rm(left, {recursive: true, force: true})
  }
}

function inside(folder: string, relative: string): string {
  const file = path.join(folder, relative)
  if (!file.startsWith(folder + path.sep)) throw new PublishError(`${relative} would lie outside the output folder`)
  return file
}

/** Writes to the disk itself, not only to its cache: what the new site is known by must not outlive its files. */
async function writeThrough(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export interface Publisher {
  readonly write: (output: Output) => Promise<void>
  /** Makes the new site the published one; `last` is written after everything else. */
  readonly finish: (last: readonly Output[]) => Promise<void>
  readonly abandon: () => Promise<void>
}

/**
 * Publishes a site as a whole: it is made beside `out` and swapped in by two renames, so that a build that fails or is killed
 * leaves the old site as it was. Throws `PublishError` where `out` is somebody else's.
 */
export async function publisher(target: string): Promise<Publisher> {
  const out = path.resolve(target)
  await mkdir(path.dirname(out), {recursive: true})
  await sweep(out)
  await checkTarget(out)
  const staging = path.join(path.dirname(out), `.${path.basename(out)}.bandstand-${process.pid}`)
  await rm(staging, {recursive: true, force: true})
  await mkdir(staging)
  const made = new Set<string>()
  const write = async ({path: relative, content}: Output): Promise<void> => {
    const file = inside(staging, relative)
    const folder = path.dirname(file)
    if (!made.has(folder)) {
      await mkdir(folder, {recursive: true})
      made.add(folder)
    }
    await writeFile(file, content)
  }
  const finish = async (last: readonly Output[]): Promise<void> => {
    await writeFile(path.join(staging, marker), '')
    for (const {path: relative, content} of last) {
      const file = inside(staging, relative)
      await mkdir(path.dirname(file), {recursive: true})
      await writeThrough(file, content)
    }
    await checkTarget(out)
    const aside = `${staging}-old`
    const old = await exists(out)
    if (old) await rename(out, aside)
    try {
      await rename(staging, out)
    } catch (error) {
      if (old) await rename(aside, out)
      throw error
    }
    await rm(aside, {recursive: true, force: true})
  }
  return {write, finish, abandon: () => rm(staging, {recursive: true, force: true})}
}

/** A text of a published site, or null where there is none. */
export const readPublished = (out: string, relative: string): Promise<string | null> =>
  readFile(inside(path.resolve(out), relative), 'utf8').catch(() => null)
