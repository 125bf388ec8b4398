import {hash} from 'node:crypto'
import type {Entry, Library} from '../model/library.ts'
import {once} from '../model/once.ts'
import type {Follows, SiteConfig} from '../model/site.ts'
import type {LinksKeys} from './links.ts'

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

/** What made a site's shared files, and from what. */
export interface Shared {
  readonly library: Library
  readonly links: LinksKeys
  /** Digest of a guide's bands, by its path. */
  readonly bandsOf: (path: string) => string | undefined
  readonly config: SiteConfig
  /** Digest of what is said of guides. */
  readonly said: string
  /** Digest of what makes files. */
  readonly code: string
}

/** With the same one all files that follow from links are the same, whatever else they follow from. */
export const linksDigest = ({links, config, code}: Pick<Shared, 'links' | 'config' | 'code'>): string =>
  digest([code, config, links.key])

/** Gives what a file that guides share is known by: with the same key it is the same file. null: it is not told. */
export function sharedKeys({
  library,
  links,
  bandsOf,
  config,
  said,
  code,
}: Shared): (path: string, follows: Follows | null) => string | null {
  const common = digest([code, config])
  const bands = digests(library.entries, ({url, company, role, totalBasis, guide}) => [
    url,
    company.name,
    role.name,
    totalBasis,
    bandsOf(guide.path),
  ])
  const messages = once(() => digest([library.messages, said]))
  const from = (follows: Follows): unknown => {
    if (follows.kind === 'bands') return [follows.words, ...follows.guides.map(bands)]
    if (follows.kind === 'levels') return links.mappings
    return follows.kind === 'links' ? links.key : [links.key, messages()]
  }
  return (path, follows) => follows && digest([common, path, follows.kind, from(follows)])
}
