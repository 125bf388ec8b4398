import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Output} from '../model/site.ts'
import {makeFolder} from './write.ts'

/** Writes a file where there is none yet; false, with nothing changed, where there is one. */
export async function create(folder: string, {path: relative, content}: Output): Promise<boolean> {
  const file = path.join(folder, relative)
  makeFolder(path.dirname(file))
  return writeFile(file, content, {flag: 'wx'}).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}
