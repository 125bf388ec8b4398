import {readPublished} from '../io/publish.ts'
import {narrow, openPay, type Selection} from '../search/facets.ts'
import {openFinder, toHit} from '../search/find.ts'
import {type PayFile, payFile} from '../search/index-file.ts'
import type {Names} from '../search/names.ts'
import {readState} from '../search/state.ts'
import {configOf} from './build.ts'
import {parse} from './options.ts'
import {didYouMean, UsageError} from './usage.ts'

export const usage =
  'search QUERY [--company ID] [--role ID] [--place ID] [--level CODE] [--currency CODE [--pay base|total] [--min N] [--max N]] [--out DIR] [--limit N] [--json]'

type Given = Readonly<Partial<Record<(typeof narrowing)[number], string>>>

const narrowing = ['company', 'role', 'place', 'level', 'currency', 'pay', 'min', 'max'] as const

/** What the flags narrow to: the same names and values as in the address of the search page. */
function selectionOf(values: Given): Selection | null {
  for (const name of ['min', 'max'] as const)
    if (values[name] !== undefined && !/^\d{1,12}$/.test(values[name]))
      throw new UsageError(`\`--${name} ${values[name]}\` is no figure in whole units, such as 150000`)
  if (values.pay !== undefined && values.pay !== 'base' && values.pay !== 'total')
    throw new UsageError(`\`--pay ${values.pay}\` is neither \`base\` nor \`total\``)
  const given = narrowing.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]))
  const query = new URLSearchParams()
  for (const [name, value] of given) for (const each of value.split(',')) query.append(name, each)
  const {selection} = readState(query.toString())
  if (selection.range && !selection.currency)
    throw new UsageError('figures are of one currency: name it with --currency')
  return given.length > 0 ? selection : null
}

const kinds = {company: 'companies', role: 'roles', place: 'places', currency: 'currencies'} as const

/** Throws `UsageError` for an id that the site does not have: nothing could be found, and nobody would see why. */
function checkIds(values: Given, names: Names): void {
  for (const kind of ['company', 'role', 'place', 'currency'] as const) {
    const known = names[kinds[kind]].map(({id}) => id)
    for (const id of values[kind]?.split(',').filter((each) => each !== '') ?? [])
      if (!known.includes(id)) throw new UsageError(`this site has no ${kind} \`${id}\`${didYouMean(id, known)}`)
  }
}

/** Searches a built site as its own page does. */
export async function search(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {
    company: 'string',
    role: 'string',
    place: 'string',
    level: 'string',
    currency: 'string',
    pay: 'string',
    min: 'string',
    max: 'string',
    out: 'string',
    limit: 'string',
    json: 'boolean',
  })
  const selection = selectionOf(values)
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
  checkIds(values, names)
  const {ranked} = await find(words.join(' '))
  const allowed = selection
    ? new Set(
        narrow(
          names,
          openPay(names, (await load(payFile)) as PayFile),
          selection,
          ranked.map(({guide}) => guide),
        ).guides,
      )
    : null
  const hits = ranked
    .filter(({guide}) => allowed?.has(guide) ?? true)
    .slice(0, limit)
    .map(({guide, score}) => toHit(names, guide, score))
  if (values.json) process.stdout.write(`${JSON.stringify(hits)}\n`)
  else if (hits.length === 0) process.stdout.write('Nothing found\n')
  else for (const {title, url} of hits) process.stdout.write(`${title}\n  ${url}\n`)
  return 0
}
