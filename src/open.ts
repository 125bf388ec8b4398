import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Feed, openFeed as open, type ReadFile} from './feed/open.ts'

export * from './feed/open.ts'

const isWeb = (source: string): boolean => /^https?:\/\//i.test(source)

const below =
  (folder: string): ReadFile =>
  (file) =>
    readFile(path.join(folder, ...file.split('/')))

/**
 * Opens a published feed, as `bandstand/feed` does on Node: `source` is the address of the site's root, a folder that holds the
 * site (`dist`, or a `file:` URL), or a function that reads a file below it. Only the manifest is read at once.
 */
export function openFeed(source: string | URL | ReadFile): Promise<Feed> {
  if (typeof source === 'function') return open(source)
  if (source instanceof URL) return open(source.protocol === 'file:' ? below(fileURLToPath(source)) : source)
  return open(isWeb(source) ? source : below(source.startsWith('file:') ? fileURLToPath(source) : source))
}
