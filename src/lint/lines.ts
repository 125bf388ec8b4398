import type {Span} from '../model/span.ts'

/** Keeps what was made of the last text: all rules look at one guide before any looks at the next. */
function ofLast<T>(make: (text: string) => T): (text: string) => T {
  let last: {readonly text: string; readonly value: T} | null = null
  return (text) => {
    if (last?.text !== text) last = {text, value: make(text)}
    return last.value
  }
}

/** A text's lines without their ends; a line's number is its index and one. */
export const linesOf = ofLast((text): readonly string[] => text.split(/\r\n|\r|\n/))

/** Columns of a line, counted from 0, as a span; the end is exclusive. */
export const spanOf = (line: number, from: number, to: number): Span => ({
  line,
  column: from + 1,
  endLine: line,
  endColumn: to + 1,
})

/**
 * Lines with the words of code spans, fenced code and front matter blanked, so that columns stay: what stands there is no prose.
 */
export const proseLines = ofLast((text): readonly string[] => {
  const lines = linesOf(text)
  const front = frontMatterLines(lines)
  let fence = ''
  return lines.map((line, n) => {
    if (n < front) return ' '.repeat(line.length)
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === '' && mark === undefined) return withoutCode(line)
    if (fence === '') fence = mark ?? ''
    else if (mark?.startsWith(fence)) fence = ''
    return ' '.repeat(line.length)
  })
})

/** How many lines at the top are front matter: between two fences of dashes, with a key in some line. */
function frontMatterLines(lines: readonly string[]): number {
  if (!lines[0]?.startsWith('---')) return 0
  const end = lines.findIndex((line, n) => n > 0 && line.trimEnd() === '---')
  return end > 0 && lines.slice(1, end).some((line) => /^[\w-]+\s*:/.test(line)) ? end + 1 : 0
}

/** A line whose code spans are blanked. */
function withoutCode(line: string): string {
  if (!line.includes('`')) return line
  let out = ''
  for (let at = 0; at < line.length; ) {
    let run = 0
    while (line[at + run] === '`') run++
    if (run === 0) {
      out += line[at++]
      continue
    }
    const end = closing(line, at + run, run)
    const to = end === -1 ? at + run : end
    out += end === -1 ? line.slice(at, to) : ' '.repeat(to - at)
    at = to
  }
  return out
}

/** Behind the run of exactly `length` backticks that closes a code span, or -1. */
function closing(line: string, from: number, length: number): number {
  for (let at = line.indexOf('`', from); at !== -1; ) {
    let run = 0
    while (line[at + run] === '`') run++
    if (run === length) return at + run
    at = line.indexOf('`', at + run)
  }
  return -1
}
