import type {Relation} from '../model/guide.ts'
import {findLevel} from './level-code.ts'

/**
 * Level mappings as people write them in a line:
 *
 *     mapping = chain {(" | " | ";") chain} ["." prose]
 *     chain   = term {relation term {("," | "·" | "|") term}}
 *     relation = "=" | "≈" | "~" | "maps to" | ">" …
 */
export interface ChainTerm {
  readonly start: number
  readonly end: number
  readonly relation: Relation
  /** Which of several parallel chains, from 0; null where there is one. */
  readonly chain: number | null
}

export interface Chain {
  readonly terms: readonly ChainTerm[]
  /** Where the prose after the chain begins; the text's length where there is none. */
  readonly end: number
}

type Mark = 'equal' | 'approximate' | 'bar' | 'dot' | 'comma' | 'semicolon' | 'slash'

interface Cut {
  readonly at: number
  readonly to: number
  readonly mark: Mark
}

const signs: Readonly<Record<string, Mark>> = {
  '=': 'equal',
  '≡': 'equal',
  '↔': 'equal',
  '→': 'equal',
  '>': 'equal',
  '≈': 'approximate',
  '~': 'approximate',
  '≃': 'approximate',
}
const words: readonly (readonly [string, Mark])[] = [
  ['maps to', 'equal'],
  ['corresponds to', 'equal'],
  ['is equivalent to', 'equal'],
  ['equivalent to', 'equal'],
  ['equals', 'equal'],
  ['comparable to', 'approximate'],
  ['roughly', 'approximate'],
]
const abbreviations = /(?:^|[\s(.])(?:Sr|Jr|Eng|No|Inc|Mgr|vs|St|Dr|approx|equiv|[A-Z])$/

/** Where a sentence ends and another begins, outside brackets: prose follows the chain there. */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1]
  return (
    text[at] === '.' &&
    (next === undefined || (/\s/.test(next) && /^\s+["'(]?\p{Lu}/u.test(text.slice(at + 1, at + 5)))) &&
    !abbreviations.test(text.slice(Math.max(0, at - 8), at))
  )
}

/** All separators of a line, outside brackets, up to the end of the chain. */
function cuts(text: string): {cuts: Cut[]; end: number} {
  const found: Cut[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const spaced = /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' ')
    if (char === '\n' && found.some(({mark}) => mark === 'equal' || mark === 'approximate'))
      return {cuts: found, end: at}
    if (endsSentence(text, at) && found.length > 0) return {cuts: found, end: at}
    const sign = signs[char]
    if (sign && spaced) found.push({at, to: at + 1, mark: sign})
    else if (sign && (char === '=' || char === '≈')) found.push({at, to: at + 1, mark: sign})
    else if (char === '|' && spaced) found.push({at, to: at + 1, mark: 'bar'})
    else if ((char === '·' || char === '•') && spaced) found.push({at, to: at + 1, mark: 'dot'})
    else if (char === ';') found.push({at, to: at + 1, mark: 'semicolon'})
    else if (char === '/' && spaced) found.push({at, to: at + 1, mark: 'slash'})
    else if (char === ',' && /\s/.test(text[at + 1] ?? '')) found.push({at, to: at + 1, mark: 'comma'})
    else if (/\s/.test(text[at - 1] ?? ' ')) {
      const word = words.find(([name]) => text.startsWith(name, at) && !/\p{L}/u.test(text[at + name.length] ?? ''))
      if (word) {
        found.push({at, to: at + word[0].length, mark: word[1]})
        at += word[0].length - 1
      }
    }
  }
  return {cuts: found, end: text.length}
}

const isRelation = (mark: Mark): boolean => mark === 'equal' || mark === 'approximate'

/** Whether a line says that two things are equal. */
export const relates = (text: string): boolean => cuts(text).cuts.some(({mark}) => isRelation(mark))

/** Whether bars or semicolons part whole chains: then each side has a relation of its own. */
function partsChains(all: readonly Cut[], mark: Mark): boolean {
  let related = 0
  let open = false
  for (const cut of [...all, {mark} as Cut]) {
    if (isRelation(cut.mark)) open = true
    else if (cut.mark === mark) {
      if (open) related++
      open = false
    }
  }
  return related > 1
}

/** A slash parts two terms only where both have a level: `Google L4 / Amazon L5`, but `Analyst / Senior Analyst` is one. */
const partsTerms = (before: string, after: string): boolean =>
  findLevel(before) !== null && findLevel(after) !== null && /^\s*[A-Z][\p{L}&.]+ /u.test(after)

/** Where a slash has parted two terms with levels, the others of the line part terms as well: `Google L5 / Meta E5 / Block SWE`. */
function slashesPart(text: string, all: readonly Cut[], end: number): boolean {
  let from = 0
  for (const {at, to, mark} of all) {
    if (mark === 'slash' && partsTerms(text.slice(from, at), text.slice(to, end))) return true
    if (mark !== 'slash') from = to
  }
  return false
}

const startsName = (after: string): boolean => /^\s*[A-Z][\p{L}&.]+ /u.test(after)

/** A comma parts terms where a capital, a figure or the last item of a list follows; what else follows is prose. */
const startsTerm = (after: string): boolean => /^\s*(?:and |(?:or |equivalent )?[\p{Lu}\d])/u.test(after)

const filler = /^(?:and|or|equivalent\s*:|equivalents?\s*:|approximately|roughly|about)\s+/i

function trim(text: string, from: number, to: number): {start: number; end: number} {
  let start = from
  let end = to
  for (;;) {
    while (start < end && /[\s:;,]/.test(text[start] ?? '')) start++
    const word = filler.exec(text.slice(start, Math.min(end, start + 24)))
    if (!word || /^equivalent\s+[A-Z]/.test(text.slice(start, start + 14))) break
    start += word[0].length
  }
  while (end > start && /[\s.,;:|]/.test(text[end - 1] ?? '')) end--
  return {start, end}
}

/** Reads a line of equivalences. Terms don't overlap and stand in the order of the text; a line without a relation has none. */
export function readChain(text: string): Chain {
  const {cuts: all, end} = cuts(text)
  const related = all.some(({mark}) => isRelation(mark))
  if (!related && !all.some(({mark}) => mark === 'bar' || mark === 'dot')) {
    if (!/\bat\b/.test(text.slice(0, end)) && !findLevel(text.slice(0, end))) return {terms: [], end: 0}
  }
  const bySlash = slashesPart(text, all, end)
  const parallel = (['bar', 'semicolon'] as const).filter((mark) => partsChains(all, mark))
  const terms: ChainTerm[] = []
  let chain = 0
  let from = 0
  let relation: Relation = 'self'
  let approximate = false
  let prose = false
  const push = (to: number): void => {
    if (prose) return
    const {start, end: stop} = trim(text, from, to)
    if (stop > start) terms.push({start, end: stop, relation, chain: parallel.length > 0 ? chain : null})
  }
  for (const {at, to, mark} of all) {
    const after = text.slice(to, end)
    if (mark === 'slash' && !(bySlash ? startsName(after) : partsTerms(text.slice(from, at), after))) continue
    // Before the first relation a comma belongs to the guide's own side.
    if ((mark === 'comma' || mark === 'slash') && related && relation === 'self') continue
    push(at)
    // `D3 at Acme, depending on experience`: the words after the comma are about the term, no term.
    prose = mark === 'comma' && !startsTerm(after)
    from = to
    if (isRelation(mark)) approximate = mark === 'approximate'
    if (parallel.includes(mark as 'bar' | 'semicolon')) {
      chain++
      relation = 'self'
      approximate = false
    } else relation = approximate ? 'approximate' : 'equal'
  }
  push(end)
  return {terms, end}
}
