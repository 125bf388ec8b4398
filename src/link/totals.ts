import type {Band, Outline} from '../model/guide.ts'
import type {ComputedTotal, TotalBasis} from '../model/library.ts'
import {departs, moneyOf, sumOf} from '../model/total.ts'
import {timesAYear} from '../model/value.ts'

/** A reading fits where it is within this share of the stated total at both ends, on average. */
const fits = 0.12
/** A reading must be this much better than the other one. */
const clearly = 0.6

interface Departure {
  readonly annual: number
  readonly whole: number
}

/** How far a band's stated total lies from both readings, as shares; null where it can't tell them apart. */
function departure(band: Band, annual: ComputedTotal): Departure | null {
  const stated = band.stock && moneyOf(band, 'total', annual.currency)
  if (!stated || timesAYear(stated.per) !== 1) return null
  const whole = sumOf(band, {whole: true})
  if (!whole || whole.min <= annual.min * 1.05) return null
  const from = (total: ComputedTotal): number => {
    const ends = departs(band, stated, total)
    return ends.reduce((sum, each) => sum + each, 0) / ends.length
  }
  return {annual: from(annual), whole: from(whole)}
}

/** What the bands of a guide add up to. */
export interface Totals {
  /** By band id, what its parts add up to in a year; none where base and parts can't be added in one currency. */
  readonly computed: Readonly<Record<string, ComputedTotal>>
  readonly departures: readonly Departure[]
}

export function totalsOf({bands}: Outline): Totals {
  const computed: Record<string, ComputedTotal> = {}
  const departures: Departure[] = []
  for (const band of bands) {
    const annual = sumOf(band)
    if (!annual) continue
    computed[band.id] = annual
    const found = departure(band, annual)
    if (found) departures.push(found)
  }
  return {computed, departures}
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
export const basisOf = (guides: readonly Totals[]): TotalBasis => judge(guides.flatMap(({departures}) => departures))
