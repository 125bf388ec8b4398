import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const tableRagged: Rule = {
  name: 'table-ragged',
  severity: 'warning',
  summary: 'A row has more or fewer cells than its table has columns',
  why: 'Cells after the gap may stand under the wrong heading.',
  mend: 'Give each row one cell for each column; leave a cell empty with `—`.',
  examples: [
    {
      title: 'A cell too few',
      guide: exampleGuide({
        table: `| Region | Base Salary | Bonus |
|---|---|---|
| Seattle | $150K–$200K |`,
      }),
      message: 'Unexpected 2 cells in a row, expected 3',
    },
    {title: 'As many cells as heads', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
