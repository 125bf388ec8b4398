import type {Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import type {SiteConfig} from '../model/site.ts'
import type {Diagnostics, Finding} from './contract/reports.ts'
import {toDiagnostic} from './guide.ts'
import {toSpan} from './move.ts'

export const bySeverity = (messages: readonly {readonly severity: Severity}[]): Record<Severity, number> => {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of messages) counts[severity]++
  return counts
}

const toFinding = (message: Message, guide: string | null, config: SiteConfig): Finding => ({
  guide,
  path: message.path,
  ...toDiagnostic(message, config),
  ...(message.related
    ? {related: {path: message.related.path, span: toSpan(message.related.span), message: message.related.message}}
    : {}),
})

/** Every message of the collection and of its guides, in that order. */
export function diagnosticList(library: Library, config: SiteConfig): Diagnostics {
  const diagnostics = [
    ...library.messages.map((message) => toFinding(message, null, config)),
    ...library.entries.flatMap(({id, messages}) => messages.map((message) => toFinding(message, id, config))),
  ]
  return {counts: bySeverity(diagnostics), diagnostics}
}
