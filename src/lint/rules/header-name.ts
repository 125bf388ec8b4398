import {nearest} from '../../model/near.ts'
import {exampleGuide} from '../example.ts'
import {linesOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

/** Heads that most guides use, as they write them. */
const known = [
  'Region',
  'Location',
  'Level',
  'Title',
  'Component',
  'Base Salary',
  'Bonus',
  'Annual Bonus',
  'Signing Bonus',
  'Sign-On Bonus',
  'Stock (RSU/4yr)',
  'Stock (Options/4yr)',
  'RSU (4yr)',
  'Equity (4yr)',
  'Profit Sharing',
  'Total Comp',
  'Total Compensation',
]

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
const byName = new Map(known.map((name) => [fold(name), name]))

/** The known head that a text means, where it is written otherwise; null where it is one, or means none. */
function meant(text: string): string | null {
  const same = byName.get(fold(text))
  if (same !== undefined) return same === text ? null : same
  if (text.length < 6) return null
  const near = nearest(fold(text), [...byName.keys()])
  // A letter or two: more is another word.
  return near !== null && Math.abs(near.length - fold(text).length) <= 1 && lettersOff(fold(text), near) <= 2
    ? (byName.get(near) ?? null)
    : null
}

const letters = (text: string): string => [...text].sort().join('')

/** How many letters one text has that the other lacks. */
function lettersOff(a: string, b: string): number {
  const [x, y] = [letters(a), letters(b)]
  let off = 0
  for (let i = 0, j = 0; i < x.length || j < y.length; ) {
    if (x[i] === y[j]) {
      i++
      j++
    } else {
      off++
      if (j >= y.length || (i < x.length && (x[i] ?? '') < (y[j] ?? ''))) i++
      else j++
    }
  }
  return off
}

export const headerName: Rule = {
  name: 'header-name',
  severity: 'info',
  summary: 'A column’s head that is a known one misspelt',
  why: 'The head says what the column holds; one that is not known makes it a column of its own that no comparison takes part in.',
  mend: 'Write the head as other guides do; `bandstand check --fix` does so where no figure is then read otherwise.',
  examples: [
    {
      title: 'A slip',
      guide: exampleGuide({
        table: `| Region | Base Salery | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K |`,
      }),
      message: 'Unexpected head `Base Salery`, did you mean `Base Salary`?',
    },
    {title: 'Known heads', guide: exampleGuide(), message: null},
  ],
  *checkGuide({labels}, text) {
    const lines = linesOf(text)
    for (const label of labels) {
      const name = label.part === 'column' ? meant(label.text) : null
      if (name === null) continue
      const {span} = label
      const written = lines[span.line - 1]?.slice(span.column - 1, span.endColumn - 1) ?? ''
      const bare = fold(written) === fold(label.text)
      yield {
        span,
        message: `Unexpected head \`${label.text}\`, did you mean \`${name}\`?`,
        actual: label.text,
        expected: [name],
        ...(bare && {fix: [{span, text: name}]}),
      }
    }
  },
}
