import {roles as bundled} from '../data/roles.ts'
import type {SiteData} from '../model/data.ts'
import {extent} from '../model/extent.ts'
import type {Naming} from '../model/guide.ts'
import {fold} from './directory.ts'

/** Roles by the names and abbreviations that texts use for them. */
export interface RoleBook {
  readonly byName: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, {readonly name: string; readonly aliases: readonly string[]}>
  readonly longest: number
}

const standard: ReadonlySet<string> = new Set(bundled.map(({id}) => id))

export function roleBook(guides: readonly Naming[], data: SiteData): RoleBook {
  const byName = new Map<string, string>()
  const names = new Map<string, {name: string; aliases: readonly string[]}>()
  const all = [...bundled, ...data.roles]
  for (const {id, name, aliases = []} of all) names.set(id, {name, aliases})
  for (const {role} of guides) if (!names.has(role.slug)) names.set(role.slug, {name: role.name, aliases: []})
  for (const [id, {name, aliases}] of names)
    for (const each of [name, ...aliases]) if (!byName.has(fold(each))) byName.set(fold(each), id)
  // What engineers are called is cut short: `Platform Eng`.
  for (const [name, id] of [...byName]) {
    const short = name.replace(/(?<= )engineer$/, 'eng')
    if (!byName.has(short)) byName.set(short, id)
  }
  return {byName, names, longest: extent([...byName.keys()].map((key) => key.split(' ').length))[1]}
}

/** Ranks of software engineers, which have guides of their own. */
const ranks: readonly {readonly id: string; readonly words: ReadonlySet<string>}[] = [
  {id: 'staff-software-engineer', words: new Set(['staff', 'principal', 'distinguished'])},
  {id: 'senior-software-engineer', words: new Set(['senior', 'sr', 'lead'])},
]
const anySoftware = 'software-engineer'
const rankOf = (words: readonly string[]): string | null =>
  ranks.find((rank) => words.some((word) => rank.words.has(word)))?.id ?? null
const isSoftware = (id: string): boolean => id === anySoftware || ranks.some((rank) => rank.id === id)

export interface SaidRole {
  readonly id: string
  /** The name that stands in the words: `staff engineer`. */
  readonly name: string
}

/**
 * The roles that some words name, in their order: at each word the longest name. Software engineers have the rank that stands beside
 * their name: `Staff Backend Engineer`.
 */
function rolesIn(words: readonly string[], {byName, longest}: RoleBook): SaidRole[] {
  const found: SaidRole[] = []
  const others: string[] = []
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + longest)
    while (to > from && !byName.has(words.slice(from, to).join(' '))) to--
    const name = words.slice(from, to).join(' ')
    if (to > from) found.push({id: byName.get(name) ?? '', name})
    else others.push(words[from] ?? '')
    from = Math.max(to, from + 1)
  }
  const rank = rankOf(others)
  return found.map((each) => (each.id === anySoftware && rank ? {...each, id: rank} : each))
}

const wordCount = ({name}: SaidRole): number => name.split(' ').length

/** Names that any engineer has, whatever he does, and those that any engineer of a platform has. */
const anyEngineer = /^(?:(?:junior|lead|senior|sr|staff|principal|distinguished) )?(?:engineer|eng|developer|dev)$/
const anyPlatform = /^(?:platform|cloud) eng(?:ineer(?:ing)?)?$/

export interface MeantRole {
  readonly id: string
  /** The role that the words name, though another is meant: its guide comes nearest where there is none of that one. */
  readonly near: string
}

/** What is meant among software engineers, whose roles are ranks; null where the words name no such rank. */
function rankMeant(words: readonly string[], said: SaidRole | null, own: string, spans: boolean): MeantRole | null {
  if (!isSoftware(own) || (said && !isSoftware(said.id))) return null
  const mine: MeantRole = {id: own, near: own}
  if (spans && own !== anySoftware) return mine
  // `Google SWE L6` beside a staff engineer is one, `SWE II` is none.
  if (said?.id === anySoftware && !/ i{1,2}$/.test(said.name)) return {id: own, near: anySoftware}
  if (said) return {id: said.id, near: said.id}
  // A rank alone, `Acme Staff`. In other firms' words, `Senior Consultant`, it is another, and beside a code, `E6 (Senior)`, that
  // code is what is put equal to a ranked guide.
  const isCode = (word: string): boolean => /\d/.test(word)
  const found = ranks.filter((rank) => words.some((word) => rank.words.has(word)))
  const isAlone = words.every((word) => isCode(word) || ranks.some((rank) => rank.words.has(word)))
  if (!found[0] || !isAlone || (own !== anySoftware && words.some(isCode))) return null
  const id = found.some((rank) => rank.id === own) ? own : found[0].id
  return {id, near: id}
}

/** `Senior/Staff` is one rank or the other, `Senior Staff` one above both. */
export const spansRanks = (text: string): boolean => /\b(?:senior|sr\.?)\s?[/–—-]\s?(?:staff|principal)\b/i.test(text)

/**
 * The role that a term means: its own words, else the role of the guide that says it. That role is meant too where
 *
 * - the words name it, whatever longer name stands beside it: `TPM, SDE III` among program managers;
 * - they name it less exactly: `Staff Platform Engineer` beside a Lakehouse Platform Engineer;
 * - they name any engineer, and it is some engineer: `Senior Engineer` beside a Security Engineer.
 */
export function roleOf(words: readonly string[], own: string, roles: RoleBook, spans: boolean): MeantRole {
  const all = rolesIn(words, roles)
  const said = all.reduce<SaidRole | null>(
    (best, each) => (best && wordCount(best) >= wordCount(each) ? best : each),
    null,
  )
  const mine: MeantRole = {id: own, near: own}
  if (all.some(({id}) => id === own)) return mine
  const rank = rankMeant(words, said, own, spans)
  if (rank) return rank
  if (said === null) return mine
  const title = fold(roles.names.get(own)?.name ?? '')
  if (title.endsWith(` ${said.name.replace(/ing$/, '').replace(/ eng$/, ' engineer')}`)) {
    if (anyEngineer.test(said.name)) return mine
    if (anyPlatform.test(said.name)) return {id: own, near: said.id}
  }
  const isSpecial = standard.has(own) && !isSoftware(own) && /engineer$|architect$/.test(title)
  return isSpecial && anyEngineer.test(said.name) ? mine : {id: said.id, near: said.id}
}
