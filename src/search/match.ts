import {distance} from '../model/near.ts'
import {type Lexicon, lowerBound, type Named, type Names} from './names.ts'
import type {Query} from './query.ts'
import type {TextEvidence} from './text.ts'
import {beginning, muchSlipped, slipped} from './words.ts'

/** How well words of a lexicon match one term, by their places: 1 exactly, less for a beginning, less still for a slip. */
export type Likeness = ReadonlyMap<number, number>

/** Whether a lexicon has a word just so. */
const has = (lexicon: Lexicon, word: string): boolean => lexicon[lowerBound(lexicon, word)] === word

/** Words that begin with a term, and the term itself. */
function begun(lexicon: Lexicon, term: string, isLast: boolean, isWord: boolean): Map<number, number> {
  const exact = has(lexicon, term)
  const isCut = isLast || (!isWord && term.length > 4)
  const found = new Map<number, number>()
  for (let n = lowerBound(lexicon, term); n < lexicon.length; n++) {
    const word = lexicon[n] ?? ''
    if (!word.startsWith(term)) break
    const like = word === term ? 1 : beginning(term, word, isCut) * (exact ? (isLast ? 0.85 : 0.6) : 1)
    if (like > 0) found.set(n, like)
  }
  return found
}

/** Words of a lexicon that a term may mean. Slips are looked for only where no name is spelled just so, and tell less where a name begins so. */
export function likenesses(lexicon: Lexicon, term: string, isLast: boolean, exact: boolean): Likeness {
  const found = begun(lexicon, term, isLast, exact)
  if (exact) return found
  const isBegun = found.size > 0
  for (let n = 0; n < lexicon.length; n++) {
    const like = slipped(term, lexicon[n] ?? '', isLast) * (isBegun ? 0.8 : 1)
    if (like > (found.get(n) ?? 0)) found.set(n, like)
  }
  return found
}

/** Words of names that a term may mean which nothing else is like. */
function farLikenesses(lexicon: Lexicon, term: string): Likeness {
  const found = new Map<number, number>()
  for (let n = 0; n < lexicon.length; n++) {
    const like = muchSlipped(term, lexicon[n] ?? '')
    if (like > 0) found.set(n, like)
  }
  return found
}

/** Names that two words are together; `avid exchange`, nearly, is AvidXchange. */
function writtenAsOne(lexicon: Lexicon, word: string): Likeness {
  const found = begun(lexicon, word, false, true)
  if (found.size > 0 || word.length < 9) return found
  const near = lexicon.map((each) => (distance(word, each, 1) === 1 ? 0.7 : 0))
  return new Map(near.flatMap((like, n) => (like > 0 ? [[n, like] as const] : [])))
}

/** What each term of a query means among the names, and among the notes. */
export interface Meanings {
  readonly names: readonly Likeness[]
  /** By the place of the first of two neighbours that are one word together. */
  readonly joined: readonly Likeness[]
  readonly notes: readonly Likeness[]
}

/** A word that texts have just so is no slip of another. */
export function meaningsOf({lexicon, notes}: Names, {terms, joined, open}: Query, text: TextEvidence | null): Meanings {
  const last = (n: number): boolean => open && n === terms.length - 1
  const exact = terms.map((term, n) => has(lexicon, term) || text?.like[n] === 1)
  const close = terms.map((term, n) => likenesses(lexicon, term, last(n), exact[n] ?? false))
  const inNotes = terms.map((term, n) => likenesses(notes, term, last(n), (exact[n] ?? false) || has(notes, term)))
  const written = joined.map((term) => writtenAsOne(lexicon, term))
  const isKnown = (n: number): boolean =>
    exact[n] === true || [close[n], inNotes[n], written[n - 1], written[n]].some((found) => found && found.size > 0)
  return {
    names: terms.map((term, n) => (isKnown(n) ? (close[n] ?? new Map()) : farLikenesses(lexicon, term))),
    joined: written,
    notes: inNotes,
  }
}

/** How well a query's terms match something that has names. */
export interface Match {
  /** For each term, 0 to 1. */
  readonly evidence: readonly number[]
  /** The share of the best matching name that was typed. */
  readonly full: number
  /** How much what was typed of it tells: `engineer` hardly anything. */
  readonly told: number
  /** Whether one name has every term of the query just so. */
  readonly all: boolean
}

/** How much each word of the lexicon tells among names of one kind: less, the more of them have it. */
export function tellings(list: readonly Named[], size: number): Float64Array {
  const count = new Float64Array(size)
  for (const {names} of list) for (const word of new Set(names.flat())) count[word] = (count[word] ?? 0) + 1
  return count.map((each) => 1 / (1 + Math.log2(1 + each)))
}

function matchName(name: readonly number[], {names, joined}: Meanings, telling: Float64Array): Match {
  const evidence = new Array<number>(names.length).fill(0)
  let matched = 0
  let whole = 0
  for (const word of name) {
    const weight = telling[word] ?? 1
    whole += weight
    let best = 0
    for (let term = 0; term < names.length; term++) {
      const like = names[term]?.get(word) ?? 0
      const both = joined[term]?.get(word) ?? 0
      if (like > (evidence[term] ?? 0)) evidence[term] = like
      if (both > (evidence[term] ?? 0)) evidence[term] = both
      if (both > (evidence[term + 1] ?? 0)) evidence[term + 1] = both
      best = Math.max(best, like, both)
    }
    matched += weight * best
  }
  const full = matched / whole
  const all = evidence.every((each) => each === 1)
  return {evidence: evidence.map((each) => each * (0.45 + 0.55 * full)), full, told: matched, all}
}

/** The best of a thing's names for each term; null where no word of any is like any term. */
export function matchNamed({names}: Named, meanings: Meanings, telling: Float64Array): Match | null {
  let best: Match | null = null
  for (const name of names) {
    const found = matchName(name, meanings, telling)
    if (found.full === 0) continue
    best = best
      ? {
          evidence: best.evidence.map((each, n) => Math.max(each, found.evidence[n] ?? 0)),
          full: Math.max(best.full, found.full),
          all: best.all || found.all,
          told: best.full > found.full || (best.full === found.full && best.told > found.told) ? best.told : found.told,
        }
      : found
  }
  return best
}
