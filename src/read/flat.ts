import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import {runsOf} from './align.ts'
import {isBlankAt} from './chars.ts'

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

const blocksInside: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'table'])
const blocks: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list', 'heading', 'table'])

/** What is gathered: the words, and where they stand if anybody asks. */
interface Gathered {
  text: string
  readonly pieces: Piece[] | null
}

function collect(node: Nodes, into: Gathered): void {
  if (node.type === 'break') into.text += '\n'
  else if (node.type === 'text' || 'value' in node) {
    const {value, position} = node
    const from = into.text.length
    into.text += value
    if (into.pieces && position) addPieces(into.pieces, from, value, position)
  } else if ('children' in node) {
    const between = blocksInside.has(node.type) ? '\n' : node.type === 'tableRow' ? '\t' : ''
    let first = true
    for (const child of node.children) {
      if (!first) into.text += between
      first = false
      collect(child, into)
    }
  }
}

/** The places of a value that begins at an offset of the text. Most stand in the file as they read. */
function addPieces(pieces: Piece[], from: number, value: string, position: Position): void {
  if ((position.end.offset ?? 0) - (position.start.offset ?? 0) === value.length) {
    pieces.push({start: from, end: from + value.length, position, exact: true})
    return
  }
  for (const run of runsOf(value, position))
    pieces.push({start: from + run.start, end: from + run.end, position: run.position, exact: run.exact})
}

function gather(nodes: readonly Nodes[], pieces: Piece[] | null): Gathered {
  const into: Gathered = {text: '', pieces}
  let first = true
  for (const node of nodes) {
    if (!first && blocks.has(node.type)) into.text += '\n'
    first = false
    collect(node, into)
  }
  return into
}

/** A node's words; most nodes that are asked hold one text. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const [only, more] = 'children' in node ? node.children : []
  return only?.type === 'text' && more === undefined ? only.value : plainText(node)
}

/** Flattens nodes; block nodes are joined by a line feed. */
export function flatten(nodes: readonly Nodes[]): Flat {
  const pieces: Piece[] = []
  return {text: gather(nodes, pieces).text, pieces}
}

/** The same words, where nobody asks for their places. */
export const flatText = (nodes: readonly Nodes[]): string => gather(nodes, null).text

/** The place in the file of a stretch of a flat text. */
export function positionOf({text, pieces}: Flat, start: number, end: number): Position {
  let from = 0
  while (from < pieces.length && (pieces[from] as Piece).end <= start) from++
  let to = pieces.length - 1
  while (to >= 0 && (pieces[to] as Piece).start >= end) to--
  const first = pieces[from]
  const last = pieces[to]
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
  if (at <= piece.start) return piece.position.start
  const before = text.slice(piece.start, at)
  let feeds = 0
  let last = -1
  for (let feed = before.indexOf('\n'); feed !== -1; feed = before.indexOf('\n', feed + 1)) {
    feeds++
    last = feed
  }
  return {
    line: line + feeds,
    column: feeds === 0 ? column + before.length : before.length - last,
    offset: offset + before.length,
  }
}

/** The part of a flat text between two offsets, without white space at its ends. */
export function part({text, pieces}: Flat, from: number, to: number): Flat & {readonly start: number} {
  let start = from
  let end = to
  while (start < end && isBlankAt(text, start)) start++
  while (end > start && isBlankAt(text, end - 1)) end--
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
