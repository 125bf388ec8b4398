import type {Nodes, Root, RootContent} from 'mdast'

interface Range {
  readonly start: number
  readonly end: number
}

const rangeOf = ({position}: Nodes): Range | null => {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? null : {start, end}
}

/** Text without what of it lies outside a range; null where its value is not what its source says there. */
function cutText(value: string, own: Range, {start, end}: Range, source: string): string | null {
  const before = source.slice(own.start, Math.max(own.start, start))
  const after = source.slice(Math.min(own.end, end), own.end)
  return value.startsWith(before) && value.endsWith(after) && before.length + after.length <= value.length
    ? value.slice(before.length, value.length - after.length)
    : null
}

/** What holds one line of words: of it a part is still one. Of what holds blocks a part is those blocks. */
const isLine = ({type}: Nodes): boolean => type === 'paragraph' || type === 'heading'
const canBeCut = ({type}: Nodes): boolean =>
  type === 'paragraph' || type === 'heading' || type === 'blockquote' || type === 'list' || type === 'listItem'

/** The nodes of a tree that make up a range of its source; null where something stands across an end that can't be cut. */
function within(nodes: readonly Nodes[], range: Range, source: string): Nodes[] | null {
  const out: Nodes[] = []
  for (const node of nodes) {
    const own = rangeOf(node)
    if (!own) return null
    if (own.end <= range.start || own.start >= range.end) continue
    if (own.start >= range.start && own.end <= range.end) {
      out.push(node)
      continue
    }
    if (node.type === 'text') {
      const value = cutText(node.value, own, range, source)
      if (value === null) return null
      if (value !== '') out.push({...node, value})
      continue
    }
    const inner = canBeCut(node) && 'children' in node ? within(node.children, range, source) : null
    if (!inner) return null
    out.push(...(isLine(node) && inner.length > 0 ? [{...node, children: inner} as RootContent] : inner))
  }
  return out
}

/**
 * The same stretch of a text out of another tree of it, which a syntax of a site's own has shaped. A node of that tree may take in
 * several of this one. Where the two can't be matched the stretch is left as it is: nothing is shown twice, and nothing is lost.
 */
export function sameStretch(nodes: readonly Nodes[], other: Root, source: string): readonly Nodes[] {
  const out: Nodes[] = []
  for (let from = 0; from < nodes.length; ) {
    const start = rangeOf(nodes[from] as Nodes)?.start
    let to = from
    let found: Nodes[] | null = null
    for (; start !== undefined && !found && to < nodes.length; to++) {
      const end = rangeOf(nodes[to] as Nodes)?.end
      found = end === undefined ? null : within(other.children, {start, end}, source)
    }
    if (!found || found.length === 0) return nodes
    out.push(...found)
    from = to
  }
  return out
}
