import type {Span} from '../model/span.ts'

/** How many columns of a terminal a character takes: wide letters and pictures two, marks over others none. */
function width(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return 0
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  return wide ? 2 : 1
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + width(char), 0)

/** Tabs and characters that would move the cursor or colour the terminal as something that can be seen. */
const visible = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0
      return char === '\t' ? ' ' : code < 0x20 || (code >= 0x7f && code < 0xa0) ? '\ufffd' : char
    })
    .join('')

/** A window of a long line that shows the span, cut at both sides where it must be. */
function cut(line: string, from: number, to: number, columns: number): {text: string; before: string; marked: string} {
  const marked = line.slice(from, to)
  const room = Math.max(0, columns - Math.min(widthOf(marked), columns))
  const lead = Math.min(from, Math.max(Math.floor(room / 3), room - (line.length - to)))
  const start = line.length <= columns ? 0 : Math.max(0, from - lead)
  const end = line.length <= columns ? line.length : Math.min(line.length, start + columns)
  const head = start > 0 ? '…' : ''
  const tail = end < line.length ? '…' : ''
  return {
    text: `${head}${line.slice(start + head.length, end - tail.length)}${tail}`,
    before: line.slice(start, from),
    marked: line.slice(from, Math.max(from, Math.min(to, end))),
  }
}

export interface FrameOptions {
  /** Columns that a line may take. */
  readonly columns: number
  /** Lines shown above and below. */
  readonly around: number
}

/**
 * The lines round a span with carets under what is meant: a row of text and a row of marks, told apart so that each can be painted.
 * Of a span over several lines the first one is marked.
 */
export function frame(
  lines: readonly string[],
  {line, column, endLine, endColumn}: Span,
  {columns, around}: FrameOptions,
): readonly {readonly kind: 'line' | 'meant' | 'marks'; readonly gutter: string; readonly text: string}[] {
  const own = lines[line - 1]
  if (own === undefined) return []
  const first = Math.max(1, line - around)
  const last = Math.min(lines.length, line + around)
  const gutter = (n: number | null): string => (n === null ? '' : String(n)).padStart(String(last).length)
  const room = Math.max(20, columns - String(last).length - 5)
  const rows: {kind: 'line' | 'meant' | 'marks'; gutter: string; text: string}[] = []
  for (let n = first; n <= last; n++) {
    const text = lines[n - 1] ?? ''
    if (n !== line) {
      if (text.trim() !== '') rows.push({kind: 'line', gutter: gutter(n), text: visible(cut(text, 0, 0, room).text)})
      continue
    }
    const from = Math.min(column - 1, text.length)
    const to = Math.max(from + 1, endLine === line ? endColumn - 1 : text.length)
    const shown = cut(text, from, to, room)
    rows.push({kind: 'meant', gutter: gutter(n), text: visible(shown.text)})
    const marks = `${' '.repeat(widthOf(shown.before))}${'^'.repeat(Math.max(1, widthOf(shown.marked)))}`
    rows.push({kind: 'marks', gutter: gutter(null), text: marks})
  }
  return rows
}
