import {readdirSync} from 'node:fs'
import path from 'node:path'

/** Every plain file below a folder, as sorted paths with `/`. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
