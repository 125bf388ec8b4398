import {stat} from 'node:fs/promises'
import path from 'node:path'
import {UsageError} from './usage.ts'

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep)

/** Paths named on the command line. A single folder that is no part of the usual collection is a collection of its own. */
export async function selection(
  words: readonly string[],
  usual: string,
): Promise<{readonly content: string; readonly paths: readonly string[]}> {
  const [only, second] = words
  const own =
    only !== undefined &&
    second === undefined &&
    (await isFolder(only)) &&
    !isWithin(path.resolve(only), path.resolve(usual))
  return own ? {content: only, paths: []} : {content: usual, paths: words}
}

/** Whether a file of a collection is one of those that are asked for. Throws `UsageError` for a path that is not in it. */
export async function inside(content: string, words: readonly string[]): Promise<(file: string) => boolean> {
  if (words.length === 0) return () => true
  const root = path.resolve(content)
  const wanted: string[] = []
  for (const word of words) {
    const full = path.resolve(word)
    if (!(await stat(full).catch(() => null))) throw new UsageError(`there is no \`${word}\``)
    if (!isWithin(full, root))
      throw new UsageError(`\`${word}\` is not in \`${content}\`; name the collection with --content`)
    wanted.push(path.relative(root, full).split(path.sep).join('/'))
  }
  return (file) => wanted.some((each) => each === '' || file === each || file.startsWith(`${each}/`))
}

/** How a file of a collection is written for people: its path from where the command was run. */
export function pathFrom(content: string): (file: string) => string {
  const from = path.relative(process.cwd(), path.resolve(content)).split(path.sep).join('/')
  return (file) => (from === '' ? file : `${from}/${file}`)
}
