import {type Component, components} from '../model/value.ts'
import type {BandFile, GuideFile, PayFile} from './contract/guide.ts'
import {type BandRow, bandRow, type LeverRow} from './contract/rows.ts'

/** The columns of `bands.csv`, in the order that the contract writes them. */
export const bandColumns: readonly (keyof BandRow)[] = Object.freeze(Object.keys(bandRow.shape) as (keyof BandRow)[])

type Part = readonly [component: Component | 'other', pay: PayFile & {readonly instrument?: string | null}]

const parts = (band: BandFile): Part[] => [
  ...components.flatMap((name): Part[] => {
    const pay = band[name]
    return pay ? [[name, pay]] : []
  }),
  ...band.other.map((pay): Part => ['other', pay]),
]

function* cellRows(guide: GuideFile, band: BandFile, [component, pay]: Part): Iterable<BandRow> {
  for (const [index, value] of pay.values.entries()) {
    const money = value.kind === 'money' ? value : null
    yield {
      guide: guide.id,
      company: guide.company.id,
      role: guide.role.id,
      band: band.id,
      place: band.region?.id ?? null,
      region: band.region?.label ?? null,
      country: band.region?.country ?? null,
      level: band.level?.label ?? null,
      component,
      header: pay.header,
      instrument: pay.instrument ?? null,
      index,
      kind: value.kind,
      currency: money?.currency ?? null,
      min: value.min,
      max: value.max,
      per: money?.per ?? null,
      years: money?.years ?? null,
      unit: value.kind === 'units' ? value.unit : null,
      open: value.open ?? false,
      approximate: value.approximate ?? false,
      totalBasis: guide.totalBasis,
      raw: pay.raw,
      line: pay.span.line,
      column: pay.span.column,
      rate: money?.rate ?? null,
      upTo: value.upTo ?? false,
    }
  }
}

/** One row for each value of each cell: tidy, so that a query needs no unpacking. */
export function* bandRows(guide: GuideFile): Iterable<BandRow> {
  for (const band of guide.bands) for (const part of parts(band)) yield* cellRows(guide, band, part)
}

/** One row for each lever. */
export const leverRows = (guide: GuideFile): LeverRow[] =>
  guide.levers.map((lever) => ({guide: guide.id, company: guide.company.id, role: guide.role.id, ...lever}))
