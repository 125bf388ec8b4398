import type {Element, ElementContent, Properties, Root, RootContent} from 'hast'

type Node = Root | RootContent | ElementContent

/** A stretch of a tree's text, from and to as offsets, and the element that it is wrapped in. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly tagName: string
  readonly properties: Properties
}

/** A tree's text: offsets in marks and slices count its characters. */
export const plain = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(plain).join('') : ''

/** Pieces of a text, those under a mark wrapped in its element. `start` is where the text begins in its tree. */
function pieces(value: string, start: number, marks: readonly Mark[]): ElementContent[] {
  const parts: ElementContent[] = []
  let at = 0
  for (const {from, to, tagName, properties} of marks) {
    const [a, b] = [Math.max(from - start, at), Math.min(to - start, value.length)]
    if (b <= a) continue
    if (a > at) parts.push({type: 'text', value: value.slice(at, a)})
    parts.push({type: 'element', tagName, properties, children: [{type: 'text', value: value.slice(a, b)}]})
    at = b
  }
  if (at < value.length) parts.push({type: 'text', value: value.slice(at)})
  return parts
}

function marked(node: Node, start: number, marks: readonly Mark[]): ElementContent[] {
  if (node.type === 'text') return pieces(node.value, start, marks)
  if (!('children' in node)) return [node as ElementContent]
  const children: ElementContent[] = []
  let at = start
  for (const child of node.children) {
    children.push(...marked(child, at, marks))
    at += plain(child).length
  }
  return node.type === 'root' ? children : [{...(node as Element), children}]
}

/** A tree with its marks; they are in order and don't overlap. A mark that runs over several elements is wrapped in each. */
export const mark = (root: Root, marks: readonly Mark[]): Root =>
  marks.length === 0 ? root : {type: 'root', children: marked(root, 0, marks)}

/** What a tree says between two offsets, with the elements that it stands in; null where that is nothing. */
export function slice<T extends Node>(node: T, from: number, to: number): T | null {
  if (node.type === 'text') {
    const value = node.value.slice(Math.max(0, from), Math.max(0, to))
    return value === '' ? null : {...node, value}
  }
  if (!('children' in node)) return from <= 0 && to > 0 ? node : null
  const children: Node[] = []
  let at = 0
  for (const child of node.children) {
    const kept = slice(child as Node, from - at, to - at)
    if (kept) children.push(kept)
    at += plain(child).length
  }
  return children.length === 0 ? null : ({...node, children} as T)
}

/** A tree whose headings stand at a level that skips none below what they are shown under. */
export function under(root: Root, level: number): Root {
  const shift = <T extends Node>(node: T): T => {
    if (node.type !== 'element') return node
    const children = node.children.map(shift)
    return {...node, ...(/^h[1-6]$/.test(node.tagName) && {tagName: `h${level}`}), children}
  }
  return {...root, children: root.children.map(shift)}
}
