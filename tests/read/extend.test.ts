import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Element, Root as HastRoot} from 'hast'
import type {Parents, Root, Text} from 'mdast'
import rehypeSlug from 'rehype-slug'
import remarkDirective from 'remark-directive'
import remarkMath from 'remark-math'
import {describe, expect, it} from 'vitest'
import type {WholeGuide} from '../../src/model/guide.ts'
import {extender, PluginError, readGuide, type SitePlugin} from '../../src/read/index.ts'
import {guide} from '../run.ts'
import {shared} from '../shared.ts'

const text = `${guide()}
#### What the grant is worth

It pays $80K to $160K; ask HR, and see [the handbook].

| Year | Share |
|---|---|
| 1 | 25% |

[the handbook]: https://example.org/handbook
`

const plugin = (run: unknown, ...options: unknown[]): SitePlugin => ({
  name: './mine.ts',
  plugin: run as SitePlugin['plugin'],
  options,
})

const read = (words: string, remark: readonly SitePlugin[] = [], rehype: readonly SitePlugin[] = []): WholeGuide =>
  readGuide(
    {path: 'acme/data-engineer.md', text: words, sha256: '0', messages: []},
    {extender: extender(remark, rehype)},
  )

const last = ({prose}: WholeGuide): string => prose.sections.at(-1) ?? ''
const found = ({messages}: WholeGuide): string[] => messages.map(({rule, message}) => `${rule}: ${message}`)
const factsOf = ({prose: _, messages: __, ...facts}: WholeGuide): unknown => facts

/** Writes every text in capitals. */
const loud = () => (tree: Root) => {
  const each = (node: Root | Parents): void => {
    for (const child of node.children)
      if (child.type === 'text') (child as Text).value = child.value.toUpperCase()
      else if ('children' in child) each(child)
  }
  each(tree)
}

describe('remark plugins of a site', () => {
  it('change the prose and no fact', () => {
    const [bare, made] = [read(text), read(text, [plugin(loud)])]
    expect(factsOf(made)).toEqual(factsOf(bare))
    expect(last(made)).toContain('<p>IT PAYS $80K TO $160K; ASK HR, AND SEE <a href="https://example.org/handbook">')
    expect(made.prose.levers[0]).toContain('I REBUILT')
    expect(found(made)).toEqual([])
  })

  it('get their options, and may give a new tree or take a callback', () => {
    const replaced = (value: string) => (): Root => ({
      type: 'root',
      children: [{type: 'paragraph', children: [{type: 'text', value}]}],
    })
    expect(last(read(text, [plugin(replaced, 'Other')]))).toBe('<p>Other</p>')
    const called = () => (_tree: Root, _file: unknown, next: (error: null, tree: Root) => void) =>
      next(null, replaced('Called')())
    expect(last(read(text, [plugin(called)]))).toBe('<p>Called</p>')
  })

  it('may add syntax, of which no figure is read otherwise', () => {
    const words = `${text}\nGrowth is $r$ for $80K$.\n\n:::note\nTwo\n\nparagraphs\n:::\n`
    const made = read(words, [plugin(remarkMath), plugin(remarkDirective)])
    expect(factsOf(made)).toEqual(factsOf(read(words)))
    // Here the syntax takes what lies between two amounts; that is why money stays as the author's own tree has it.
    expect(last(made)).toContain('<code class="language-math math-inline">80K to </code>')
    expect(last(made)).toContain('Growth is <code class="language-math math-inline">r</code>')
    expect(last(made)).toContain('<div><p>Two</p><p>paragraphs</p></div>')
    const careful = read(words, [plugin(remarkMath, {singleDollarTextMath: false})])
    expect(last(careful)).toContain('It pays $80K to $160K;')
  })

  it('reach words behind a label, and a list item of which only a part is prose', () => {
    const words = text.replace('I need $190K base', 'I need :abbr[RSUs] and $190K base')
    const strong = () => (tree: unknown) =>
      void JSON.stringify(tree, (_, node) => {
        if (node?.type === 'textDirective') node.data = {hName: 'abbr'}
        return node
      })
    expect(read(words, [plugin(remarkDirective), plugin(strong)]).prose.strategy).toContain('<abbr>RSUs</abbr>')
    const lever = text.replace('I rebuilt the', 'I rebuilt :abbr[ETL] the')
    expect(read(lever, [plugin(remarkDirective), plugin(strong)]).prose.levers[0]).toContain('<abbr>ETL</abbr>')
  })

  it('tell what they find, at its place', () => {
    const looks = () => (_: Root, file: {message: (...args: unknown[]) => void}) =>
      void file.message('Unexpected word', {line: 21, column: 4}, 'mine:word')
    const {messages} = read(text, [plugin(looks)])
    expect(messages[0]).toMatchObject({
      rule: 'plugin-message',
      severity: 'warning',
      message: 'Unexpected word (`mine:word`)',
      span: {line: 21, column: 4},
    })
  })
})

