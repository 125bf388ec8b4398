import {QualityPage, type QualityRow} from '../../templates/quality.tsx'
import type {RuleText} from '../../templates/rule.tsx'
import {type Severity, severities} from '../model/message.ts'
import type {Page} from '../model/site.ts'
import {byName, known, page, type Site} from './site.ts'

export function quality(site: Site, rules: readonly RuleText[]): Page {
  const {library} = site
  const tally = new Map<string, number>()
  for (const {rule} of [...library.messages, ...library.entries.flatMap(({messages}) => messages)])
    tally.set(rule, (tally.get(rule) ?? 0) + 1)
  const companies = library.companies.map(({id, name, guides}): QualityRow => {
    const entries = known(guides, site)
    const messages = entries.flatMap((entry) => entry.messages.map((message) => ({entry, message})))
    const of = (severity: Severity): number => messages.filter(({message}) => message.severity === severity).length
    const cells = entries.map(({guide}) => guide.counts.cells)
    const sum = (key: 'read' | 'text' | 'failed'): number => cells.reduce((total, each) => total + each[key], 0)
    return {
      id,
      name,
      guides: entries.length,
      cells: {read: sum('read'), text: sum('text'), failed: sum('failed')},
      messages: Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>,
      found: messages
        .filter(({message}) => message.severity !== 'info')
        .map(({entry, message}) => ({
          rule: message.rule,
          message: message.message,
          guide: entry.role.name,
          url: entry.url,
          line: message.span.line,
        })),
    }
  })
  const rows = rules
    .map(({name, summary}) => ({name, summary, count: tally.get(name) ?? 0}))
    .sort((a, b) => b.count - a.count || byName(a, b))
  return page('/quality/', (frame) => QualityPage({frame, rules: rows, companies: companies.sort(byName)}), site)
}
