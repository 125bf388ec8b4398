import {readPublished} from '../io/publish.ts'
import {openFinder, toHit} from '../search/find.ts'
import {configOf} from './build.ts'
import {parse} from './options.ts'
import {UsageError} from './usage.ts'

export const usage = 'search QUERY [--out DIR] [--limit N] [--json]'

/** Searches a built site as its own page does. */
export async function search(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {out: 'string', limit: 'string', json: 'boolean'})
  if (words.length === 0) throw new UsageError('what are you looking for? `bandstand search QUERY`')
  const limit = Number(values.limit ?? 10)
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`\`${values.limit}\` is no number of results`)
  const out = values.out ?? (await configOf({})).out ?? 'dist'
  const load = async (file: string): Promise<unknown> => {
    const text = await readPublished(out, file)
    if (text !== null) return JSON.parse(text)
    throw new UsageError(`there is no search index in \`${out}\` (\`${file}\`); run \`bandstand build\` first`)
  }
  const {names, find} = await openFinder(load)
  const {ranked} = await find(words.join(' '))
  const hits = ranked.slice(0, limit).map(({guide, score}) => toHit(names, guide, score))
  if (values.json) process.stdout.write(`${JSON.stringify(hits)}\n`)
  else if (hits.length === 0) process.stdout.write('Nothing found\n')
  else for (const {title, url} of hits) process.stdout.write(`${title}\n  ${url}\n`)
  return 0
}
