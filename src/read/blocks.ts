import type {Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import {cutEnd} from '../model/trim.ts'
import {oneLine} from './chars.ts'
import {cutPhrasing} from './cut-phrasing.ts'
import {flatText, textOf} from './flat.ts'

/**
 * A labelled stretch of a guide. Guides label by headings, by lines that are all bold, and by bold words that lead a paragraph in;
 * heading depth is no outline there. So the text is cut at labels, whatever they are made of.
 */
export interface Block {
  readonly label: string
  /** What the label is made of. */
  readonly by: 'heading' | 'line' | 'lead-in' | 'quote' | 'none'
  /** 1 to 6 for headings; 7 for everything else. */
  readonly depth: number
  /** The label's own nodes; empty where there is none. */
  readonly labelNodes: readonly PhrasingContent[]
  readonly nodes: readonly RootContent[]
  readonly position: Position
}

/** Labels that lead a paragraph in and still begin a part of the guide. Other bold words in front are the author's emphasis. */
const leadIns =
  /^(negotiation dna|(internal )?level(s|ing)? (mapping|map\b|equivalen|comparison|crosswalk)|(global )?lever \d|\d{1,2}[.)] |(how to )?negotiate[- ]up|evidence|sources?\b|references\b|global (negotiation )?levers)/i

const colon = /^\s*[:：]/
const endsInColon = (words: string): boolean => words.endsWith(':') || words.endsWith('：')

