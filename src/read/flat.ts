import type {Nodes} from 'mdast'
import type {Position} from 'unist'

/** A stretch of plain text and where it stands in the file. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly position: Position
  /** Each character of the piece stands where the file has it; otherwise only the whole piece has a place. */
  readonly exact: boolean
}

/** The plain text of some nodes, with the way back to the file. */
export interface Flat {
  readonly text: string
  readonly pieces: readonly Piece[]
}

function collect(node: Nodes, into: {text: string; pieces: Piece[]}): void {
  if (node.type === 'break') {
    into.text += '\n'
    return
  }
  if ('value' in node && node.type !== 'html') {
    const start = into.text.length
    into.text += node.value
    const {position} = node
    if (position) {
      const length = (position.end.offset ?? 0) - (position.start.offset ?? 0)
      into.pieces.push({start, end: into.text.length, position, exact: length === node.value.length})
    }
    return
  }
  if (node.type === 'html') {
    into.text += node.value
    return
  }
  if ('children' in node) {
    const blocks =
      node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'table'
    node.children.forEach((child, n) => {
      if (n > 0 && blocks) into.text += '\n'
      else if (n > 0 && node.type === 'tableRow') into.text += '\t'
      collect(child, into)
    })
  }
}

/** Flattens nodes; block nodes are joined by a line feed. */
export function flatten(nodes: readonly Nodes[]): Flat {
  const into = {text: '', pieces: [] as Piece[]}
  nodes.forEach((node, n) => {
    if (
      n > 0 &&
      (node.type === 'paragraph' ||
        node.type === 'blockquote' ||
        node.type === 'list' ||
        node.type === 'heading' ||
        node.type === 'table')
    )
      into.text += '\n'
    collect(node, into)
  })
  return into
}

/** The place in the file of a stretch of a flat text. */
export function positionOf({text, pieces}: Flat, start: number, end: number): Position {
  const first = pieces.find((piece) => piece.end > start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (!first || !last) {
    const any = first ?? last ?? pieces[0]
    return any?.position ?? {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
  }
  return {
    start: first.exact ? shift(text, first, Math.max(start, first.start)) : first.position.start,
    end: last.exact ? shift(text, last, Math.min(end, last.end)) : last.position.end,
  }
}

/** The point of a character inside a piece, counting the lines between. */
function shift(text: string, piece: Piece, at: number): Position['start'] {
  const {line, column, offset = 0} = piece.position.start
  const before = text.slice(piece.start, at)
  const feeds = before.split('\n').length - 1
  return {
    line: line + feeds,
    column: feeds === 0 ? column + before.length : before.length - before.lastIndexOf('\n'),
    offset: offset + before.length,
  }
}

/** The part of a flat text between two offsets, without white space at its ends. */
export function part({text, pieces}: Flat, from: number, to: number): Flat & {readonly start: number} {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  const inside = pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => {
      if (!piece.exact)
        return {...piece, start: Math.max(0, piece.start - start), end: Math.min(end, piece.end) - start}
      const [a, b] = [Math.max(piece.start, start), Math.min(piece.end, end)]
      return {
        start: a - start,
        end: b - start,
        exact: true,
        position: {start: shift(text, piece, a), end: shift(text, piece, b)},
      }
    })
  return {text: text.slice(start, end), pieces: inside, start}
}
