import {exampleGuide} from '../example.ts'
import {linesOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

const measures = /\b(total|TC|TDC|OTE|base|salary|all-in|cash|comp(?:ensation)? (?:range|band)s?)\b/i

export const measureUndeclared: Rule = {
  name: 'measure-undeclared',
  severity: 'info',
  summary: 'A table of levels and places that does not say what its cells measure',
  why: 'A base and a total differ by a third and more. Where only a note says which one is meant, programs and hasty readers take one for the other.',
  mend: 'Name the measure in the table’s first head: `Level (total compensation)`.',
  examples: [
    {
      title: 'Levels and places, and no measure',
      guide: exampleGuide({
        table: `| Level | Seattle (USD) | London (GBP) |
|---|---|---|
| Mid (L4) | $190K–$240K | £110K–£140K |
| Senior (L5) | $240K–$320K | £140K–£180K |`,
      }),
      message: 'Undeclared measure of `$190K–$240K`, read as total, expected it in the head of the table',
    },
    {
      title: 'A head that says so',
      guide: exampleGuide({
        table: `| Level (total compensation) | Seattle (USD) | London (GBP) |
|---|---|---|
| Mid (L4) | $190K–$240K | £110K–£140K |`,
      }),
      message: null,
    },
  ],
  *checkGuide({bands, labels}, text) {
    const [first] = bands
    if (!first || !bands.every(({level, region}) => level && region)) return
    const part = first.total ? 'total' : 'base'
    const pay = first[part]
    if (!pay || first.stock || first.bonus || (first.total && first.base)) return
    if (labels.some((label) => label.part === 'column' && measures.test(label.text))) return
    const head = linesOf(text)
      .slice(0, pay.span.line - 1)
      .findLast((line, n, above) => line.includes('|') && /^[\s|:-]+$/.test(above[n + 1] ?? ''))
    if (head !== undefined && measures.test(head)) return
    yield {
      span: pay.span,
      message: `Undeclared measure of \`${pay.raw}\`, read as ${part}, expected it in the head of the table`,
      actual: pay.raw,
    }
  },
}
