import type {Band, Guide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import {own} from '../../src/model/own.ts'
import {type Component, isRate, type MoneyValue} from '../../src/model/value.ts'
import {type Axis, labelledAxis} from '../axis.ts'
import type {Range} from '../strip.tsx'

/** Amounts that can be drawn on an axis of years; rates by the hour, day or week stay words. */
const monies = (band: Band, component: Component): MoneyValue[] =>
  (band[component]?.values ?? []).filter(
    (value): value is MoneyValue => value.kind === 'money' && value.currency !== null && !isRate(value.per),
  )

/** The first money of a component with a known currency. */
export const money = (band: Band, component: Component): MoneyValue | null => monies(band, component)[0] ?? null

/** An amount as a range a year. */
export const yearly = (value: MoneyValue): Range => {
  const factor = value.per === 'month' ? 12 : 1
  return {min: value.min * factor, max: value.max * factor, open: value.open ?? false}
}

/** A band in one of the currencies that it is stated in. */
export interface Drawn {
  /** Unique on the page: the band's id, with the currency where another came first. */
  readonly key: string
  readonly band: Band
  /** Place, or level where no place is named. */
  readonly place: string
  /** What tells this row from others of its place. */
  readonly level: string
  readonly name: string
  readonly currency: string
  readonly base: Range | null
  readonly total: Range | null
  readonly sum: (Range & {formula: string}) | null
  /** Cells that could not be read as an amount, as written. */
  readonly unread: {readonly base: string; readonly total: string}
}

export const bandName = ({region, level}: Band): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'Everywhere'

/** The row's own words, with the currencies that its author names. */
export const rowName = (band: Band): string => {
  const name = bandName(band)
  return band.region ? name.replace(band.region.label, () => band.region?.raw ?? '') : name
}

function drawn(band: Band, currency: string, first: boolean, {computed}: Entry): Drawn {
  const of = (component: Component): Range | null => {
    const value = monies(band, component).find((each) => each.currency === currency)
    return value ? yearly(value) : null
  }
  const sum = own(computed, band.id)
  const unread = (component: Component): string =>
    first && monies(band, component).length === 0 ? (band[component]?.raw ?? '') : ''
  const name = bandName(band)
  return {
    key: first ? band.id : `${band.id}-${currency.toLowerCase()}`,
    band,
    place: band.region?.label ?? name,
    level: band.region ? (band.level?.label ?? '') : '',
    name: first ? name : `${name} (${currency})`,
    currency,
    base: of('base'),
    total: of('total'),
    sum: first && sum?.currency === currency ? sum : null,
    unread: {base: unread('base'), total: unread('total')},
  }
}

/** Rows of one place together, in the order in which the author names the places. */
function byPlace(list: readonly Drawn[]): Drawn[] {
  const order = [...new Set(list.map(({place}) => place))]
  return [...list].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
}

/** Bands of one currency, with the axis that they are drawn on. */
export interface DrawnGroup {
  readonly currency: string
  readonly axis: Axis
  readonly list: readonly Drawn[]
}

/** Bands that can be drawn, by currency; a band whose cells state two currencies stands under both. */
export function groups(entry: Entry): DrawnGroup[] {
  const found = new Map<string, Drawn[]>()
  for (const band of entry.guide.bands) {
    const currencies = new Set(
      (['base', 'total'] as const).flatMap((part) => monies(band, part).map(({currency}) => currency ?? '')),
    )
    ;[...currencies].forEach((currency, n) => {
      const list = found.get(currency) ?? []
      list.push(drawn(band, currency, n === 0, entry))
      found.set(currency, list)
    })
  }
  return [...found].map(([currency, list]) => ({currency, axis: axisFor(list), list: byPlace(list)}))
}

/** Bands that state neither a base nor a total in money that could be read. */
export const undrawn = ({bands}: Guide): Band[] => bands.filter((band) => !money(band, 'base') && !money(band, 'total'))

const ends = (ranges: readonly (Range | null)[]): number[] =>
  ranges.flatMap((range) => (range ? [range.min, range.max] : []))

const axisFor = (list: readonly Drawn[]): Axis =>
  labelledAxis(
    list[0]?.currency ?? '',
    list.flatMap(({base, total}) => ends([base, total])),
    list.flatMap(({sum}) => ends([sum])),
  )
