import {countWords, plural} from '../model/format.ts'
import {type Message, type Severity, severities} from '../model/message.ts'
import {compare} from '../model/order.ts'

/** What a report says of a rule beside a finding's own words. */
export interface RuleText {
  readonly name: string
  readonly severity: Severity
  readonly summary: string
  readonly why: string
  readonly mend: string
}

/** What reports need beside the findings themselves. */
export interface ReportContext {
  /** How a finding's file is written: its path from where the command was run. */
  readonly pathOf: (path: string) => string
  /** The page of a rule. */
  readonly pageOf: (rule: string) => string
  readonly rules: ReadonlyMap<string, RuleText>
}

/** Worst first, then by file and place: the same order for the same findings, however they were found. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  [...messages].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      compare(a.path, b.path) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )

/** `2 errors, 1 warning, 30 notes in 508 guides`. */
export const tallyWords = (counts: Readonly<Record<Severity, number>>, guides: number): string =>
  `${countWords(counts)} in ${plural(guides, 'guide')}`
