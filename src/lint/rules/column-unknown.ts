import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const columnUnknown: Rule = {
  name: 'column-unknown',
  severity: 'info',
  summary: 'A column of figures that is no part of pay',
  why: 'The column is shown and is in the feed under `other`, but it takes no part in charts, comparisons and sums.',
  mend: 'Name the column by what it pays: `Base Salary`, `Bonus`, `Stock (RSU/4yr)`, `Signing Bonus`, `Total Comp`.',
  examples: [
    {
      title: 'A relocation',
      guide: exampleGuide({
        table: `| Region | Base Salary | Relocation |
|---|---|---|
| Seattle | $150K–$200K | $10K–$15K |`,
        strategy: '',
      }),
      message: 'Unknown column `Relocation`, expected a part of pay such as `Base Salary` or `Bonus`',
    },
    {
      title: 'The column before it, with something added',
      guide: exampleGuide({
        table: `| Region | Base Salary | w/ 40% Premium |
|---|---|---|
| Seattle | $150K–$200K | $210K–$280K |`,
        strategy: '',
      }),
      message: null,
    },
    {
      title: 'A part of pay',
      guide: exampleGuide({
        table: `| Region | Base Salary | Signing Bonus |
|---|---|---|
| Seattle | $150K–$200K | $20K |`,
        strategy: '',
      }),
      message: null,
    },
  ],
  foundBy: 'read',
}
