import type {Position} from 'unist'
import type {Relation} from '../model/guide.ts'
import {toSpan} from '../model/span.ts'
import type {LevelTerm} from '../model/tree.ts'
import {findAll, oneLine} from './chars.ts'
import {findLevel, levelCodes} from './level-code.ts'
import type {Report} from './report.ts'

/** Longer words are no term; trying each start of a company in them would take the square of their length. */
const longestTerm = 400

const atName = /\b(?:at|@|in(?: the)?)\s(?=\p{Lu})/gu

/** No bracket stands between the company and the end, but one that runs to it: `Staff Engineer at Acme (L6)`. */
function atCompany(words: string): {readonly before: string; readonly company: string} | null {
  for (const {0: found, index} of findAll(atName, words)) {
    const from = index + found.length
    const length = words.slice(from).search(/[()]/)
    const to = length === -1 ? words.length : from + length
    if (words[to] !== ')') return {before: words.slice(0, index), company: words.slice(from, to)}
  }
  return null
}

/** The company and role words that a term's own grammar tells apart; a directory of companies decides the rest. */
function wordsOf(value: string): {companyText: string | null; roleText: string | null} {
  const words = value.length > longestTerm ? '' : oneLine(value)
  const at = atCompany(words)
  if (!at) return {companyText: null, roleText: null}
  const role = at.before.trim()
  return {companyText: at.company.trim(), roleText: role === '' ? null : role}
}

/** `P1 (L3-L4)` */
const calledByRole = /^(\p{Lu}{1,3})\d{1,2} \(([^()]+)\)$/u

/**
 * The codes of a term. A rung of one's own that is called by its role, `P1 (L3-L4)` of a product manager as `DS1 (L3-L4)` of a
 * data scientist, has its company's grade in brackets. `M` is a ladder of its own.
 */
function levelsOf(value: string, role: string): readonly string[] {
  const [, prefix = '', inner = ''] = calledByRole.exec(value) ?? []
  if (prefix === '' || prefix === 'M') return levelCodes(value)
  const initials = role.replace(/(?<=\p{L})\p{L}+|[^\p{L}]/gu, '')
  const grade = initials.includes(prefix) ? findLevel(inner) : null
  return grade?.start === 0 && !inner.includes(' ') ? grade.codes : levelCodes(value)
}

/**
 * A term by its words, which tell the company where their grammar does.
 * @param role the guide's role, where the term is its own rung
 */
export function toTerm(
  value: string,
  position: Position,
  relation: Relation,
  row: number | null,
  company: string | null = null,
  role = '',
): LevelTerm {
  const {companyText, roleText} = wordsOf(value)
  return {
    type: 'levelTerm',
    value,
    relation,
    companyText: company ?? companyText,
    roleText,
    levels: [...(role === '' ? levelCodes(value) : levelsOf(value, role))],
    row,
    position,
  }
}

/** What is known of the guide that a mapping stands in. */
export interface Around {
  /** The guide's own company and role. */
  readonly own: string
  readonly role: string
  readonly report: Report
}

/** Says that a rung is put above or below another, which no list of equivalences can hold. */
export function reportOrder(report: Report, sign: string, position: Position): void {
  report({
    rule: 'level-unequal',
    severity: 'info',
    span: toSpan(position),
    message: `Unexpected \`${sign}\` between levels: one above or below another is no equivalence, expected \`=\` or \`≈\``,
    actual: sign,
    expected: ['=', '≈'],
  })
}
