import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const currencyUnknown: Rule = {
  name: 'currency-unknown',
  severity: 'warning',
  summary: 'An amount has no currency that can be told',
  why: "An amount without a currency can't be compared with anything; it is kept as text and never taken for dollars.",
  mend: "Write the currency with the amount or in the column's head: `SEK 640K`, `London (GBP)`.",
  examples: [
    {
      title: 'No sign, and a place that does not tell',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Remote | 150K–200K |`,
        strategy: '',
      }),
      message: 'Unexpected `150K–200K`: no currency, expected a code or a sign',
    },
    {title: 'A sign', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
