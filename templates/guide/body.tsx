import type {Root} from 'hast'
import type {Child} from '../jsx.ts'

/** Author's prose; its headings are brought to a level that skips none. */
export function Body({root, from = 4}: {root: Root; from?: number}): Child {
  const shift = (node: Root['children'][number]): Root['children'][number] => {
    if (node.type !== 'element') return node
    const children = node.children.map((child) => shift(child)) as typeof node.children
    return {...node, ...(/^h[1-6]$/.test(node.tagName) && {tagName: `h${from}`}), children}
  }
  return {type: 'root', children: root.children.map(shift)}
}
