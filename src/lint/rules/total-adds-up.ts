import {amount} from '../../model/format.ts'
import type {Band, Pay} from '../../model/guide.ts'
import type {ComputedTotal, Entry} from '../../model/library.ts'
import {own} from '../../model/own.ts'
import {type MoneyValue, timesAYear} from '../../model/value.ts'
import type {Finding, Rule} from '../rule.ts'

/** Rounding, and a bonus counted at its target, explain this much. */
const rounding = 0.04
const noteworthy = 0.15
const doubtful = 0.25

interface Gap {
  readonly band: Band
  readonly total: Pay
  readonly stated: MoneyValue
  readonly sum: ComputedTotal
  /** The larger of the two ends' departures, as a share of the sum. */
  readonly share: number
}

function gaps(entry: Entry): Gap[] {
  return entry.guide.bands.flatMap((band) => {
    const sum = own(entry.computed, band.id)
    const {total} = band
    const stated = total?.values.find(
      (value): value is MoneyValue => value.kind === 'money' && value.currency === sum?.currency,
    )
    if (!sum || !total || !stated || timesAYear(stated.per) !== 1 || sum.min <= 0 || sum.max <= 0) return []
    const share = Math.max(Math.abs(stated.min - sum.min) / sum.min, Math.abs(stated.max - sum.max) / sum.max)
    return [{band, total, stated, sum, share}]
  })
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** A sum in the units that the author wrote: rupees in lakh where the total is. */
function shown(raw: string, {currency, min, max}: ComputedTotal): string {
  if (currency !== 'INR' || !/\dL\b/.test(raw)) return amount(currency, min, max)
  const lakh = (figure: number): string => `₹${Math.round(figure / 1000) / 100}L`
  return `${lakh(min)}–${lakh(max)}`
}

const finding = ({total, sum, share}: Gap, severity: Finding['severity'], more = ''): Finding => ({
  span: total.span,
  ...(severity && {severity}),
  message: `Unexpected total \`${total.raw}\`: ${sum.formula} adds up to \`${shown(total.raw, sum)}\`, up to ${percent(share)} away${more}`,
  actual: total.raw,
  expected: [shown(total.raw, sum)],
})

function* check(entry: Entry): Iterable<Finding> {
  // Where a company counts the whole grant, its totals are meant that way; `total-basis-differs` speaks of departures.
  if (entry.totalBasis === 'whole-grant') return
  const all = gaps(entry)
  for (const gap of all) if (gap.share > noteworthy) yield finding(gap, gap.share > doubtful ? 'warning' : 'info')
  const small = all.filter(({share}) => share > rounding && share <= noteworthy)
  const [first] = small
  // Small departures are a habit of the whole table: one note says so.
  if (first && small.length === all.length)
    yield finding(first, 'info', small.length > 1 ? `; ${small.length - 1} more of this table likewise` : '')
}

export const totalAddsUp: Rule = {
  name: 'total-adds-up',
  severity: 'info',
  summary: 'A stated total is not what its parts add up to',
  why: 'A reader weighs an offer against the total. Where base, bonus and a year of stock do not add up to it, either a part or the total is wrong, or the total counts something that the table does not name.',
  mend: 'Correct the total or the part that is off, or say in a note under the table what the total counts.',
  examples: [
    {
      title: 'A total below its own base',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $140K–$190K |
`,
      message: 'Unexpected total `$140K–$190K`: base + bonus + stock / 4 adds up to `$185K–$260K`, up to 26.9 % away',
    },
    {
      title: 'A total that counts a little more than its parts',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $180K–$235K | $140K–$255K | 5–10% | $235K–$330K |
`,
      message: 'Unexpected total `$235K–$330K`: base + bonus + stock / 4 adds up to `$224K–$322.25K`, up to 4.9 % away',
    },
    {
      title: 'A total that follows',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K |
`,
      message: null,
    },
  ],
  check,
}
