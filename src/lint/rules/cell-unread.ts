import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const cellUnread: Rule = {
  name: 'cell-unread',
  severity: 'warning',
  summary: 'A cell holds figures that could not be read',
  why: "The cell is shown as written, but it takes no part in charts, comparisons or the feed's values.",
  mend: 'Write the amount as a figure or a range with a currency: `$180K–$235K`.',
  examples: [
    {
      title: 'Figures that are no amount',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Seattle | 12 bananas at 3 |`,
        strategy: '',
      }),
      message: 'Unread figures in `12 bananas at 3`, expected an amount or a range',
    },
    {title: 'A range', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
