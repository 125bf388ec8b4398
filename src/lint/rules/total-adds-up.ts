import {amount} from '../../model/format.ts'
import type {ComputedTotal, Entry} from '../../model/library.ts'
import {currenciesIn} from '../money.ts'
import type {Finding, Rule} from '../rule.ts'
import {type Gap, gapsOf, suspect} from '../total-gaps.ts'

/** Rounding, and a bonus counted at its target, explain this much. */
const rounding = 0.04
const noteworthy = 0.15
const doubtful = 0.25

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** A sum in the units that the author wrote: rupees in lakh where the total is. */
function shown(raw: string, {currency, min, max, open}: ComputedTotal): string {
  if (currency !== 'INR' || !/\dL\b/.test(raw)) return amount(currency, min, max, open)
  const lakh = (figure: number): string => `₹${Math.round(figure / 1000) / 100}L`
  return `${lakh(min)}–${lakh(max)}${open ? '+' : ''}`
}

function finding({total, sum, share}: Gap, severity: Finding['severity'], more = ''): Finding {
  const within = currenciesIn(total).size > 1 ? ` in ${sum.currency}` : ''
  return {
    span: total.span,
    ...(severity && {severity}),
    message: `Unexpected total \`${total.raw}\`: ${sum.formula} adds up to \`${shown(total.raw, sum)}\`${within}, up to ${percent(share)} away${more}`,
    actual: total.raw,
    expected: [shown(total.raw, sum)],
  }
}

/** The same at the part that the other rows speak against, where they do. */
function judged(gap: Gap, all: readonly Gap[], path: string): Finding {
  const {otherwise, share} = gap
  const more = {whole: '; with the whole grant it follows', year: '; with a year of the grant it follows'}
  const found = finding(gap, share > doubtful ? 'warning' : 'info', otherwise ? more[otherwise] : '')
  if (otherwise) return found
  const odd = suspect(gap, all)
  return odd === null
    ? found
    : {
        ...found,
        message: `${found.message}; the ${odd.part} is what does not follow the other rows`,
        related: {path, span: odd.pay.span, message: `\`${odd.pay.raw}\` is the ${odd.part} of the row`},
      }
}

function* check(entry: Entry): Iterable<Finding> {
  const all = gapsOf(entry)
  for (const gap of all) if (gap.share > noteworthy) yield judged(gap, all, entry.guide.path)
  // Where a company counts the whole grant, totals a little off are rounding of large sums.
  if (entry.totalBasis === 'whole-grant') return
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
      title: 'A total that follows from all but one part',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | $15K–$20K | $185K–$260K |
| Austin | $95K–$180K | $72K–$144K | $14K–$18K | $167K–$234K |
`,
      message:
        'Unexpected total `$167K–$234K`: base + bonus + stock / 4 adds up to `$127K–$234K`, up to 31.5 % away; the base is what does not follow the other rows',
    },
    {
      title: 'A row that counts the whole grant where the others count a year',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Total Comp |
|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | $170K–$240K |
| Austin | $140K–$190K | $72K–$144K | $158K–$226K |
| Warsaw | PLN 300K–400K | PLN 160K–320K | PLN 460K–720K |
`,
      message:
        'Unexpected total `PLN 460K–720K`: base + stock / 4 adds up to `PLN 340K–PLN 480K`, up to 50 % away; with the whole grant it follows',
    },
    {
      title: 'A second currency in which nothing adds up',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Total Comp |
|---|---|---|---|
| London | £100K–£120K / $125K–$150K | £40K–£80K / $50K–$100K | £110K–£140K / $212K–$250K |
`,
      message:
        'Unexpected total `£110K–£140K / $212K–$250K`: base + stock / 4 adds up to `$137.5K–$175K` in USD, up to 54.2 % away',
    },
    {
      title: 'Amounts without an upper end, whose lower ends add up',
      guide: `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | from $150K | $80K+ | 10% | $185K–$260K |
| Austin | $150K–$200K | $80K–$160K | 10% | $185K+ |
`,
      message: null,
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
