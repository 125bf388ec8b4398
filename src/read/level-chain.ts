import type {Relation} from '../model/guide.ts'
import {type Cut, compares, cuts, isRelation, type Mark} from './chain-cuts.ts'
import {codesOf, isBlankAt} from './chars.ts'
import {findLevel, levelCodes} from './level-code.ts'

/**
 * Level mappings as people write them in a line:
 *
 *     mapping = chain {(" | " | ";" | "," | ".") chain} ["." prose]
 *     chain   = term {relation term {("," | "·" | "|" | "and") term}}
 *     term    = words ["(" peer {"," peer} ")"]                         peers have a level each
 *     relation = "=" | "≈" | "~" | "→" | "<=>" | "maps to" | "aligns with" | "sits between" …
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
  /** Where the line puts one rung above or below another, which equates nothing. */
  readonly orders: readonly {readonly at: number; readonly to: number}[]
}

/** Whether a line says that two things are equal. */
export const relates = (text: string): boolean => cuts(text).cuts.some(({mark}) => isRelation(mark))

/** Whether bars or semicolons part whole chains: then each side has a relation of its own. */
function partsChains(all: readonly Cut[], mark: Mark): boolean {
  let related = 0
  let open = false
  for (const cut of all) {
    if (compares(cut.mark)) open = true
    else if (cut.mark === mark) {
      if (open) related++
      open = false
    }
  }
  return related + (open ? 1 : 0) > 1
}

/** `I = L3, II = L4`: commas part chains where relations and commas take turns. */
const alternates = (all: readonly Cut[]): boolean =>
  all.length > 2 &&
  all.length % 2 === 1 &&
  all.every(({mark}, n) => (n % 2 === 0 ? isRelation(mark) : mark === 'comma'))

/**
 * A slash or an "and" parts two terms only where both have a level: `Google L4 / Amazon L5`, `L4 at Google and E4 at Meta`, but
 * `Analyst / Senior Analyst` is one.
 */
const partsTerms = (before: string, after: string): boolean =>
  (/^\s*[A-Z][\p{L}&.]+ /u.test(after) || (/^\s*[A-Z]+\d\S* (?:\S+ ){0,4}at /.test(after) && / at /.test(before))) &&
  findLevel(after) !== null &&
  findLevel(before) !== null

/** Letters that a term has at most. */
const longestTerm = 400

/** Two rungs of one company, between which a third is: `Google L4 and Google L5`, `Google L4 and L5`. */
const areRungs = (before: string, after: string): boolean =>
  findLevel(before)?.codes.length === 1 && levelCodes(`${before.trim()} and ${after.trim()}`).length === 2

/**
 * Slashes with room round them part the peers of a list of three or more, most of which have a level:
 * `Meta M1 / Amazon SDM / Microsoft 64 Manager`. Gives the offsets of such slashes.
 */
function listSlashes(text: string, all: readonly Cut[], end: number): ReadonlySet<number> {
  const found = new Set<number>()
  const isSpaced = (cut: Cut): boolean => cut.mark === 'slash' && isBlankAt(text, cut.at - 1)
  if (!all.some(isSpaced)) return found
  let group: Cut[] = []
  let from = -1
  const close = (to: number): void => {
    if (from === -1 || group.length < 2) {
      group = []
      return
    }
    const parts = [from, ...group.map((cut) => cut.to)].map((start, n) => text.slice(start, group[n]?.at ?? to))
    const levelled = parts.filter((part) => findLevel(part) !== null).length
    if (levelled > 1 && parts.every((part) => /^\s*\p{Lu}\S*\s+\S/u.test(part))) for (const {at} of group) found.add(at)
    group = []
  }
  for (const cut of all) {
    if (cut.mark === 'slash') {
      if (isSpaced(cut)) group.push(cut)
    } else if (cut.mark !== 'and') {
      close(cut.at)
      from = isRelation(cut.mark) ? cut.to : -1
    }
  }
  close(end)
  return found
}

/** Steps of one ladder are no equivalences: `Career ladder: A -> B -> C`. */
function isLadder(text: string): boolean {
  const named = /\b(?:career|ladder|path|progression|promotions?)\b/i.exec(text)
  return named !== null && /[→⇒>]/.test(text.slice(named.index)) && !/[=≈]|maps? to/i.test(text)
}

/** A comma parts terms where a capital, a figure or the last item of a list follows; what else follows is prose. */
const startsTerm = (after: string): boolean => /^\s*(?:and |(?:or |equivalent |an? )?[\p{Lu}\d])/u.test(after)

const leading = codesOf(':;,')
const trailing = codesOf('.,;:|')
const fillerFirsts = codesOf('aoer')
const filler = /^(?:and|or|equivalent\s*:|equivalents?\s*:|approximately|roughly|about)\s+/i

