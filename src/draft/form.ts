import type {Guide, LabelPart} from '../model/guide.ts'
import type {Span} from '../model/span.ts'
import {cutEnd} from '../model/trim.ts'

/** How a company's guides are written: the words and marks round what each guide says for itself. */
export interface Form {
  /** The title line, for a role's name. */
  readonly title: (role: string) => string
  /** What leads each part in: `**Negotiation DNA:** `. */
  readonly tagline: string
  readonly levels: string
  readonly strategy: string
  /** The line over the table, its rows with empty cells, and the note under it. */
  readonly bands: readonly string[]
  /** The line over the levers, and each lever's lines. */
  readonly levers: string | null
  readonly lever: (n: number, title: string, script: string) => string
  /** The line over the sources, and what each begins and ends with. */
  readonly sources: string
  readonly source: readonly [before: string, after: string]
}

/** An empty cell, as authors write it. */
const empty = '—'

/** The form of a company that has no guide yet: the one that most guides have. */
export const usual = (company: string): Form => ({
  title: (role) => `### ${role} | ${company} Global Negotiation Guide`,
  tagline: '**Negotiation DNA:** ',
  levels: '**Level Mapping:** ',
  strategy: '> **Negotiate Up Strategy:** ',
  bands: [
    '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |',
    '|---|---|---|---|---|',
    ...['San Francisco', 'New York', 'London'].map(
      (place) => `| ${place} | ${empty} | ${empty} | ${empty} | ${empty} |`,
    ),
  ],
  levers: '**Global Levers**\n',
  lever: (n, title, script) => `${n}. **${title}:** ${script}`,
  sources: '**Evidence & Sources**',
  source: ['- ', ''],
})

