import {describe, expect, it} from 'vitest'
import {readGuide} from '../../src/read/index.ts'

const body = '\n# Notes\n\nwords\n'
const read = (front: string, fence = '---') =>
  readGuide({path: 'acme/notes.md', text: `${fence}\n${front}\n---\n${body}`, sha256: '', messages: []})

/** Nine levels of nine: a billion words out of three hundred characters. */
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat([...'bcdefghi'].map((name, n) => `${name}: &${name} [${`*${'abcdefghi'[n]},`.repeat(9)}]`))
  .join('\n')

const cases: Readonly<Record<string, () => ReturnType<typeof read>>> = {
  JavaScript: () => read('module.exports = {title: (globalThis.ran = true)}', '---js'),
  'JavaScript by its long name': () => read('({title: (globalThis.ran = true)})', '---javascript'),
  CoffeeScript: () => read('title: globalThis.ran = true', '---coffee'),
  JSON: () => read('{"title": "x"}', '---json'),
  TOML: () => read('title = "x"', '---toml'),
  'a language nobody has': () => read('title: x', '---__proto__'),
  'a function of YAML’s JavaScript schema': () => read('title: !!js/function "function () { globalThis.ran = true }"'),
  'a bomb of aliases': () => read(`title: x\n${bomb}\naliases: *i`),
  'merge keys on one another': () =>
    read(`a: &a {x: 1}\n${Array.from({length: 400}, (_, n) => `k${n}: &k${n} {<<: [*a, *a]}`).join('\n')}`),
  'lists a thousand deep': () => read(`aliases: ${'['.repeat(5000)}${']'.repeat(5000)}`),
  'maps a thousand deep': () => read(`title: ${'{a: '.repeat(3000)}x${'}'.repeat(3000)}`),
  '50,000 keys': () => read(Array.from({length: 50_000}, (_, n) => `k${n}: 1`).join('\n')),
  'a key twice': () => read('title: a\ntitle: b'),
  'wrong types': () => read('title: [1]\naliases: x\nupdated: soon\ndraft: maybe'),
  'names that objects know': () => read('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}'),
  'text that is no map': () => read('title:x\n- a'),
  'a tab': () => read('title:\n\tx: 1'),
  'a date that is none': () => read('updated: 2026-13-45'),
}

describe('front matter', () => {
  it.each(Object.keys(cases))('with %s is refused with a message, runs nothing, and the rest is read', (name) => {
    const guide = cases[name]?.()
    expect(guide?.messages.map(({rule}) => rule)).toContain('front-matter-invalid')
    expect(guide?.messages.map(({rule}) => rule)).not.toContain('reader-fault')
    expect(guide?.prose.sections.join('')).toContain('words')
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false)
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined()
  })

  it('that is invalid is told at its key', () => {
    const {messages} = read('title: x\ndraft: maybe')
    expect(messages.find(({rule}) => rule === 'front-matter-invalid')?.span).toMatchObject({line: 3, column: 1})
  })

  it('that is valid is read, and what one key does wrong does not spoil the others', () => {
    expect(read('title: Notes on pay\nupdated: 2026-03-01\ndraft: maybe').frontMatter).toEqual({
      title: 'Notes on pay',
      updated: '2026-03-01',
    })
  })

  it('is not what stands between two rules of prose', () => {
    const guide = readGuide({path: 'a/b.md', text: '---\n\nwords and more\n\n---\n\nrest\n', sha256: '', messages: []})
    expect([guide.frontMatter, guide.messages.filter(({rule}) => rule === 'front-matter-invalid')]).toEqual([null, []])
    expect(guide.prose.sections.join('')).toContain('words and more')
  })
})
