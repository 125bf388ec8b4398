import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const placeUnresolved: Rule = {
  name: 'place-unresolved',
  severity: 'info',
  summary: 'A place that the gazetteer does not know',
  why: 'The row is shown, but it is missing from the page of its place and from comparisons by place.',
  mend: 'Correct the spelling, or add the place to `_data/places.json`.',
  examples: [
    {
      title: 'A place that nobody knows',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Nowhereville | $150K–$200K |`,
        strategy: '',
      }),
      message: 'Unknown place `Nowhereville`',
    },
    {title: 'A place', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
