import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message = 'Undated sources: none of 1 names a year'

export const sourceUndated: Rule = {
  name: 'source-undated',
  severity: 'warning',
  summary: 'No source of a guide names a year',
  why: 'Pay moves by several percent a year. Where no source says when, nobody can tell whether the figures still hold.',
  mend: 'Name the year that each source speaks of: `Levels.fyi, data engineer (2026)`.',
  examples: [
    {
      title: 'No year anywhere',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels.fyi data engineer compensation'}),
      message,
    },
    {title: 'A year', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    const [first] = guide.sources
    if (first && guide.sources.every(({years}) => years.length === 0))
      yield {span: first.span, message: `Undated sources: none of ${guide.sources.length} names a year`}
  },
}
