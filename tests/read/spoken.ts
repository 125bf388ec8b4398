import type {Guide} from '../../src/model/guide.ts'
import type {Span} from '../../src/model/span.ts'

/** Something of a guide that has a place and words of its own. */
export interface Spoken {
  readonly what: string
  readonly text: string
  readonly span: Span
}

/** The lines of a text as spans count them: CR, LF and CRLF each end one. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** What a span covers. */
export function slice(lines: readonly string[], {line, column, endLine, endColumn}: Span): string {
  if (line === endLine) return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
  const first = (lines[line - 1] ?? '').slice(column - 1)
  return [first, ...lines.slice(line, endLine - 1), (lines[endLine - 1] ?? '').slice(0, endColumn - 1)].join('\n')
}

/** Whether a span begins and ends in a text, in that order. */
export function isInside(lines: readonly string[], {line, column, endLine, endColumn}: Span): boolean {
  const first = lines[line - 1]
  const last = lines[endLine - 1]
  return (
    first !== undefined &&
    last !== undefined &&
    column >= 1 &&
    column <= first.length + 1 &&
    endColumn >= 1 &&
    endColumn <= last.length + 1 &&
    (line < endLine || (line === endLine && column <= endColumn))
  )
}

/** Everything of a guide with a span and a text of its own. */
export function spoken(guide: Guide): Spoken[] {
  const cells = guide.bands.flatMap((band) =>
    [band.base, band.stock, band.bonus, band.signing, band.total, ...band.other].flatMap((pay) => pay ?? []),
  )
  const {strategy, levelMapping} = guide
  const moves = [
    ...(strategy?.asks ?? []),
    ...(strategy?.floor ?? []),
    ...(strategy?.offers ?? []).flatMap(({amounts}) => amounts),
    ...guide.levers.flatMap(({amounts}) => amounts),
  ]
  const scripts = [...guide.levers.flatMap(({scripts}) => scripts), ...(strategy?.scripts ?? [])]
  const as =
    (what: string) =>
    ({text, span}: {text: string; span: Span}): Spoken => ({what, text, span})
  return [
    ...cells.map(({raw, span}) => ({what: 'cell', text: raw, span})),
    ...(levelMapping?.terms ?? []).map(({raw, span}) => ({what: 'term', text: raw, span})),
    ...moves.map(as('move')),
    ...guide.labels.map(as('label')),
    ...guide.sources.map(as('source')),
    ...scripts.map(as('script')),
    ...(guide.tagline ? [as('tagline')(guide.tagline)] : []),
    ...(levelMapping ? [{what: 'mapping', text: levelMapping.raw, span: levelMapping.span}] : []),
    // A guide without a title of its own is called by its file's name, which stands nowhere.
    ...(guide.titleSpan.endColumn === 1 ? [] : [{what: 'title', text: guide.title, span: guide.titleSpan}]),
    ...guide.levers.map(({title, span}) => ({what: 'lever', text: title, span})),
  ]
}

/** Every span of a value, wherever it is kept. */
export function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'endColumn' in value && 'endLine' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

/** Letters and figures alone: markup, quotes and line ends come and go between a text and what is written. */
export const bare = (text: string): string => text.replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '')

/** Whether the letters of `said` stand in `written` in their order; a link's target may stand between them. */
export function isSpelled(said: string, written: string): boolean {
  let at = 0
  for (let n = 0; n < written.length; n++) if (written[n] === said[at]) at++
  return at >= said.length
}

/** A text without its references to characters: those of figures are signs, which are not compared. */
const decoded = (text: string): string => text.replace(/&(?:#\w+|\w+);/g, '')

/** Whether a span covers the words that it stands for: all of them, and for figures, cells and terms nothing else. */
export function covers({what, text, span}: Spoken, lines: readonly string[]): boolean {
  const written = slice(lines, span)
  const said = bare(text)
  // Some texts are as they are read, others as they are written.
  return [written, decoded(written)].map(bare).some((each) => (what === 'move' ? each === said : isSpelled(said, each)))
}
