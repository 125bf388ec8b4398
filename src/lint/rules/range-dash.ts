import type {Guide} from '../../model/guide.ts'
import {exampleGuide} from '../example.ts'
import {linesOf, spanOf} from '../lines.ts'
import {pays} from '../pays.ts'
import type {Rule} from '../rule.ts'

interface Dash {
  readonly line: number
  /** Columns from 0 of what stands between the two figures, spaces included. */
  readonly from: number
  readonly to: number
  readonly written: string
  /** A range of percents, or in parentheses: it is often set tighter, which is no slip. */
  readonly isAside: boolean
}

/** What stands between two figures of a range: a dash of any kind, two hyphens, or the word. */
const between = /(?<=[\d%][KMBLkmbl+]?) ?(?:--|[-‐‑‒–—−]|(?<= )to(?= )) ?(?=[^\d\s|/()]{0,4} ?\d)/gu

const isAside = (cell: string, from: number, to: number): boolean =>
  cell.lastIndexOf('(', from) > cell.lastIndexOf(')', from) ||
  cell[from - 1] === '%' ||
  /^\d+(?:\.\d+)?%/.test(cell.slice(to))

function dashes(guide: Guide, lines: readonly string[]): Dash[] {
  const found: Dash[] = []
  for (const {pay} of pays(guide)) {
    const {line, column, endLine, endColumn} = pay.span
    if (line !== endLine) continue
    const cell = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''
    for (const {0: written, index} of cell.matchAll(between)) {
      const from = column - 1 + index
      const to = from + written.length
      found.push({line, from, to, written, isAside: isAside(cell, index, index + written.length)})
    }
  }
  return found
}

const proper = ['–', '-', ' – ', ' - ']

/** The way that most ranges of a guide are written; null where it has none. */
function usual(all: readonly Dash[]): string | null {
  const times = new Map<string, number>()
  for (const dash of all)
    if (!dash.isAside && proper.includes(dash.written)) times.set(dash.written, (times.get(dash.written) ?? 0) + 1)
  const [first] = [...times].sort(([a, x], [b, y]) => y - x || proper.indexOf(a) - proper.indexOf(b))
  return first?.[0] ?? null
}

/** How a dash should be written: asides keep their own spacing. */
const wanted = ({written, isAside: aside}: Dash, expected: string): string =>
  aside && written.trim() !== 'to' ? written.replace(written.trim(), expected.trim()) : expected

export const rangeDash: Rule = {
  name: 'range-dash',
  severity: 'info',
  summary: 'A range that is written otherwise than the guide’s other ranges',
  why: 'A table whose ranges look alike is read at a glance; a dash of another kind makes readers look for a reason.',
  mend: 'Write all ranges alike; `bandstand check --fix` follows the way that most of the guide’s ranges are written.',
  examples: [
    {
      title: 'Two kinds of dash',
      guide: exampleGuide({
        table: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K — $260K |`,
      }),
      message: 'Unexpected ` — ` in a range, expected `–` as in the guide’s other ranges',
    },
    {title: 'One kind', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide, text) {
    const all = dashes(guide, linesOf(text))
    const expected = usual(all)
    if (expected === null) return
    const wrong = all.filter((dash) => dash.written !== wanted(dash, expected))
    const [first] = wrong
    if (!first) return
    const spans = wrong.map(({line, from, to}) => spanOf(line, from, to))
    yield {
      span: spans[0] ?? spanOf(first.line, first.from, first.to),
      message: `Unexpected \`${first.written}\` in a range, expected \`${wanted(first, expected)}\` as in the guide’s other ranges${
        wrong.length > 1 ? `; ${wrong.length - 1} more likewise` : ''
      }`,
      actual: first.written,
      expected: [wanted(first, expected)],
      fix: wrong.map((dash, n) => ({
        span: spans[n] ?? spanOf(dash.line, dash.from, dash.to),
        text: wanted(dash, expected),
      })),
    }
  },
}
