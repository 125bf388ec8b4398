import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message = 'Missing compensation table, expected one with places or levels and at least a base or a total'

export const bandTablePresent: Rule = {
  name: 'band-table-present',
  severity: 'warning',
  summary: 'A guide has no table of pay bands',
  why: 'The bands are what readers come for: without them the guide has no place in any comparison.',
  mend: 'Add a table with a row for each place: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |`.',
  examples: [
    {title: 'No table', guide: exampleGuide({table: ''}), message},
    {title: 'A table', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    if (guide.kind === 'guide' && guide.bands.length === 0) yield {span: guide.titleSpan, message}
  },
}
