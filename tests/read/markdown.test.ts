import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {tests as commonmark} from 'commonmark-spec'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseMarkdown, parseNatively, parseWithLeanRemark, parseWithRemark} from '../../src/read/markdown.ts'
import {shared} from '../shared.ts'

const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree))
const same = (text: string): void => {
  const tree = plain(parseWithRemark(text))
  expect(plain(parseMarkdown(text)), JSON.stringify(text)).toEqual(tree)
  expect(plain(parseWithLeanRemark(text)), JSON.stringify(text)).toEqual(tree)
}

describe('whichever parser makes it, the tree is remark’s own', () => {
  it('in every example of CommonMark', () => {
    expect(commonmark.length).toBeGreaterThan(600)
    for (const {markdown} of commonmark) same(markdown)
  })

  it('in tables, strikethrough, task lists, footnotes and autolinks', () => {
    for (const text of [
      '| a | b |\n|:-|-:|\n| 1 | `x|y` |\n| 2 |\n',
      '~~gone~~ and ~kept~ and ~$200K~',
      '- [ ] open\n- [x] done\n',
      'see[^1]\n\n[^1]: there\n',
      'www.example.org and http://example.org/a_b and me@example.org',
      'a\0b',
    ])
      same(text)
  })

  it('in tables wherever they may stand, and in what only looks like one', () => {
    for (const text of [
      'a\n-\n',
      'a\n:-\nb\n\nc | d\n',
      'a | b\n- | -\nc\n\u00a0\nd | e\n\nf | g\n',
      '> | a |\n> |---|\n> | b |\nlazy\n',
      '> | a |\n|---|\n',
      '- x\n  | a |\n  |---|\n  | b |\n- | c |\n  |---|\n',
      'text\n| a |\n|---|\n| b |\n# head\n| c |\n|---|\n',
      '| a |\r\n|---|\r\n| b |\r\r| c |\r|--|\r',
      '\ufeff| a |\n|---|\n| b |\n',
      'a | b\n---\n\n| a |\n    |---|\n\n| a |\n\t|---|\n',
      'para\n| a | b |\n1. | - |\n2. x\n| - | - |\n',
      '- [\n  ] odd\n- [\t] tab\n- [x]\n- [X] done\n',
      '*~a~* **~~b~~** ~*c*~\n\n*a~*\n',
    ])
      same(text)
  })

  it('in random markup', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '~',
      '~~',
      '`',
      '|',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '[',
      '](',
      ')',
      '$200K',
      '–',
      'word ',
      '  ',
      '<b>',
      '&amp;',
      '\\',
      '---\n',
      '|---|\n',
      ':',
      '!',
      '| ',
      '\n| - | -\n',
      '\n> |-|\n',
      '\n  :-:\n',
      '[^a]',
      '[^a]: ',
      '- [ ] ',
      '- [x',
      '\r\n',
      '\t',
      '\u00a0',
      '2) ',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        same(pieces.join(''))
      }),
      {numRuns: 1500, seed: 1},
    )
  })

  it('and the native parser is the one that reads guides', () => {
    expect(parseNatively('### A | B\n\n| a |\n|---|\n| $1K |\n')).not.toBeNull()
    expect(parseNatively('~one~')).toBeNull()
  })
})

const corpus = shared('corpus')
describe.runIf(corpus)('on the sample (skipped where it is absent)', () => {
  it('both parsers agree on every guide', () => {
    for (const name of readdirSync(corpus ?? '', {recursive: true, encoding: 'utf8'}))
      if (name.endsWith('.md')) same(readFileSync(path.join(corpus ?? '', name), 'utf8'))
  })
})
