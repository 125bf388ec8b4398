import type {Band, Pay} from '../model/guide.ts'
import type {ComputedTotal, Entry} from '../model/library.ts'
import {departs, moneyOf, sumOf} from '../model/total.ts'
import {type MoneyValue, timesAYear} from '../model/value.ts'
import {moneyIn} from './money.ts'

/** A total within this of its parts adds up. */
const addsUp = 0.05

/** A stated total beside what its parts add up to. */
export interface Gap {
  readonly band: Band
  readonly total: Pay
  readonly stated: MoneyValue
  readonly sum: ComputedTotal
  /** The larger of the two ends' departures, as a share of the sum; that of the lower one where there is no upper end. */
  readonly share: number
  /** It follows with the grant counted in the other way, a year of it or all of it. */
  readonly otherwise: 'year' | 'whole' | null
}

const shareOf = (band: Band, stated: MoneyValue, sum: Pick<ComputedTotal, 'min' | 'max'>): number =>
  sum.min <= 0 || sum.max <= 0 ? 0 : Math.max(...departs(band, stated, sum))

/** Money of a row that some totals count and others do not: a signing bonus, a column of the company's own. */
function extras(band: Band, currency: string): Pick<ComputedTotal, 'min' | 'max'>[] {
  const found = [band.signing, ...band.other].flatMap(
    (pay) => moneyIn(pay).find((each) => each.currency === currency) ?? [],
  )
  const add = (list: readonly MoneyValue[]) => ({
    min: list.reduce((sum, {min}) => sum + min, 0),
    max: list.reduce((sum, {max}) => sum + max, 0),
  })
  return found.length > 1 ? [...found.map((each) => add([each])), add(found)] : found.map((each) => add([each]))
}

function gapIn(band: Band, total: Pay, stated: MoneyValue, whole: boolean): Gap[] {
  const {currency} = stated
  const sum = currency === null ? null : sumOf(band, {whole, currency})
  if (!sum || currency === null || timesAYear(stated.per) !== 1 || sum.min <= 0 || sum.max <= 0) return []
  const shares = [{min: 0, max: 0}, ...extras(band, currency)].map((extra) =>
    shareOf(band, stated, {min: sum.min + extra.min, max: sum.max + extra.max}),
  )
  const share = Math.min(...shares)
  const other = share > addsUp ? sumOf(band, {whole: !whole, currency}) : null
  const otherwise = other && shareOf(band, stated, other) <= addsUp ? (whole ? 'year' : 'whole') : null
  return [{band, total, stated, sum, share, otherwise}]
}

/** Of each row that can be added up the currency in which its total is furthest from its parts, by the basis of its company. */
export const gapsOf = ({guide, totalBasis}: Entry): Gap[] =>
  guide.bands.flatMap((band) => {
    const {total} = band
    const seen = new Map(moneyIn(total).map((value) => [value.currency, value]))
    const all = total
      ? [...seen.values()].flatMap((stated) => gapIn(band, total, stated, totalBasis === 'whole-grant'))
      : []
    const [worst] = all.sort((a, b) => b.share - a.share)
    return worst ? [worst] : []
  })

const named = ['base', 'stock', 'bonus', 'total'] as const
type Named = (typeof named)[number]

/** Ratios that differ by less than this are one. */
const alike = 1.06
/** A part is out of line from here on. */
const outOfLine = 1.12

/** At one end of two rows, how many times each part is the other row's. */
function ratios(
  band: Band,
  other: Band,
  end: 'min' | 'max',
  {currency, otherCurrency}: Record<string, string>,
): Map<Named, number> {
  return new Map(
    named.flatMap((part): [Named, number][] => {
      const own = moneyOf(band, part, currency)?.[end]
      const theirs = moneyOf(other, part, otherCurrency)?.[end]
      return own && theirs ? [[part, own / theirs]] : []
    }),
  )
}

const span = (list: readonly number[]): number => Math.max(...list) / Math.min(...list)

/**
 * The part that keeps a row from adding up, where another row tells: all other parts and the total are so many times that row's, and
 * this one alone is not. null where it is the total, or nothing tells.
 */
export function suspect(
  {band, stated, sum, share}: Gap,
  all: readonly Gap[],
): {readonly part: Named; readonly pay: Pay} | null {
  const [reference] = all.filter((each) => each.band !== band && each.share <= addsUp && each.share < share)
  if (!reference) return null
  const [low = 0, high = 0] = departs(band, stated, sum)
  const end = low > high ? 'min' : 'max'
  const found = ratios(band, reference.band, end, {
    currency: sum.currency,
    otherCurrency: reference.sum.currency,
  })
  if (found.size < 3) return null
  const odd = [...found.keys()].filter((part) => {
    const others = [...found].flatMap(([each, ratio]) => (each === part ? [] : [ratio]))
    const [own = 1, usual = 1] = [found.get(part), others[0]]
    return span(others) <= alike && span([own, usual]) >= outOfLine
  })
  const [part] = odd
  const pay = part && part !== 'total' && odd.length === 1 ? band[part] : null
  return part && pay ? {part, pay} : null
}
