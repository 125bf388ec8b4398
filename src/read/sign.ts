import {codes, rareCodes, sharedSigns, signs} from '../data/currencies.ts'
import {isDigitAt, isLetterAt, isUpperAt, skip} from './chars.ts'

/**
 * A currency beside a figure: a code, a sign, or both where they agree (`CAD $140K`).
 *
 *     mark = code | sign | code [space] sign
 */
export interface Mark {
  readonly end: number
  /** ISO code where a code or an unshared sign says it. */
  readonly currency: string | null
  /** A sign that several currencies share (`$`, `¥`, `kr`). */
  readonly sign: string | null
  /** Letters that may be a word or a name as well: only a figure of some size makes them money. */
  readonly weak: boolean
}

interface Sign {
  readonly text: string
  readonly currency: string | null
  /** Ends in a letter, which must not run on into a word: `kr` in `krone`. */
  readonly word: boolean
  readonly weak: boolean
}

const strongWords: ReadonlySet<string> = new Set(['RMB', 'NIS', 'Rs', 'Rs.', 'kr', 'zł', 'Kč', 'KSh', 'SFr'])

/** All signs by their first character, longest first: most places of a text hold no first character of any. */
const signsByFirst: ReadonlyMap<number, readonly Sign[]> = (() => {
  const all = [...signs, ...Object.keys(sharedSigns).map((sign) => [sign, null] as const)]
  const byFirst = new Map<number, Sign[]>()
  for (const [text, currency] of all) {
    const first = text.charCodeAt(0)
    const latin = /^[A-Za-z]/.test(text) && !/[$¥£₵]$/.test(text)
    const sign = {
      text,
      currency,
      word: isLetterAt(text, 0) && /\p{Script=Latin}/u.test(text.at(-1) ?? ''),
      weak: latin && !strongWords.has(text),
    }
    byFirst.set(first, [...(byFirst.get(first) ?? []), sign])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length)
  return byFirst
})()

const allMarks: readonly string[] = [...[...signsByFirst.values()].flat().map(({text}) => text), ...codes]

/** What a character says: that no currency begins with it, that the next one tells, that one does. */
export const firsts: Uint8Array = new Uint8Array(0x1_00_00)
/** Where two characters that begin a sign or a code have their place; others may share it. */
const pairAt = (first: number, second: number): number => ((first << 7) ^ second) & 0x3f_ff
const pairs = new Uint8Array(0x40_00)
for (const mark of allMarks) {
  firsts[mark.charCodeAt(0)] = Math.max(firsts[mark.charCodeAt(0)] ?? 0, mark.length === 1 ? 2 : 1)
  if (mark.length > 1) pairs[pairAt(mark.charCodeAt(0), mark.charCodeAt(1))] = 1
}

/** Whether a currency may begin here: what most places fail by their first two characters. */
function mayBeMark(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  const says = firsts[first]
  return says === 2 || (says === 1 && pairs[pairAt(first, text.charCodeAt(at + 1))] === 1)
}

function scanSign(text: string, at: number, shared: boolean): Mark | null {
  for (const {text: sign, currency, word, weak} of signsByFirst.get(text.charCodeAt(at)) ?? []) {
    if (currency === null && !shared) continue
    const end = at + sign.length
    if (!text.startsWith(sign, at) || (word && isLetterAt(text, end))) continue
    return currency === null
      ? {end: end + (sign === 'kr' && text[end] === '.' ? 1 : 0), currency, sign, weak}
      : {end, currency, sign: null, weak}
  }
  return null
}

/** What a mark may mean. */
export const meanings = (currency: string | null, sign: string | null): readonly string[] =>
  currency ? [currency] : sign ? (sharedSigns[sign] ?? []) : []

/** A currency's code or sign. Letters must not run on into a word: `EUR95K` yes, `EURO` no. */
export function scanMark(text: string, at: number): Mark | null {
  if (!mayBeMark(text, at)) return null
  const code = isUpperAt(text, at) && isUpperAt(text, at + 1) ? text.slice(at, at + 3) : ''
  const isCode = code !== '' && codes.has(code) && !isLetterAt(text, at + 3)
  const sign = scanSign(text, at, !isCode)
  if (sign || !isCode) return sign
  const mark = {end: at + 3, currency: code, sign: null, weak: rareCodes.has(code)}
  // `CAD $140K`: the sign beside the code says nothing more.
  const beside = scanSign(text, skip(text, mark.end), true)
  return beside && meanings(beside.currency, beside.sign).includes(code)
    ? {...mark, end: beside.end, weak: false}
    : mark
}

/**
 * A currency behind a figure: `100K USD`, `95.000 €`, `1200万円`. One that begins the next amount is none,
 * and neither is one that contradicts the mark in front (`$140K CAD` agrees, `€140K USD` does not).
 */
export function scanTrailing(text: string, at: number, front: Mark | null): Mark | null {
  const gap = skip(text, at)
  const mark = scanMark(text, gap)
  if (!mark || isDigitAt(text, skip(text, mark.end)) || mark.sign === 'R') return null
  if (!front) return mark.sign === '$' && gap !== at ? null : mark
  return mark.currency !== null && front.currency === null && meanings(null, front.sign).includes(mark.currency)
    ? mark
    : mark.currency !== null && mark.currency === front.currency
      ? mark
      : null
}