const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') ?? false
const isLabel = (line: string): boolean => /^(?:#{1,6}\s|\*\*[^*]+\*\*:?\s*$)/.test(line)

/** Marks and spaces that close a label: `:** `. */
const marksAfter = (text: string): string => /^[:*_\s—–-]*/.exec(text)?.[0] ?? ''

/** The cells that a part of pay stands in: one, or the two that hold the ends of a range, side by side or in two rows. */
function cellsOf(span: Span, lines: readonly string[]): Span[] {
  const {line, column, endLine, endColumn} = span
  const text = (n: number): string => lines[n - 1] ?? ''
  const isBar = (words: string, at: number): boolean => words[at] === '|' && words[at - 1] !== '\\'
  let close = column - 1
  while (close < text(line).length && !isBar(text(line), close)) close++
  if (line === endLine && close >= endColumn - 1) return [span]
  let open = endColumn - 1
  while (open > 0 && !isBar(text(endLine), open - 1)) open--
  while (text(endLine)[open] === ' ') open++
  const first = text(line).slice(0, close).trimEnd().length
  return [
    {line, column, endLine: line, endColumn: first + 1},
    {line: endLine, column: open + 1, endLine, endColumn},
  ]
}

/** The rows of the compensation table with every cell of pay emptied, the label above it and the note below. */
function bandsOf(lines: readonly string[], guide: Guide): string[] | null {
  const cells = guide.bands.flatMap(({base, stock, bonus, signing, total, other}) =>
    [base, stock, bonus, signing, total, ...other].flatMap((pay) => (pay ? cellsOf(pay.span, lines) : [])),
  )
  let first = Math.min(...cells.map(({line}) => line - 1))
  let last = Math.max(...cells.map(({line}) => line - 1))
  if (!isRow(lines[first])) return null
  while (isRow(lines[first - 1])) first--
  while (isRow(lines[last + 1])) last++
  const rows = lines.slice(first, last + 1).map((line, n) =>
    cells
      .filter((cell) => cell.line - 1 === first + n)
      .sort((a, b) => b.column - a.column)
      .reduce((text, {column, endColumn}) => text.slice(0, column - 1) + empty + text.slice(endColumn - 1), line),
  )
  const above = lines.slice(0, first).findLast((line) => line.trim() !== '') ?? ''
  const below = lines.slice(last + 1).find((line) => line.trim() !== '') ?? ''
  return [...(isLabel(above) ? [above, ''] : []), ...rows, ...(/^\*[^*].*\*$/.test(below.trim()) ? ['', below] : [])]
}

function leverOf(lines: readonly string[], {levers}: Guide): Form['lever'] | null {
  const [first] = levers
  const line = first && lines[first.span.line - 1]
  const at = line?.indexOf(first?.title ?? '\0') ?? -1
  if (!first || line === undefined || at === -1) return null
  const before = line.slice(0, at)
  const rest = line.slice(at + first.title.length)
  const after = marksAfter(rest)
  // Bold that is opened and never closed: the title is more than what was read of it.
  if ((before + after).split('**').length % 2 === 0) return null
  const [next = '', second = ''] = lines.slice(first.span.line)
  const feed = next.trim() === '' ? '\n\n' : '\n'
  const quote = /^\s*(?:>\s*)?/.exec(next.trim() === '' ? second : next)?.[0] ?? ''
  return (n, title, script) => {
    const head = before.replace(/\d+/g, String(n)) + title + after.trimEnd()
    return rest.length > after.length ? `${head} ${script}` : head + feed + quote + script
  }
}

/** A title without the brackets behind its role: `Software Engineer (L3-L4) | …`. */
function withoutLevels(title: string): string {
  for (let open = title.indexOf('('); open !== -1; open = title.indexOf('(', open + 1)) {
    const end = title.slice(open + 1).search(/[()]/)
    const close = open + 1 + end
    if (end === -1) return title
    if (title[close] === ')' && /^[|—–-]/.test(title.slice(close + 1).trimStart()))
      return title.slice(0, open).trimEnd() + title.slice(close + 1)
  }
  return title
}

/** A title without the marker at its end: `… — **SIGNATURE ROLE**`. */
function withoutSignature(title: string): string {
  const words = cutEnd(title, /[\s*]/)
  if (!/signature role$/i.test(words)) return title
  const rest = cutEnd(words.slice(0, -'signature role'.length), /[\s*]/)
  return (/[—–|-]$/.test(rest) ? rest.slice(0, -1) : rest).trimEnd()
}

/** How an existing guide is written; what it does not show is written as usual. */
export function formOf(text: string, guide: Guide): Form {
  const lines = text.split(/\r?\n/)
  const plain = usual(guide.company.name)
  const label = (part: LabelPart): Span | undefined => guide.labels.find((each) => each.part === part)?.span
  const lineOf = (span: Span | undefined): string | undefined => span && lines[span.line - 1]
  const leadIn = (part: LabelPart, otherwise: string): string => {
    const span = label(part)
    const line = lineOf(span)
    if (span === undefined || line === undefined || span.line !== span.endLine) return otherwise
    const rest = line.slice(span.endColumn - 1)
    const marks = marksAfter(rest)
    const head = line.slice(0, span.endColumn - 1) + marks.trimEnd()
    return rest.length > marks.length ? `${head} ` : `${head}\n\n`
  }
  const lever = leverOf(lines, guide)
  const title = lineOf(guide.titleSpan) ?? ''
  const [source] = guide.sources
  const cited = lineOf(source?.span) ?? ''
  const marker = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(cited)?.[0]
  const isBracketed = marker !== undefined && cited[marker.length] === '[' && !cited.includes('](', marker.length)
  const bare = withoutSignature(withoutLevels(title))
  return {
    title: bare.includes(guide.role.name) ? (role) => bare.replace(guide.role.name, () => role) : plain.title,
    tagline: leadIn('tagline', plain.tagline),
    levels: leadIn('levels', plain.levels),
    strategy: leadIn('strategy', plain.strategy),
    bands: (guide.bands.length > 0 ? bandsOf(lines, guide) : null) ?? plain.bands,
    levers: label('levers') ? `${lineOf(label('levers'))}\n` : lever ? null : plain.levers,
    lever: lever ?? plain.lever,
    sources: lineOf(label('sources')) ?? plain.sources,
    source: [(marker ?? '- ').replace(/\d+/, '1') + (isBracketed ? '[' : ''), isBracketed ? ']' : ''],
  }
}
