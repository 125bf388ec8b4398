import type {Band} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import type {Component, MoneyValue} from '../../src/model/value.ts'
import {type Axis, axisOf} from '../axis.ts'
import type {Range} from '../strip.tsx'

export const money = (band: Band, component: Component): MoneyValue | null =>
  band[component]?.values.find((value): value is MoneyValue => value.kind === 'money' && value.currency !== null) ??
  null

const yearly = (value: MoneyValue | null): Range | null =>
  value && {
    min: value.per === 'month' ? value.min * 12 : value.min,
    max: value.per === 'month' ? value.max * 12 : value.max,
    open: value.open ?? false,
  }

export interface Drawn {
  readonly band: Band
  readonly name: string
  readonly currency: string
  readonly base: Range | null
  readonly total: Range | null
  readonly sum: (Range & {formula: string}) | null
}

export const bandName = ({region, level}: Band): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'Everywhere'

/** The row's own words, with the currencies that its author names. */
export const rowName = (band: Band): string => {
  const name = bandName(band)
  return band.region ? name.replace(band.region.label, () => band.region?.raw ?? '') : name
}

/** Bands that can be drawn, by their currency. */
export function groups({guide, computed}: Entry): Map<string, Drawn[]> {
  const found = new Map<string, Drawn[]>()
  for (const band of guide.bands) {
    const base = money(band, 'base')
    const total = money(band, 'total')
    const currency = base?.currency ?? total?.currency
    if (!currency) continue
    const sum = computed[band.id]
    const list = found.get(currency) ?? []
    list.push({
      band,
      name: bandName(band),
      currency,
      base: yearly(base),
      total: total?.currency === currency ? yearly(total) : null,
      sum: sum?.currency === currency ? sum : null,
    })
    found.set(currency, list)
  }
  return found
}

export const axisFor = (drawn: readonly Drawn[]): Axis =>
  axisOf(
    drawn.flatMap(({base, total, sum}) => [base, total, sum].flatMap((range) => (range ? [range.min, range.max] : []))),
  )
