import {hash} from 'node:crypto'
import type {Entry, Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value))

/** The digest of each entry for a use, made when it is first asked for. */
function digests(entries: readonly Entry[], partOf: (entry: Entry) => unknown): (id: string) => string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const known = new Map<string, string>()
  return (id) => {
    const made = known.get(id) ?? digest(byId.has(id) ? partOf(byId.get(id) as Entry) : null)
    known.set(id, made)
    return made
  }
}

/** Gives what a page that guides share is known by: with the same key it is the same page. `code`: what makes it. null: it is not told. */
export function pageKeys(library: Library, config: SiteConfig, code: string): (page: Page) => string | null {
  const {entries, levels, companies} = library
  const common = digest([code, config])
  const bands = digests(entries, ({url, company, role, totalBasis, guide}) => [
    url,
    company.name,
    role.name,
    totalBasis,
    guide.bands,
  ])
  let graph: string | null = null
  const ofLevels = (): string => {
    graph ??= digest([
      levels,
      companies.map(({id, name, aliases, url}) => [id, name, aliases, url]),
      entries.map(({id, url, company, role}) => [id, url, company.name, role.name]),
    ])
    return graph
  }
  return ({url, follows}) => {
    if (!follows) return null
    const from = follows.kind === 'levels' ? [ofLevels()] : [follows.words, ...follows.guides.map(bands)]
    return digest([common, url, follows.kind, from])
  }
}
