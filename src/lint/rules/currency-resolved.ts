import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const currencyResolved: Rule = {
  name: 'currency-resolved',
  severity: 'info',
  summary: 'A sign whose currency the place or the label decided',
  why: '`$`, `¥`, `kr` and lakh mean different money in different places. Where the row tells which, it is read so; where it told wrong, all figures of the column are.',
  mend: "Write the currency's code: `CNY 280,000`, `US$175K`.",
  examples: [
    {
      title: 'A sign that the label decides',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Hangzhou (CNY) | ¥280,000–¥520,000 |`,
        strategy: '',
      }),
      message: '`¥` is read as `CNY`, as `Hangzhou (CNY)` says',
    },
    {
      title: 'Dollars where pounds are paid',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| London | $175K–$215K |`,
        strategy: '',
      }),
      message: '`$` is read as `USD`, though `GBP` is paid in `London`',
    },
    {
      title: 'A code',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Hangzhou | CNY 280,000–CNY 520,000 |`,
        strategy: '',
      }),
      message: null,
    },
  ],
  foundBy: 'read',
}
