import {hash} from 'node:crypto'
import type {Library} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {besides} from '../site/index.ts'
import {arena, gather, sliceAt} from './arena.ts'
import type {Groups, Held, MakeItem} from './job.ts'
import type {Slice} from './memory.ts'

/** What a guide's files are made from beside what it says itself; with the same key they are the same. */
export interface Plan {
  readonly id: string
  readonly path: string
  /** The entry without its guide and its lists of others, as JSON. */
  readonly entry: Slice
  /** What its page shows of others, as JSON. */
  readonly beside: Slice
  readonly key: string
}

export interface Plans {
  readonly groups: Groups
  /** In the library's order. */
  readonly plans: readonly Plan[]
}

const groupsOf = ({roles, companies}: Library): Groups => ({
  roles: Object.fromEntries(roles.map(({id, guides}) => [id, guides])),
  companies: Object.fromEntries(companies.map(({id, guides}) => [id, guides])),
})

/** A digest of each list that guides share, made once for all of them. */
const digestsOf = (lists: readonly {readonly id: string; readonly guides: readonly string[]}[]): Map<string, string> =>
  new Map(lists.map(({id, guides}) => [id, hash('sha256', guides.join('\n'))]))

/** Plans in one block of memory: few blocks, and none that is long in the making. */
const together = 512

/** The lists that guides share, and for each guide what its files are made from. `code`: what makes them. */
export function plan(library: Library, config: SiteConfig, code: string): Plans {
  const beside = besides(library)
  const roles = digestsOf(library.roles)
  const companies = digestsOf(library.companies)
  const common = hash('sha256', JSON.stringify([code, config]))
  const text = arena()
  const plans: Plan[] = []
  for (let at = 0; at < library.entries.length; at += together) {
    text.clear()
    const drawn = library.entries.slice(at, at + together).map((entry) => {
      const {guide, sameRole: _, sameCompany: __, ...rest} = entry
      const lists = `${roles.get(entry.role.id)}${companies.get(entry.company.id)}`
      const [start] = text.add([common, guide.path, guide.sha256, lists, ''].join('\0'))
      const own = text.add(JSON.stringify(rest))
      const shown = text.add(JSON.stringify(beside(entry)))
      return {id: entry.id, path: guide.path, own, shown, key: hash('sha256', text.view(start, shown[1]))}
    })
    const memory = new SharedArrayBuffer(text.size())
    gather(memory, [text])
    for (const {own, shown, ...each} of drawn)
      plans.push({...each, entry: sliceAt(memory, 0, own), beside: sliceAt(memory, 0, shown)})
  }
  return {groups: groupsOf(library), plans}
}

/** All that a guide's files are made from. */
export const itemOf = ({entry, beside}: Plan, {source, packed}: Held): MakeItem => ({
  entry,
  beside,
  outline: packed.outline,
  details: packed.details,
  prose: packed.prose,
  bytes: source.bytes,
})
