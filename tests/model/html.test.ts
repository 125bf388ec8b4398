import fc from 'fast-check'
import type {ElementContent, Properties, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {toHtml} from '../../src/model/html.ts'

const reference = unified().use(rehypeStringify).freeze()

const words = fc.oneof(
  fc.string(),
  fc.string({unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', ' ', 'é', '\ud800', '\n')}),
)
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  words,
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(null, undefined, Number.NaN, ''),
  fc.array(fc.oneof(words, fc.integer()), {maxLength: 3}),
)
const properties = fc.dictionary(
  fc.constantFrom(
    'className',
    'href',
    'hidden',
    'download',
    'ariaLabel',
    'dataSlot',
    'viewBox',
    'strokeWidth',
    'accept',
    'tabIndex',
    'checked',
    'id',
    'value',
    'patternUnits',
    'contentEditable',
  ),
  value,
  {maxKeys: 4},
)
const tag = fc.constantFrom(
  'p',
  'a',
  'br',
  'input',
  'svg',
  'rect',
  'title',
  'script',
  'style',
  'desc',
  'table',
  'text',
  'img',
)
const {node} = fc.letrec<{node: ElementContent}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'small'},
    words.map((value): ElementContent => ({type: 'text', value})),
    fc
      .tuple(tag, properties, fc.array(tie('node'), {maxLength: 4}))
      .map(([tagName, properties, children]): ElementContent => ({type: 'element', tagName, properties, children})),
  ),
}))

it('a tree is written as rehype-stringify writes it', () => {
  fc.assert(
    fc.property(fc.array(node, {maxLength: 4}), (children) => {
      const tree: Root = {type: 'root', children}
      expect(toHtml(tree)).toBe(reference.stringify(tree))
    }),
    {numRuns: 2000},
  )
})
