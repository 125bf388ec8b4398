import type {BlockContent, List, ListItem, Nodes, PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Lever, Script} from '../model/tree.ts'
import {cutEnd} from '../model/trim.ts'
import type {Block} from './blocks.ts'
import {flatText, flatten, part, textOf} from './flat.ts'
import {readScripts} from './scripts.ts'

export const isLeversLabel = (label: string): boolean =>
  /\blever(?:s|age)\b/i.test(label) &&
  /^(?:your |our )?leverage(?: points)?$|^(?:\S+ )?(?:global |key |top |core |main )?(?:negotiation |negotiating )?levers\b|\bnegotiation levers\b/iu.test(
    label,
  )
/** What may follow "Lever": a figure, a letter, a numeral. */
const ordinal = '(?:#?\\d+|[A-H]|[IVX]+|one|two|three|four|five|six|seven|eight)(?![\\p{L}\\d])'
const leverLead = new RegExp(`^[^\\p{L}\\d"']*(?:global |negotiation |key )?lever\\s*${ordinal}`, 'iu')

export const isLeverLabel = (label: string): boolean => leverLead.test(label)
export const isNumbered = (label: string): boolean => /^\d{1,2}\s*[.)—–-]\s/.test(label)

const spaceOrColon = /[\s:：]/

/** Words in quotes that name something, as sentences don't: `The "On-Call" Lever`. */
const isName = (words: string): boolean => words.split(/\s+/).length <= 7 && !/[.?!;,$€£]|^I\b/.test(words)
const article = /(?:^|\s)(?:the|an?|your|our|my|their|of|for|as|on|with)$/i

