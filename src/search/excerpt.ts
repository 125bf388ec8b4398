import {cutEnd, cutStart} from '../model/trim.ts'
import {singular, slipped, words} from './words.ts'

/** A piece of an excerpt; `mark` where it answers to the query. */
export interface Piece {
  readonly text: string
  readonly mark: boolean
}

/** About this many characters are shown. */
const length = 220

/** A line of markdown as a reader sees it: no marks of headings, quotes, lists, tables, emphasis and links. */
function plain(line: string): string {
  const bare = line
    .replace(/^[\s>#*+-]+|^\s*\d{1,3}[.)]\s+/g, '')
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[*`[\]]|__/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join(' · ')
    .replace(/\\([\\|~_])/g, '$1')
  return cutEnd(cutStart(bare, /[ ·]/), /[ ·]/).trim()
}

interface Line {
  readonly text: string
  /** Rows of a table, and lines that set one thing equal to another, say less than a sentence. */
  readonly isSaid: boolean
}

/** The lines of a guide that say something, its title not among them. */
const linesOf = (markdown: string): Line[] =>
  markdown
    .slice(0, 200_000)
    .split('\n')
    .filter((line, n) => !/^[\s|:-]*$/.test(line) && !(n < 4 && line.startsWith('#')))
    .map((line) => ({text: plain(line), isSaid: !line.trimStart().startsWith('|') && line.split('=').length < 3}))
    .filter(({text}) => text !== '')

interface Found {
  readonly start: number
  readonly end: number
  /** The term that it answers to. */
  readonly term: number
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}&+*]*/gu

/** Which term of a query a word of a text answers to; -1 for none. */
function answers(text: string, terms: readonly string[], cache: Map<string, number>): number {
  const known = cache.get(text)
  if (known !== undefined) return known
  const [own = ''] = words(text)
  const folded = singular(own)
  let at = terms.indexOf(folded)
  if (at === -1) at = terms.findIndex((term) => term.length > 2 && own.startsWith(term))
  if (at === -1) at = terms.findIndex((term) => term.length > 4 && slipped(term, folded, false) > 0)
  cache.set(text, at)
  return at
}

function foundIn(line: string, terms: readonly string[], cache: Map<string, number>): Found[] {
  return [...line.matchAll(word)].flatMap((match) => {
    const term = answers(match[0], terms, cache)
    return term === -1 ? [] : [{start: match.index, end: match.index + match[0].length, term}]
  })
}

/** The stretch of a line with most different terms: where it begins. */
function bestStart(found: readonly Found[], size: number): {readonly start: number; readonly worth: number} {
  let best = {start: 0, worth: 0}
  for (const {start} of found) {
    const inside = found.filter((each) => each.start >= start && each.end <= start + size)
    const worth = new Set(inside.map(({term}) => term)).size
    if (worth > best.worth) best = {start, worth}
  }
  return best
}

function cut(line: string, from: number): {readonly text: string; readonly start: number; readonly end: number} {
  let start = Math.max(0, Math.min(from - 60, line.length - length))
  if (start > 0) start = line.indexOf(' ', start) + 1 || start
  let end = Math.min(line.length, start + length)
  if (end < line.length) end = Math.max(line.lastIndexOf(' ', end), from + 1)
  return {text: line.slice(start, end), start, end}
}

/**
 * The stretch of a guide's text that answers best to a query's terms, in pieces, the answering words marked. Without an answer it
 * is the beginning of the text. The pieces are text: whoever shows them must not read them as HTML.
 */
export function excerpt(markdown: string, terms: readonly string[]): Piece[] {
  const cache = new Map<string, number>()
  let best = {line: '', found: [] as readonly Found[], start: 0, worth: -1}
  for (const {text: line, isSaid} of linesOf(markdown)) {
    const found = foundIn(line, terms, cache)
    const {start, worth: most} = bestStart(found, length - 60)
    const worth = isSaid ? most : most - 0.5
    if (worth > best.worth) best = {line, found, start, worth}
  }
  const {text, start, end} = cut(best.line, best.start)
  const pieces: Piece[] = []
  let at = start
  const add = (to: number, mark: boolean): void => {
    if (to > at) pieces.push({text: best.line.slice(at, to), mark})
    at = Math.max(at, to)
  }
  if (text === '') return []
  if (start > 0) pieces.push({text: '… ', mark: false})
  for (const each of best.found) {
    if (each.start < start || each.end > end) continue
    add(each.start, false)
    add(each.end, true)
  }
  add(end, false)
  if (end < best.line.length) pieces.push({text: ' …', mark: false})
  return pieces
}
