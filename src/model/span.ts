import type {Position} from 'unist'

/** A stretch of the author's file: 1-based lines and columns, columns in UTF-16 code units as editors count them; the end is exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The span of a unist position. */
export const toSpan = (position: Position): Span => ({
  line: position.start.line,
  column: position.start.column,
  endLine: position.end.line,
  endColumn: position.end.column,
})

/** The first character of a file: where a message about a whole file points. */
export const fileStart: Span = Object.freeze({line: 1, column: 1, endLine: 1, endColumn: 1})
