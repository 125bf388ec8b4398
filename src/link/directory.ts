import {companies as bundled} from '../data/companies.ts'
import {firms} from '../data/firms.ts'
import type {SiteData} from '../model/data.ts'
import type {Naming} from '../model/guide.ts'
import type {Ref} from '../model/library.ts'

/** Letters and digits in lower case, a space between words; `+` and `&` count, since names are told apart by them. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+*]+/gu, ' ')
    .trim()

/** Companies by the names that texts use for them. */
export interface Directory {
  readonly byId: ReadonlyMap<string, Ref & {readonly aliases: readonly string[]}>
  /** Folded name -> ids, most direct first; no id where the firm is well known and has no folder. */
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Words of the longest name. */
  readonly longest: number
}

/** `Cerner (Oracle Health)` is called Cerner, and Oracle Health. */
function namesOf(name: string): string[] {
  const open = name.indexOf('(')
  if (open === -1) return [name]
  const outer = name.slice(0, open).trim()
  return [name, outer]
}

/** Whether a folded name is that of a company's folder. */
export const isNamed = (id: string, name: string): boolean => fold(id.replaceAll('-', ' ')) === name

/** The bundled directory, extended by the site's data and the collection's folders, which go before it. */
export function directory(guides: readonly Naming[], data: SiteData): Directory {
  const byId = new Map<string, Ref & {aliases: readonly string[]}>()
  const folders = new Set<string>()
  const known = new Map([...bundled, ...firms].map((company) => [company.id, company]))
  for (const {id, name, aliases = []} of bundled) byId.set(id, {id, name, aliases})
  for (const {company} of guides) {
    if (folders.has(company.slug)) continue
    folders.add(company.slug)
    byId.set(company.slug, {
      id: company.slug,
      name: company.name,
      aliases: [
        ...(known.get(company.slug)?.aliases ?? []),
        ...(known.has(company.slug) ? [known.get(company.slug)?.name ?? ''] : []),
      ].filter((alias) => alias !== company.name),
    })
  }
  for (const {id, name, aliases = []} of data.companies)
    byId.set(id, {id, name, aliases: [...new Set([...(byId.get(id)?.aliases ?? []), ...aliases])]})
  const byName = new Map<string, string[]>()
  let longest = 1
  const add = (name: string, id: string): void => {
    const key = fold(name)
    if (key === '') return
    const ids = byName.get(key) ?? []
    if (!ids.includes(id)) byName.set(key, [...ids, id])
    longest = Math.max(longest, key.split(' ').length)
  }
  for (const {id, name, aliases} of byId.values())
    for (const each of [...namesOf(name), ...aliases, id.replaceAll('-', ' ')]) add(each, id)
  const stated = new Set(
    data.companies.flatMap(({id, name, aliases = []}) => [name, ...aliases].map((each) => `${id} ${fold(each)}`)),
  )
  // What the site's own data says goes first; then who is called just so before a product line of that name (`Elastic` before
  // `Elastic (Security)`), a folder of the collection before a company that has none, and the folder of that name before a twin.
  const rank = (id: string, name: string): number =>
    stated.has(`${id} ${name}`) ? 0 : isNamed(id, name) || fold(byId.get(id)?.name ?? '') === name ? 1 : 2
  for (const [name, ids] of byName) {
    const order = (id: string): number => 4 * rank(id, name) + 2 * Number(!folders.has(id)) + Number(!isNamed(id, name))
    byName.set(
      name,
      [...ids].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1)),
    )
  }
  for (const {id, name, aliases = []} of firms)
    for (const each of byId.has(id) ? [] : [name, ...aliases]) {
      const key = fold(each)
      if (!byName.has(key)) byName.set(key, [])
      longest = Math.max(longest, key.split(' ').length)
    }
  return {byId, byName, longest}
}

export interface Mention {
  readonly ids: readonly string[]
  /** Words of the text, folded, that the name covers. */
  readonly from: number
  readonly to: number
}

/** The companies that a text names, longest names first at each word. */
export function mentions(words: readonly string[], {byName, longest}: Directory): Mention[] {
  const found: Mention[] = []
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + longest)
    for (; to > from; to--) if (byName.has(words.slice(from, to).join(' '))) break
    if (to > from) {
      found.push({ids: byName.get(words.slice(from, to).join(' ')) ?? [], from, to})
      from = to
    } else from++
  }
  return found
}
