import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const currencyResolved: Rule = {
  name: 'currency-resolved',
  severity: 'info',
  summary:
    'A sign whose currency the place decided, dollars where none are paid, or bare figures in what a caption says',
  why: '`$`, `¥`, `kr` and lakh mean different money in different places. Where nothing but the place tells which, all figures of the row hang on it; and a row in dollars where pounds are paid may have the wrong sign.',
  mend: "Write the currency's code: `CNY 280,000`, `US$175K`.",
  examples: [
    {
      title: 'A sign that the place decides',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Hangzhou | ¥280,000–¥520,000 |`,
        strategy: '',
      }),
      message: '`¥` is read as `CNY`, which is paid in `Hangzhou`',
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
      title: 'Bare figures in what the note says',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Zurich | 140–165 |

*CHF thousands*`,
        strategy: '',
      }),
      message: 'Bare figures are read as `CHF thousands`, which the words beside the table say',
    },
    {
      title: 'Dollars beside what is paid there',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| London | £140K–£170K / $175K–$215K |`,
        strategy: '',
      }),
      message: null,
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
