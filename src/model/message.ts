import type {Span} from './span.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** Something that an author should know about a guide. Plain data; `io` and the unified plugin make `VFileMessage`s of it. */
export interface Message {
  /** The rule's name, which is also its page: `/rules/<rule>/`. */
  readonly rule: string
  readonly severity: Severity
  /** Path below the content folder. */
  readonly path: string
  readonly span: Span
  /** What was seen and what was hoped for; backticks round values, no full stop. */
  readonly message: string
  readonly actual?: string
  readonly expected?: readonly string[]
  /** A second place that explains this one. */
  readonly related?: {readonly path: string; readonly span: Span; readonly message: string}
}

/** How many findings of each severity. */
export function tally(messages: readonly {readonly severity: Severity}[]): Record<Severity, number> {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of messages) counts[severity]++
  return counts
}