/** Where the script begins that some labels carry. A name in quotes is part of the title that goes on after it. */
function scriptStart(label: string): number {
  for (let at = label.search(/["“]/); at !== -1; ) {
    const length = label.slice(at + 1).search(/["”]/)
    const close = length === -1 ? label.length : at + 1 + length
    const before = label.slice(Math.max(0, at - 24), at).trimEnd()
    const led = before === '' || article.test(before) || /^\s+\p{L}/u.test(label.slice(close + 1, close + 9))
    if (before !== '' && !(led && length !== -1 && !/[—–:-]$/.test(before) && isName(label.slice(at + 1, close))))
      return at
    const next = label.slice(close + 1).search(/["“]/)
    at = next === -1 ? -1 : close + 1 + next
  }
  return label.length
}

/** Words up to a script in quotes and the dash before it. */
function beforeScript(words: string): string {
  const start = scriptStart(words)
  if (start === words.length) return words
  const before = words.slice(0, start).trimEnd()
  const undashed = cutEnd(before, /[—–:-]/)
  return undashed.length < before.length && /\s$/.test(undashed) ? undashed.trimEnd() : before
}

/** A lever's title without its number, quotes round it and the script that some headings carry. */
export function leverTitle(label: string): string {
  const bare = label
    .replace(leverLead, '')
    .replace(/^\s*[:：—–.)-]*\s*/, '')
    .replace(/^\(?(?:\d{1,2}|[a-hA-H](?=[.)]\s))\s*(?:[.)](?!\d)|[—–-]\s)\s*/, '')
  return cutEnd(beforeScript(bare), spaceOrColon)
    .replace(/^["“]([^"“”]*)["”]$/, '$1')
    .trim()
}

/** `1 — Title.` before what is said: the point only ends the label. */
const unpointed = (title: string): string => (title.endsWith('.') ? title.replace(/(\p{Ll}{3}|\))\.$/u, '$1') : title)

/** Scripts of a lever's content: quotes, and quotations that are said as they stand. */
export function scriptsOf(nodes: readonly Nodes[], found: Script[] = []): Script[] {
  for (const node of nodes)
    if (node.type === 'blockquote')
      for (const child of node.children) found.push(...readScripts(flatten([child]), true))
    else if (node.type === 'list') for (const item of node.children) scriptsOf(item.children, found)
    else found.push(...readScripts(flatten([node])))
  return found
}

export interface ReadLever {
  readonly lever: Lever
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
  const said = label.map(textOf).join('')
  const scripts = [...extra, ...scriptsOf(nodes)]
  return {
    lever: {type: 'lever', id, title, amounts: [], children: nodes as BlockContent[], position},
    scripts,
    nodes,
    label: cutEnd(said, spaceOrColon) === title ? [] : label,
  }
}

/** Words in bold, or up to a colon, that begin an item. */
function itemTitle(item: ListItem): {title: string; nodes: RootContent[]; label?: PhrasingContent} | null {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return null
  const [lead, ...rest] = first.children
  if (lead?.type === 'strong')
    return {title: textOf(lead), label: lead, nodes: [...paragraph(cutColon(rest)), ...others]}
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

export function paragraph(children: readonly PhrasingContent[]): RootContent[] {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return children.length === 0
    ? []
    : [{type: 'paragraph', children: [...children], ...(start && end && {position: {start, end}})}]
}

/** An item with what its author wrote behind it, not indented, where the list breaks off and goes on after it. */
export const withRest = (item: ListItem, rest: readonly RootContent[]): ListItem => {
  const start = item.position?.start
  const end = rest.at(-1)?.position?.end
  return {
    ...item,
    children: [...item.children, ...(rest as BlockContent[])],
    ...(start && end && {position: {start, end}}),
  }
}

/** Whether an item begins with words in bold: a title, not a sentence. */
const isTitled = ({children: [first]}: ListItem): boolean =>
  first?.type === 'paragraph' && first.children[0]?.type === 'strong'

/** Whether an item is its title and nothing else, so that its script stands below it. */
const isBare = ({children}: ListItem): boolean => {
  const [first] = children
  return (
    children.length === 1 &&
    first?.type === 'paragraph' &&
    first.children[0]?.type === 'strong' &&
    !/[^\s:：]/.test(flatText(first.children.slice(1)))
  )
}

/**
 * The items of the lists among some blocks, and the other blocks. A script that is quoted under its number without being indented
 * breaks the list in two; it belongs to the item above it, and so does a paragraph under a title that has nothing of its own.
 */
export function leverItems(nodes: readonly RootContent[]): {items: ListItem[]; rest: RootContent[]} {
  const items: ListItem[] = []
  const rest: RootContent[] = []
  const at: number[] = []
  nodes.forEach(({type}, n) => {
    if (type === 'list') at.push(n)
  })
  const isBroken = at.length > 1 && at.every((n) => nodes[n + 1]?.type === 'blockquote')
  let next = 0
  for (const n of at) {
    rest.push(...nodes.slice(next, n))
    const {children} = nodes[n] as List
    const last = children.at(-1)
    const bare = last !== undefined && isBare(last)
    next = n + 1
    while ((isBroken || bare) && nodes[next]?.type === 'blockquote') next++
    if (bare && next === n + 1 && nodes[next]?.type === 'paragraph') next++
    items.push(
      ...(last && next > n + 1 ? [...children.slice(0, -1), withRest(last, nodes.slice(n + 1, next))] : children),
    )
  }
  return {items, rest: [...rest, ...nodes.slice(next)]}
}

/** Whether a block is a list of titled things to say, whatever its label: levers of a guide that has no section for them. */
export function holdsLevers(nodes: readonly RootContent[]): boolean {
  const {items} = leverItems(nodes.filter((node) => node.type !== 'list' || node.ordered))
  const said = items.filter((item) => scriptsOf(item.children as RootContent[]).length > 0)
  return items.length > 1 && items.every(isTitled) && said.length * 2 > items.length
}

/** The levers of an ordered list under "Global Levers". */
export function leversOfList(items: readonly ListItem[], idOf: (title: string) => string): ReadLever[] {
  const levers: ReadLever[] = []
  for (const item of items) {
    const found = itemTitle(item)
    if (!found || !item.position) continue
    const title = unpointed(leverTitle(found.title))
    if (title !== '')
      levers.push(toLever(idOf(title), title, found.nodes, item.position, found.label ? [found.label] : []))
  }
  return levers
}

/** A lever that is a block of its own: `#### Global Lever 1: …`, `**Lever 1 — …:** "…"`, `**1. …**`. */
export function leverOfBlock(block: Block, idOf: (title: string) => string): ReadLever {
  const titled = leverTitle(block.label)
  const title = block.by === 'lead-in' ? unpointed(titled) : titled
  // A name in quotes inside the title is nothing to say.
  const inLabel = readScripts(flatten(block.labelNodes)).filter(({value}) => value === title || !title.includes(value))
  return toLever(
    idOf(title || block.label),
    title || block.label,
    block.nodes,
    block.position,
    block.labelNodes,
    inLabel,
  )
}
