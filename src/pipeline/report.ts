import {type Checked, meanwhile, type RuleSettings} from '../lint/index.ts'
import type {ReadingCounts} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import {type Message, type Severity, tally} from '../model/message.ts'
import {readingByCompany, sumReading} from '../model/reading.ts'
import type {Budget} from './budgets.ts'
import {parse, type Slice} from './memory.ts'
import type {Named, Packed} from './packed.ts'

/** What a build made, in numbers. */
export interface BuildReport {
  readonly guides: number
  readonly articles: number
  readonly pages: number
  readonly files: number
  readonly bytes: number
  /** Cells, terms, levers and asks that were read, kept as text, or failed. */
  readonly reading: ReadingCounts
  /** The companies of which something was not read, what lacks most first. */
  readonly unread: readonly CompanyReading[]
  readonly messages: Readonly<Record<Severity, number>>
  /** What readers load, against what it may weigh. */
  readonly budgets: readonly Budget[]
}

/** What was read of one company's guides. */
export interface CompanyReading {
  readonly id: string
  readonly reading: ReadingCounts
}

function unreadOf(library: Library): readonly CompanyReading[] {
  const failed = ({cells, terms, levers, asks}: ReadingCounts): number =>
    cells.failed + terms.failed + levers.failed + asks.failed
  return readingByCompany(library)
    .map(({company, reading}) => ({id: company.id, reading}))
    .filter(({reading}) => failed(reading) > 0)
    .sort((a, b) => failed(b.reading) - failed(a.reading) || (a.id < b.id ? -1 : 1))
}

/** Every message of a library: those of no guide first, then guide by guide. */
export const messagesOf = (library: Library): readonly Message[] => [
  ...library.messages,
  ...library.entries.flatMap(({messages}) => messages),
]

export function reportOf(
  library: Library,
  made: Pick<BuildReport, 'pages' | 'files' | 'bytes' | 'budgets'>,
): BuildReport {
  return {
    guides: library.entries.filter(({guide}) => guide.kind === 'guide').length,
    articles: library.entries.filter(({guide}) => guide.kind === 'article').length,
    ...made,
    reading: sumReading(library.entries),
    unread: unreadOf(library),
    messages: tally(messagesOf(library)),
  }
}

/** What a guide says by itself: what its reader says, and the rules that need no other. */
const own = (packed: Packed<Slice>): readonly Message[] => [
  ...parse<Named>(packed.named).messages,
  ...parse<Checked>(packed.checked).messages,
]

/** What is known of a guide that was read anew while links are being made. `before`: what was said of it as it was then. */
export const messagesMeanwhile = (
  before: readonly Message[],
  then: Packed<Slice>,
  now: Packed<Slice>,
  settings: RuleSettings,
): readonly Message[] => meanwhile(before, own(then), own(now), settings)
