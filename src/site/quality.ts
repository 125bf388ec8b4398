import type {FindingLink} from '../../templates/finding.tsx'
import type {Contradiction, Coverage, QualityRow} from '../../templates/quality.tsx'
import type {RuleText} from '../../templates/rule.tsx'
import {extent} from '../model/extent.ts'
import type {Entry} from '../model/library.ts'
import {type Message, type Severity, severities} from '../model/message.ts'
import {once} from '../model/once.ts'
import {sumReading} from '../model/reading.ts'
import type {Page} from '../model/site.ts'
import {byName, known, page, type Site} from './site.ts'

interface Finding extends FindingLink {
  readonly rule: string
}

const toFinding = ({role, company, url}: Entry, {rule, severity, message, path, span}: Message): Finding => ({
  rule,
  severity,
  message,
  guide: `${role.name}, ${company.name}`,
  url,
  path,
  line: span.line,
})

const findingsOf = (entries: readonly Entry[]): Finding[] =>
  entries.flatMap((entry) => entry.messages.map((message) => toFinding(entry, message)))

function companyRow(id: string, name: string, entries: readonly Entry[]): QualityRow {
  const findings = findingsOf(entries)
  const of = (severity: Severity): number => findings.filter((each) => each.severity === severity).length
  const years = entries.flatMap(({guide}) => (guide.asOf ? [guide.asOf.to] : []))
  return {
    id,
    name,
    guides: entries.length,
    reading: sumReading(entries),
    newest: years.length > 0 ? extent(years)[1] : null,
    messages: Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>,
    found: findings.filter(({severity}) => severity !== 'info'),
  }
}

function coverageOf(entries: readonly Entry[]): Coverage[] {
  const parts = {
    cells: 'Cells of pay',
    terms: 'Level terms',
    levers: 'Levers with a script',
    asks: 'Asks and floors',
  } as const
  const reading = sumReading(entries)
  return (Object.keys(parts) as (keyof typeof parts)[]).map((part) => ({name: parts[part], ...reading[part]}))
}

/** Guides by the newest year that their sources name, newest first; those that name none last. */
function yearsOf(entries: readonly Entry[]): {name: string; guides: number}[] {
  const years = new Map<number, number>()
  const guides = entries.filter(({guide}) => guide.kind === 'guide')
  for (const {guide} of guides) years.set(guide.asOf?.to ?? 0, (years.get(guide.asOf?.to ?? 0) ?? 0) + 1)
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({name: year === 0 ? 'No year named' : String(year), guides: count}))
}

function contradictionsOf({library, entries}: Site): Contradiction[] {
  return library.levels.conflicts
    .filter(({kind}) => kind === 'outlier' || kind === 'inversion')
    .map(({message, witness}) => ({
      message,
      witness: witness.flatMap(({guide, span, raw}) => {
        const entry = entries.get(guide)
        return entry
          ? [
              {
                guide: `${entry.role.name}, ${entry.company.name}`,
                url: entry.url,
                path: entry.guide.path,
                line: span.line,
                raw,
              },
            ]
          : []
      }),
    }))
}

/** What was found, by rule and by company. */
function found(site: Site, rules: readonly RuleText[]) {
  const {library} = site
  const byRule = new Map<string, Finding[]>()
  for (const finding of findingsOf(library.entries)) {
    const list = byRule.get(finding.rule)
    if (list) list.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  const rows = rules
    .map(({name, summary}) => {
      const found = byRule.get(name) ?? []
      const outside = library.messages.filter(({rule}) => rule === name).length
      return {name, summary, count: found.length + outside, guides: new Set(found.map(({url}) => url)).size}
    })
    .sort((a, b) => b.count - a.count || byName(a, b))
  const companies = library.companies
    .map(({id, name, guides}) => companyRow(id, name, known(guides, site)))
    .sort(byName)
  return {byRule, rows, companies}
}

/** The page of the whole collection's quality, and one for each rule with what it found. */
export function* quality(site: Site, rules: readonly RuleText[]): Iterable<Page> {
  const {entries} = site.library
  const shown = once(() => found(site, rules))
  yield page(
    '/quality/',
    (frame, templates) =>
      templates.quality({
        frame,
        coverage: coverageOf(entries),
        years: yearsOf(entries),
        contradictions: contradictionsOf(site),
        rules: shown().rows,
        companies: shown().companies,
      }),
    site,
    {kind: 'messages'},
  )
  for (const rule of rules)
    yield page(
      `/rules/${rule.name}/`,
      (frame, templates) => templates.rule({frame, rule, found: shown().byRule.get(rule.name) ?? []}),
      site,
      {kind: 'messages'},
    )
}
