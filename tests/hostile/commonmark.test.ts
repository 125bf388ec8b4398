import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {tests} from 'commonmark-spec'
import type {Nodes} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/read/markdown.ts'
import {plainStretch} from '../../src/read/plain-html.ts'
import {renderHtml, renderParts} from '../../src/read/render.ts'
import {root} from '../run.ts'
import {shared} from '../shared.ts'

/** The specification writes tabs as arrows. */
const examples = tests.map(({markdown, html, number}) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}))

/** CommonMark and GFM as their authors' own libraries write them; raw HTML as text, as GitHub's sanitizer would have to. */
const reference = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkRehype, {handlers: {html: (_, node: {value: string}) => ({type: 'text', value: node.value})}})
  .use(rehypeStringify)
  .freeze()

const ours = (markdown: string): string => {
  const root = parseMarkdown(markdown)
  return renderHtml(
    root.children,
    root.children.filter(({type}) => type === 'definition'),
  )
}

/** What a page may not have, taken out of the reference: each is a reason why an example may differ. */
const reasons: Readonly<Record<string, (html: string) => string>> = {
  'pictures would call other hosts: their words stay, with a link': (html) =>
    html.replace(
      /<img src="([^"]*)"(?: alt="([^"]*)")?[^>]*>/g,
      (_, src: string, alt = '') => `<a href="${src}">${alt || src}</a>`,
    ),
  'link titles are left out: what is said is said in the text': (html) =>
    html.replace(/(<a href="[^"]*") title="[^"]*"/g, '$1'),
  'links lead where the allow-list lets them': (html) =>
    html.replace(/<a href="(?!https?:|mailto:)[^"/?#:]*:[^"]*">(.*?)<\/a>/gi, '$1'),
  'a fence names a language or nothing': (html) =>
    html.replace(/<code class="language-(?![\w+#.-]+")[^"]*">/g, '<code>'),
}

/** Entities may be written in several ways; links inside links are one link. */
const settle = (html: string): string =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .trim()

/** GFM's examples of tables and strikethrough (spec 0.29-gfm, sections 4.10 and 6.5), where they are not CommonMark's. */
const gfm = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '| abc | def |\n| --- | --- |\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n',
  'This will ~~~not~~~ strike.\n',
]

const sampled = [path.join(root, 'content'), shared('corpus') ?? []].flat().flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\/.*\.md$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')),
)

/** What the writing without a tree must leave to it, or write just so. */
const odd = [
  '- a\n\n  b\n- c\n',
  '- a\n  - b\n    1. c\n',
  '7. a\n8.\n9. > b\n',
  '0) a\n',
  'a  \n&#32;b\\\n**&#9;c**\n',
  'a &#32;\nb\n',
  '[a](<b c> "d") [e](javascript:f) [g](/h?i=1&j=\'k\') [l](m%20n) [](<>)\n',
  '> # a\n>\n> ***\n> | b |\n> |:-:|\n',
  '`` `a` < & ``, ~~b~~ <c@d.e>\n',
  '- [ ] a\n- [x] b\n',
]

describe('markdown becomes what CommonMark and GFM say', () => {
  const all = [...examples.map(({markdown}) => markdown), ...gfm]
  const compared = all.map((markdown) => {
    const html = String(reference.processSync(markdown))
    const used = Object.entries(reasons).filter(([, change]) => change(html) !== html)
    const expected = used.reduce((text, [, change]) => change(text), html)
    return {
      markdown,
      reasons: used.map(([reason]) => reason),
      same: settle(ours(markdown)) === settle(expected),
      got: ours(markdown),
      expected,
    }
  })

  it('in all 652 examples and GFM’s of tables and strikethrough, but for four stated reasons', () => {
    expect(examples).toHaveLength(652)
    expect(compared.filter(({same}) => !same)).toEqual([])
  })

  it('and few examples need a reason', () => {
    expect(compared.filter(({reasons}) => reasons.length > 0).length).toBeLessThan(90)
    for (const reason of Object.keys(reasons))
      expect(
        compared.some((each) => each.reasons.includes(reason)),
        reason,
      ).toBe(true)
  })

  it('in the same bytes whether it takes a tree of elements or none', () => {
    // HTML is never written without one, and all of a guide is written in the same way.
    const raw: Nodes = {type: 'html', value: '<hr>'}
    const stretches = [...all, ...odd, ...sampled].flatMap((markdown) => {
      const {children} = parseMarkdown(markdown)
      return [...children.map((node) => [node]), children]
    })
    const plain = stretches.filter((nodes) => plainStretch(nodes) !== null)
    expect(plain.length).toBeGreaterThan(500)
    for (const nodes of plain) expect(renderParts([nodes], [])).toEqual(renderParts([nodes, [raw]], []).slice(0, 1))
  })

  it('the reference is CommonMark itself, where no raw HTML is in play', () => {
    const wrong = examples.filter(({markdown, html}) => {
      if (/<[!?/a-z]/i.test(markdown)) return false
      const found = String(unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(markdown))
      const bare = (text: string): string =>
        settle(text)
          .replace(/\s*\/>/g, '>')
          .replace(/\s+/g, '')
      return bare(found) !== bare(html)
    })
    expect(wrong).toEqual([])
  })
})
