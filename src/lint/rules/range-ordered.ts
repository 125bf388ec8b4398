import {amount} from '../../model/format.ts'
import {exampleGuide} from '../example.ts'
import {pays} from '../pays.ts'
import type {Rule} from '../rule.ts'

export const rangeOrdered: Rule = {
  name: 'range-ordered',
  severity: 'error',
  summary: 'A range runs from high to low',
  why: 'One of the two figures is mistyped, and every position that a reader computes from the range is wrong.',
  mend: 'Put the low end first, or correct the figure that is off.',
  examples: [
    {
      title: 'Low end above the high end',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Seattle | $250K–$200K | $260K–$300K |`,
      }),
      message: 'Unexpected range `$250K–$200K`: it runs from $250K down to $200K',
    },
    {title: 'A range in order', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    for (const {pay} of pays(guide))
      for (const value of pay.values)
        if (value.min > value.max) {
          const currency = value.kind === 'money' ? value.currency : null
          const [from, to] = [amount(currency, value.min, value.min), amount(currency, value.max, value.max)]
          yield {
            span: pay.span,
            message: `Unexpected range \`${pay.raw}\`: it runs from ${from} down to ${to}`,
            actual: pay.raw,
            expected: [amount(currency, value.max, value.min)],
          }
        }
  },
}
