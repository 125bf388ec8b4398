import {closeSync, fstatSync, mkdirSync, openSync, statSync, writeSync} from 'node:fs'
import path from 'node:path'
import {PublishError} from './publish-error.ts'

/** The file of a site that a path means. Throws `PublishError` where it would lie elsewhere. */
export function inside(folder: string, relative: string): string {
  const file = path.join(folder, relative)
  if (!file.startsWith(folder + path.sep)) throw new PublishError(`${relative} would lie outside the output folder`)
  return file
}

/** Makes a folder with those above it. Throws the system's error; Node's own way to do it never ends where the system says that a folder is missing and makes none. */
export function makeFolder(folder: string): void {
  const make = (): void => {
    try {
      mkdirSync(folder)
    } catch (error) {
      if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error
    }
  }
  try {
    make()
  } catch (error) {
    const above = path.dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    makeFolder(above)
    make()
  }
}

/** Makes folders below one that is there, each once. */
export function folderMaker(root: string): (folder: string) => void {
  const made = new Set([root])
  const ensure = (folder: string): void => {
    if (made.has(folder)) return
    ensure(path.dirname(folder))
    try {
      mkdirSync(folder)
    } catch (error) {
      // Other threads make folders too.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    made.add(folder)
  }
  return ensure
}

export interface Chunks {
  readonly path: string
  readonly content: string | Uint8Array | Iterable<Uint8Array>
}

/** Writes files into a folder; gives when each was changed, in milliseconds. */
export function writer(root: string): (output: Chunks) => number {
  const ensure = folderMaker(root)
  return ({path: relative, content}) => {
    const file = inside(root, relative)
    ensure(path.dirname(file))
    const handle = openSync(file, 'w')
    try {
      const parts =
        typeof content === 'string' ? [Buffer.from(content)] : content instanceof Uint8Array ? [content] : content
      for (const part of parts) for (let at = 0; at < part.byteLength; ) at += writeSync(handle, part, at)
      return fstatSync(handle).mtimeMs
    } finally {
      closeSync(handle)
    }
  }
}
