import type {Nodes, PhrasingContent, Root} from 'mdast'

/** Links what looks like a ticket: `PAY-12`. */
export default function tickets({base}: {readonly base: string}) {
  const linked = (value: string): PhrasingContent[] =>
    value.split(/\b(PAY-\d+)\b/).map((text, n) => {
      const words = {type: 'text' as const, value: text}
      return n % 2 === 1 ? {type: 'link', url: base + text, children: [words]} : words
    })
  const each = (node: Nodes): void => {
    if (!('children' in node) || node.type === 'link') return
    node.children = node.children.flatMap((child) => (child.type === 'text' ? linked(child.value) : [child])) as never
    for (const child of node.children) each(child)
  }
  return (tree: Root): void => each(tree)
}