/** `**1 — Title.** "…"`, `**Lever 2: Title** — "…"`: a number with a title before what is said, on a line of its own. */
const numbered = /^(?:(?:global |negotiation |key )?lever\s*#?\d|\d{1,2}\s*[—–-]\s|\d{1,2}[.)]\s)/i
const said = /^\s*(?:[:：—–-]\s*)?["“]|[:,]\s["“]/
const beforeSaid = /^\s*(?:[—–-]\s+|(?=["“]))/

/** How many characters behind a bold lead-in only part it from its text; -1 where it is the author's emphasis. */
function ledBy(label: string, [next, ...more]: readonly PhrasingContent[]): number {
  const after = next?.type === 'text' ? next.value : ''
  const mark = leadIns.test(label) ? colon.exec(after) : null
  if (mark) return mark[0].length
  const ended = endsInColon(label)
  if (leadIns.test(label) && ended) return 0
  // Chapters of prose are numbered as well; nobody is quoted at once in them.
  if (!numbered.test(label) || !said.test(after + more.map(textOf).join(''))) return -1
  const parting = colon.exec(after) ?? beforeSaid.exec(after)
  return parting ? parting[0].length : ended || /\p{L}[.!?]$/u.test(label) ? 0 : -1
}

/** `Lever 1: Title — "…"`, with nothing bold in it. */
const plainLead =
  /^(?:(?:global |negotiation )?lever\s*#?\d{1,2}\s*[:—–-]|\d{1,2}\s*[—–-])\s[^\n"“:]{2,90}?(?::\s|\s[—–-]\s)(?=["“])/i

/** A paragraph whose first words number and title what is said after them. */
function cutPlain({children}: Paragraph): {label: PhrasingContent; rest: PhrasingContent[]; line: boolean} | null {
  const [first] = children
  const found = first?.type === 'text' ? plainLead.exec(first.value) : null
  if (!found || first?.type !== 'text' || !first.position) return null
  const value = cutEnd(found[0], /[\s:—–-]/)
  const {start} = first.position
  const end = {line: start.line, column: start.column + value.length, offset: (start.offset ?? 0) + value.length}
  return {label: {type: 'text', value, position: {start, end}}, rest: trimStart(children, found[0].length), line: false}
}

/** A paragraph whose first bold words end its first line, or are followed by a colon. */
function cutParagraph(node: Paragraph): {label: PhrasingContent; rest: PhrasingContent[]; line: boolean} | null {
  const [first] = node.children
  if (first?.type !== 'strong' || !first.position) return cutPlain(node)
  const rest = node.children.slice(1)
  const label = textOf(first)
  const [next] = rest
  if (!next) return {label: first, rest, line: true}
  if (next.type === 'break') return {label: first, rest: rest.slice(1), line: true}
  const after = next.type === 'text' ? next.value : null
  if (after !== null && /^[:：]?$/.test(after.trim()) && rest.length === 1) return {label: first, rest: [], line: true}
  const feed = /^[ \t]*(?:[:：][ \t]*)?\n/.exec(after ?? '')
  if (feed) return {label: first, rest: trimStart(rest, feed[0].length), line: true}
  const cut = ledBy(label, rest)
  return cut === -1 ? null : {label: first, rest: cut === 0 ? rest : trimStart(rest, cut), line: false}
}

/** The same phrases without the first characters of the first text. */
function trimStart(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  let cut = count
  while (/\s/.test(first.value[cut] ?? '')) cut++
  const value = first.value.slice(cut)
  if (value === '') return rest
  const skipped = first.value.slice(0, cut)
  const feeds = skipped.split('\n').length - 1
  const start = first.position?.start
  const position = start &&
    first.position && {
      start: {
        line: start.line + feeds,
        column: feeds === 0 ? start.column + cut : cut - skipped.lastIndexOf('\n'),
        offset: (start.offset ?? 0) + cut,
      },
      end: first.position.end,
    }
  return [{...first, value, ...(position && {position})}, ...rest]
}

function toParagraph(children: readonly PhrasingContent[], within: Paragraph): RootContent[] {
  const start = children[0]?.position?.start
  const end = within.position?.end
  return children.length === 0
    ? []
    : [{type: 'paragraph', children: [...children], ...(start && end && {position: {start, end}})}]
}

const zero: Position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
/** From the first node's start to the last one's end. */
const spanning = (nodes: readonly Nodes[], fallback: Position): Position => {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {start, end} : fallback
}

/** Whether a child of a paragraph is a label that begins a line in it. */
function beginsLine({children}: Paragraph, n: number): boolean {
  const child = children[n]
  if (child?.type !== 'strong' || n === 0) return false
  const before = children[n - 1]
  if (before?.type !== 'break' && !(before?.type === 'text' && /\n[ \t]*$/.test(before.value))) return false
  const label = textOf(child)
  if (label === '') return false
  // `**Levers**` with `**1. Title**` on the line below it.
  const next = children[n + 1]
  const isLine = !next || next.type === 'break' || (next.type === 'text' && /^[ \t]*\n/.test(next.value))
  return (isLine && numbered.test(label)) || ledBy(label, children.slice(n + 1)) !== -1
}

/** Where a plain lead may begin behind the first one: on a line of its own, or behind what that one says. */
const nextPlain = /(?:\n[ \t]*|["”][ \t]+)(?=(?:global |negotiation )?lever\s*#?\d|\d{1,2}\s*[—–-]\s)/gi

/** Where the plain leads behind the first one begin. */
function plainStarts({children}: Paragraph): number[] {
  const [first] = children
  if (first?.type !== 'text' || !plainLead.test(first.value)) return []
  const text = flatText(children)
  return [...text.matchAll(nextPlain)]
    .map(({index, 0: found}) => index + found.length)
    .filter((at) => plainLead.test(text.slice(at)))
}

/** A paragraph cut where a label begins in it: `**Lever 1 — …:** …` and `**Lever 2 — …:** …` on lines of one paragraph. */
function lines(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const starts: number[] = []
  for (let n = 1; n < node.children.length; n++) if (beginsLine(node, n)) starts.push(n)
  const plain = starts.length === 0 ? plainStarts(node) : []
  if (starts.length === 0 && plain.length === 0) return [node]
  const parts =
    starts.length === 0
      ? cutPhrasing(node.children, plain)
      : [0, ...starts].map((from, n) => node.children.slice(from, starts[n] ?? node.children.length))
  return parts.map((children) => ({type: 'paragraph', children, position: spanning(children, node.position ?? zero)}))
}

/** The lead-in of a quote: `> **Negotiate Up Strategy:** …`. */
function quoted(node: RootContent): {label: PhrasingContent; nodes: RootContent[]} | null {
  if (node.type !== 'blockquote') return null
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph') return null
  const cut = cutParagraph(first)
  if (!cut || !/negotiate[- ]up|strategy/i.test(textOf(cut.label))) return null
  return {label: cut.label, nodes: [...toParagraph(cut.rest, first), ...rest] as RootContent[]}
}

interface Open {
  label: string
  by: Block['by']
  depth: number
  labelNodes: PhrasingContent[]
  nodes: RootContent[]
}

function clean(label: string): string {
  const words = oneLine(label)
  return endsInColon(words) ? words.slice(0, -1).trim() : words
}

/** Cuts a document into its labelled blocks, in order. Every node but rules between sections is in one of them. */
export function toBlocks(root: Root): Block[] {
  const blocks: Block[] = []
  let open: Open = {label: '', by: 'none', depth: 7, labelNodes: [], nodes: []}
  const close = (): void => {
    if (open.label === '' && open.nodes.length === 0) return
    const {label, by, depth, labelNodes, nodes} = open
    const start = (labelNodes[0] ?? nodes[0])?.position?.start
    const end = (nodes.at(-1) ?? labelNodes.at(-1))?.position?.end
    blocks.push({label, by, depth, labelNodes, nodes, position: start && end ? {start, end} : zero})
  }
  const begin = (by: Block['by'], depth: number, label: PhrasingContent[], nodes: RootContent[]): void => {
    close()
    open = {label: clean(label.map(textOf).join('')), by, depth, labelNodes: label, nodes}
  }
  for (const child of root.children)
    for (const node of lines(child)) {
      if (node.type === 'thematicBreak') continue
      if (node.type === 'heading') {
        begin('heading', node.depth, node.children, [])
        continue
      }
      const quote = quoted(node)
      if (quote) {
        begin('quote', 7, [quote.label], quote.nodes)
        // What follows a quoted strategy is not part of it.
        begin('none', 7, [], [])
        continue
      }
      const cut = node.type === 'paragraph' ? cutParagraph(node) : null
      if (cut && node.type === 'paragraph')
        begin(cut.line ? 'line' : 'lead-in', 7, [cut.label], toParagraph(cut.rest, node))
      else open.nodes.push(node)
    }
  close()
  return blocks
}
