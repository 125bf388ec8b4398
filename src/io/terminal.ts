import {styleText} from 'node:util'
import {countWords, plural} from '../model/format.ts'
import type {Count} from '../model/guide.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Budget} from '../pipeline/budgets.ts'
import type {BuildReport, CompanyReading} from '../pipeline/report.ts'

type Stream = NodeJS.WriteStream

const isColourful = (stream: Stream): boolean => stream.isTTY === true && !process.env.NO_COLOR

/** Paints where a stream shows colours; elsewhere text stays as it is. */
export const painter =
  (stream: Stream) =>
  (style: Parameters<typeof styleText>[0], text: string): string =>
    paint(stream, style, text)

const paint = (stream: Stream, style: Parameters<typeof styleText>[0], text: string): string =>
  isColourful(stream) ? styleText(style, text) : text

/** Tells phases: one line that is rewritten on a terminal, a line each elsewhere. */
export function progress(stream: Stream): {readonly tell: (phase: string) => void; readonly end: () => void} {
  return {
    tell: (phase) => void stream.write(stream.isTTY ? `\r\u001b[K${phase} …` : `${phase}\n`),
    end: () => void (stream.isTTY && stream.write('\r\u001b[K')),
  }
}

const signs: Readonly<Record<Severity, {readonly sign: string; readonly style: 'red' | 'yellow' | 'dim'}>> = {
  error: {sign: '●', style: 'red'},
  warning: {sign: '▲', style: 'yellow'},
  info: {sign: '○', style: 'dim'},
}

/** A message in a line: place, severity, words, rule. */
export function messageLine({path, span, severity, message, rule}: Message, stream: Stream): string {
  const {sign, style} = signs[severity]
  return `${paint(stream, 'bold', `${path}:${span.line}:${span.column}`)} ${paint(stream, style, `${sign} ${severity}`)} ${message} ${paint(stream, 'dim', rule)}\n`
}

const number = (figure: number): string => figure.toLocaleString('en')

const budgetWords = ({bytes, most}: Budget): string => `${(bytes / 1024).toFixed(1)} of ${most / 1024} KB`

/** `40 (2 kept as text, 1 failed)`: what was read, and what was not. */
function counted({read, text, failed}: Count): string {
  const rest = [text > 0 ? `${number(text)} kept as text` : '', failed > 0 ? `${number(failed)} failed` : '']
  const said = rest.filter((part) => part !== '').join(', ')
  return said === '' ? number(read) : `${number(read)} (${said})`
}

/** The companies of which something was not read, what lacks most first. */
function unreadLine(unread: readonly CompanyReading[]): string {
  if (unread.length === 0) return ''
  const kinds = ['cells', 'terms', 'levers', 'asks'] as const
  const named = unread.slice(0, 5).map(({id, reading}) => {
    const said = kinds
      .map((kind) => ({kind, ...reading[kind]}))
      .filter(({failed}) => failed > 0)
      .map(({kind, read, text, failed}) => `${number(failed)} of ${number(read + text + failed)} ${kind}`)
    return `${said.join(' and ')} at ${id}`
  })
  return `not read: ${named.join(', ')}${unread.length > 5 ? `, and some at ${unread.length - 5} more companies` : ''}\n`
}

/** What a build did, in a few lines; errors are named one by one, the rest is counted. */
export function summary(
  report: BuildReport,
  messages: readonly Message[],
  seconds: number,
  out: string,
  stream: Stream,
): string {
  const errors = messages.filter(({severity}) => severity === 'error')
  const {cells, terms, levers, asks} = report.reading
  return [
    ...errors.slice(0, 20).map((message) => messageLine(message, stream)),
    errors.length > 20 ? `… and ${errors.length - 20} more errors\n` : '',
    `${plural(report.guides, 'guide')}${report.articles > 0 ? ` and ${plural(report.articles, 'article')}` : ''}, ${plural(report.pages, 'page')}, ${plural(report.files, 'file')} in ${out}\n`,
    `read ${counted(cells)} cells of pay, ${counted(terms)} level terms, ${counted(levers)} levers, ${counted(asks)} asks and floors\n`,
    unreadLine(report.unread),
    `weighs, compressed: ${report.budgets.map((each) => `${each.name} ${budgetWords(each)}`).join(', ')}\n`,
    ...report.budgets
      .filter(({holds}) => !holds)
      .map(
        ({name, bytes, most}) =>
          `${paint(stream, 'red', '● error')} the ${name} is over its budget: ${number(bytes)} bytes compressed, at most ${number(most)} are allowed\n`,
      ),
    `${countWords(report.messages)}; ${seconds.toFixed(2)} s\n`,
    report.guides + report.articles === 0
      ? 'There is no guide in the content folder: add one as <company>/<role>.md\n'
      : '',
  ].join('')
}
