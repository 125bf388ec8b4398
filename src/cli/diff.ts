import {changeLines, changes, readRelease} from '../feed/index.ts'
import {readPublished} from '../io/publish.ts'
import {parse} from './options.ts'
import {UsageError} from './usage.ts'

export const usage = 'diff OLD NEW [--json]'

const openRelease = async (folder: string) => {
  const release = await readRelease((file) => readPublished(folder, file))
  if (!release)
    throw new UsageError(`there is no published site in \`${folder}\`, expected one that \`bandstand build\` made`)
  return release
}

/** Says what changed between two published sites, in words or as `changes.json` does. */
export async function diff(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {json: 'boolean'})
  const [before, after, extra] = words
  if (before === undefined || after === undefined || extra !== undefined)
    throw new UsageError('expected two folders: `bandstand diff OLD NEW`')
  const found = changes(await openRelease(before), await openRelease(after))
  if (values.json) process.stdout.write(`${JSON.stringify(found)}\n`)
  else for (const line of changeLines(found)) process.stdout.write(`${line}\n`)
  return 0
}
