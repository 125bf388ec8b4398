import type {InlineCode, Nodes, Root, Text} from 'mdast'
import type {Point, Position} from 'unist'

/** A stretch of a node's value and where it stands in the file. */
export interface Run {
  /** Offsets in the value. */
  readonly start: number
  readonly end: number
  readonly position: Position
  /** Each character stands where the file has it; otherwise only the whole of it has a place, as `&amp;` has. */
  readonly exact: boolean
}

/** Runs of nodes whose values are not written as they read, by the nodes' positions, which copies of a node keep. */
const known = new WeakMap<Position, readonly Run[]>()

/** The runs of a node's value; one inexact run where its characters can't be told apart. */
export function runsOf(value: string, position: Position): readonly Run[] {
  const length = (position.end.offset ?? 0) - (position.start.offset ?? 0)
  const exact = length === value.length
  return (!exact && known.get(position)) || [{start: 0, end: value.length, position, exact}]
}

const reference = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/
const punctuation = /[!-/:-@[-`{-~]/

/** Where characters of a value stand, as far as a walk along both has come. */
interface Walk {
  /** In the file, and in the value. */
  at: number
  from: number
  readonly runs: {start: number; end: number; at: number; to: number; exact: boolean}[]
}

function take(walk: Walk, length: number, written: number): void {
  const last = walk.runs.at(-1)
  const exact = length === written
  if (exact && last?.exact && last.to === walk.at && last.end === walk.from) {
    last.end += length
    last.to += written
  } else walk.runs.push({start: walk.from, end: walk.from + length, at: walk.at, to: walk.at + written, exact})
  walk.from += length
  walk.at += written
}

/** The end of a line with the white space before it and what opens the next one: of quotes, lists and indentation. */
function lineEnd(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\t') end++
  if (text[end] === '\r' && text[end + 1] === '\n') end += 2
  else if (text[end] === '\n' || text[end] === '\r') end++
  else return 0
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '>') end++
  return end - at
}

/** Words between other markup: escapes, references to characters, and lines that go on in quotes and lists. */
function alignWords({type, value}: Text | InlineCode, text: string, start: number): Walk['runs'] | null {
  const walk: Walk = {at: start, from: 0, runs: []}
  if (type === 'inlineCode') {
    while (text[walk.at] === '`') walk.at++
    if (value[0] !== ' ' && /\s/.test(text[walk.at] ?? '')) walk.at++
  }
  while (walk.from < value.length) {
    const char = value[walk.from] as string
    const written = text[walk.at]
    const isLineEnd = char === '\n' || (type === 'inlineCode' && char === ' ')
    const ending = isLineEnd ? lineEnd(text, walk.at) : 0
    const named =
      written === '&' && type === 'text' ? reference.exec(text.slice(walk.at, walk.at + 40))?.[0] : undefined
    if (ending > 0) take(walk, 1, ending)
    else if (type === 'text' && written === '\\' && text[walk.at + 1] === char && punctuation.test(char)) {
      walk.at++
      take(walk, 1, 1)
    } else if (named && (named === '&amp;' || !value.startsWith(named, walk.from)))
      take(walk, /[\ud800-\udbff]/.test(char) ? 2 : 1, named.length)
    else if (written === char || (written === '\0' && char === '\ufffd')) take(walk, 1, 1)
    else return null
  }
  return walk.runs
}

/** A line, and what ends it. */
const line = /([^\r\n]*)(\r\n|\r|\n|$)/g

/** Lines of code and HTML: each ends as its line in the file does. A fence stands in a line of its own before them. */
function alignLines(value: string, text: string, start: number, end: number): Walk['runs'] | null {
  const written = [...text.slice(start, end).matchAll(line)]
  const lines = [...value.matchAll(line)]
  const isFenced = written.length > lines.length
  const runs: Walk['runs'] = []
  for (const [n, {index: from, 1: said = ''}] of lines.entries()) {
    const found = written[isFenced ? n + 1 : n]
    if (!found?.[1]?.endsWith(said)) return null
    const at = start + found.index + found[1].length - said.length
    runs.push({start: from, end: from + said.length, at, to: at + said.length, exact: true})
  }
  return runs
}

/** Points of a text by their offsets, asked for in any order. */
function pointer(text: string): (offset: number) => Point {
  const starts = [0]
  for (const {index, 0: end} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
}

/** Finds, in a tree and the text that it was parsed from, where the characters of values stand that are not written as they read. */
export function align(root: Root, text: string): void {
  let point: ReturnType<typeof pointer> | null = null
  const visit = (node: Nodes): void => {
    if ('children' in node) {
      for (const child of node.children) visit(child)
      return
    }
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code' && node.type !== 'html') return
    const {position, value} = node
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (!position || start === undefined || end === undefined || end - start === value.length) return
    const isLines = node.type === 'code' || node.type === 'html'
    const runs = isLines ? alignLines(value, text, start, end) : alignWords(node, text, start)
    if (!runs) return
    point ??= pointer(text)
    const toPoint = point
    known.set(
      position,
      runs.map(({at, to, ...run}) => ({...run, position: {start: toPoint(at), end: toPoint(to)}})),
    )
  }
  visit(root)
}
