import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {precompile} from '../../scripts/precompile.mjs'
import {attributeOf, text} from '../../src/model/html.ts'
import {type Child, Fragment, h, markup, raw} from '../../templates/jsx.ts'

const compiled = (code: string): string => precompile(code, {text, attributeOf, root: '../'})

const head = `import { Fragment, h } from './jsx.js';
const Name = ({ of, children }) => h("b", { title: of }, children);
function List({ children }) { return h("ul", null, [children].flat().map((each) => h("li", null, each))); }
`

/** What the module's last expression gives for some values. */
function run(code: string, values: readonly unknown[]): string {
  const body = code.replace(/^import .*$/gm, '').replace('export default', 'return')
  const make = new Function('h', 'Fragment', '$raw', '$markup', '$attributeOf', body)
  return markup((make(h, Fragment, raw, markup, attributeOf) as (v: readonly unknown[]) => Child)(values))
}

const words = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', ' ', 'é', '$', '\\', '\n', '\u2028'),
})
const value = fc.oneof(
  words,
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, undefined, Number.NaN, 0, ''),
)
const variable = fc.nat(3).map((n) => `v[${n}]`)
const literal = fc.oneof(
  words.map((each) => JSON.stringify(each)),
  fc.nat(9).map(String),
  fc.constantFrom('true', 'false', 'null', 'undefined', '-1'),
)
const names = ['className', 'href', 'hidden', 'download', 'ariaLabel', 'dataSlot', 'strokeWidth', 'viewBox', 'tabIndex']
const given = fc.oneof(
  literal,
  variable,
  fc.tuple(variable, literal, variable).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
  variable.map((each) => `\`x \${${each}}\``),
)
const properties = fc.dictionary(fc.constantFrom(...names), given, {maxKeys: 3}).map((all) => {
  const own = Object.entries(all).map(([name, each]) => `${name}: ${each}`)
  return own.length === 0 ? 'null' : `{ ${own.join(', ')} }`
})
const tags = ['p', 'a', 'td', 'br', 'img', 'svg', 'rect', 'line', 'text', 'script', 'style']

const {expression} = fc.letrec<{expression: string; children: string}>((tie) => ({
  children: fc.array(tie('expression'), {maxLength: 3}).map((all) => all.map((each) => `, ${each}`).join('')),
  expression: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.oneof(literal, variable),
    fc
      .tuple(fc.constantFrom(...tags), properties, tie('children'))
      .map(([tag, props, children]) => `h(${JSON.stringify(tag)}, ${props}${children})`),
    tie('children').map((children) => `h(Fragment, null${children})`),
    fc.tuple(given, tie('children')).map(([of, children]) => `h(Name, { of: ${of} }${children})`),
    tie('children').map((children) => `h(List, null${children})`),
    fc.tuple(variable, tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(variable, variable, tie('expression')).map(([a, b, c]) => `(${a} === ${b} && ${c})`),
    fc.tuple(variable, tie('expression')).map(([a, b]) => `(${a} && ${b})`),
    tie('children').map((children) => `[${children.slice(2)}]`),
    tie('expression').map((each) => `v.map((w, n) => h("i", { dataSlot: n }, w, ${each}))`),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(
        ([one, other]) =>
          `v.map((w) => { if (w === v[1]) return ${one}; const get = () => { return w; }; return [${other}, get()]; })`,
      ),
  ),
}))

describe('a compiled template', () => {
  it('writes what its elements write, whatever is in them', () => {
    fc.assert(
      fc.property(expression, fc.array(value, {minLength: 4, maxLength: 4}), (each, values) => {
        const code = `${head}export default (v) => ${each};`
        expect(run(compiled(code), values)).toBe(run(code, values))
      }),
      {numRuns: 2000},
    )
  })

  it('has as text what is known when it is compiled, and escapes what is not', () => {
    const code = `${head}export default (v) => h("p", { className: "num", title: v[0] }, "a & b", h("b", null, "x"), v[1]);`
    expect(compiled(code)).toContain('"<p class=\\"num\\"" + $1(v[0]) + ">a &#x26; b<b>x</b>" + $markup(v[1]) + "</p>"')
    expect(run(compiled(code), ['"', '<i>'])).toBe('<p class="num" title="&#x22;">a &#x26; b<b>x</b>&#x3C;i></p>')
  })

  it('is left alone where `h` makes no elements', () => {
    expect(compiled('export const h = 1;')).toBe('export const h = 1;')
    expect(() => compiled(`${head}export default (h) => h("p", null);`)).toThrow('something else')
  })
})
