import {stored} from './page.ts'
import type {Terms} from './sums.ts'

/** An offer that the reader keeps in this browser, with the guide and band that it was held against. */
export interface Kept extends Terms {
  readonly guide: string
  readonly title: string
  readonly place: string
  readonly currency: string
  readonly basis: string
  /** Ends of the stated band; null where the guide states none. */
  readonly band: {readonly base: readonly number[] | null; readonly total: readonly number[] | null}
}

const key = 'offers'
const most = 6

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number')

/** What is stored may be old or hand-made: what is no offer is left out. */
const isKept = (value: unknown): value is Kept => {
  const one = value as Kept | null
  return (
    typeof one === 'object' &&
    one !== null &&
    [one.guide, one.title, one.place, one.currency, one.basis].every((each) => typeof each === 'string') &&
    [one.base, one.bonus, one.stock, one.signing].every((each) => typeof each === 'number') &&
    /^[A-Z]{3}$/.test(one.currency) &&
    /^[^/?#:]+\/[^/?#:]+$/.test(one.guide) &&
    isNumbers(one.vests) &&
    typeof one.band === 'object' &&
    one.band !== null &&
    [one.band.base, one.band.total].every((ends) => ends === null || isNumbers(ends))
  )
}

export function keptOffers(): readonly Kept[] {
  try {
    const list: unknown = JSON.parse(stored(key) ?? '[]')
    return Array.isArray(list) ? list.filter(isKept).slice(0, most) : []
  } catch {
    return []
  }
}

/** Nothing is left in the browser when nothing is kept. */
const store = (list: readonly Kept[]): void => {
  stored(key, list.length === 0 ? '' : JSON.stringify(list))
}

export const keep = (offer: Kept): void => store([...keptOffers(), offer].slice(-most))
export const forget = (nth: number): void => store(keptOffers().filter((_, n) => n !== nth))
export const forgetAll = (): void => store([])
