import type {Table, TableRow} from 'mdast'
import type {Position} from 'unist'
import type {LevelTerm} from '../model/tree.ts'
import {oneLine} from './chars.ts'
import {textOf} from './flat.ts'
import {statesNone} from './level-chain.ts'
import {levelCodes} from './level-code.ts'
import {type Around, reportOrder, toTerm} from './level-term.ts'
import {remembered} from './memo.ts'
import {scanAmounts} from './money.ts'

/** What stands round a company's name in a head, its words parted by one space. */
const wrappers: readonly RegExp[] = [
  /^(?:[≈~=@] ?|vs\.? |at )/i,
  /^(?:comparable|closest|nearest)(?: level| title)? (?:at|@) /i,
  /^equivalents? (?:at|@) /i,
  / (?:equivalents?|equiv\.?|eq\.?)$/i,
  / (?:internal )?(?:levels?|grades?|ladder|titles?|roles?|counterpart)$/i,
]

/** Columns of a mapping table that name no company. */
const noCompany =
  /\b(yoe|years?|experience|scope|reports?|notes?|focus|comp|tc|total|salary|base|bonus|rsu|equity|stock|description|responsibilit|range|typical|team|impact|key|skills?|market|peer|industry|band)\b|^#$/i
/** What is left of a head that names no company in particular. */
const noName =
  /^(?:equivalents?|equiv\.?|comparable|external|public|typical|common|closest|approx\.?|attribute|aspect|dimension|criteri(?:on|a)|category|metric|factor|region|location)$/i
const titleColumn = /^(?:external |public |internal |job )?(?:title|role|position)s?$/i
const ownColumn =
  /^(?:our |internal |company )?(?:level|grade|ladder|internal level|internal title|level \/ title|title \/ level)s?$/i

/** The company of a column by its head: a name, `''` for the guide's own, null where the column is none. */
function columnCompany(head: string, own: string): string | null {
  const text = oneLine(head)
  if (ownColumn.test(text)) return ''
  if (/\binternal\b/i.test(text) && !titleColumn.test(text)) return ''
  if (titleColumn.test(text) || noCompany.test(text)) return null
  for (const wrapper of wrappers) {
    const name = text.replace(wrapper, '').trim()
    if (name !== text && name !== '') return noName.test(name) ? null : sameName(name, own) ? '' : name
  }
  return noName.test(text) ? null : sameName(text, own) ? '' : text
}

/** Names are written large: `Also called` and `Reports to` are none, `Bank of Acme` and `acme` may be. */
const isPhrase = (head: string): boolean =>
  head
    .split(/\s+/)
    .slice(1)
    .some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|and|the|de|du|von|van)$|\./.test(word))

const years = /\b\d+\+?(?:\s?(?:[-–—]|to)\s?\d+\+?)?\s*(?:years?|yrs?|yoe|months?)\b/i

/** What is stated of a rung rather than its name: pay, time, a share, a sentence. */
const isStated = (cell: string): boolean =>
  years.test(cell) ||
  /\d\s?%|;|[.!?]$/.test(cell) ||
  [...scanAmounts(cell)].some(({kind}) => kind === 'money') ||
  (cell.split(/\s+/).length > 7 && levelCodes(cell).length === 0)

/** Under a head that is bare words, a column of statements or of a phrase is no company's. */
const isStatement = (head: string, cells: readonly string[]): boolean =>
  !wrappers.some((wrapper) => wrapper.test(head)) &&
  (isPhrase(head) || cells.filter(isStated).length * 2 > cells.filter((cell) => cell !== '').length)

/** What the rows of a table name whose columns are companies: `Title`, `Scope`, `Typical YOE`. */
const attribute =
  /^(?:typical |usual |highest |target |total |annual |key |internal |job )*(?:titles?|levels?|roles?|grades?|ranks?|scope|yoe|years|experience|comp|compensation|pay|base|salary|bonus|equity|stock|reports|span|team size|autonomy|impact|responsibilit(?:y|ies)|focus|notes?)\b/i

/** Words without what stands in brackets. */
function outsideBrackets(words: string): string {
  let outside = ''
  let at = 0
  for (;;) {
    const open = words.indexOf('(', at)
    const close = open === -1 ? -1 : words.indexOf(')', open)
    if (close === -1) return outside + words.slice(at)
    outside += words.slice(at, open)
    at = close + 1
  }
}

