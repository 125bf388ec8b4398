import type {WholeGuide} from '../model/guide.ts'

const references: Readonly<Record<string, string>> = {x26: '&', x3C: '<', x22: '"', x27: "'", x60: '`', x0: ' '}

const blockTag = /<\/?(?:p|li|ul|ol|h[1-6]|tr|td|th|table|thead|tbody|blockquote|pre|br|hr|div)\b/y

/** The text of a guide's own HTML: a line end for each tag of a block, no tags, references as what they mean. */
export function textOf(html: string): string {
  let text = ''
  let at = 0
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    const close = html.indexOf('>', open)
    if (close === -1) break
    text += html.slice(at, open)
    blockTag.lastIndex = open
    if (blockTag.test(html)) text += '\n'
    at = close + 1
  }
  return (text + html.slice(at)).replace(/&#(x[0-9A-F]+);/g, (whole, code: string) => references[code] ?? whole)
}

/** Every text of a guide, in the order that its page has. */
function* texts(guide: WholeGuide): Iterable<string> {
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
  for (const {title} of guide.sections) yield title
  for (const section of guide.prose.sections) yield textOf(section)
  for (const {title, text} of guide.levers) {
    yield title
    yield text
  }
  if (guide.strategy) yield guide.strategy.text
  for (const {text} of guide.sources) yield text
}

/** The sentences of a guide. Words in one of them stand near each other. */
export function* sentencesOf(guide: WholeGuide): Iterable<string> {
  for (const text of texts(guide))
    for (const line of text.split('\n'))
      for (const sentence of line.split(/[.!?;] /)) if (sentence.trim() !== '') yield sentence
}
