import type {Library} from '../../model/library.ts'
import type {Span} from '../../model/span.ts'
import {exampleGuide} from '../example.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'

const years = 2

/** The newest year that the middle guide's sources name: no clock is read, so that the same guides give the same messages. */
const usual = perLibrary(({entries}: Library): number | null => {
  const newest = entries.flatMap(({guide}) => (guide.asOf ? [guide.asOf.to] : [])).sort((a, b) => a - b)
  return newest[Math.floor(newest.length / 2)] ?? null
})

const old = '**Evidence & Sources**\n- Levels.fyi data engineer compensation (2023)'

export const sourceStale: Rule<Span> = {
  name: 'source-stale',
  severity: 'info',
  summary: 'A guide whose newest source is years older than the others’',
  why: 'Pay moves by several percent a year; figures of different years do not compare.',
  mend: 'Check the figures against a source of this year and name it.',
  examples: [
    {
      title: 'Three years behind',
      guide: exampleGuide({sources: old}),
      others: {'acme/data-scientist.md': exampleGuide(), 'acme/devops-engineer.md': exampleGuide()},
      message: 'Stale sources: the newest year is `2023`, other guides name `2026`',
    },
    {
      title: 'As old as the others',
      guide: exampleGuide({sources: old}),
      others: {'acme/data-scientist.md': exampleGuide({sources: old})},
      message: null,
    },
  ],
  keep: ({asOf, sources}) => (asOf ? sources[0]?.span : undefined),
  *check({guide}, library, kept) {
    const now = usual(library)
    const first = kept(guide.path)
    if (now !== null && first && guide.asOf && guide.asOf.to <= now - years)
      yield {
        span: first,
        message: `Stale sources: the newest year is \`${guide.asOf.to}\`, other guides name \`${now}\``,
        actual: String(guide.asOf.to),
        expected: [String(now)],
      }
  },
}
