import type {Severity} from './message.ts'

/** A row of an author's file: around what is meant, what is meant, or the marks under it. */
export interface FrameRow {
  readonly kind: 'line' | 'meant' | 'marks'
  readonly gutter: string
  readonly text: string
}

/** A message as authors see it beside their page. */
export interface Note {
  readonly severity: Severity
  readonly rule: string
  /** `content/acme/data-engineer.md:7:28`. */
  readonly place: string
  readonly message: string
  readonly mend: string | null
  readonly frame: readonly FrameRow[]
  /** The other place that the message speaks of. */
  readonly related: {readonly place: string; readonly message: string; readonly frame: readonly FrameRow[]} | null
  /** Address of the rule's page. */
  readonly page: string
}

/** What authors see beside a page while they work on it. */
export interface Notes {
  /** The guide that the page is of; null for pages of several. */
  readonly file: string | null
  /** Of the page's guide, and of no guide: those stand on every page. */
  readonly found: readonly Note[]
  readonly guides: number
  /** Of the whole collection. */
  readonly counts: Readonly<Record<Severity, number>>
  /** Milliseconds from the last change to its page; null before there was one. */
  readonly took: number | null
  /** Whether the messages are those of the page; while links are made again they are those of before. */
  readonly settled: boolean
  /** What keeps a change from being followed; page and messages are those of before then. */
  readonly failed: string | null
}
