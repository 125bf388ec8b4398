import type {Band, Pay} from '../../model/guide.ts'
import {exampleGuide} from '../example.ts'
import {bandName} from '../money.ts'
import type {Finding, Rule} from '../rule.ts'

const stated = (pay: Pay | null): boolean => pay !== null && pay.values.length > 0
const isStated = ({base, total}: Band): boolean => stated(base) || stated(total)

/** A cell that is left empty on purpose: nothing, dashes, `N/A`. */
const isEmpty = (raw: string): boolean => /^(?:[\s‐-―−.-]*|n\/?a)$/i.test(raw)

/** Words where a figure is expected; cells with figures that can't be read have a message of their own. */
function* wordsOf(band: Band): Iterable<Finding> {
  for (const component of ['base', 'total'] as const) {
    const pay = band[component]
    if (!pay || stated(pay) || isEmpty(pay.raw) || /\p{Nd}/u.test(pay.raw)) continue
    yield {
      span: pay.span,
      message: `No figure in ${component} \`${pay.raw}\` of ${bandName(band) || 'a row'}`,
      actual: pay.raw,
    }
  }
}

export const figuresMissing: Rule = {
  name: 'figures-missing',
  severity: 'info',
  summary: 'A row states neither a base nor a total, or says in words what should be a figure',
  why: 'Readers come for the figures; a row without one can be neither compared nor found by what it pays.',
  mend: 'Fill the figures in, or leave the row out until they are known (`draft: true` in front matter keeps a guide unpublished).',
  examples: [
    {
      title: 'A table that was never filled in',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Seattle | — | — |
| London | — | — |`,
        strategy: '',
      }),
      message: 'Missing figures: none of 2 rows states a base or a total',
    },
    {
      title: 'One row that was left',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Seattle | $150K–$200K | $170K–$240K |
| London | — | N/A |`,
      }),
      message: 'Missing figures: neither base nor total is stated in London',
    },
    {
      title: 'Words in place of a figure',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| Seattle | to be told | $170K–$240K |`,
        strategy: '',
      }),
      message: 'No figure in base `to be told` of Seattle',
    },
    {title: 'Figures', guide: exampleGuide(), message: null},
  ],
  *checkGuide({bands}) {
    const [first] = bands
    if (first && !bands.some(isStated))
      yield {
        span: first.span,
        severity: 'warning',
        message: `Missing figures: ${bands.length === 1 ? 'the only row states neither' : `none of ${bands.length} rows states`} a base ${bands.length === 1 ? 'nor' : 'or'} a total`,
      }
    for (const band of bands) {
      const words = [...wordsOf(band)]
      yield* words
      if (words.length === 0 && !isStated(band) && bands.some(isStated))
        yield {
          span: band.span,
          message: `Missing figures: neither base nor total is stated in ${bandName(band) || 'a row'}`,
        }
    }
  },
}
