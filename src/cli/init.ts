import {newCollection} from '../draft/collection.ts'
import {create} from '../io/create.ts'
import {parse} from './options.ts'
import {UsageError} from './usage.ts'
import {version} from './version.ts'

export const usage = 'init [DIR]'

/** Makes a new collection: two guides, data, a configuration, a workflow. What is there already is left as it is. */
export async function init(args: readonly string[]): Promise<number> {
  const {words} = parse(args, {})
  const [folder = '.', extra] = words
  if (extra !== undefined) throw new UsageError(`unexpected \`${extra}\``)
  for (const file of newCollection(version)) {
    const made = await create(folder, file)
    process.stderr.write(`${made ? 'made' : 'kept'} ${file.path}\n`)
  }
  const into = folder === '.' ? '' : `cd ${folder} && `
  process.stderr.write(`\nNext: ${into}npm install && npx bandstand dev\n`)
  return 0
}
