import type {ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow} from 'mdast'
import {cutPhrasing} from './cut-phrasing.ts'
import {flatText, textOf} from './flat.ts'
import {paragraph, scriptsOf, withRest} from './levers.ts'

/**
 * Titles in a paragraph, each with something to say: `**Scale:** "…" **On-call:** "…"`, `(1) Scale: "…" (2) On-call: "…"`. Without a
 * number the words of a title are written large: others lead into speech, `You might say: "…"`.
 */
const runOfTitles =
  /(?:^|\n[ \t]*|["”][.,;]?[ \t]+)(?![ \t])((?:\(?(?:\d{1,2}|[a-hA-H])[.)][ \t]+|[Ll]ever\s*#?\d{1,2}\s*[:—–-]\s)?)([^\s"“”:;][^"“”\n:;]{1,79}?)(?::|\s[—–-])\s+(?=["“])/gu
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

/** A row of a table as a lever: its title, and what is said for it in the cells behind. A number in front is none of it. */
function rowItem({children, position}: TableRow): ListItem[] {
  const [title, ...said] = children.filter((cell) => !/^#?\d*[.)]?$/.test(textOf(cell).trim()))
  if (!title?.position) return []
  const strong: PhrasingContent = {type: 'strong', children: title.children, position: title.position}
  const nodes = [...paragraph([strong]), ...said.flatMap((cell) => paragraph(cell.children))] as Paragraph[]
  return [{type: 'listItem', children: nodes, ...(position && {position})}]
}

const says = (item: ListItem): boolean => scriptsOf(item.children as RootContent[]).length > 0

/** The rows of a table as levers, where each has something to say. */
function rowItems({children: [, ...rows]}: Table): ListItem[] {
  const items = rows.flatMap(rowItem)
  return items.length === rows.length && items.every(says) ? items : []
}

interface Unlisted {
  readonly items: ListItem[]
  /** Heads of the tables whose rows are items. */
  readonly heads: readonly (readonly PhrasingContent[])[]
  readonly rest: RootContent[]
}

/**
 * Levers that no list holds: paragraphs that a bold title leads in, several titles in one, or rows of a table, most with something
 * to say, each with what follows it.
 */
export function leverParagraphs(nodes: readonly RootContent[]): Unlisted {
  const items: ListItem[] = []
  const heads: (readonly PhrasingContent[])[] = []
  const rest: RootContent[] = []
  for (const whole of nodes) {
    const rows = whole.type === 'table' ? rowItems(whole) : []
    if (whole.type === 'table' && rows.length > 0) {
      items.push(...rows)
      heads.push(...(whole.children[0]?.children.map((cell) => cell.children) ?? []))
      continue
    }
    const parts = titled(whole)
    for (const node of parts) {
      const last = items.at(-1)
      if (isLed(node, parts))
        items.push({type: 'listItem', children: [node as Paragraph], ...(node.position && {position: node.position})})
      else if (last) items[items.length - 1] = withRest(last, [node])
      else rest.push(node)
    }
  }
  const said = items.filter(says)
  return items.length > 1 && said.length * 2 > items.length
    ? {items, heads, rest}
    : {items: [], heads: [], rest: [...nodes]}
}
