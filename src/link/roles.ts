import {roles as bundled} from '../data/roles.ts'
import type {SiteData} from '../model/data.ts'
import {extent} from '../model/extent.ts'
import type {Guide} from '../model/guide.ts'
import {fold} from './directory.ts'

/** Roles by the names and abbreviations that texts use for them. */
export interface RoleBook {
  readonly byName: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, {readonly name: string; readonly aliases: readonly string[]}>
  readonly longest: number
}

export function roleBook(guides: readonly Guide[], data: SiteData): RoleBook {
  const byName = new Map<string, string>()
  const names = new Map<string, {name: string; aliases: readonly string[]}>()
  const all = [...bundled, ...data.roles]
  for (const {id, name, aliases = []} of all) names.set(id, {name, aliases})
  for (const {role} of guides) if (!names.has(role.slug)) names.set(role.slug, {name: role.name, aliases: []})
  for (const [id, {name, aliases}] of names)
    for (const each of [name, ...aliases]) if (!byName.has(fold(each))) byName.set(fold(each), id)
  return {byName, names, longest: extent([...byName.keys()].map((key) => key.split(' ').length))[1]}
}

const seniorWords = new Set(['senior', 'sr', 'lead'])
const staffWords = new Set(['staff', 'principal', 'distinguished'])

/** The role that some words name: the longest name in them, with seniority where software engineers have guides for it. */
export function roleIn(words: readonly string[], {byName, longest}: RoleBook): string | null {
  let best: {id: string; length: number} | null = null
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      const id = byName.get(words.slice(from, to).join(' '))
      if (id && to - from > (best?.length ?? 0)) best = {id, length: to - from}
    }
  if (best?.id === 'software-engineer') {
    if (words.some((word) => staffWords.has(word))) return 'staff-software-engineer'
    if (words.some((word) => seniorWords.has(word))) return 'senior-software-engineer'
  }
  return best?.id ?? null
}
