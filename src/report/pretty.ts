import type {Message, Severity} from '../model/message.ts'
import type {ReportContext} from './finding.ts'
import {frame} from './frame.ts'

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan'

export interface PrettyOptions extends ReportContext {
  /** A file's lines, for frames; undefined where it is not at hand. */
  readonly linesOf: (path: string) => readonly string[] | undefined
  readonly columns: number
  /** Paints text where colours are wanted; gives it back as it is elsewhere. */
  readonly paint: (style: Style, text: string) => string
}

const signs: Readonly<Record<Severity, {readonly sign: string; readonly name: string; readonly style: Style}>> = {
  error: {sign: '●', name: 'error', style: 'red'},
  warning: {sign: '▲', name: 'warning', style: 'yellow'},
  info: {sign: '○', name: 'note', style: 'cyan'},
}

function frameOf(path: string, span: Message['span'], around: number, style: Style, options: PrettyOptions): string[] {
  const lines = options.linesOf(path)
  if (!lines) return []
  const {paint, columns} = options
  return frame(lines, span, {columns, around}).map(({kind, gutter, text}) =>
    kind === 'marks'
      ? `  ${gutter} ${paint('dim', '│')} ${paint(style, text)}`
      : `${kind === 'meant' ? paint(style, '>') : ' '} ${paint('dim', `${gutter} │`)} ${kind === 'meant' ? text : paint('dim', text)}`,
  )
}

const placeOf = (path: string, {line, column}: Message['span'], {pathOf}: ReportContext): string =>
  `${pathOf(path)}:${line}:${column}`

/** One finding for people: place, words, the lines that it is about, how to mend it, and where more is said. */
export function pretty(message: Message, options: PrettyOptions): string {
  const {paint} = options
  const {sign, name, style} = signs[message.severity]
  const rule = options.rules.get(message.rule)
  const {related} = message
  return [
    `${paint('bold', placeOf(message.path, message.span, options))} ${paint(style, `${sign} ${name}`)} ${paint('dim', message.rule)}`,
    `  ${message.message}`,
    ...frameOf(message.path, message.span, 1, style, options),
    ...(related
      ? [
          `  ${paint('dim', 'see')} ${placeOf(related.path, related.span, options)} ${related.message}`,
          ...frameOf(related.path, related.span, 0, 'cyan', options),
        ]
      : []),
    ...(rule ? [`  ${paint('dim', 'mend')} ${rule.mend}`] : []),
    `  ${paint('dim', 'rule')} ${options.pageOf(message.rule)}`,
    '',
    '',
  ].join('\n')
}
