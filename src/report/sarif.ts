import {encode} from '../model/address.ts'
import {fingerprints} from '../model/fingerprint.ts'
import type {Message, Severity} from '../model/message.ts'
import {compare} from '../model/order.ts'
import type {Span} from '../model/span.ts'
import type {RuleText} from './finding.ts'

export interface SarifOptions {
  /** How a finding's file is written: relative to the root that `base` names. */
  readonly pathOf?: (path: string) => string
  /** Name of the root that paths are relative to; without one they are relative to the repository. */
  readonly base?: string
  /** The page of a rule, as an absolute address; null where none is known. */
  readonly pageOf?: (rule: string) => string | null
  readonly rules?: ReadonlyMap<string, RuleText>
}

const levels = {error: 'error', warning: 'warning', info: 'note'} satisfies Record<Severity, string>

const region = ({line, column, endLine, endColumn}: Span) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

function descriptor(id: string, {rules, pageOf}: SarifOptions) {
  const rule = rules?.get(id)
  const page = pageOf?.(id) ?? null
  return {
    id,
    ...(rule && {
      shortDescription: {text: rule.summary},
      fullDescription: {text: rule.why},
      help: {text: rule.mend},
      defaultConfiguration: {level: levels[rule.severity]},
    }),
    ...(page !== null && {helpUri: page}),
  }
}

/** Findings for code hosts and editors: SARIF 2.1.0. Columns count UTF-16 code units; fingerprints outlive edits of other lines. */
export function sarif(messages: readonly Message[], options: SarifOptions = {}): unknown {
  const ids = [...new Set(messages.map(({rule}) => rule))].sort(compare)
  const prints = fingerprints(messages)
  const location = (path: string, span: Span) => ({
    physicalLocation: {
      artifactLocation: {
        uri: encode(options.pathOf?.(path) ?? path),
        ...(options.base !== undefined && {uriBaseId: options.base}),
      },
      region: region(span),
    },
  })
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'Bandstand', rules: ids.map((id) => descriptor(id, options))}},
        columnKind: 'utf16CodeUnits',
        results: messages.map(({rule, severity, message, path, span, related}, n) => ({
          ruleId: rule,
          ruleIndex: ids.indexOf(rule),
          level: levels[severity],
          message: {text: message},
          locations: [location(path, span)],
          ...(related && {
            relatedLocations: [{...location(related.path, related.span), message: {text: related.message}}],
          }),
          partialFingerprints: {'bandstand/v1': prints[n]},
        })),
      },
    ],
  }
}
