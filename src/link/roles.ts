import {roles as bundled} from '../data/roles.ts'
import type {SiteData} from '../model/data.ts'
import {extent} from '../model/extent.ts'
import type {Outline} from '../model/guide.ts'
import {fold} from './directory.ts'

/** Roles by the names and abbreviations that texts use for them. */
export interface RoleBook {
  readonly byName: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, {readonly name: string; readonly aliases: readonly string[]}>
  readonly longest: number
}

const standard: ReadonlySet<string> = new Set(bundled.map(({id}) => id))

export function roleBook(guides: readonly Outline[], data: SiteData): RoleBook {
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

export interface SaidRole {
  readonly id: string
  /** The name that stands in the words: `staff engineer`. */
  readonly name: string
}

/** The role that some words name: the longest name in them, with seniority where software engineers have guides for it. */
export function roleIn(words: readonly string[], {byName, longest}: RoleBook): SaidRole | null {
  let best: SaidRole | null = null
  let length = 0
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + longest); to > from + length; to--) {
      const name = words.slice(from, to).join(' ')
      const id = byName.get(name)
      if (!id) continue
      best = {id, name}
      length = to - from
    }
  if (best?.id === 'software-engineer') {
    if (words.some((word) => staffWords.has(word))) return {...best, id: 'staff-software-engineer'}
    if (words.some((word) => seniorWords.has(word))) return {...best, id: 'senior-software-engineer'}
  }
  return best
}

/** Names that any engineer has, whatever he does, and those that any engineer of a platform has. */
const anyEngineer = /^(?:(?:senior|sr|staff|principal|distinguished) )?(?:engineer|developer)$/
const anyPlatform = /^(?:platform|cloud) engineer$/

export interface MeantRole {
  readonly id: string
  /** The role that the words name, though another is meant: its guide comes nearest where there is none of that one. */
  readonly near: string
}

/**
 * The role that a term means: its own words, else the role of the guide that says it. That role is meant too where
 *
 * - the words name it, whatever longer name stands beside it: `TPM, SDE III` among program managers;
 * - they name it less exactly: `Staff Platform Engineer` beside a Lakehouse Platform Engineer;
 * - they name any engineer, and it is some engineer: `Senior Engineer` beside a Security Engineer.
 */
export function roleOf(words: readonly string[], own: string, roles: RoleBook): MeantRole {
  const said = roleIn(words, roles)
  const mine: MeantRole = {id: own, near: own}
  if (said === null || said.id === own) return mine
  const {name = '', aliases = []} = roles.names.get(own) ?? {}
  const text = ` ${words.join(' ')} `
  if ([name, ...aliases].map(fold).some((each) => !anyEngineer.test(each) && text.includes(` ${each} `))) return mine
  const title = fold(name)
  if (title.endsWith(` ${said.name}`)) {
    if (anyEngineer.test(said.name)) return mine
    if (anyPlatform.test(said.name)) return {id: own, near: said.id}
  }
  const isSpecial = standard.has(own) && !/software/.test(own) && /engineer$|architect$/.test(title)
  return isSpecial && anyEngineer.test(said.name) ? mine : {id: said.id, near: said.id}
}
