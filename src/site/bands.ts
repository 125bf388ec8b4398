import {bandName} from '../../templates/guide/figures.ts'
import type {RankRow} from '../../templates/ranking.tsx'
import type {Band} from '../model/guide.ts'
import type {Entry, TotalBasis} from '../model/library.ts'
import {type Component, type MoneyValue, timesAYear} from '../model/value.ts'

const basisWords = {annual: 'annual', 'whole-grant': 'whole grant', unknown: 'not told'} as const satisfies Record<
  TotalBasis,
  string
>

/** The first money of a component with a known currency. */
export const moneyOf = (band: Band, component: Component): MoneyValue | null =>
  band[component]?.values.find((value): value is MoneyValue => value.kind === 'money' && value.currency !== null) ??
  null

const yearly = (value: MoneyValue): {min: number; max: number; open: boolean} | null => {
  const factor = timesAYear(value.per)
  return factor === null ? null : {min: value.min * factor, max: value.max * factor, open: value.open ?? false}
}

/** A band as rankings show it, whatever they call its guide. */
export interface RankedBand {
  readonly currency: string
  readonly places: readonly string[]
  /** What it is ranked by. */
  readonly middle: number
  readonly row: Omit<RankRow, 'name'>
}

/** A row of a ranking, under its currency. */
export interface NamedBand {
  readonly currency: string
  readonly middle: number
  readonly row: RankRow
}

export const named = ({currency, middle, row}: RankedBand, name: string): NamedBand => ({
  currency,
  middle,
  row: {...row, name},
})

/** A band as rankings show it; null where it states neither base nor total. */
function ranked(entry: Entry, band: Band): RankedBand | null {
  const base = moneyOf(band, 'base')
  const total = moneyOf(band, 'total')
  const currency = base?.currency ?? total?.currency
  if (!currency) return null
  const row = {
    url: `${entry.url}#${band.id}`,
    place: bandName(band),
    base: base ? yearly(base) : null,
    total: total?.currency === currency ? yearly(total) : null,
    basis: basisWords[entry.totalBasis],
  }
  return {currency, places: band.region?.places ?? [], middle: middleOf(row), row}
}

/** Gives the bands of an entry that can be ranked, made once: a guide stands in a dozen rankings. */
export function rankedBands(): (entry: Entry) => readonly RankedBand[] {
  const made = new Map<Entry, readonly RankedBand[]>()
  return (entry) => {
    const known = made.get(entry)
    if (known) return known
    const bands = entry.guide.bands.flatMap((band) => ranked(entry, band) ?? [])
    made.set(entry, bands)
    return bands
  }
}

const middleOf = ({base, total}: RankedBand['row']): number => {
  const range = base ?? total
  return range ? range.min + range.max : 0
}

/** Rows by currency, the currency with most rows first (of two with as many the one that guides name first), highest mid-point first inside. */
export function groupsOf(bands: readonly NamedBand[]): {currency: string; rows: RankRow[]}[] {
  const groups = new Map<string, NamedBand[]>()
  for (const band of bands) {
    const list = groups.get(band.currency)
    if (list) list.push(band)
    else groups.set(band.currency, [band])
  }
  return [...groups]
    .map(([currency, list]) => ({
      currency,
      rows: list.sort((a, b) => b.middle - a.middle || (a.row.name < b.row.name ? -1 : 1)).map(({row}) => row),
    }))
    .sort((a, b) => b.rows.length - a.rows.length)
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
