import type {ListItem, Paragraph, RootContent} from 'mdast'
import {cutPhrasing} from './cut-phrasing.ts'
import {flatText, textOf} from './flat.ts'
import {paragraph, scriptsOf, withRest} from './levers.ts'

/**
 * Titles in a paragraph, each with something to say: `**Scale:** "…" **On-call:** "…"`, `(1) Scale: "…" (2) On-call: "…"`. Without a
 * number the words of a title are written large: others lead into speech, `You might say: "…"`.
 */
const runOfTitles =
  /(?:^|\n[ \t]*|["”][.,;]?[ \t]+)((?:\(?\d{1,2}[.)][ \t]+|[Ll]ever\s*#?\d{1,2}\s*[:—–-]\s)?)([^"“”\n:;]{2,80}?)(?::|\s[—–-])\s+(?=["“])/gu
const isLarge = (title: string): boolean =>
  title
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d&/]/u.test(word) || /^(?:of|and|the|for|to|in|on|vs|a|an|with)$/.test(word))

/** A paragraph that holds several titles, cut before each; one by itself where it does not. */
function titled(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const text = flatText([node])
  const bold = new Set(
    node.children.flatMap((child) => (child.type === 'strong' ? [textOf(child).replace(/[:：]$/, '')] : [])),
  )
  const starts = [...text.matchAll(runOfTitles)].flatMap(({index, 0: found, 1: number = '', 2: title = ''}) => {
    const isTitle = number !== '' || bold.has(title) || isLarge(title)
    return isTitle ? [index + found.search(/[^\s"”.,;]/)] : []
  })
  if (starts.length < 2 || starts[0] !== 0) return [node]
  return cutPhrasing(node.children, starts.slice(1)).flatMap(paragraph)
}

/** Whether a paragraph begins with a title. */
const isLed = (node: RootContent, of: readonly RootContent[]): boolean =>
  node.type === 'paragraph' && (of.length > 1 || node.children[0]?.type === 'strong')

/**
 * Levers that no list holds: paragraphs that a bold title leads in, or several titles in one, most with something to say,
 * each with what follows it.
 */
export function leverParagraphs(nodes: readonly RootContent[]): {items: ListItem[]; rest: RootContent[]} {
  const items: ListItem[] = []
  const rest: RootContent[] = []
  for (const whole of nodes) {
    const parts = titled(whole)
    for (const node of parts) {
      const last = items.at(-1)
      if (isLed(node, parts))
        items.push({type: 'listItem', children: [node as Paragraph], ...(node.position && {position: node.position})})
      else if (last) items[items.length - 1] = withRest(last, [node])
      else rest.push(node)
    }
  }
  const said = items.filter((item) => scriptsOf(item.children as RootContent[]).length > 0)
  return items.length > 1 && said.length * 2 > items.length ? {items, rest} : {items: [], rest: [...nodes]}
}
