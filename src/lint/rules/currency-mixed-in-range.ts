import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const currencyMixedInRange: Rule = {
  name: 'currency-mixed-in-range',
  severity: 'warning',
  summary: 'The two ends of a range are in different currencies',
  why: 'Such a range has no width: one of the two signs is mistyped.',
  mend: 'Write both ends in one currency.',
  examples: [
    {
      title: 'A slip of the sign',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Seattle | $150K–€200K |`,
        strategy: '',
      }),
      message: 'Unexpected `$150K–€200K`: two currencies in one range, expected one',
    },
    {title: 'One currency', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
