import type {Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import type {SiteConfig} from '../model/site.ts'
import {absolute, encode} from './address.ts'
import type {Diagnostics, Finding} from './contract/reports.ts'
import {toDiagnostic} from './guide.ts'
import {toSpan} from './move.ts'
import {compare} from './text.ts'

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

const sarifLevel = {error: 'error', warning: 'warning', info: 'note'} satisfies Record<Severity, string>

/** Lines move as a guide is edited: what identifies a finding is its rule, its file, its words and which of the same it is. */
function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({rule, path, message}) => {
    const key = `${rule}|${path}|${message}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return `${key}|${nth}`
  })
}

const location = (path: string, {line, column, endLine, endColumn}: Finding['span']) => ({
  physicalLocation: {
    artifactLocation: {uri: encode(path), uriBaseId: 'CONTENT'},
    region: {startLine: line, startColumn: column, endLine, endColumn},
  },
})

/** The same messages for code hosts and editors: SARIF 2.1.0. */
export function sarif({diagnostics}: Diagnostics, config: SiteConfig): unknown {
  const rules = [...new Set(diagnostics.map(({rule}) => rule))].sort(compare)
  const prints = fingerprints(diagnostics)
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Bandstand',
            rules: rules.map((id) => ({
              id,
              ...(config.origin ? {helpUri: absolute(config, `/rules/${id}/`)} : {}),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: sarifLevel[finding.severity],
          message: {text: finding.message},
          locations: [location(finding.path, finding.span)],
          ...(finding.related
            ? {
                relatedLocations: [
                  {...location(finding.related.path, finding.related.span), message: {text: finding.related.message}},
                ],
              }
            : {}),
          partialFingerprints: {'bandstand/v1': prints[index]},
        })),
      },
    ],
  }
}