function trim(text: string, from: number, to: number): {start: number; end: number} {
  let start = from
  let end = to
  for (;;) {
    while (start < end && (leading.has(text.charCodeAt(start)) || isBlankAt(text, start))) start++
    if (!fillerFirsts.has(text.charCodeAt(start) | 32)) break
    const word = filler.exec(text.slice(start, Math.min(end, start + 24)))
    if (!word || /^equivalent\s+[A-Z]/.test(text.slice(start, start + 14))) break
    start += word[0].length
  }
  // `is roughly a Google L5`: an article before a name.
  if (end - start > 3 && /^an? [\p{Lu}\d]/u.test(text.slice(start, start + 4))) start = text.indexOf(' ', start) + 1
  while (end > start && (trailing.has(text.charCodeAt(end - 1)) || isBlankAt(text, end - 1))) end--
  // The marks of a bracket that holds a chain.
  if (text[end - 1] === '(') return trim(text, start, end - 1)
  if (text[end - 1] === ')' && !text.slice(start, end).includes('(')) return trim(text, start, end - 1)
  if (end - start > 3 && /\s(?:is|are)$/.test(text.slice(end - 4, end))) end = text.lastIndexOf(' ', end - 1)
  return {start, end}
}

const isRank = /^(?:senior|junior|mid|staff|principal|lead|entry|distinguished|associate|manager|director)$/i

const none =
  /^\W{0,4}(?:(?:no|without|lacks)(?: an?)?(?: (?:direct|exact|close|true|real|clear|public|formal|comparable|single)){0,2} (?:equivalents?|counterparts?|match|peers?|comparison|comparable|parallel|analogue?)\b|(?:none|n\/?a|not (?:applicable|comparable|available))\W{0,4}$)/i

/** Whether a term says that there is no equal: `No direct equivalent`, `(n/a)`. It stays in the line and names no peer. */
export const statesNone = (term: string): boolean => none.test(term)

/** A level and a name that is no rank: `Google L5`, `E5-E6 at Meta`. */
const isPeer = (text: string): boolean =>
  findLevel(text) !== null &&
  (text.match(/\p{Lu}[\p{L}&.]+/gu) ?? []).some((word) => !isRank.test(word) && !/\d/.test(word))

/** A name with a title that a figure ends: `Initech SDE-2`, `Hooli Engineer III`. A peer where others beside it have a level. */
const isNumberedTitle = (text: string): boolean =>
  /^\s*\p{Lu}[\p{L}&.]+ .*(?:\d|\bI{1,3}|\bI?V)$/u.test(text) && !isRank.test(/\S+/.exec(text)?.[0] ?? '')

/** Companies of a kind, examples of which brackets give: `IC3 at peer companies (Initech Analyst, Hooli Engineer)`. */
const kindOfCompanies = /\b(?:companies|firms|banks|startups|vendors|funds|labs|peers|employers|competitors)\s*$/i

/** What the brackets at the end of a term hold where these are peers of it; null where they are words of its own. */
function peersOf(term: string): {readonly open: number; readonly parts: readonly string[]} | null {
  if (!term.endsWith(')')) return null
  const open = term.lastIndexOf('(')
  const parts = term.slice(open + 1, -1).split(', ')
  if (
    parts.length > 1 &&
    kindOfCompanies.test(term.slice(0, Math.max(0, open))) &&
    parts.every((part) => /^\p{Lu}/u.test(part))
  )
    return {open, parts}
  return open > 0 && parts.some(isPeer) && parts.every((part) => isPeer(part) || isNumberedTitle(part))
    ? {open, parts}
    : null
}

/** `IC4 (Google L5, Meta E5)`: peers in brackets are terms of their own behind the one that they explain. */
function peers(text: string, term: ChainTerm, alone: boolean): ChainTerm[] {
  const found = peersOf(text.slice(term.start, term.end))
  if (!found || (found.parts.length < 2 && !alone)) return [term]
  const terms: ChainTerm[] = []
  let from = term.start + found.open + 1
  for (const part of found.parts) {
    terms.push({
      ...term,
      ...trim(text, from, from + part.length),
      relation: term.relation === 'approximate' ? 'approximate' : 'equal',
    })
    from += part.length + 2
  }
  return [{...term, ...trim(text, term.start, term.start + found.open)}, ...terms]
}

/** `L4 (Google L4) | L5 (Google L5)`: bars part rungs of one ladder where each has a level, and peers in brackets. */
function partsRungs(text: string, all: readonly Cut[], end: number): boolean {
  if (all.length === 0 || all.some(({mark}) => mark !== 'bar')) return false
  const starts = [0, ...all.map(({to}) => to)]
  return starts.every((from, n) => {
    const term = text.slice(from, all[n]?.at ?? end).trim()
    const found = peersOf(term)
    return found !== null && findLevel(term.slice(0, found.open)) !== null
  })
}

