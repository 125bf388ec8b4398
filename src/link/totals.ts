import type {Band, Guide} from '../model/guide.ts'
import type {ComputedTotal, TotalBasis} from '../model/library.ts'
import {type MoneyValue, type PercentValue, timesAYear} from '../model/value.ts'

const money = (
  band: Band,
  component: 'base' | 'stock' | 'bonus' | 'total',
  currency?: string,
): MoneyValue | undefined =>
  band[component]?.values.find(
    (value): value is MoneyValue =>
      value.kind === 'money' &&
      !value.upTo &&
      value.currency !== null &&
      (currency === undefined || value.currency === currency),
  )

/** What a value is for a year, with the words of the formula; null where that can't be told. */
function yearly({per, years}: MoneyValue, name: string): {factor: number; words: string} | null {
  if (per === 'year') return {factor: 1, words: name}
  if (per === 'month') return {factor: 12, words: `12 × ${name}`}
  if (per === 'grant' && years) return {factor: 1 / years, words: `${name} / ${years}`}
  return null
}

interface Part {
  readonly min: number
  readonly max: number
  readonly words: string
}

const round = (figure: number): number => Math.round(figure * 100) / 100

function bonusOf(band: Band, base: Part, currency: string): Part | null | undefined {
  if (!band.bonus || band.bonus.values.length === 0) return undefined
  const stated = money(band, 'bonus', currency)
  if (stated) {
    const each = yearly(stated, 'bonus')
    return each && {min: stated.min * each.factor, max: stated.max * each.factor, words: each.words}
  }
  const share = band.bonus.values.find((value): value is PercentValue => value.kind === 'percent')
  return share && !share.upTo
    ? {min: (base.min * share.min) / 100, max: (base.max * share.max) / 100, words: 'bonus'}
    : null
}

/** Base, bonus and stock of a band in one currency; null where one of them can't be added. `whole` counts the grant at once. */
function sum(band: Band, whole: boolean): ComputedTotal | null {
  const base = money(band, 'base')
  if (!base?.currency) return null
  const {currency} = base
  const each = yearly(base, 'base')
  if (!each) return null
  const first: Part = {min: base.min * each.factor, max: base.max * each.factor, words: each.words}
  const parts: Part[] = [first]
  const bonus = bonusOf(band, first, currency)
  if (bonus === null) return null
  if (bonus) parts.push(bonus)
  if (band.stock && band.stock.values.length > 0) {
    const stock = money(band, 'stock', currency)
    if (!stock) return null
    const per = yearly(stock, 'stock')
    if (!per) return null
    parts.push(
      whole
        ? {min: stock.min, max: stock.max, words: 'stock'}
        : {min: stock.min * per.factor, max: stock.max * per.factor, words: per.words},
    )
  }
  // A range that runs backwards is a fault of its own, and nothing follows from it.
  if (parts.length < 2 || parts.some(({min, max}) => min > max)) return null
  return {
    currency,
    min: round(parts.reduce((total, {min}) => total + min, 0)),
    max: round(parts.reduce((total, {max}) => total + max, 0)),
    formula: parts.map(({words}) => words).join(' + '),
  }
}

/** What a band's parts add up to in a year; null where base and parts can't be added in one currency. */
export const computedTotal = (band: Band): ComputedTotal | null => sum(band, false)

/** A reading fits where it is within this share of the stated total at both ends, on average. */
const fits = 0.12
/** A reading must be this much better than the other one. */
const clearly = 0.6

interface Departure {
  readonly annual: number
  readonly whole: number
}

/** How far a band's stated total lies from both readings, as shares; null where it can't tell them apart. */
function departure(band: Band): Departure | null {
  const annual = sum(band, false)
  const whole = sum(band, true)
  if (!annual || !whole || !band.stock) return null
  const stated = money(band, 'total', annual.currency)
  if (!stated || timesAYear(stated.per) !== 1 || whole.min <= annual.min * 1.05) return null
  const from = (total: ComputedTotal): number =>
    (Math.abs(stated.min - total.min) / total.min + Math.abs(stated.max - total.max) / total.max) / 2
  return {annual: from(annual), whole: from(whole)}
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.POSITIVE_INFINITY

function judge(departures: readonly Departure[]): TotalBasis {
  if (departures.length === 0) return 'unknown'
  const annual = median(departures.map((each) => each.annual))
  const whole = median(departures.map((each) => each.whole))
  if (whole < annual * clearly && whole < fits * 2) return 'whole-grant'
  if (annual < whole * clearly || annual < fits) return 'annual'
  return 'unknown'
}

/**
 * How guides state their totals: base, bonus and a year of stock (`annual`), or with the whole grant (`whole-grant`).
 * The rule: over all bands that state base, stock and total in one currency, the reading whose median distance from the stated
 * totals is clearly the smaller one; `unknown` where neither is close, or nothing can be added.
 */
export const basisOf = (guides: readonly Guide[]): TotalBasis =>
  judge(guides.flatMap(({bands}) => bands.map(departure).filter((each) => each !== null)))
