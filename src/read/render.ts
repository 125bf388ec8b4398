import type {Element, ElementContent, RootContent as HastContent} from 'hast'
import type {Association, FootnoteDefinition, FootnoteReference, Html, Nodes, Parents} from 'mdast'
import {type State, toHast} from 'mdast-util-to-hast'
import {toHtml} from '../model/html.ts'
import {plainStretch} from './plain-html.ts'
import {isAllowed} from './target.ts'

function cleanAll(nodes: readonly HastContent[]): HastContent[] {
  const cleaned: HastContent[] = []
  for (const node of nodes) {
    // Most are text, or what is one node again.
    if (node.type === 'text') cleaned.push({type: 'text', value: node.value})
    else cleaned.push(...clean(node))
  }
  return cleaned
}

/** Elements of which some property is kept. */
const withProperties: ReadonlySet<string> = new Set(['a', 'ol', 'input', 'th', 'td', 'code'])

function clean(node: HastContent): HastContent[] {
  if (node.type !== 'element') return []
  const children = cleanAll(node.children) as ElementContent[]
  if (node.tagName === 'a' && !isAllowed(String(node.properties.href ?? ''))) return children
  // Pictures would call other hosts; their words stay, with a link where it is safe.
  if (node.tagName === 'img') {
    const alt = String(node.properties.alt ?? '')
    const src = String(node.properties.src ?? '')
    const text: ElementContent[] = [{type: 'text', value: alt || src}]
    return isAllowed(src) ? [{type: 'element', tagName: 'a', properties: {href: src}, children: text}] : text
  }
  if (!withProperties.has(node.tagName)) return [{type: 'element', tagName: node.tagName, properties: {}, children}]
  const {href, start, className, align, checked, type, disabled} = node.properties
  const properties: Element['properties'] = {}
  if (node.tagName === 'a' && href !== undefined && href !== null) properties.href = href
  if (node.tagName === 'ol' && start !== undefined) properties.start = start
  if (node.tagName === 'input') Object.assign(properties, {type, disabled, checked})
  if (align !== undefined) properties.align = align
  // A fence's language, where it is a name: anything else would only be a way to write into an attribute.
  if (node.tagName === 'code' && /^language-[\w+#.-]+$/.test(String(className))) properties.className = className
  return [{type: 'element', tagName: node.tagName, properties, children}]
}

const mark = ({label, identifier}: Association): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: {},
  children: [{type: 'text', value: label ?? identifier}],
})

/** A note stands where its author wrote it, called as there: a part may be shown without the part that its notes are in. */
function note(state: State, node: FootnoteDefinition): ElementContent[] {
  const [first, ...rest] = state.all(node)
  return first?.type === 'element' && first.tagName === 'p'
    ? [{...first, children: [mark(node), {type: 'text', value: ' '}, ...first.children]}, ...rest]
    : [{type: 'element', tagName: 'p', properties: {}, children: [mark(node)]}, ...(first ? [first, ...rest] : [])]
}

/**
 * A stretch of a guide within the one tree that all of its stretches are rendered in. What it holds is no child: nobody need look
 * through it for definitions, which are given.
 */
interface Part {
  readonly type: 'part'
  readonly nodes: readonly Nodes[]
}

const parts = (state: State, {nodes}: Part): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {},
  children: state.wrap(state.all({type: 'root', children: nodes} as unknown as Parents), false) as ElementContent[],
})

/** The definitions among some nodes and inside them, in their order. */
function definitionsIn(nodes: readonly Nodes[], found: Nodes[] = []): Nodes[] {
  for (const node of nodes) {
    if (node.type === 'definition') found.push(node)
    else if ('children' in node) definitionsIn(node.children, found)
  }
  return found
}

const handlers = {
  html: (_: State, node: Html): ElementContent => ({type: 'text', value: node.value}),
  footnoteReference: (_: State, node: FootnoteReference): ElementContent => mark(node),
  footnoteDefinition: note,
  part: parts,
}

/** What becomes of each stretch's elements before they are written. */
type Finish = (nodes: readonly HastContent[]) => HastContent[]

/**
 * Markdown as HTML, a string for each stretch: HTML in it becomes visible text, links lead only where they may, and nothing but
 * words and structure is kept. Most guides are plain and need no tree of elements; of the others all is rendered in one go: what is
 * looked up first is the same for each.
 * `definitions` are the document's link definitions, which stand anywhere.
 */
export function renderParts(
  stretches: readonly (readonly Nodes[])[],
  definitions: readonly Nodes[],
  finish: Finish | null = null,
): string[] {
  const plain = finish ? [] : stretches.map(plainStretch)
  if (!finish && plain.every((html) => html !== null)) return plain
  const children: (Nodes | Part)[] = [...definitions]
  for (const nodes of stretches) definitionsIn(nodes, children as Nodes[])
  for (const nodes of stretches) children.push({type: 'part', nodes})
  const tree = toHast({type: 'root', children} as unknown as Nodes, {handlers})
  const found = tree.type === 'root' ? tree.children.filter((child) => child.type === 'element') : []
  return found.map(({children}) => toHtml({type: 'root', children: (finish ?? cleanAll)(children)}))
}

/** One stretch. */
export const renderHtml = (nodes: readonly Nodes[], definitions: readonly Nodes[]): string =>
  renderParts([nodes], definitions)[0] ?? ''
