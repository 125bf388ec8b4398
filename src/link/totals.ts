import type {Band, Outline} from '../model/guide.ts'
import type {ComputedTotal, TotalBasis} from '../model/library.ts'
import {departs, moneyOf, sumOf} from '../model/total.ts'
import {type MoneyValue, timesAYear} from '../model/value.ts'

/** A reading fits where it is within this share of the stated total at both ends, on average. */
const fits = 0.12
/** A reading must be this much better than the other one. */
const clearly = 0.6

interface Departure {
  readonly annual: number
  readonly whole: number
}

/** How far a total lies from a sum, as a share, at both ends on average. */
function distance(band: Band, stated: MoneyValue, sum: ComputedTotal): number {
  const ends = departs(band, stated, sum)
  return ends.reduce((all, each) => all + each, 0) / ends.length
}

/** Whether all of a grant makes a larger sum than a year of it. */
const tellsApart = (annual: ComputedTotal, whole: ComputedTotal | null): whole is ComputedTotal =>
  whole !== null && (whole.min > annual.min * 1.05 || whole.max > annual.max * 1.05)

/** What the bands of a guide add up to. */
export interface Totals {
  /** By band id, what its parts add up to in a year; none where base and parts can't be added in one currency. */
  readonly computed: Readonly<Record<string, ComputedTotal>>
  /** How far stated totals lie from both readings, where these are two. */
  readonly departures: readonly Departure[]
  /** How far they lie from the one reading that there is of rows without a grant: no stock, or stock by the year. */
  readonly plain: readonly number[]
}

export function totalsOf({bands}: Outline): Totals {
  const computed: Record<string, ComputedTotal> = {}
  const departures: Departure[] = []
  const plain: number[] = []
  for (const band of bands) {
    const annual = sumOf(band)
    if (!annual) continue
    computed[band.id] = annual
    const stated = moneyOf(band, 'total', annual.currency)
    if (!stated || timesAYear(stated.per) !== 1) continue
    const whole = sumOf(band, {whole: true})
    const found = distance(band, stated, annual)
    if (tellsApart(annual, whole)) departures.push({annual: found, whole: distance(band, stated, whole)})
    else plain.push(found)
  }
  return {computed, departures, plain}
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.POSITIVE_INFINITY

function judge(departures: readonly Departure[], plain: readonly number[]): TotalBasis {
  if (departures.length === 0) return median(plain) < fits ? 'annual' : 'unknown'
  const annual = median(departures.map((each) => each.annual))
  const whole = median(departures.map((each) => each.whole))
  if (whole < annual * clearly && whole < fits * 2) return 'whole-grant'
  if (annual < whole * clearly || annual < fits) return 'annual'
  return 'unknown'
}

/**
 * How guides state their totals: base, bonus and a year of stock (`annual`), or with the whole grant (`whole-grant`).
 * The rule: over all bands that state base, stock and total in one currency, the reading whose median distance from the stated
 * totals is clearly the smaller one; `unknown` where neither is close, or nothing can be added. Where no row has a grant, totals
 * that follow from their parts are annual.
 */
export const basisOf = (guides: readonly Totals[]): TotalBasis =>
  judge(
    guides.flatMap(({departures}) => departures),
    guides.flatMap(({plain}) => plain),
  )
