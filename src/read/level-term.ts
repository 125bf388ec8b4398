import type {Position} from 'unist'
import type {Relation} from '../model/guide.ts'
import {toSpan} from '../model/span.ts'
import type {LevelTerm} from '../model/tree.ts'
import {findAll, oneLine} from './chars.ts'
import {levelCodes} from './level-code.ts'
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

/** A term by its words, which tell the company where their grammar does. */
export function toTerm(
  value: string,
  position: Position,
  relation: Relation,
  row: number | null,
  company: string | null = null,
): LevelTerm {
  const {companyText, roleText} = wordsOf(value)
  return {
    type: 'levelTerm',
    value,
    relation,
    companyText: company ?? companyText,
    roleText,
    levels: [...levelCodes(value)],
    row,
    position,
  }
}

/** What is known of the guide that a mapping stands in. */
export interface Around {
  /** The guide's own company. */
  readonly own: string
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
