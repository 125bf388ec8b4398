import {type Message, type Severity, severities, tally} from '../model/message.ts'
import {type ReportContext, tallyWords} from './finding.ts'

/** GitHub shows this many annotations of each kind for a step, and drops the others without a word. */
const most = 10
/** A step's summary may have a megabyte; a table of this many rows stays well below. */
const mostRows = 3000

const commands = {error: 'error', warning: 'warning', info: 'notice'} satisfies Record<Severity, string>

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function annotation({severity, path, span, rule, message}: Message, {pathOf, rules}: ReportContext): string {
  const properties = {
    file: pathOf(path),
    line: span.line,
    endLine: span.endLine,
    // Columns only stand for a stretch of one line.
    ...(span.endLine === span.line && {col: span.column, endColumn: Math.max(span.column, span.endColumn - 1)}),
    title: rule,
  }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const mend = rules.get(rule)?.mend
  return `::${commands[severity]} ${list.join(',')}::${escapeData(mend ? `${message}\n${mend}` : message)}`
}

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ')
/** Words of a message in a table: what stands in backticks stays code, and nothing else is markup. */
const words = (text: string): string =>
  cell(text)
    .split('`')
    .map((part, n) => (n % 2 === 0 ? part.replace(/[<>&*_[\]~]/g, (char) => `&#${char.charCodeAt(0)};`) : part))
    .join('`')

function rest(messages: readonly Message[], {pathOf, pageOf}: ReportContext): string {
  const rows = messages.slice(0, mostRows).map(({severity, path, span, rule, message}) => {
    const page = pageOf(rule)
    const name = /^https?:/.test(page) ? `[${rule}](${page})` : rule
    return `| ${severity === 'info' ? 'note' : severity} | ${cell(pathOf(path))}:${span.line}:${span.column} | ${words(message)} | ${name} |`
  })
  const more = messages.length - rows.length
  return `| | Place | Finding | Rule |\n|---|---|---|---|\n${rows.join('\n')}\n${more > 0 ? `\n… and ${more} more\n` : ''}`
}

/** Findings as workflow commands, as many as GitHub shows, and all of them as markdown for the step's summary. */
export function github(
  messages: readonly Message[],
  guides: number,
  context: ReportContext,
): {readonly commands: string; readonly summary: string} {
  const shown = severities.flatMap((severity) =>
    messages.filter((message) => message.severity === severity).slice(0, most),
  )
  const head = `## Guides\n\n${tallyWords(tally(messages), guides)}\n`
  return {
    commands: shown.map((message) => `${annotation(message, context)}\n`).join(''),
    summary: messages.length === 0 ? head : `${head}\n${rest(messages, context)}`,
  }
}
