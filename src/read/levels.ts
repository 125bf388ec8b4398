import type {BlockContent, List, Nodes, RootContent, Table, TableRow} from 'mdast'
import type {Position} from 'unist'
import type {Relation} from '../model/guide.ts'
import type {LevelMapping, LevelTerm} from '../model/tree.ts'
import type {Block} from './blocks.ts'
import {findAll, oneLine} from './chars.ts'
import {type Flat, flatten, part, positionOf, textOf} from './flat.ts'
import {readChain, relates, statesNone} from './level-chain.ts'
import {levelCodes} from './level-code.ts'
import {scanAmounts} from './money.ts'

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

function toTerm(
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

function chainTerms(flat: Flat, row: number | null, own: string): {terms: LevelTerm[]; end: number} {
  const {terms, end} = readChain(flat.text)
  // `Data Engineer (IC3) | Acme Band 3 | Equivalent: …`: the own rung by two names.
  const isOwn = (value: string, n: number): boolean =>
    n === 1 &&
    own !== '' &&
    flat.text.slice(terms[0]?.end, terms[1]?.start).trim() === '|' &&
    value.toLowerCase().startsWith(`${own.toLowerCase()} `)
  return {
    end,
    terms: terms.map(({start, end: to, relation, chain}, n) => {
      const value = flat.text.slice(start, to)
      return toTerm(value, positionOf(flat, start, to), isOwn(value, n) ? 'self' : relation, row ?? chain)
    }),
  }
}

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

const fold = (name: string): string => outsideBrackets(name.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '')
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

function tableTerms(table: Table, own: string, from: number): LevelTerm[] {
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
  return rows.filter(isRung).flatMap((row, r) =>
    row.children.flatMap((cell, n) => {
      const company = companies[n]
      const value = textOf(cell).trim()
      if (company === null || company === undefined || value === '' || /^[—–-]+$/.test(value) || statesNone(value))
        return []
      const start = cell.children[0]?.position?.start
      const end = cell.children.at(-1)?.position?.end
      if (!start || !end) return []
      return [toTerm(value, {start, end}, company === '' ? 'self' : 'equal', from + r, company === '' ? null : company)]
    }),
  )
}

interface Read {
  readonly terms: LevelTerm[]
  readonly note: string
  readonly used: readonly Nodes[]
}

/** Items that state an equivalence; where some do, the others are prose about them. */
function listTerms(list: List, from: number, own: string): LevelTerm[] {
  const items = list.children.map((item, n) => chainTerms(flatten(item.children), from + n, own).terms)
  const states = (terms: readonly LevelTerm[]): boolean =>
    terms.length > 1 && terms[0]?.relation === 'self' && !/^(?:This|These|That|It|There|No)\b/.test(terms[0].value)
  return items.some(states) ? items.filter(states).flat() : items.flat()
}

/** Reads one node of a mapping's block; null where it says nothing of levels. */
function readNode(node: RootContent, own: string, rows: number): Read | null {
  if (node.type === 'table') {
    const terms = tableTerms(node, own, rows)
    return terms.length > 0 ? {terms, note: '', used: [node]} : null
  }
  if (node.type === 'list') {
    const terms = listTerms(node, rows, own)
    return terms.some(({relation}) => relation !== 'self') ? {terms, note: '', used: [node]} : null
  }
  if (node.type !== 'paragraph') return null
  const flat = flatten([node])
  const {terms, end} = chainTerms(flat, rows > 0 ? rows : null, own)
  // Below a table a paragraph states an equivalence only by a sign or a verb of its own, and of a rung that it names.
  const states = rows === 0 || (relates(flat.text) && (terms[0]?.levels.length ?? 0) > 0)
  return terms.length > 1 && states
    ? {terms, note: part(flat, end, flat.text.length).text.replace(/^[.\s]+/, ''), used: [node]}
    : null
}

export interface ReadMapping {
  readonly mapping: LevelMapping
  /** Nodes of the block that are no part of the mapping: prose round a table. */
  readonly rest: readonly RootContent[]
}

/** Whether a label announces a level mapping. */
export const isMappingLabel = (label: string): boolean =>
  label.split('.').some((words) => {
    const level = /\blevel(s|ing)?\b/i.exec(words)
    if (!level) return false
    const rest = words.slice(level.index + level[0].length)
    return (
      /\bleveling\b/i.test(words) ||
      /\b(?:mapping|equivalen|map\b|compar(?:ison|e)|crosswalk|(?:line|match|stack) up\b|translat|correspond)/i.test(
        rest,
      )
    )
  })

/** Reads the block under a mapping's label: a line, a table, a list of lines, or several of these. */
export function readMapping(block: Block, own: string): ReadMapping | null {
  const terms: LevelTerm[] = []
  const notes: string[] = []
  const used = new Set<Nodes>()
  let rows = 0
  for (const node of block.nodes) {
    const read = readNode(node, own, rows)
    if (!read) continue
    terms.push(...read.terms)
    if (read.note !== '') notes.push(read.note)
    for (const each of read.used) used.add(each)
    rows = Math.max(rows, ...read.terms.map(({row}) => (row ?? 0) + 1))
  }
  if (terms.length === 0) return null
  const inside = block.nodes.filter((node) => used.has(node))
  const [first] = inside
  const start = (first?.type === 'paragraph' ? terms[0] : first)?.position?.start ?? block.position.start
  const end = inside.at(-1)?.position?.end ?? block.position.end
  return {
    mapping: {
      type: 'levelMapping',
      note: notes.length > 0 ? notes.join(' ') : null,
      content: inside as BlockContent[],
      children: terms,
      position: {start, end},
    },
    rest: block.nodes.filter((node) => !used.has(node)),
  }
}
