import type {Root, RootContent} from 'hast'
import type {Guide} from '../model/guide.ts'

const inline: ReadonlySet<string> = new Set(['a', 'b', 'br', 'code', 'del', 'em', 'i', 'span', 'strong', 'sub', 'sup'])

/** The text of a tree, a line end after each block. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'root' && node.type !== 'element') return ''
  const inner = node.children.map(textOf).join('')
  return node.type === 'element' && !inline.has(node.tagName) ? `${inner}\n` : inner
}

/** Every text of a guide, in the order that its page has. */
function* texts(guide: Guide): Iterable<string> {
  yield guide.title
  if (guide.tagline) yield guide.tagline.text.replaceAll('|', '\n')
  for (const {region, level, base, stock, bonus, signing, total, other} of guide.bands) {
    const pay = [base, stock, bonus, signing, total, ...other].flatMap((each) => (each ? [each.header, each.raw] : []))
    yield [region?.raw, level?.label, ...pay].join(' ')
  }
  if (guide.levelMapping) {
    yield guide.levelMapping.raw
    if (guide.levelMapping.note) yield guide.levelMapping.note
  }
  for (const {title, content} of guide.sections) {
    yield title
    yield textOf(content)
  }
  for (const {title, text} of guide.levers) {
    yield title
    yield text
  }
  if (guide.strategy) yield guide.strategy.text
  for (const {text} of guide.sources) yield text
}

/** The sentences of a guide. Words in one of them stand near each other. */
export function* sentencesOf(guide: Guide): Iterable<string> {
  for (const text of texts(guide))
    for (const line of text.split('\n'))
      for (const sentence of line.split(/[.!?;] /)) if (sentence.trim() !== '') yield sentence
}
