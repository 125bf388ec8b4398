import type {Span} from '../../model/span.ts'
import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message = 'Missing compensation table, expected one with places or levels and at least a base or a total'
const headless =
  'Missing compensation table: these lines are none without a head and a row of dashes below it, `|---|---|`'

const isDashes = (line: string): boolean => line.includes('-') && /^[|:\s-]+$/.test(line)

/** The first of several lines in pipes that hold figures and are no table, since no row of dashes parts a head from them. */
function loose(text: string): Span | null {
  const lines = text.split(/\r?\n/)
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (lines[to]?.trimStart().startsWith('|')) to++
    const run = lines.slice(from, to)
    const [first] = run
    if (first !== undefined && run.length > 1 && !run.some(isDashes) && run.some((line) => /\d/.test(line)))
      return {
        line: from + 1,
        column: first.length - first.trimStart().length + 1,
        endLine: from + 1,
        endColumn: first.length + 1,
      }
    from = Math.max(from, to)
  }
  return null
}

export const bandTablePresent: Rule = {
  name: 'band-table-present',
  severity: 'warning',
  summary: 'A guide has no table of pay bands',
  why: 'The bands are what readers come for: without them the guide has no place in any comparison.',
  mend: 'Add a table with a row for each place: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |`, with a row of dashes below this head, one for each column: `|---|---|---|---|---|`.',
  examples: [
    {title: 'No table', guide: exampleGuide({table: ''}), message},
    {
      title: 'Rows without a head',
      guide: exampleGuide({
        table: '| Seattle | $150K–$200K | $185K–$260K |\n| Austin | $140K–$190K | $175K–$240K |',
      }),
      message: headless,
    },
    {title: 'A table', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide, text) {
    if (guide.kind !== 'guide' || guide.bands.length > 0) return
    const lines = loose(text)
    yield lines ? {span: lines, message: headless} : {span: guide.titleSpan, message}
  },
}
