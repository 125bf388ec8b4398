import type {Nodes} from 'hast'
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

/** Text, escaped. */
export const text = (value: string): string =>
  value.includes('&') || value.includes('<') ? value.replace(/[&<]/g, reference) : value
const quoted = (value: string): string => (/[\0"&'`]/.test(value) ? value.replace(/[\0"&'`]/g, reference) : value)

/** What is known of a property, looked up once for each name. */
interface Written {
  readonly info: Info
  /** Everything before its value. */
  readonly start: string
  /** A text or a number is written as it is. */
  readonly plain: boolean
}

const known = new Map<Schema, Map<string, Written>>([
  [html, new Map()],
  [svg, new Map()],
])

function written(schema: Schema, name: string): Written {
  const ofSchema = known.get(schema)
  const found = ofSchema?.get(name)
  if (found) return found
  const info = find(schema, name)
  const made = {info, start: ` ${info.attribute}="`, plain: !info.boolean && !info.overloadedBoolean}
  ofSchema?.set(name, made)
  return made
}

/** A list whose last value is empty ends in a comma. */
const commas = (values: readonly (string | number)[]): string =>
  (values.at(-1) === '' ? [...values, ''] : values).join(', ').trim()

function attribute(name: string, given: unknown, schema: Schema): string {
  const {info, start, plain} = written(schema, name)
  if (plain && typeof given === 'string') return `${start}${quoted(given)}"`
  let value = given
  if (info.overloadedBoolean && (value === info.attribute || value === '')) value = true
  else if (
    (info.boolean || info.overloadedBoolean) &&
    (typeof value !== 'string' || value === info.attribute || value === '')
  )
    value = Boolean(value)
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  if (value === true) return ` ${info.attribute}`
  const text = Array.isArray(value) ? (info.commaSeparated ? commas(value) : value.join(' ').trim()) : String(value)
  return `${start}${quoted(text)}"`
}

/** How an attribute is written: for a value the text of it, '' where there is none. */
export function attributeOf(tagName: string, name: string): (value: unknown) => string {
  const schema = schemaOf(tagName)
  const {start, plain} = written(schema, name)
  return (value) => (plain && typeof value === 'string' ? `${start}${quoted(value)}"` : attribute(name, value, schema))
}

/** An element round what is written in it. */
function element(tagName: string, properties: object | null, content: string, schema: Schema): string {
  let start = `<${tagName}`
  for (const name in properties) start += attribute(name, properties[name as keyof typeof properties], schema)
  return content === '' && schema === html && voids.has(tagName) ? `${start}>` : `${start}>${content}</${tagName}>`
}

const svgOnly: ReadonlySet<string> = new Set(
  'svg circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline rect stop symbol text tspan use'.split(
    ' ',
  ),
)

const schemaOf = (tagName: string): Schema => (svgOnly.has(tagName) ? svg : html)

/** An element by itself, as it is written in a tree; what is in it is written already. Its name tells whether it is of a drawing. */
export const elementOf = (tagName: string, properties: object | null, content: string): string =>
  element(tagName, properties, content, schemaOf(tagName))

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
    const inner = own === svg && withHtmlInside.has(tagName) ? html : own
    const content = children(node.children, tagName === 'script' || tagName === 'style', inner)
    return element(tagName, properties, content, own)
  }
  if (node.type === 'root') return children(node.children, isCode, schema)
  return (node.type as string) === 'raw' ? (node as unknown as {value: string}).value : ''
}
