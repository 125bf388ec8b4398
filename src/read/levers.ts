import type {BlockContent, List, ListItem, Nodes, PhrasingContent, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import type {Lever, Script} from '../model/tree.ts'
import type {Block} from './blocks.ts'
import {flatten, part} from './flat.ts'
import {readScripts} from './scripts.ts'

export const isLeversLabel = (label: string): boolean =>
  /^(?:\S+ )?(?:global |key |top |core |main )?(?:negotiation |negotiating )?levers\b|\bnegotiation levers\b/iu.test(
    label,
  )
export const isLeverLabel = (label: string): boolean =>
  /^(?:[^\p{L}\d]*)(?:global |negotiation )?lever\s*#?\d+/iu.test(label)
export const isNumbered = (label: string): boolean => /^\d{1,2}\s*[.)]\s/.test(label)

/** A lever's title without its number, quotes and the script that some headings carry. */
export function leverTitle(label: string): string {
  const bare = label
    .replace(/^[^\p{L}\d"']*(?:global |negotiation )?lever\s*#?\d+\s*[:：—–.)-]*\s*/iu, '')
    .replace(/^\d{1,2}\s*[.)]\s*/, '')
  const quote = bare.search(/(?:\s+[—–:-]+)?\s*["“]/)
  const title = quote > 0 ? bare.slice(0, quote) : bare
  return title
    .replace(/[\s:：]+$/, '')
    .replace(/^["“](.*)["”]$/, '$1')
    .trim()
}

/** Scripts of a lever's content: quotes, and quotations that are said as they stand. */
const scriptsOf = (nodes: readonly Nodes[]): Script[] =>
  nodes.flatMap((node) => {
    if (node.type === 'blockquote') return node.children.flatMap((child) => readScripts(flatten([child]), true))
    if (node.type === 'list') return node.children.flatMap((item) => scriptsOf(item.children))
    return readScripts(flatten([node]))
  })

export interface ReadLever {
  readonly lever: Lever
  /** Everything under the title, as plain text. */
  readonly text: string
  readonly scripts: readonly Script[]
  readonly nodes: readonly Nodes[]
  /** The author's label, where it says more than the title: `Lever 1 — Title:`. */
  readonly label: readonly PhrasingContent[]
}

function toLever(
  id: string,
  title: string,
  nodes: readonly RootContent[],
  position: Position,
  label: readonly PhrasingContent[],
  extra: readonly Script[] = [],
): ReadLever {
  const said = label.map((node) => plainText(node)).join('')
  const scripts = [...extra, ...scriptsOf(nodes)]
  return {
    lever: {type: 'lever', id, title, amounts: [], children: nodes as BlockContent[], position},
    text: [...extra.map(({value}) => value), flatten(nodes as Nodes[]).text].filter((text) => text !== '').join('\n'),
    scripts,
    nodes,
    label: said.replace(/[\s:：]+$/, '') === title ? [] : label,
  }
}

/** Words in bold, or up to a colon, that begin an item. */
function itemTitle(item: ListItem): {title: string; nodes: RootContent[]; label?: PhrasingContent} | null {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return null
  const [lead, ...rest] = first.children
  if (lead?.type === 'strong')
    return {title: plainText(lead), label: lead, nodes: [...paragraph(cutColon(rest)), ...others]}
  const flat = flatten([first])
  const colon = flat.text.search(/[:：]\s|\s[—–]\s/)
  if (colon > 0 && colon < 90) {
    const after = part(flat, colon + 1, flat.text.length)
    const piece = after.pieces[0]
    return {
      title: flat.text.slice(0, colon),
      nodes: [
        ...(piece
          ? paragraph([
              {
                type: 'text',
                value: after.text,
                position: {start: piece.position.start, end: after.pieces.at(-1)?.position.end ?? piece.position.end},
              },
            ])
          : []),
        ...others,
      ],
    }
  }
  return {title: flat.text.split(/[.\n]/)[0]?.slice(0, 90) ?? '', nodes: item.children}
}

function cutColon(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  const cut = /^\s*[:：—–-]?\s*/.exec(first.value)?.[0].length ?? 0
  const value = first.value.slice(cut)
  if (value === '') return rest
  const start = first.position?.start
  return [
    {
      ...first,
      value,
      ...(start &&
        first.position && {
          position: {
            start: {...start, column: start.column + cut, offset: (start.offset ?? 0) + cut},
            end: first.position.end,
          },
        }),
    },
    ...rest,
  ]
}

function paragraph(children: readonly PhrasingContent[]): RootContent[] {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return children.length === 0
    ? []
    : [{type: 'paragraph', children: [...children], ...(start && end && {position: {start, end}})}]
}

/** An item with what its author wrote behind it, not indented, where the list breaks off and goes on after it. */
const withRest = (item: ListItem, rest: readonly RootContent[]): ListItem => {
  const start = item.position?.start
  const end = rest.at(-1)?.position?.end
  return {
    ...item,
    children: [...item.children, ...(rest as BlockContent[])],
    ...(start && end && {position: {start, end}}),
  }
}

/**
 * The lists of levers among some blocks, and the other blocks. A script that is quoted under its number without being indented
 * breaks the list in two; it belongs to the item above it.
 */
export function listsOf(nodes: readonly RootContent[]): {lists: ListItem[][]; rest: RootContent[]} {
  const lists: ListItem[][] = []
  const rest: RootContent[] = []
  const at = nodes.flatMap(({type}, n) => (type === 'list' ? [n] : []))
  const isBroken = at.length > 1 && at.every((n) => nodes[n + 1]?.type === 'blockquote')
  let next = 0
  for (const n of at) {
    rest.push(...nodes.slice(next, n))
    const {children} = nodes[n] as List
    next = n + 1
    while (isBroken && nodes[next]?.type === 'blockquote') next++
    const last = children.at(-1)
    lists.push(last && next > n + 1 ? children.with(-1, withRest(last, nodes.slice(n + 1, next))) : [...children])
  }
  return {lists, rest: [...rest, ...nodes.slice(next)]}
}

/** The levers of an ordered list under "Global Levers". */
export function leversOfList(items: readonly ListItem[], idOf: (title: string) => string): ReadLever[] {
  return items.flatMap((item) => {
    const found = itemTitle(item)
    if (!found || !item.position) return []
    const title = leverTitle(found.title)
    return title === ''
      ? []
      : [toLever(idOf(title), title, found.nodes, item.position, found.label ? [found.label] : [])]
  })
}

/** A lever that is a block of its own: `#### Global Lever 1: …`, `**Lever 1 — …:** "…"`, `**1. …**`. */
export function leverOfBlock(block: Block, idOf: (title: string) => string): ReadLever {
  const title = leverTitle(block.label)
  const inLabel = readScripts(flatten(block.labelNodes))
  return toLever(
    idOf(title || block.label),
    title || block.label,
    block.nodes,
    block.position,
    block.labelNodes,
    inLabel,
  )
}
