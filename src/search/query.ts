import {own} from '../model/own.ts'
import {isSmall} from './small.ts'
import {singular, words} from './words.ts'

/** A typed text as what is looked for. */
export interface Query {
  /** Terms in their order, at most 12. */
  readonly terms: readonly string[]
  /** Two neighbours written as one: `crowd strike` is `crowdstrike`, `sales force` is `salesforce`. By the place of the first. */
  readonly joined: readonly string[]
  /** Whether the last word may go on: nothing was typed after it. */
  readonly open: boolean
}

/** What people write for a word that guides spell out. */
const meant: Readonly<Record<string, string>> = {
  wfh: 'remote',
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  mgr: 'manager',
  k8s: 'kubernetes',
  prin: 'principal',
  signon: 'signing',
  counteroffer: 'counter',
}

/** Signs that are words, and words that are none: initials with points, two short names joined by a word, what every guide states. */
const signs: readonly (readonly [RegExp, string | ((found: string, ...parts: string[]) => string)])[] = [
  [/S\$/g, ' sgd '],
  [/C\$/g, ' cad '],
  [/A\$/g, ' aud '],
  [/R\$/g, ' brl '],
  [/£/g, ' gbp '],
  [/€/g, ' eur '],
  [/₹/g, ' inr '],
  [/₪/g, ' ils '],
  [/¥/g, ' jpy '],
  [/₩/g, ' krw '],
  [/\bsign[ -]?on\b/gi, ' signing '],
  [/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (initials) => `${initials.replaceAll('.', '')} `],
  [/(?<![\p{L}\p{N}])(\p{L}{1,2}) (?:and|n|&) (\p{L})(?![\p{L}\p{N}])/giu, (_, before, after) => `${before}&${after}`],
  [/\btotal (?:comp|compensation|pay|salary)\b/gi, ' '],
]

const numerals = ['', 'i', 'ii', 'iii']

/** `L 5`, `level 5` and `ic 4` are codes in two words; `SDE2` and `engineer 2` are titles that guides write `SDE II`. */
function joinCodes(list: readonly string[]): string[] {
  const out: string[] = []
  for (const word of list) {
    const before = out[out.length - 1] ?? ''
    const title = /^(?:swe|sde)(?=[1-3]$)/.exec(word)?.[0]
    if (title) out.push(title, numerals[Number(word.slice(-1))] ?? '')
    else if (/^\d{1,2}$/.test(word) && /^(?:l|e|ic|ict|t|p|m|g|level)$/.test(before))
      out[out.length - 1] = (before === 'level' ? 'l' : before) + word
    else out.push(/^(?:swe|sde|engineer)$/.test(before) ? (numerals[Number(word)] ?? word) : word)
  }
  return out
}

/** `staff+` and `L5+` are these and above. */
const withoutPlus = (word: string): string =>
  /^(?:junior|mid|senior|sr|lead|staff|principal|[a-z]{1,3}\d{1,2})\+$/.test(word) ? word.slice(0, -1) : word

/** Reads what was typed. Never throws; an empty query has no terms. */
export function parseQuery(text: string): Query {
  let clear = text.slice(0, 400)
  for (const [sign, word] of signs)
    clear = typeof word === 'string' ? clear.replace(sign, word) : clear.replace(sign, word)
  const all = joinCodes(words(clear).map(withoutPlus))
  const kept = all.filter((word) => !isSmall(word))
  const typed = (kept.length > 0 ? kept : all).slice(0, 12).map((word) => own(meant, word) ?? word)
  const used = typed.filter((word, n) => typed.findIndex((each) => singular(each) === singular(word)) === n)
  return {
    terms: used.map(singular),
    joined: used.slice(1).map((word, n) => singular((used[n] ?? '') + word)),
    open: !/\s$/.test(text) && !isSmall(all[all.length - 1] ?? ''),
  }
}
