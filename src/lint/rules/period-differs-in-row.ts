import {exampleGuide} from '../example.ts'
import {bandName, moneyOf} from '../money.ts'
import type {Rule} from '../rule.ts'

export const periodDiffersInRow: Rule = {
  name: 'period-differs-in-row',
  severity: 'info',
  summary: 'A row whose base is by the month and whose other parts are not',
  why: 'Figures in one row are read and added together; a month beside a year is off by a factor of twelve.',
  mend: 'State every part of the row for a year.',
  examples: [
    {
      title: 'A monthly base and a yearly total',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Stockholm | SEK 64K–80K/mo | SEK 900K–1,100K/yr |`,
      }),
      message: 'Unexpected total for a year in Stockholm, its base is for a month',
    },
    {
      title: 'Both for a month',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Stockholm | SEK 64K–80K/mo | SEK 75K–95K/mo |`,
      }),
      message: null,
    },
  ],
  *checkGuide({bands, path}) {
    for (const band of bands) {
      const base = moneyOf(band.base)
      if (base?.per !== 'month' || !band.base) continue
      const other = (['total', 'bonus', 'stock'] as const).find((part) => {
        const value = moneyOf(band[part])
        return value !== undefined && value.per !== 'month' && value.per !== null
      })
      const pay = other && band[other]
      if (!pay || !other) continue
      const per = moneyOf(pay)?.per
      yield {
        span: pay.span,
        message: `Unexpected ${other} for a ${per} in ${bandName(band) || 'a row'}, its base is for a month`,
        actual: String(per),
        expected: ['month'],
        related: {path, span: band.base.span, message: 'The base of the row'},
      }
    }
  },
}
