import type {Band} from './guide.ts'
import type {ComputedTotal} from './library.ts'
import type {MoneyValue, PercentValue} from './value.ts'

/** The first amount of a part of a band that sums can be made with, or the first in one currency. */
export const moneyOf = (
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
  readonly open: boolean
  readonly words: string
}

const round = (figure: number): number => Math.round(figure * 100) / 100

const times = ({min, max, open}: MoneyValue, factor: number, words: string): Part => ({
  min: min * factor,
  max: max * factor,
  open: open ?? false,
  words,
})

function bonusOf(band: Band, base: Part, currency: string): Part | null | undefined {
  if (!band.bonus || band.bonus.values.length === 0) return undefined
  const stated = moneyOf(band, 'bonus', currency)
  if (stated) {
    const each = yearly(stated, 'bonus')
    return each && times(stated, each.factor, each.words)
  }
  const share = band.bonus.values.find((value): value is PercentValue => value.kind === 'percent')
  return share && !share.upTo
    ? {
        min: (base.min * share.min) / 100,
        max: (base.max * share.max) / 100,
        open: share.open ?? false,
        words: 'bonus',
      }
    : null
}

/** How the parts of a band are added. */
export interface Adding {
  /** Counts the grant at once, not a year of it. */
  readonly whole?: boolean
  /** Of a row that states several, the currency to add in; that of its base where it is not named. */
  readonly currency?: string
}

/** Base, bonus and stock of a band in one currency; null where one of them can't be added. */
export function sumOf(band: Band, {whole = false, currency: wanted}: Adding = {}): ComputedTotal | null {
  const base = moneyOf(band, 'base', wanted)
  if (!base?.currency) return null
  const {currency} = base
  const each = yearly(base, 'base')
  if (!each) return null
  const first = times(base, each.factor, each.words)
  const parts: Part[] = [first]
  const bonus = bonusOf(band, first, currency)
  if (bonus === null) return null
  if (bonus) parts.push(bonus)
  if (band.stock && band.stock.values.length > 0) {
    const stock = moneyOf(band, 'stock', currency)
    if (!stock) return null
    const per = yearly(stock, 'stock')
    if (!per) return null
    parts.push(whole ? times(stock, 1, 'stock') : times(stock, per.factor, per.words))
  }
  // A range that runs backwards is a fault of its own, and nothing follows from it.
  if (parts.length < 2 || parts.some(({min, max}) => min > max)) return null
  return {
    currency,
    min: round(parts.reduce((total, {min}) => total + min, 0)),
    max: round(parts.reduce((total, {max}) => total + max, 0)),
    ...(parts.some(({open}) => open) && {open: true}),
    formula: parts.map(({words}) => words).join(' + '),
  }
}

const parts = ['base', 'stock', 'bonus', 'total'] as const

/** How far a stated total lies from a sum of its row, as shares: at the lower end, and at the upper one unless an amount of the row names none. */
export function departs(band: Band, stated: MoneyValue, {min, max}: Pick<ComputedTotal, 'min' | 'max'>): number[] {
  const isOpen = parts.some((part) => band[part]?.values.some((value) => 'open' in value && value.open))
  const low = Math.abs(stated.min - min) / min
  return isOpen ? [low] : [low, Math.abs(stated.max - max) / max]
}
