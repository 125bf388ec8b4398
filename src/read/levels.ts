import type {BlockContent, List, Nodes, RootContent} from 'mdast'
import type {LevelMapping, LevelTerm} from '../model/tree.ts'
import type {Block} from './blocks.ts'
import {type Flat, flatten, part, positionOf} from './flat.ts'
import {readChain, relates} from './level-chain.ts'
import {tableTerms} from './level-table.ts'
import {type Around, reportOrder, toTerm} from './level-term.ts'

function chainTerms(flat: Flat, row: number | null, {own, role, report}: Around): {terms: LevelTerm[]; end: number} {
  const {terms, end, orders} = readChain(flat.text)
  for (const {at, to} of orders) {
    const sign = flat.text.slice(at, to)
    const start = at + sign.search(/\S/)
    reportOrder(report, sign.trim(), positionOf(flat, start, to))
  }
  // `Data Engineer (IC3) | Acme Band 3 | Equivalent: …`: the own rung by two names.
  const isOwn = (value: string, n: number): boolean =>
    n === 1 &&
    own !== '' &&
    flat.text.slice(terms[0]?.end, terms[1]?.start).trim() === '|' &&
    value.toLowerCase().startsWith(`${own.toLowerCase()} `)
  return {
    end,
    terms: terms.map(({start, end: to, relation, chain}, n) => {
      const value = flat.text.slice(start, to)
      const said = isOwn(value, n) ? 'self' : relation
      return toTerm(value, positionOf(flat, start, to), said, row ?? chain, null, said === 'self' ? role : '')
    }),
  }
}

interface Read {
  readonly terms: LevelTerm[]
  readonly note: string
  readonly used: readonly Nodes[]
}

/** Items that state an equivalence; where some do, the others are prose about them. */
function listTerms(list: List, from: number, around: Around): LevelTerm[] {
  const items = list.children.map((item, n) => chainTerms(flatten(item.children), from + n, around).terms)
  const states = (terms: readonly LevelTerm[]): boolean =>
    terms.length > 1 && terms[0]?.relation === 'self' && !/^(?:This|These|That|It|There|No)\b/.test(terms[0].value)
  return items.some(states) ? items.filter(states).flat() : items.flat()
}

/** Reads one node of a mapping's block; null where it says nothing of levels. */
function readNode(node: RootContent, around: Around, rows: number): Read | null {
  if (node.type === 'table') {
    const terms = tableTerms(node, around, rows)
    return terms.length > 0 ? {terms, note: '', used: [node]} : null
  }
  if (node.type === 'list') {
    const terms = listTerms(node, rows, around)
    return terms.some(({relation}) => relation !== 'self') ? {terms, note: '', used: [node]} : null
  }
  if (node.type !== 'paragraph') return null
  const flat = flatten([node])
  const {terms, end} = chainTerms(flat, rows > 0 ? rows : null, around)
  // Below a table a paragraph states an equivalence only by a sign or a verb of its own, and of a rung that it names.
  const states = rows === 0 || (relates(flat.text) && (terms[0]?.levels.length ?? 0) > 0)
  return terms.length > 1 && states
    ? {terms, note: part(flat, end, flat.text.length).text.replace(/^[.\s]+/, ''), used: [node]}
    : null
}

export interface ReadMapping {
  readonly mapping: LevelMapping
  /** Nodes of the block that are no part of the mapping: prose round a table. */
  readonly rest: readonly RootContent[]
}

/** Whether a label announces a level mapping. */
export const isMappingLabel = (label: string): boolean =>
  label.split('.').some((words) => {
    const level = /\blevel(s|ing)?\b/i.exec(words)
    if (!level) return false
    const rest = words.slice(level.index + level[0].length)
    return (
      /\bleveling\b/i.test(words) ||
      /\b(?:mapping|equivalen|map\b|compar(?:ison|e)|crosswalk|(?:line|match|stack) up\b|translat|correspond)/i.test(
        rest,
      )
    )
  })

/**
 * Reads the block under a mapping's label: a line, a table, a list of lines, or several of these.
 */
export function readMapping(block: Block, around: Around): ReadMapping | null {
  const terms: LevelTerm[] = []
  const notes: string[] = []
  const used = new Set<Nodes>()
  let rows = 0
  for (const node of block.nodes) {
    const read = readNode(node, around, rows)
    if (!read) continue
    terms.push(...read.terms)
    if (read.note !== '') notes.push(read.note)
    for (const each of read.used) used.add(each)
    rows = Math.max(rows, ...read.terms.map(({row}) => (row ?? 0) + 1))
  }
  if (terms.length === 0) return null
  const inside = block.nodes.filter((node) => used.has(node))
  const [first] = inside
  const start = (first?.type === 'paragraph' ? terms[0] : first)?.position?.start ?? block.position.start
  const end = inside.at(-1)?.position?.end ?? block.position.end
  return {
    mapping: {
      type: 'levelMapping',
      note: notes.length > 0 ? notes.join(' ') : null,
      content: inside as BlockContent[],
      children: terms,
      position: {start, end},
    },
    rest: block.nodes.filter((node) => !used.has(node)),
  }
}
