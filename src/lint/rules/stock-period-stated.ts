import {exampleGuide} from '../example.ts'
import {moneyOf} from '../money.ts'
import type {Rule} from '../rule.ts'

/** What is paid out of profit each year is no grant, and needs no period. */
const isShareOfProfit = (instrument: string | undefined): boolean =>
  instrument === 'profit sharing' || instrument === 'carry' || instrument === 'PnL participation'

export const stockPeriodStated: Rule = {
  name: 'stock-period-stated',
  severity: 'info',
  summary: 'Stock whose period is not stated',
  why: 'A grant over four years and a yearly figure look alike and differ by a factor of four; without a period it adds up to no total.',
  mend: 'Write the period in the column’s head or in the cell: `Stock (RSU/4yr)`, `$45K–$60K/yr`.',
  examples: [
    {
      title: 'A bare amount',
      guide: exampleGuide({
        table: `| Region | Base Salary | Equity | Total Comp |
|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | $185K–$260K |
| Austin | $140K–$190K | $70K–$150K | $170K–$240K |`,
      }),
      message:
        'Unstated period of stock `$80K–$160K` under `Equity`, expected one such as `/4yr` or `/yr`; 1 more cell likewise',
    },
    {title: 'A period in the head', guide: exampleGuide(), message: null},
  ],
  *checkGuide({bands}) {
    const bare = bands.flatMap(({stock}) =>
      stock && moneyOf(stock)?.per === null && !isShareOfProfit(stock.instrument) ? [stock] : [],
    )
    const [first] = bare
    if (first)
      yield {
        span: first.span,
        message: `Unstated period of stock \`${first.raw}\` under \`${first.header}\`, expected one such as \`/4yr\` or \`/yr\`${
          bare.length > 1 ? `; ${bare.length - 1} more ${bare.length === 2 ? 'cell' : 'cells'} likewise` : ''
        }`,
        actual: first.raw,
      }
  },
}