const fold = remembered((name: string): string => outsideBrackets(name.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, ''))
/**
 * Letters that a firm is called by: `AmEx` of American Express, `ICE` of Intercontinental Exchange. Two are the initials of
 * its words; of more, each stands in its name, in order.
 */
function isShortFor(short: string, name: string): boolean {
  if (!/^\p{L}{2,6}$/u.test(short) || !/\p{Lu}.*\p{Lu}/u.test(short)) return false
  const letters = short.length === 2 ? name.replace(/(?<=\p{L})\p{L}+/gu, '') : name
  const [x, y] = [fold(short), fold(letters)]
  if (x[0] !== y[0]) return false
  if (short.length === 2) return x === y
  let at = 0
  for (const letter of y) if (letter === x[at]) at++
  return at === x.length
}

const sameName = (head: string, own: string): boolean => {
  const [x, y] = [fold(head), fold(own)]
  if (x === '' || y === '') return false
  if (x === y || (x.length > 3 && y.startsWith(x)) || (y.length > 3 && x.startsWith(y))) return true
  // `Schwab` of Charles Schwab.
  return (x.length > 4 && y.endsWith(x) && !/\s/.test(head.trim())) || isShortFor(head, own)
}

/** `> L5`, `below E6`: a cell whose rung is no equal. */
const order =
  /^(?:[<>≥≤]=?|above|below|over|under|(?:higher|lower) than|(?:senior|junior) to)(?=\s*\p{Lu}{0,3}\d|\s+\p{Lu})/u
/** `~L5`, `between L4 and L5` */
const nearly = /^(?:[~≈]|(?:between|approx(?:\.|imately)?|roughly|about)\s)/i

/** The term of a cell; null where it says that there is no equal. */
function cellTerm(
  value: string,
  position: Position,
  row: number,
  company: string,
  {role, report}: Around,
): LevelTerm | null {
  const sign = company === '' ? undefined : order.exec(value)?.[0]
  if (sign !== undefined && levelCodes(value).length > 0) {
    reportOrder(report, sign, position)
    return null
  }
  const peer = nearly.test(value) ? 'approximate' : 'equal'
  return company === '' ? toTerm(value, position, 'self', row, null, role) : toTerm(value, position, peer, row, company)
}

/** The rungs of a table whose columns are companies, row by row. */
export function tableTerms(table: Table, around: Around, from: number): LevelTerm[] {
  const {own} = around
  const [head, ...rows] = table.children
  const texts = rows.map((row) => row.children.map((cell) => textOf(cell).trim()))
  const companies =
    head?.children.map((cell, n) => {
      const text = oneLine(textOf(cell))
      const company = columnCompany(text, own)
      const cells = texts.map((row) => row[n] ?? '')
      return company !== null && company !== '' && isStatement(text, cells) ? null : company
    }) ?? []
  // A table without a column of its own company keeps its titles in the first one.
  if (!companies.includes('') && companies[0] === null) {
    const title = head?.children.findIndex((cell) => titleColumn.test(textOf(cell).trim())) ?? -1
    if (title !== -1) companies[title] = ''
  }
  // Where the first column names attributes, only the rows of titles and levels are rungs.
  const named = texts.filter(([cell = '']) => attribute.test(cell) && levelCodes(cell).length === 0)
  const attributes =
    /^(?:attribute|aspect|dimension|criteri(?:on|a)|category|metric|factor)s?$/i.test(
      textOf(head?.children[0] ?? {type: 'text', value: ''}).trim(),
    ) ||
    (named.length > 1 && named.length === rows.length)
  if (attributes) companies[0] = null
  const isRung = (_: TableRow, r: number): boolean =>
    !attributes || /^(?:job |internal )?(?:title|level|role|grade|rank|band)s?\b/i.test(texts[r]?.[0] ?? '')
  const terms: LevelTerm[] = []
  rows.filter(isRung).forEach((row, r) => {
    row.children.forEach((cell, n) => {
      const company = companies[n]
      const value = textOf(cell).trim()
      if (company === null || company === undefined || value === '' || /^[—–-]+$/.test(value) || statesNone(value))
        return
      const start = cell.children[0]?.position?.start
      const end = cell.children.at(-1)?.position?.end
      const term = start && end && cellTerm(value, {start, end}, from + r, company, around)
      if (term) terms.push(term)
    })
  })
  return terms
}
