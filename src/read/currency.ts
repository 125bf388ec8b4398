import {lakhCurrencies} from '../data/currencies.ts'
import type {Amount} from './money.ts'
import {meanings} from './sign.ts'

/** What stands round an amount and may say which currency a shared sign means. */
export interface CurrencyHints {
  /** Codes that the column's or row's label states: `London (GBP £)`. */
  readonly label: readonly string[]
  /** What is paid in the place. */
  readonly place: string | null
  /** Whether the table names a currency by a sign or a code of its own: beside `NT$`, a bare `$` is the US dollar. */
  readonly isNamed?: (currency: string) => boolean
}

export interface Resolved {
  readonly currency: string | null
  /** `mixed`: two currencies in one range, which has no width in either unless a label decides. `shared`: a shared sign that nothing decides for certain. `none`: no sign at all. */
  readonly doubt: 'mixed' | 'shared' | 'none' | null
  /** What decided where the author's own sign did not; `usual` is the sign's usual meaning in a place that pays otherwise. */
  readonly by: 'label' | 'place' | 'usual' | null
}

const sure = (currency: string): Resolved => ({currency, doubt: null, by: null})

function decide(candidates: readonly string[], {label, place, isNamed}: CurrencyHints): Resolved {
  const [usual] = candidates
  const stated = label.find((code) => candidates.includes(code))
  if (stated) return {currency: stated, doubt: null, by: stated === 'USD' ? null : 'label'}
  if (usual === 'USD') {
    // A bare `$` is the US dollar, also in London; only where another dollar is paid can it be that one.
    if (place !== null && place !== 'USD' && candidates.includes(place) && !isNamed?.(place))
      return {currency: null, doubt: 'shared', by: null}
    return {currency: 'USD', doubt: null, by: place === null || place === 'USD' ? null : 'usual'}
  }
  return place !== null && candidates.includes(place)
    ? {currency: place, doubt: null, by: 'place'}
    : {currency: null, doubt: 'shared', by: null}
}

/** Lakh and crore are counted in on the whole subcontinent; elsewhere they are Indian. */
function decideLakh({label, place}: CurrencyHints): Resolved {
  const stated = label.find((code) => lakhCurrencies.includes(code))
  if (stated) return sure(stated)
  if (place === 'INR' || place === null) return sure('INR')
  return lakhCurrencies.includes(place)
    ? {currency: place, doubt: null, by: 'place'}
    : {currency: 'INR', doubt: null, by: 'usual'}
}

/**
 * Of the currencies that a guide's bands use, those that can say what a sign means in its prose: where the bands use
 * several of the sign's currencies (yuan and yen), none; a bare `$` beside US dollars is one.
 */
export function tellers(sign: string | null, used: readonly string[]): readonly string[] {
  if (sign === null) return used
  const [only] = used
  if (only !== undefined && used.length === 1) return meanings(null, sign).includes(only) ? used : []
  const shared = meanings(null, sign).filter((code) => used.includes(code))
  if (shared.length < 2) return shared
  return shared.includes('USD') ? ['USD'] : []
}

/**
 * The currency of an amount. Its own sign or code goes before the label, the label before the place.
 * Where a sign can't be told apart the currency is null, never a guess.
 */
export function resolveCurrency(amount: Amount, hints: CurrencyHints): Resolved {
  const first = meanings(amount.currency, amount.sign)
  if (amount.second) {
    const second = meanings(amount.second.currency, amount.second.sign)
    const both = first.filter((code) => second.includes(code))
    // What the label says goes before either sign; a place says what is paid there, not which of the two is mistyped.
    const stated = hints.label.find((code) => first.includes(code) || second.includes(code)) ?? null
    if (both.length === 1 && (stated === null || stated === both[0])) return sure(both[0] as string)
    return {currency: stated, doubt: 'mixed', by: null}
  }
  if (first.length === 1) return sure(first[0] as string)
  if (first.length > 1) return decide(first, hints)
  if (amount.indian) return decideLakh(hints)
  const [stated] = hints.label
  return stated && hints.label.length === 1 ? sure(stated) : {currency: null, doubt: 'none', by: null}
}
