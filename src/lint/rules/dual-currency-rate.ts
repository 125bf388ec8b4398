import {amount} from '../../model/format.ts'
import type {Band} from '../../model/guide.ts'
import type {MoneyValue} from '../../model/value.ts'
import {exampleGuide} from '../example.ts'
import {moneyIn} from '../money.ts'
import {pays} from '../pays.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'

/** Rates that differ by more can't come from one day's exchange. */
const tolerance = 0.1
/** Below this many pairs nothing is known of a rate. */
const fewest = 8

interface Pair {
  readonly key: string
  readonly first: MoneyValue
  readonly second: MoneyValue
}

/** Two amounts of one cell in different currencies; none where a row stands for places that are each paid in one of them. */
function pairOf(values: readonly MoneyValue[], {region}: Band): Pair | null {
  const [first, second] = values
  if (!first?.currency || !second?.currency || first.currency === second.currency) return null
  if (first.min <= 0 || second.min <= 0 || (region && (region.places.length > 1 || region.kind === 'multiple')))
    return null
  return {key: `${first.currency} ${second.currency}`, first, second}
}

const rates = ({first, second}: Pair): [number, number] => [second.min / first.min, second.max / first.max]

/** The middle rate of each two currencies over all guides. */
const usualRates = perLibrary(({entries}) => {
  const all = new Map<string, number[]>()
  for (const {guide} of entries)
    for (const {band, pay} of pays(guide)) {
      const pair = pairOf(moneyIn(pay), band)
      if (!pair) continue
      const list = all.get(pair.key)
      if (list) list.push(...rates(pair))
      else all.set(pair.key, rates(pair))
    }
  return new Map(
    [...all]
      .filter(([, list]) => list.length >= fewest * 2)
      .map(([key, list]) => [key, list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 1]),
  )
})

const shown = ({currency, min, max}: MoneyValue): string => amount(currency, min, max)
const rateText = (rate: number): string => String(rate < 1 ? Number(rate.toPrecision(3)) : Math.round(rate * 100) / 100)

const pairTable = (last: string): string => `| Region | Base Salary | Stock (RSU/4yr) | Total Comp |
|---|---|---|---|
| London | £100K–£140K / $127K–$178K | £50K–£80K / $64K–$102K | £113K–£160K / $144K–$203K |
| Edinburgh | £80K–£110K / $102K–$140K | £40K–£60K / $51K–$76K | £90K–£125K / $114K–$159K |
| Leeds | £70K–£100K / $89K–$127K | £30K–£50K / $38K–$64K | ${last} |`

export const dualCurrencyRate: Rule = {
  name: 'dual-currency-rate',
  severity: 'warning',
  summary: 'Two currencies in a cell whose rate is not the one that the other cells use',
  why: 'One of the two figures is mistyped, and a reader can’t know which.',
  mend: 'Compute the second figure again at the rate of the other cells.',
  examples: [
    {
      title: 'One cell at a rate of its own',
      guide: exampleGuide({table: pairTable('£78K–£113K / $99K–$99K'), strategy: ''}),
      message:
        'Unexpected `$99K` beside `£78K–£113K`: a rate of 0.876 at the high end, other cells use 1.27, which gives `$99K–$144K`',
    },
    {
      title: 'One rate',
      guide: exampleGuide({table: pairTable('£78K–£113K / $99K–$144K'), strategy: ''}),
      message: null,
    },
  ],
  *check({guide}, library) {
    const usual = usualRates(library)
    if (usual.size === 0) return
    for (const {band, pay} of pays(guide)) {
      const pair = pairOf(moneyIn(pay), band)
      const rate = pair ? usual.get(pair.key) : undefined
      if (!pair || rate === undefined) continue
      const [low, high] = rates(pair).map((each) => Math.abs(each / rate - 1)) as [number, number]
      if (Math.max(low, high) <= tolerance) continue
      const {first, second} = pair
      const [end, off] =
        high >= low ? (['high', second.max / first.max] as const) : (['low', second.min / first.min] as const)
      const round = (figure: number): number => Math.round(figure / 1000) * 1000 || Math.round(figure)
      const expected = amount(second.currency, round(first.min * rate), round(first.max * rate))
      yield {
        span: pay.span,
        message: `Unexpected \`${shown(second)}\` beside \`${shown(first)}\`: a rate of ${rateText(off)} at the ${end} end, other cells use ${rateText(rate)}, which gives \`${expected}\``,
        actual: shown(second),
        expected: [expected],
      }
    }
  },
}
