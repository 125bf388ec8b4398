import type {Span} from './span.ts'

/** What an amount covers. A grant covers `years`; `once` is paid one time; null where the author does not say. */
export type Period = 'year' | 'month' | 'week' | 'day' | 'hour' | 'grant' | 'once' | null

/** Paid by the week, day or hour. */
export type Rate = 'week' | 'day' | 'hour'

export const isRate = (per: Period | undefined): per is Rate => per === 'week' || per === 'day' || per === 'hour'

/** How often an amount is paid in a year; null where that can't be told: a day rate says nothing of the days worked. */
export const timesAYear = (per: Period): number | null =>
  per === 'month' ? 12 : per === 'year' || per === null ? 1 : null

/** Money in major units: `$180K–$235K` is 180000 to 235000. One figure gives both ends. */
export interface MoneyValue {
  readonly kind: 'money'
  /** ISO 4217 code; null where it can't be told. */
  readonly currency: string | null
  readonly min: number
  readonly max: number
  readonly per: Period
  /** Years that a grant vests over, where stated. */
  readonly years?: number
  /** `$520K+`, `from $520K`: nothing is known above `max`. */
  readonly open?: true
  /** `up to $520K`: nothing is known below `min`, which is the figure itself. */
  readonly upTo?: true
  readonly approximate?: true
}

export interface PercentValue {
  readonly kind: 'percent'
  readonly min: number
  readonly max: number
  readonly open?: true
  readonly upTo?: true
  readonly approximate?: true
}

export interface UnitsValue {
  readonly kind: 'units'
  readonly min: number
  readonly max: number
  /** `options`, `shares`, `units`: the author's word, in the plural. */
  readonly unit: string
  readonly open?: true
  readonly upTo?: true
  readonly approximate?: true
}

export type Value = MoneyValue | PercentValue | UnitsValue

export const components = ['base', 'stock', 'bonus', 'signing', 'total'] as const
export type Component = (typeof components)[number]

/** An amount that a script names: an ask, a floor, another company's offer. */
export interface Move {
  /** null where the script does not say which part of the pay it means. */
  readonly component: Component | null
  readonly kind: 'money' | 'percent' | 'units'
  readonly currency: string | null
  readonly min: number
  readonly max: number
  readonly per?: Exclude<Period, null>
  readonly years?: number
  readonly unit?: string
  readonly open?: true
  /** `~$250K`, `roughly $250K`. */
  readonly approximate?: true
  /** The author's words for the amount. */
  readonly text: string
  readonly span: Span
}
