import type {Nodes, Root} from 'mdast'
import {fileStart, type Span, toSpan} from '../model/span.ts'
import {parseMarkdown} from './markdown.ts'
import type {Report} from './report.ts'

/**
 * What a file may hold to be read as markdown: ten to four hundred times what the largest of 4,466 real guides has.
 * Beyond, some text can be made on which parsers and readers take hours or all memory.
 */
export const limits = Object.freeze({
  characters: 262_144,
  /** Characters of a line. */
  line: 32_768,
  /** Quotes, lists and emphasis inside one another. */
  nesting: 100,
  nodes: 20_000,
  /** Rows by columns of a table: rows that lack cells get them on the page. */
  cells: 20_000,
})

interface Excess {
  readonly span: Span
  readonly message: string
}

const atLine = (line: number): Span => ({line, column: 1, endLine: line, endColumn: 1})
const excess = (span: Span, found: number | string, most: number, what: string): Excess => ({
  span,
  message: `Unexpected ${found} ${what}, expected at most ${most}; the file is shown as plain text`,
})

/** How many quotes and lists a line opens. */
function markersOf(text: string, from: number): number {
  let count = 0
  for (let at = from; count <= limits.nesting; ) {
    while (text[at] === ' ' || text[at] === '\t') at++
    const start = at
    if (text[at] === '>') {
      count++
      at++
      continue
    }
    while (at < start + 9 && (text[at] ?? '') >= '0' && (text[at] ?? '') <= '9') at++
    const isMark = at > start ? text[at] === '.' || text[at] === ')' : '-+*'.includes(text[at] ?? ' ')
    const after = text[at + 1]
    if (!isMark || (after !== ' ' && after !== '\t')) return count
    count++
    at++
  }
  return count
}

/** What no parser should be given; null where a text is fit to be parsed. */
function beforeParsing(text: string): Excess | null {
  if (text.length > limits.characters) return excess(fileStart, text.length, limits.characters, 'characters')
  let line = 1
  for (let start = 0; start < text.length; line++) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    if (end - start > limits.line) return excess(atLine(line), end - start, limits.line, 'characters in a line')
    if (markersOf(text, start) > limits.nesting)
      return excess(atLine(line), `more than ${limits.nesting}`, limits.nesting, 'quotes and lists inside one another')
    start = end + 1
  }
  return null
}

/** What no reader should be given. Walks without recursion: the tree may be deeper than the stack. */
function afterParsing(root: Root): Excess | null {
  const open: {node: Nodes; depth: number}[] = [{node: root, depth: 0}]
  let nodes = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    const span = node.position ? toSpan(node.position) : fileStart
    if (++nodes > limits.nodes) return excess(fileStart, `more than ${limits.nodes}`, limits.nodes, 'pieces of markup')
    if (depth > limits.nesting)
      return excess(span, `more than ${limits.nesting}`, limits.nesting, 'levels of markup inside one another')
    if (!('children' in node)) continue
    const cells = node.type === 'table' ? node.children.length * (node.children[0]?.children.length ?? 0) : 0
    if (cells > limits.cells) return excess(span, cells, limits.cells, 'cells of a table')
    for (const child of node.children) open.push({node: child, depth: depth + 1})
  }
  return null
}

/** A file as it stands: nothing of it is lost, and nothing of it is read. */
function plainText(text: string): Root {
  const lines = text.split('\n')
  const end = {line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length}
  const position = {start: {line: 1, column: 1, offset: 0}, end}
  return {type: 'root', children: [{type: 'code', value: text, position}], position}
}

/** The tree of a text; where the text is beyond the limits, a message and the text as one block. */
export function parseWithinLimits(text: string, report: Report): Root {
  const refuse = ({span, message}: Excess): Root => {
    report({rule: 'beyond-limits', severity: 'error', span, message})
    return plainText(text)
  }
  const before = beforeParsing(text)
  if (before) return refuse(before)
  try {
    const root = parseMarkdown(text)
    const after = afterParsing(root)
    return after ? refuse(after) : root
  } catch (error) {
    // A parser that calls itself for every level runs out of stack.
    if (!(error instanceof RangeError)) throw error
    return refuse(
      excess(fileStart, `more than ${limits.nesting}`, limits.nesting, 'levels of markup inside one another'),
    )
  }
}
