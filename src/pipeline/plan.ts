import {createHash, hash} from 'node:crypto'
import type {Library} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {arena} from './arena.ts'
import type {MakeItem} from './job.ts'
import type {LinkedText} from './links.ts'
import {bytesOf, inMemory, type Slice} from './memory.ts'
import type {Held} from './packed.ts'

/** What a guide's files are made from beside what it says itself; with the same key they are the same. */
export interface Plan extends Pick<LinkedText, 'id' | 'path' | 'entry' | 'beside'> {
  /** What is said of it, as JSON. */
  readonly messages: Slice
  readonly key: string
}

/** A digest of each list that guides share, made once for all of them. */
const digestsOf = (lists: readonly {readonly id: string; readonly guides: readonly string[]}[]): Map<string, string> =>
  new Map(lists.map(({id, guides}) => [id, hash('sha256', guides.join('\n'))]))

/**
 * For each guide what its files are made from, in the library's order. `texts`: of each what linking adds to it. `code`: what makes
 * them. `sha256Of`: of a guide's bytes, by its path.
 */
export function plan(
  library: Library,
  texts: readonly LinkedText[],
  config: SiteConfig,
  code: string,
  sha256Of: (path: string) => string | undefined,
): Plan[] {
  const roles = digestsOf(library.roles)
  const companies = digestsOf(library.companies)
  const common = hash('sha256', JSON.stringify([code, config]))
  const said = arena()
  const drawn = library.entries.map(({role, company, messages}, n) => {
    const {digest, ...text} = texts[n] as LinkedText
    const lists = `${roles.get(role.id)}${companies.get(company.id)}`
    const found = JSON.stringify(messages)
    const key = hash('sha256', [common, text.path, sha256Of(text.path), lists, digest, found].join('\0'))
    return {...text, key, range: said.add(found)}
  })
  const lies = inMemory(said.view(0, said.size()))
  return drawn.map(({range, ...each}) => ({...each, messages: lies(range)}))
}

/** Digest of what is said of all guides. */
export function saidOf(plans: readonly Plan[]): string {
  const digest = createHash('sha256')
  for (const {id, messages} of plans) digest.update(`${id}\n`).update(bytesOf(messages)).update('\n')
  return digest.digest('hex')
}

/** All that a guide's files are made from. */
export const itemOf = ({entry, beside, messages}: Plan, {source, packed}: Held): MakeItem => ({
  entry,
  beside,
  messages,
  named: packed.named,
  figures: packed.figures,
  details: packed.details,
  prose: packed.prose,
  bytes: source.bytes,
})
