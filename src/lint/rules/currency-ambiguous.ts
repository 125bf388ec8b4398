import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const currencyAmbiguous: Rule = {
  name: 'currency-ambiguous',
  severity: 'info',
  summary: 'A sign that several currencies share',
  why: '`$`, `¥` and `kr` mean different money in different places. Nothing beside the figure says which, so it has no currency and takes part in no comparison.',
  mend: "Write the currency's code: `CAD 150K` or `C$150K`.",
  examples: [
    {
      title: 'Crowns of which country?',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Remote | kr 700K–900K |`,
        strategy: '',
      }),
      message: 'Unexpected `kr 700K–900K`: several currencies share this sign, expected a code such as `CAD`',
    },
    {
      title: 'A code',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Remote | SEK 700K–900K |`,
        strategy: '',
      }),
      message: null,
    },
  ],
  foundBy: 'read',
}
