import type {Element, ElementContent, Root} from 'hast'

/** Elements that have no end tag. */
const voids = new Set(['br', 'hr', 'img', 'input'])

const decode = (text: string): string =>
  text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

/** The attributes of a start tag from an offset on, and where the tag ends. */
function attributes(html: string, from: number): {properties: Element['properties']; end: number} {
  const properties: Element['properties'] = {}
  let at = from
  while (at < html.length && html[at] !== '>') {
    if (html[at] === ' ') at++
    const start = at
    while (at < html.length && !' =>'.includes(html[at] ?? '')) at++
    const name = html.slice(start, at)
    if (html[at] !== '=') {
      properties[name] = true
      continue
    }
    const close = html.indexOf('"', at + 2)
    properties[name] = decode(html.slice(at + 2, close))
    at = close + 1
  }
  return {properties, end: at + 1}
}

/** The tree of a guide's words. It reads only what reading has written: every value quoted, every tag closed, `<` for nothing but tags. */
export function treeOf(html: string): Root {
  const root: Root = {type: 'root', children: []}
  const open: {tagName: string; children: ElementContent[]}[] = [
    {tagName: '', children: root.children as ElementContent[]},
  ]
  for (let at = 0; at < html.length; ) {
    const into = open.at(-1)?.children ?? []
    if (html[at] !== '<') {
      const next = html.indexOf('<', at)
      const end = next < 0 ? html.length : next
      into.push({type: 'text', value: decode(html.slice(at, end))})
      at = end
    } else if (html[at + 1] === '/') {
      if (open.length > 1) open.pop()
      at = html.indexOf('>', at) + 1 || html.length
    } else {
      let name = at + 1
      while (name < html.length && !' >'.includes(html[name] ?? '')) name++
      const tagName = html.slice(at + 1, name)
      const {properties, end} = attributes(html, name)
      const element: Element = {type: 'element', tagName, properties, children: []}
      into.push(element)
      if (!voids.has(tagName)) open.push(element)
      at = end
    }
  }
  return root
}
