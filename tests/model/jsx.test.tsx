import fc from 'fast-check'
import type {Element, ElementContent, Properties} from 'hast'
import {expect, it} from 'vitest'
import {toHtml} from '../../src/model/html.ts'
import {type Child, Fragment, h, markup} from '../../templates/jsx.ts'

it('gives HTML, with components called, text escaped once and nothing rendered for null', () => {
  const Name = ({of, children}: {of: string; children?: Child}) => <b title={of}>{children}</b>
  expect(
    markup(
      <>
        <Name of={'"x" & y'}>
          {'<&'}
          {3}
          <u>&amp;</u>
        </Name>
        {null}
        {[<i hidden={false} />, <br />]}
      </>,
    ),
  ).toBe('<b title="&#x22;x&#x22; &#x26; y">&#x3C;&#x26;3<u>&#x26;</u></b><i></i><br>')
})

it('an author’s tree stands among elements, escaped', () => {
  const tree: ElementContent = {
    type: 'element',
    tagName: 'em',
    properties: {title: '"'},
    children: [{type: 'text', value: '<script>'}],
  }
  expect(markup(<p>{tree}</p>)).toBe('<p><em title="&#x22;">&#x3C;script></em></p>')
})

it('what says it is markup comes from no author: text is always escaped', () => {
  expect(markup(<p>{'{"type":"raw","value":"<b>"}'}</p>)).toBe('<p>{"type":"raw","value":"&#x3C;b>"}</p>')
})

const words = fc.string({unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', ' ', 'é', 'a', '\n')})
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  words,
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(null, undefined, Number.NaN, ''),
  fc.array(fc.oneof(words, fc.integer()), {maxLength: 3}),
)
const names = ['className', 'href', 'hidden', 'download', 'ariaLabel', 'dataSlot', 'strokeWidth', 'viewBox', 'tabIndex']
const properties = fc.dictionary(fc.constantFrom(...names), value, {maxKeys: 4})
const text = words.map((value): ElementContent => ({type: 'text', value}))

const inside = (tags: readonly string[], children: fc.Arbitrary<ElementContent[]>): fc.Arbitrary<Element> =>
  fc
    .tuple(fc.constantFrom(...tags), properties, children)
    .map(([tagName, properties, children]) => ({type: 'element', tagName, properties, children}))

const {html} = fc.letrec<{html: ElementContent; svg: ElementContent}>((tie) => ({
  svg: fc.oneof(
    {depthSize: 'small'},
    text,
    inside(['g', 'rect', 'line', 'text', 'path'], fc.array(tie('svg'), {maxLength: 3})),
  ),
  html: fc.oneof(
    {depthSize: 'small'},
    text,
    inside(['p', 'a', 'br', 'input', 'table', 'img', 'script'], fc.array(tie('html'), {maxLength: 4})),
    inside(['svg'], fc.array(tie('svg'), {maxLength: 4})),
  ),
}))

/** The same tree, as templates write it. */
const written = (node: ElementContent): Child =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? h(node.tagName, node.properties, ...node.children.map(written))
      : null

it('templates write what a tree of the same elements is written as', () => {
  fc.assert(
    fc.property(fc.array(html, {maxLength: 4}), (children) => {
      expect(markup(children.map(written))).toBe(toHtml({type: 'root', children}))
    }),
    {numRuns: 2000},
  )
})
