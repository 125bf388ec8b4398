import type {Count, ReadingCounts} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import {type Message, type Severity, severities} from '../model/message.ts'
import type {Budget} from './budgets.ts'

/** What a build made, in numbers. */
export interface BuildReport {
  readonly guides: number
  readonly articles: number
  readonly pages: number
  readonly files: number
  readonly bytes: number
  /** Cells, terms, levers and asks that were read, kept as text, or failed. */
  readonly reading: ReadingCounts
  readonly messages: Readonly<Record<Severity, number>>
  /** What readers load, against what it may weigh. */
  readonly budgets: readonly Budget[]
}

const add = (a: Count, b: Count): Count => ({read: a.read + b.read, text: a.text + b.text, failed: a.failed + b.failed})
const none: Count = {read: 0, text: 0, failed: 0}

/** How much of all guides was read. */
export const readingOf = (library: Library): ReadingCounts =>
  library.entries.reduce<ReadingCounts>(
    (sum, {guide: {counts}}) => ({
      cells: add(sum.cells, counts.cells),
      terms: add(sum.terms, counts.terms),
      levers: add(sum.levers, counts.levers),
      asks: add(sum.asks, counts.asks),
    }),
    {cells: none, terms: none, levers: none, asks: none},
  )

/** Every message of a library: those of no guide first, then guide by guide. */
export const messagesOf = (library: Library): readonly Message[] => [
  ...library.messages,
  ...library.entries.flatMap(({messages}) => messages),
]

export function reportOf(
  library: Library,
  made: Pick<BuildReport, 'pages' | 'files' | 'bytes' | 'budgets'>,
): BuildReport {
  const all = messagesOf(library)
  const of = (severity: Severity): number => all.filter((message) => message.severity === severity).length
  return {
    guides: library.entries.filter(({guide}) => guide.kind === 'guide').length,
    articles: library.entries.filter(({guide}) => guide.kind === 'article').length,
    ...made,
    reading: readingOf(library),
    messages: Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>,
  }
}