describe('a plugin that fails', () => {
  const fails = (run: unknown): WholeGuide => read(text, [plugin(loud), plugin(() => run)])

  it('is named, and the guide is published as without plugins', () => {
    const bare = read(text)
    const broken = [
      [() => Promise.reject(new Error('no')), 'works asynchronously'],
      [async () => {}, 'works asynchronously'],
      [(_: unknown, __: unknown, next: () => void) => void setTimeout(next, 0), 'works asynchronously'],
      [(_: unknown, __: unknown, next: (error: Error) => void) => next(new Error('later')), 'later'],
      [
        () => {
          throw new Error('broken')
        },
        'broken',
      ],
      [
        () => {
          throw 'text'
        },
        'text',
      ],
    ] as const
    for (const [run, why] of broken) {
      const made = fails(run)
      expect(made.prose).toEqual(bare.prose)
      expect(found(made)).toEqual([
        expect.stringMatching(/^plugin-failed: Unexpected fault of the plugin `.\/mine.ts`: /),
      ])
      expect(found(made)[0]).toContain(why)
      expect(factsOf(made)).toEqual(factsOf(bare))
    }
  })

  it('may as well have made a tree that nobody can write', () => {
    for (const broken of [{type: 'element', tagName: 'p'}, {type: 'element'}, null, {type: 'text'}]) {
      const made = read(text, [], [plugin(() => (tree: HastRoot) => void tree.children.push(broken as never))])
      expect([made.prose, factsOf(made)]).toEqual([read(text).prose, factsOf(read(text))])
      expect(found(made)).toEqual([
        expect.stringMatching(/^plugin-failed: Unexpected fault of what the site's plugins made: /),
      ])
    }
  })

  it('says so when it is attached', () => {
    const refuses = (): void => {
      throw new Error('wants an option')
    }
    expect(() => extender([plugin(refuses)], [])).toThrow(PluginError)
  })
})

describe('rehype plugins of a site', () => {
  const adds = (...children: Element[]) => [plugin(() => (tree: HastRoot) => void tree.children.push(...children))]
  const element = (tagName: string, properties: Element['properties'] = {}, value = 'words'): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [{type: 'text', value}],
  })
  const added = (...children: Element[]): string => last(read(text, [], adds(...children))).split('</table>')[1] ?? ''

  it('may add elements, classes, drawings and ids that nothing else on the page has', () => {
    expect(added(element('mark', {className: ['a', 'b'], dataKind: 'x', ariaLabel: 'y'}))).toBe(
      '<mark class="a b" data-kind="x" aria-label="y">words</mark>',
    )
    expect(added(element('svg', {viewBox: '0 0 1 1'}))).toBe('<svg viewBox="0 0 1 1">words</svg>')
    const twice = added(element('i', {id: 'bands'}), element('a', {href: '#bands'}))
    expect(twice).toMatch(/<i id="(user-content-bands-\d)">words<\/i><a href="#\1">words<\/a>/)
    const headed = read(`${text}\n> ##### Inner\n`, [], [plugin(rehypeSlug)])
    expect(last(headed)).toContain('<h5 id="user-content-inner">Inner</h5>')
  })

  it('can neither run, load, send nor lead where an author may not', () => {
    for (const name of ['script', 'style', 'template', 'SCRIPT', 'Style']) expect(added(element(name))).toBe('')
    for (const name of [
      ...['iframe', 'object', 'form', 'base', 'video', 'no name', 'x onload=y'],
      ...['META', 'Form', 'IFRAME', 'feImage', 'animateMotion', 'SET', 'xmp', 'plaintext', 'noembed', 'NOFRAMES'],
    ])
      expect(added(element(name, {src: '//evil.example'}))).toBe('words')
    for (const name of [
      'onclick',
      'onClick',
      'STYLE',
      'style',
      'srcDoc',
      'srcset',
      'formAction',
      'x onload=y',
      'target',
      'attributionSrc',
    ])
      expect(added(element('b', {[name]: 'alert(1)'}))).toBe('<b>words</b>')
    expect(added(element('a', {href: 'java\tscript:alert(1)'}))).toBe('words')
    expect(added(element('A', {href: 'java\tscript:alert(1)'}))).toBe('words')
    expect(added(element('IMG', {src: '/a.png', alt: 'a chart'}))).toBe('<a href="/a.png">a chart</a>')
    expect(added(element('svg', {'xlink:href': 'javascript:alert(1)'}))).toBe('<svg>words</svg>')
    expect(added(element('img', {src: 'https://example.org/a.png', alt: 'a chart'}))).toBe(
      '<a href="https://example.org/a.png">a chart</a>',
    )
    const raw = {type: 'raw', value: '<script>alert(1)</script>'} as unknown as Element
    expect(added(raw)).toBe('&#x3C;script>alert(1)&#x3C;/script>')
  })
})

const sample = shared('corpus')

describe.runIf(sample)('on guides of the sample', () => {
  it('a syntax that they do not use changes nothing', () => {
    const files = readdirSync(sample ?? '', {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.md') && file.includes('/'))
      .sort()
      .filter((_, n) => n % 10 === 0)
    expect(files.length).toBeGreaterThan(40)
    for (const file of files) {
      const words = readFileSync(path.join(sample ?? '', file), 'utf8')
      const plain = read(words)
      const made = read(words, [plugin(remarkMath, {singleDollarTextMath: false})])
      expect([file, made.prose]).toEqual([file, plain.prose])
      expect(factsOf(made)).toEqual(factsOf(plain))
    }
  })
})
