import {hash} from 'node:crypto'
import type {Entry, Library} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {besides} from '../site/index.ts'
import type {Groups} from './job.ts'

/** What a guide's files are made from beside what it says itself; with the same key they are the same. */
export interface Plan {
  readonly entry: Entry
  /** The entry without its guide and its lists of others, as JSON. */
  readonly bare: string
  readonly beside: string
  readonly key: string
}

const groupsOf = ({roles, companies}: Library): Groups => ({
  roles: Object.fromEntries(roles.map(({id, guides}) => [id, guides])),
  companies: Object.fromEntries(companies.map(({id, guides}) => [id, guides])),
})

/** A digest of each list that guides share, made once for all of them. */
const digestsOf = (lists: readonly {readonly id: string; readonly guides: readonly string[]}[]): Map<string, string> =>
  new Map(lists.map(({id, guides}) => [id, hash('sha256', guides.join('\n'))]))

/** The lists that guides share, and for each guide what its files are made from. `code`: what makes them. */
export function plan(
  library: Library,
  config: SiteConfig,
  code: string,
): {readonly groups: Groups; readonly plans: readonly Plan[]} {
  const beside = besides(library)
  const roles = digestsOf(library.roles)
  const companies = digestsOf(library.companies)
  const common = JSON.stringify([code, config])
  return {
    groups: groupsOf(library),
    plans: library.entries.map((entry) => {
      const {guide, sameRole: _, sameCompany: __, ...rest} = entry
      const bare = JSON.stringify(rest)
      const shown = JSON.stringify(beside(entry))
      const lists = `${roles.get(entry.role.id)}${companies.get(entry.company.id)}`
      const key = hash('sha256', [common, guide.path, guide.sha256, lists, bare, shown].join('\0'))
      return {entry, bare, beside: shown, key}
    }),
  }
}
