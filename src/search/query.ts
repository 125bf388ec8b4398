import {own} from '../model/own.ts'
import {singular, words} from './words.ts'

/** A typed text as what is looked for. */
export interface Query {
  /** Terms in their order, at most 12. */
  readonly terms: readonly string[]
  /** Two neighbours written as one: `crowd strike` is `crowdstrike`. By the place of the first. */
  readonly joined: readonly string[]
  /** Whether the last word may go on: nothing was typed after it. */
  readonly open: boolean
}

/** Words that tell no guide from another. */
const small: ReadonlySet<string> = new Set(
  (
    'a an the of for and or to in at on with by from near as is are be do does did what whats who which how much many where when my me i we you your ' +
    'pay pays paid paying salary salaries negotiation negotiating negotiate guide guides compensation comp lever levers script scripts make makes earn earns get ' +
    'job jobs position vs versus about should can could would best top good highest'
  ).split(' '),
)

/** What people write for a word that guides spell out. */
const meant: Readonly<Record<string, string>> = {
  wfh: 'remote',
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  mgr: 'manager',
  k8s: 'kubernetes',
  tc: 'total',
  prin: 'principal',
  signon: 'signing',
  counteroffer: 'counter',
}

const signs: readonly (readonly [RegExp, string])[] = [
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
]

/** `L 5`, `level 5` and `ic 4` are codes in two words. */
function joinCodes(list: readonly string[]): string[] {
  const out: string[] = []
  for (const word of list) {
    const before = out[out.length - 1]
    if (/^\d{1,2}$/.test(word) && before && /^(?:l|e|ic|t|p|m|g|level)$/.test(before))
      out[out.length - 1] = (before === 'level' ? 'l' : before) + word
    else out.push(word)
  }
  return out
}

/** Reads what was typed. Never throws; an empty query has no terms. */
export function parseQuery(text: string): Query {
  let clear = text.slice(0, 400)
  for (const [sign, word] of signs) clear = clear.replace(sign, word)
  const all = joinCodes(words(clear))
  const kept = all.filter((word) => !small.has(word))
  const used = (kept.length > 0 ? kept : all).slice(0, 12).map((word) => own(meant, word) ?? word)
  const terms = [...new Set(used.map(singular))]
  return {
    terms,
    joined: terms.slice(1).map((term, n) => (terms[n] ?? '') + term),
    open: !/\s$/.test(text) && !small.has(all[all.length - 1] ?? ''),
  }
}
