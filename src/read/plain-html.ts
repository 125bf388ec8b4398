import type {List, ListItem, Nodes, Parents, Table} from 'mdast'
import {attributeOf, text as escaped} from '../model/html.ts'
import {isAllowed} from './target.ts'

/**
 * Markdown of the commonest kinds as HTML, written without a tree in between: the same bytes as by way of one, which a test holds, in a
 * fraction of its time. What needs more than itself to be written (notes, references, tasks, pictures, raw HTML) is none of it.
 */

const marks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  tableCell: 'td',
}
const kinds: ReadonlySet<string> = new Set([
  ...Object.keys(marks),
  ...'inlineCode break thematicBreak heading link list listItem blockquote table tableRow'.split(' '),
])

/** White space beside the end of a line, which is not written. */
const looseEnd = /[ \t][\r\n]|[\r\n][ \t]/
/** What an address is made of that is written as it is. */
const plainUrl = /^[!#$&-;=?-Z_a-z~]*$/

/** Whether all of a node is written here. */
function isPlain(node: Nodes): boolean {
  const {type} = node
  if (type === 'text') return !(node.value.includes('\n') || node.value.includes('\r')) || !looseEnd.test(node.value)
  if (!kinds.has(type)) return false
  if (type === 'link' && !plainUrl.test(node.url)) return false
  if (type === 'listItem' && typeof node.checked === 'boolean') return false
  return !('children' in node) || areAllPlain(node)
}

function areAllPlain({children}: Parents): boolean {
  let before: Nodes | null = null
  for (const child of children) {
    if (!isPlain(child)) return false
    // Words lose the white space that they begin with behind a break.
    if (before?.type === 'break' && /^[ \t]/.test(firstWords(child))) return false
    before = child
  }
  return true
}

const firstWords = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node && node.children[0] ? firstWords(node.children[0]) : ''

/** Lines of their own, inside of what holds them. */
const onLines = (parts: readonly string[]): string => (parts.length === 0 ? '\n' : `\n${parts.join('\n')}\n`)

function inside({children}: Parents): string {
  let out = ''
  for (const child of children) out += plainHtml(child)
  return out
}

const hrefOf = attributeOf('a', 'href')
const startOf = attributeOf('ol', 'start')
const alignOf = attributeOf('td', 'align')

/** A paragraph of a tight list is its words alone. */
function item({children}: ListItem, isLoose: boolean): string {
  let out = ''
  let wasWords = true
  children.forEach((child, n) => {
    const isWords = child.type === 'paragraph' && !isLoose
    if (n > 0 || !isWords) out += '\n'
    out += isWords ? inside(child) : plainHtml(child)
    wasWords = isWords
  })
  return `<li>${out}${wasWords ? '' : '\n'}</li>`
}

function list({ordered, start, spread, children}: List): string {
  const isLoose = Boolean(spread) || children.some((each) => each.spread ?? each.children.length > 1)
  const items = onLines(children.map((each) => item(each, isLoose)))
  if (!ordered) return `<ul>${items}</ul>`
  return `<ol${typeof start === 'number' && start !== 1 ? startOf(start) : ''}>${items}</ol>`
}

function table({align, children}: Table): string {
  const rows = children.map((row, n) => {
    const tag = n === 0 ? 'th' : 'td'
    const cells = (align ?? row.children).map((_, k) => {
      const cell = row.children[k]
      return `<${tag}${alignOf(align?.[k])}>${cell ? inside(cell) : ''}</${tag}>`
    })
    return `<tr>${onLines(cells)}</tr>`
  })
  const parts: string[] = []
  if (rows.length > 0) parts.push(`<thead>${onLines(rows.slice(0, 1))}</thead>`)
  if (rows.length > 1) parts.push(`<tbody>${onLines(rows.slice(1))}</tbody>`)
  return `<table>${onLines(parts)}</table>`
}

/** HTML of a node that is plain. */
function plainHtml(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value.replace(/\r?\n|\r/g, ' '))}</code>`
    case 'break':
      return '<br>\n'
    case 'thematicBreak':
      return '<hr>'
    case 'heading':
      return `<h${node.depth}>${inside(node)}</h${node.depth}>`
    case 'link':
      return isAllowed(node.url) ? `<a${hrefOf(node.url)}>${inside(node)}</a>` : inside(node)
    case 'list':
      return list(node)
    case 'table':
      return table(node)
    case 'blockquote':
      return `<blockquote>${onLines(node.children.map(plainHtml))}</blockquote>`
    default: {
      const tag = marks[node.type]
      return 'children' in node ? `<${tag}>${inside(node)}</${tag}>` : ''
    }
  }
}

/** What is only written within another node. */
const innermost: ReadonlySet<string> = new Set(['break', 'listItem', 'tableRow', 'tableCell'])

/** A stretch of a guide as HTML; null where some of it is not plain. */
export const plainStretch = (nodes: readonly Nodes[]): string | null =>
  nodes.every((node) => !innermost.has(node.type) && isPlain(node)) ? nodes.map(plainHtml).join('\n') : null
