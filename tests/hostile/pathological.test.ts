import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readGuide} from '../../src/read/index.ts'
import {limits} from '../../src/read/limits.ts'
import {bandstand, folder, root, write} from '../run.ts'
import {filesOf} from './files.ts'
import {patterns} from './patterns.ts'

const read = (text: string) => readGuide({path: 'acme/data-engineer.md', text, sha256: '', messages: []})
const excess = (text: string) => read(text).messages.filter(({rule}) => rule === 'beyond-limits')

describe('pathological text', () => {
  // Lines just within the limit, and files that are: both are read without an exception, or refused with a message.
  it.each([limits.line - 2000, limits.characters - 2000])('of %d characters is read or refused', (size) => {
    expect(patterns.size).toBeGreaterThan(150)
    for (const [name, make] of patterns) {
      const rules = read(make(size)).messages.map(({rule}) => rule)
      expect([name, rules.includes('reader-fault')]).toEqual([name, false])
    }
  })

  it('is refused where it is too long, too deep or too much, with the place and the limit', () => {
    expect(excess('a\n'.repeat(limits.characters))[0]?.message).toBe(
      'Unexpected 524288 characters, expected at most 262144; the file is shown as plain text',
    )
    expect(excess(`a\n\n${'b'.repeat(limits.line + 1)}`)[0]).toMatchObject({span: {line: 3}})
    expect(excess(`a\n${'> '.repeat(limits.nesting + 1)}b`)[0]).toMatchObject({span: {line: 2}})
    expect(excess('*a **a '.repeat(200) + ' a** a*'.repeat(200))[0]?.message).toContain('levels of markup')
    expect(excess('- a\n'.repeat(limits.nodes))[0]?.message).toContain('pieces of markup')
    expect(excess(`${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|\n'.repeat(300)}`)[0]?.message).toContain(
      '90300 cells',
    )
  })

  it('that is refused keeps every word', () => {
    const {prose, kind} = read('- word\n'.repeat(limits.nodes))
    expect(kind).toBe('article')
    expect(JSON.stringify(prose.sections).match(/word/g)).toHaveLength(limits.nodes)
  })

  it('within the limits is read as ever', () => {
    expect(excess(`${'a'.repeat(limits.line)}\n${'> '.repeat(20)}b\n${'- a\n'.repeat(1000)}`)).toEqual([])
  })
})

describe('one poisoned guide', () => {
  it('leaves every file of every other guide as it was, byte for byte', () => {
    const base = folder()
    const content = path.join(root, 'content')
    const own = Object.fromEntries(
      filesOf(content).map((file) => [`content/${file}`, readFileSync(path.join(content, file))]),
    )
    const poison = [...patterns].map(([, make], n) => [`content/zz-poison/role-${n}.md`, make(3000)] as const)
    write(base, own)
    expect(bandstand(['build', '--content', 'content', '--out', 'clean'], base).code).toBe(0)
    write(base, Object.fromEntries(poison))
    expect(bandstand(['build', '--content', 'content', '--out', 'poisoned'], base).code).toBe(1)
    const guides = filesOf(path.join(base, 'clean')).filter((file) => /^(?:api\/v1\/)?guides\/[^/]+\/./.test(file))
    expect(guides.length).toBeGreaterThan(60)
    const changed = guides.filter(
      (file) => !readFileSync(path.join(base, 'clean', file)).equals(readFileSync(path.join(base, 'poisoned', file))),
    )
    expect(changed).toEqual([])
    expect(filesOf(path.join(base, 'poisoned')).filter((file) => file.startsWith('guides/zz-poison/')).length).toBe(
      2 * poison.length,
    )
  })
})
