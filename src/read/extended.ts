import type {Element, ElementContent, RootContent} from 'hast'
import {isAllowed} from './target.ts'

/** What runs or loads: the policy of a site refuses it. Its content is no words either. */
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea'])
/** What stands for another document, sends, loads or moves, and what a browser reads no elements in, so that its end could stand in an attribute; the words in it stay. In lower case: HTML knows no other. */
const unwrapped: ReadonlySet<string> = new Set(
  'html head body base link meta iframe frame frameset object embed applet param audio video source track picture image feimage form animate animatemotion animatetransform set portal xmp plaintext noembed noframes'.split(
    ' ',
  ),
)
const isName = (name: string): boolean => /^[a-z][\w-]*$/i.test(name)

/** Properties that name an address, in lower case without marks. */
const addresses: ReadonlySet<string> = new Set(['href', 'xlinkhref', 'src', 'cite', 'longdesc'])
const refused: ReadonlySet<string> = new Set(
  'style srcdoc srcset imagesrcset ping attributionsrc action formaction background poster data nonce is slot autofocus target'.split(
    ' ',
  ),
)
/** Properties that name other elements, or are named by them. */
const references: ReadonlySet<string> = new Set(['ariadescribedby', 'arialabelledby', 'ariacontrols', 'for', 'htmlfor'])

const plainName = (property: string): string => property.toLowerCase().replace(/[-:]/g, '')

/** Gives ids that nothing else on a page has: what plugins name in one guide, stretch by stretch. */
export function idMaker(): (given: string) => string {
  const taken = new Map<string, number>()
  return (given) => {
    const n = taken.get(given) ?? 0
    taken.set(given, n + 1)
    return `user-content-${given}${n === 0 ? '' : `-${n}`}`
  }
}

function idsOf(nodes: readonly RootContent[], idFor: (given: string) => string, into: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const {id} = node.properties
    if (typeof id === 'string' && id !== '' && !into.has(id)) into.set(id, idFor(id))
    idsOf(node.children, idFor, into)
  }
}

type Value = Element['properties'][string]

function cleanProperty(name: string, value: Value, ids: ReadonlyMap<string, string>): Value {
  const plain = plainName(name)
  if (typeof value === 'object' && !Array.isArray(value)) return undefined
  if (!/^[\w:.-]+$/.test(name) || plain.startsWith('on') || refused.has(plain)) return undefined
  if (plain === 'id' || plain === 'name') return ids.get(String(value))
  if (references.has(plain)) {
    const words = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)
    return words.map((id) => ids.get(id) ?? id).join(' ')
  }
  if (!addresses.has(plain)) return value
  const target = String(value)
  const own = target.startsWith('#') ? ids.get(target.slice(1)) : undefined
  return own === undefined ? (isAllowed(target) ? target : undefined) : `#${own}`
}

/** What plugins made may be of any kind. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Unexpected ${typeof value}, expected text`)
  return value
}

function clean(node: RootContent, ids: ReadonlyMap<string, string>): ElementContent[] {
  if (node.type === 'text') return [{type: 'text', value: textOf(node.value)}]
  // HTML as text would be run: it is shown, as an author's is.
  if ((node.type as string) === 'raw')
    return [{type: 'text', value: String((node as unknown as {value: unknown}).value)}]
  if (node.type !== 'element') return []
  const tagName = textOf(node.tagName)
  const kind = tagName.toLowerCase()
  if (dropped.has(kind)) return []
  const children = node.children.flatMap((child) => clean(child, ids))
  if (!isName(tagName) || unwrapped.has(kind)) return children
  const properties: Element['properties'] = {}
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    const kept = cleanProperty(name, value, ids)
    if (kept !== undefined && kept !== null) properties[name] = kept
  }
  if (kind === 'img') {
    const words: ElementContent[] = [{type: 'text', value: String(properties.alt || node.properties.src || '')}]
    return properties.src
      ? [{type: 'element', tagName: 'a', properties: {href: properties.src}, children: words}]
      : words
  }
  if (kind === 'a' && properties.href === undefined && node.properties.href !== undefined) return children
  return [{type: 'element', tagName, properties, children}]
}

/**
 * What plugins of a site made of a stretch, as far as its policy lets it be: elements, classes and drawings stay, what would run, load
 * or send goes, and links lead where an author's may, since plugins make them of an author's words.
 */
export function cleanExtended(nodes: readonly RootContent[], idFor: (given: string) => string): ElementContent[] {
  const ids = new Map<string, string>()
  idsOf(nodes, idFor, ids)
  return nodes.flatMap((node) => clean(node, ids))
}
