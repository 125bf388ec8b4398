import {exampleGuide} from '../example.ts'
import {pays} from '../pays.ts'
import type {Rule} from '../rule.ts'

/** A bound with its sign, a dash, and a bound with its own: `$175,000 - S$245,000`, `SGD 190K–$310K`. */
const bounds = /([^\d\s.,]{1,4}\s?)\d[\d.,]*[KMBL]?\s?[-–]\s?([^\d\s.,]{1,4}\s?)\d/u

/** Signs of dollars that say whose; a bare `$` beside one of them is another currency, or a slip. */
const isMixed = (raw: string): boolean => {
  // What shows nothing is no sign of another currency.
  const found = bounds.exec(raw.replace(/\p{Cf}/gu, ''))
  const [from, to] = [found?.[1]?.trim(), found?.[2]?.trim()]
  return from !== undefined && to !== undefined && from !== to && (from === '$' || to === '$')
}

export const currencyMixedInRange: Rule = {
  name: 'currency-mixed-in-range',
  severity: 'warning',
  summary: 'The two ends of a range are in different currencies',
  why: 'Such a range has no width: one of the two signs is mistyped. Where no label decides it is shown as written and has no value.',
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
    {
      title: 'Dollars of two countries',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Singapore | $175,000 - S$245,000 |`,
        strategy: '',
      }),
      message: 'Unexpected `$175,000 - S$245,000`: two currencies in one range, expected one',
    },
    {title: 'One currency', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
  *checkGuide(guide) {
    for (const {pay} of pays(guide)) {
      const {raw, span} = pay
      const known = guide.messages.some(
        (message) =>
          message.rule === 'currency-mixed-in-range' &&
          message.span.line === span.line &&
          message.span.column === span.column,
      )
      // A slash parts amounts that stand for two currencies; the reader judges those.
      if (!known && !raw.includes('/') && isMixed(raw))
        yield {span, message: `Unexpected \`${raw}\`: two currencies in one range, expected one`, actual: raw}
    }
  },
}
