import {open, readdir} from 'node:fs/promises'
import path from 'node:path'

/** As many at a time as Node writes beside each other, twice: the disk orders them. */
const atOnce = 8

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Brings the names in a folder to the disk. Systems that open no folders bring them there with their files. */
export const syncFolder = (folder: string): Promise<void> =>
  sync(folder).catch((error: NodeJS.ErrnoException) => {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(error.code ?? '')) throw error
  })

/** Brings a folder to the disk itself, not only to the system's memory: every file in it, then the names of all. */
export async function syncTree(top: string): Promise<void> {
  const entries = await readdir(top, {recursive: true, withFileTypes: true})
  const under = (isWanted: (entry: (typeof entries)[number]) => boolean): string[] =>
    entries.filter(isWanted).map(({parentPath, name}) => path.join(parentPath, name))
  const files = under((entry) => entry.isFile()).values()
  const work = async (): Promise<void> => {
    for (const file of files) await sync(file)
  }
  await Promise.all(Array.from({length: atOnce}, work))
  for (const folder of under((entry) => entry.isDirectory()).reverse()) await syncFolder(folder)
  await syncFolder(top)
}