/** Separators of a line that no sign or verb relates: `Acme IC4: Google L5, Meta E5`, `Acme IC4 – Google L5 – Meta E5`. */
function unrelated(text: string, found: readonly Cut[], end: number): readonly Cut[] {
  if (found.some(({mark}) => mark === 'bar' || mark === 'dot')) return found
  const colon = /^[^:,;()]{1,60}(:)\s/.exec(text)
  if (colon && findLevel(colon[0]) && findLevel(text.slice(colon[0].length, end))) {
    const at = colon[0].lastIndexOf(':')
    return [{at, to: at + 1, mark: 'equal'}, ...found]
  }
  const dashes = [...text.slice(0, end).matchAll(/\s[–—-]\s/g)].map(
    ({index}): Cut => ({at: index + 1, to: index + 2, mark: 'equal'}),
  )
  const parts = text.slice(0, end).split(/\s[–—-]\s/)
  return dashes.length > 1 && parts.every(isPeer) ? dashes : found
}

/** Reads a line of equivalences. Terms don't overlap and stand in the order of the text; a line without a relation has none. */
export function readChain(text: string): Chain {
  const {cuts: found, end} = cuts(text)
  const related = found.some(({mark}) => compares(mark))
  const orders = found.filter(({mark}) => mark === 'order')
  if (isLadder(text.slice(0, end))) return {terms: [], end: 0, orders: []}
  const all = related ? found : unrelated(text, found, end)
  const listed = listSlashes(text, all, end)
  if (!related && !all.some(({mark}) => mark === 'bar' || mark === 'dot')) {
    if (!/\bat\b/.test(text.slice(0, end)) && !findLevel(text.slice(0, end))) return {terms: [], end: 0, orders}
  }
  const rungs = partsRungs(text, all, end)
  const parallel: readonly Mark[] = rungs
    ? ['bar']
    : alternates(all)
      ? ['comma']
      : (['bar', 'semicolon'] as const).filter((mark) => partsChains(all, mark))
  const terms: ChainTerm[] = []
  let chain = 0
  let from = 0
  let relation: Relation = 'self'
  let approximate = false
  let prose = false
  let ordered = false
  let between = false
  const push = (to: number): void => {
    if (prose || ordered) return
    const {start, end: stop} = trim(text, from, to)
    if (stop > start && !statesNone(text.slice(start, stop)))
      terms.push(...peers(text, {start, end: stop, relation, chain: parallel.length > 0 ? chain : null}, rungs))
  }
  /** The words before an offset that a term would have: what lies further back tells nothing of it. */
  const before = (at: number): string => text.slice(Math.max(from, at - longestTerm), at)
  for (let n = 0; n < all.length; n++) {
    const {at, to, mark} = all[n] as Cut
    const after = text.slice(to, mark === 'slash' || mark === 'and' ? (all[n + 1]?.at ?? end) : end)
    if ((mark === 'slash' || mark === 'and') && !listed.has(at) && !partsTerms(before(at), after)) continue
    if (mark === 'and' && between) {
      between = false
      if (areRungs(before(at), after)) continue
    }
    // Before the first relation a comma belongs to the guide's own side.
    if (
      (mark === 'comma' || mark === 'slash' || mark === 'and') &&
      related &&
      relation === 'self' &&
      !parallel.includes(mark)
    )
      continue
    push(at)
    // `D3 at Acme, depending on experience`: the words after the comma are about the term, no term.
    prose = mark === 'comma' && !startsTerm(after)
    from = to
    if (isRelation(mark)) approximate = mark !== 'equal'
    between = mark === 'between'
    // What is above or below the rung, and what is said of that, is no equal of it.
    if (mark === 'order') ordered = true
    if (parallel.includes(mark)) {
      ordered = false
      chain++
      relation = 'self'
      approximate = false
    } else relation = approximate ? 'approximate' : 'equal'
  }
  push(end)
  return {terms, end, orders}
}

/** A chain as its words: the guide's own side and its peers. */
export interface Chained {
  readonly self: string
  readonly peers: readonly {readonly text: string; readonly relation: Exclude<Relation, 'self'>}[]
}

/** The inverse: a line that reads back to the same terms. */
export const formatChains = (chains: readonly Chained[]): string =>
  chains
    .map(({self, peers: list}) =>
      [self, ...list.map(({text, relation}) => `${relation === 'equal' ? '=' : '≈'} ${text}`)].join(' '),
    )
    .join(' | ')
