import type {LevelTerm, Naming} from '../model/guide.ts'
import type {Ref} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {distance, nearest} from '../model/near.ts'
import {type Directory, fold, isNamed, mentions} from './directory.ts'
import {firmName} from './firm-name.ts'
import {type MeantRole, type RoleBook, roleOf, spansRanks} from './roles.ts'
import type {NamedTerm} from './statements.ts'

/** What terms are linked against: built once for a collection. */
export interface Index {
  readonly directory: Directory
  readonly roles: RoleBook
  /** Guide ids by company and role. */
  readonly has: ReadonlySet<string>
  /** Ids of companies that have guides. */
  readonly companies: ReadonlySet<string>
}

const wordsOf = (text: string): string[] => (text === '' ? [] : fold(text).split(' '))

/** Words that only say that something is said to be equal. */
const isFiller = (word: string): boolean =>
  /^(?:equivalent|comparable|equiv|similar|approx|at|in|the|a|an|of|and|or|no|direct)$/.test(word)

interface Named {
  readonly ids: readonly string[]
  /** The other words: role, level, seniority. */
  readonly rest: readonly string[]
}

/** Whether one company's name begins with the other's: `Snowflake AI` is also called Snowflake. */
const isKin = (a: string, b: string): boolean => `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)

/**
 * Whether the first term of a line is another company's rung, `Google L5` in Acme's guide, and not the guide's own. Such a term
 * begins with that company's name and the level, and says nothing of the guide's own company.
 */
function isForeign({raw, relation, levels}: LevelTerm, own: Ref, {directory}: Index): boolean {
  if (relation !== 'self' || levels.length === 0) return false
  const words = wordsOf(raw)
  const [first, ...more] = mentions(words, directory)
  if (first?.from !== 0 || [first, ...more].some(({ids}) => ids.includes(own.id))) return false
  const name = words.slice(0, first.to).join(' ')
  const names = [own.name, ...(directory.byId.get(own.id)?.aliases ?? []), own.id.replaceAll('-', ' ')].map(fold)
  return (
    !names.some((each) => isKin(each, name) || ` ${words.join(' ')} `.includes(` ${each} `)) &&
    /^\p{L}{0,4}\d/u.test(words[first.to] ?? '') &&
    !words.includes('our')
  )
}

/** Companies that a term names, in its order. A column's head goes before the cell's own words. */
function companiesOf(
  term: LevelTerm,
  own: Ref,
  self: boolean,
  {directory}: Index,
): {named: Named; ambiguous: readonly string[]} {
  const words = wordsOf(term.raw)
  const heads = term.row !== null && term.companyText !== null && !fold(term.raw).includes(fold(term.companyText))
  const found = heads ? mentions(wordsOf(term.companyText ?? ''), directory) : mentions(words, directory)
  const covered = heads
    ? new Set<number>()
    : new Set(found.flatMap(({from, to}) => Array.from({length: to - from}, (_, n) => from + n)))
  const rest = words.filter((word, n) => !covered.has(n) && !isFiller(word))
  if (self) return {named: {ids: [own.id], rest}, ambiguous: []}
  const ids = found.map(
    ({ids}) =>
      (ids.length === 1 || ids.includes(own.id)
        ? ids.length === 1
          ? ids[0]
          : ids.find((id) => id !== own.id)
        : ids[0]) ?? '',
  )
  const text = heads ? wordsOf(term.companyText ?? '') : words
  const ambiguous =
    found.find(({ids, from, to}) => ids.length > 1 && !isNamed(ids[0] ?? '', text.slice(from, to).join(' ')))?.ids ?? []
  return {named: {ids, rest}, ambiguous}
}

/** Names that stand for two firms with guides of their own, where neither is a folder's own name. */
const trulyAmbiguous = (ids: readonly string[], {companies}: Index): boolean =>
  ids.filter((id) => companies.has(id)).length > 1

/** The guide of one company that a term leads to, or null. */
function guideOf(company: string, role: MeantRole, own: string, {has}: Index): string | null {
  for (const each of [role.id, role.near, own]) if (has.has(`${company}/${each}`)) return `${company}/${each}`
  return null
}

export interface TermLink {
  readonly term: NamedTerm
  readonly message: Omit<Message, 'path'> | null
}

/** Heads of columns that name no company. */
const noCompany =
  /^(?:attribute|equivalent|aspect|category|comparison|dimension|factor|level|title|role|scope|notes?|experience|years|yoe|typical|public|external|internal|industry|market|peers?|big tech|faang|total|base|comp)/i

/** A company that nobody knows, with the known one that is spelt nearly so. */
function unknownCompany(term: LevelTerm, {directory}: Index): TermLink['message'] {
  const {raw, row, span} = term
  const companyText = term.companyText ?? /^\p{Lu}[\p{L}\p{N}]{4,}(?= )/u.exec(raw)?.[0] ?? null
  if (companyText === null || noCompany.test(companyText) || !/^\p{Lu}/u.test(companyText)) return null
  if (row === null && !/^\p{Lu}[\p{L}\p{N}.&]+ /u.test(raw)) return null
  if (mentions(wordsOf(companyText), directory).length > 0) return null
  const key = nearest(fold(companyText), [...directory.byName.keys()])
  const near = key === null ? undefined : directory.byId.get(directory.byName.get(key)?.[0] ?? '')?.name
  // A term's first word may be anything; it is meant for a company that it is one letter away from.
  if (term.companyText === null && (key === null || distance(fold(companyText), key, 1) > 1)) return null
  return {
    rule: 'company-unresolved',
    severity: 'info',
    span,
    message: `Unknown company \`${companyText}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    actual: companyText,
    ...(near !== undefined && {expected: [near]}),
  }
}

/** What a term calls a company that has no id. `L5 at FAANG-tier companies` names none; a column's head is its column's name. */
function firmOf({raw, companyText}: LevelTerm, {directory, roles}: Index): string | null {
  if (companyText === null) return firmName(raw, directory, roles)
  return raw.includes(companyText) && noCompany.test(companyText) ? null : companyText
}

/** What a careful reader would take a term to mean. */
export function linkTerm(term: LevelTerm, guide: Naming, own: Ref, index: Index): TermLink {
  const self = term.relation === 'self' && !isForeign(term, own, index)
  const {named, ambiguous} = companiesOf(term, own, self, index)
  const role = roleOf(named.rest, guide.role.slug, index.roles, spansRanks(term.raw))
  if (self)
    return {
      term: {
        company: own,
        firm: null,
        // A guide's own rung is of its own role, in whatever words.
        role: index.roles.names.get(guide.role.slug)?.name ?? null,
        guide: guide.id,
        others: [],
        candidates: [],
      },
      message: null,
    }
  const refs = named.ids.map((id) => index.directory.byId.get(id)).filter((ref) => ref !== undefined)
  const [first] = refs
  const roleName = named.rest.length === 0 ? null : (index.roles.names.get(role.id)?.name ?? null)
  if (!first) {
    return {
      term: {
        company: null,
        firm: firmOf(term, index),
        role: roleName,
        guide: null,
        others: [],
        candidates: [],
      },
      message: unknownCompany(term, index),
    }
  }
  if (ambiguous.length > 1 && trulyAmbiguous(ambiguous, index)) {
    const candidates = ambiguous.map((id) => guideOf(id, role, guide.role.slug, index)).filter((id) => id !== null)
    if (candidates.length > 1)
      return {
        term: {company: null, firm: term.companyText, role: roleName, guide: null, others: [], candidates},
        message: {
          rule: 'company-ambiguous',
          severity: 'info',
          span: term.span,
          message: `Ambiguous company in \`${term.raw}\`, it may be ${ambiguous.map((id) => `\`${id}\``).join(' or ')}`,
          actual: term.raw,
          expected: [...ambiguous],
        },
      }
  }
  const without = ({id}: Ref): string[] => refs.map((ref) => ref.id).filter((other) => other !== id)
  for (const ref of refs) {
    const target = guideOf(ref.id, role, guide.role.slug, index)
    if (target !== null && target !== guide.id)
      return {
        term: {company: pick(ref), firm: null, role: roleName, guide: target, others: without(ref), candidates: []},
        message: null,
      }
  }
  return {
    term: {company: pick(first), firm: null, role: roleName, guide: null, others: without(first), candidates: []},
    message: null,
  }
}

const pick = ({id, name}: Ref): Ref => ({id, name})
