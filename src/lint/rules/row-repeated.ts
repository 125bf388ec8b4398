import type {Band} from '../../model/guide.ts'
import {components} from '../../model/value.ts'
import {exampleGuide} from '../example.ts'
import {bandName} from '../money.ts'
import type {Rule} from '../rule.ts'

/** Two rows are one where place and level are; spelling of case and spaces does not count. */
const keyOf = (band: Band): string => bandName(band).toLowerCase().replace(/\s+/g, ' ')

const same = (a: Band, b: Band): boolean => components.every((component) => a[component]?.raw === b[component]?.raw)

export const rowRepeated: Rule = {
  name: 'row-repeated',
  severity: 'warning',
  summary: 'Two rows are of one place and one level',
  why: 'Where their figures differ, nobody can tell which to believe; where they agree, one of them was meant for another place or level.',
  mend: 'Name what tells the rows apart (the level, the team), or take one out.',
  examples: [
    {
      title: 'Two answers for one place',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Seattle | $150K–$200K |
| Seattle | $160K–$215K |`,
      }),
      message: 'Repeated row: Seattle has other figures above',
    },
    {
      title: 'Two levels of one place',
      guide: exampleGuide({
        table: `| Region | Level | Base Salary |
|---|---|---|
| Seattle | L4 | $150K–$200K |
| Seattle | L5 | $180K–$230K |`,
      }),
      message: null,
    },
  ],
  *checkGuide({bands, path}) {
    const first = new Map<string, Band>()
    for (const band of bands) {
      const key = keyOf(band)
      const other = first.get(key)
      if (key === '' || !other) first.set(key, band)
      else
        yield {
          span: band.span,
          message: `Repeated row: ${bandName(band)} has ${same(band, other) ? 'the same' : 'other'} figures above`,
          actual: bandName(band),
          related: {path, span: other.span, message: 'The first of the two'},
        }
    }
  },
}
