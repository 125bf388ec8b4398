import {amount} from '../../model/format.ts'
import {own} from '../../model/own.ts'
import {exampleGuide} from '../example.ts'
import {moneyOf} from '../money.ts'
import type {Rule} from '../rule.ts'
import {gapsOf} from '../total-gaps.ts'

/** Rounding explains less than this. */
const clearly = 1.05
/** A total counts the whole grant where it is this near to it. */
const near = 0.1

const wholeTable = `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $245K–$380K |
| Austin | $140K–$190K | $70K–$150K | 10% | $224K–$359K |`

export const totalCountsWholeGrant: Rule = {
  name: 'total-counts-whole-grant',
  severity: 'info',
  summary: 'Totals that count a grant of several years as one year’s pay',
  why: 'Beside totals that count a year of stock they look far too high; most guides, and most offers, state a year.',
  mend: 'Count a year of the grant: base + bonus + stock / 4.',
  examples: [
    {
      title: 'Base, bonus and all four years of stock',
      guide: exampleGuide({table: wholeTable}),
      message: 'Unexpected total `$245K–$380K`: it counts the whole grant, expected a year of it, about `$185K–$260K`',
    },
    {title: 'A year of stock', guide: exampleGuide(), message: null},
  ],
  *check(entry) {
    const {guide, totalBasis, computed} = entry
    if (totalBasis !== 'whole-grant') return
    const fits = new Set(gapsOf(entry).flatMap(({band: {id}, share}) => (share <= near ? [id] : [])))
    const band = guide.bands.find(({id, total, stock}) => {
      const year = own(computed, id)
      const stated = year && moneyOf(total, year.currency)
      return stock && stated && stated.min > year.min * clearly && stated.max > year.max * clearly && fits.has(id)
    })
    const sum = band && own(computed, band.id)
    if (!band?.total || !sum) return
    const year = amount(sum.currency, sum.min, sum.max)
    yield {
      span: band.total.span,
      message: `Unexpected total \`${band.total.raw}\`: it counts the whole grant, expected a year of it, about \`${year}\``,
      actual: band.total.raw,
      expected: [year],
      ...(band.stock && {
        related: {path: guide.path, span: band.stock.span, message: 'The grant, which covers several years'},
      }),
    }
  },
}
