import {sharedSigns} from '../data/currencies.ts'
import type {Amount} from './money.ts'

/** What stands round an amount and may say which currency a shared sign means. */
export interface CurrencyHints {
  /** Codes that the column's or row's label states: `London (GBP £)`. */
  readonly label: readonly string[]
  /** What is paid in the place. */
  readonly place: string | null
  /** Currencies that the same table names by a sign of their own: beside `NT$`, a bare `$` is the US dollar. */
  readonly named?: ReadonlySet<string>
}

export interface Resolved {
  readonly currency: string | null
  /** `mixed`: two currencies in one range. `shared`: a shared sign that nothing decides for certain. `none`: no sign at all. */
  readonly doubt: 'mixed' | 'shared' | 'none' | null
}

const meanings = (currency: string | null, sign: string | null): readonly string[] =>
  currency ? [currency] : sign ? (sharedSigns[sign] ?? []) : []

function decide(candidates: readonly string[], {label, place, named}: CurrencyHints): Resolved {
  const stated = label.find((code) => candidates.includes(code))
  if (stated) return {currency: stated, doubt: null}
  if (candidates[0] === 'USD') {
    // A bare `$` is the US dollar, also in London; only where another dollar is paid can it be that one.
    return place !== null && place !== 'USD' && candidates.includes(place) && !named?.has(place)
      ? {currency: null, doubt: 'shared'}
      : {currency: 'USD', doubt: null}
  }
  return place !== null && candidates.includes(place)
    ? {currency: place, doubt: null}
    : {currency: null, doubt: 'shared'}
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
    if (both.length === 1) return {currency: both[0] as string, doubt: null}
    const local = [...hints.label, ...(hints.place ? [hints.place] : [])].find(
      (code) => first.includes(code) || second.includes(code),
    )
    return {currency: local ?? first[0] ?? null, doubt: 'mixed'}
  }
  if (first.length === 1) return {currency: first[0] as string, doubt: null}
  if (first.length > 1) return decide(first, hints)
  if (amount.indian) return {currency: 'INR', doubt: null}
  const [stated] = hints.label
  return stated && hints.label.length === 1 ? {currency: stated, doubt: null} : {currency: null, doubt: 'none'}
}
