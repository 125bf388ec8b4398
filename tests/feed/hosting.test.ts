import {describe, expect, it} from 'vitest'
import {headers, moved, redirectLines} from '../../src/feed/hosting.ts'
import {config, entry, library} from './fixture.ts'

const lines = (redirects: Record<string, string>, aliases: string[] = [], base = '') => {
  const site = library([entry('a/new', {frontMatter: {aliases}}), entry('b/other')])
  return redirectLines(moved(site, redirects), {...config, base})
    .split('\n')
    .filter(Boolean)
}

describe('a guide that moved', () => {
  it('is found again as page, markdown and JSON', () => {
    expect(lines({'a/old': 'a/new'})).toEqual([
      '/guides/a/old/ /guides/a/new/ 301',
      '/guides/a/old/index.md /guides/a/new/index.md 301',
      '/api/v1/guides/a/old.json /api/v1/guides/a/new.json 301',
    ])
  })

  it('is found below the base path of the site', () => {
    expect(lines({'a/old': 'a/new'}, [], '/x')[0]).toBe('/x/guides/a/old/ /x/guides/a/new/ 301')
  })

  it('may say so itself, in any way that an author writes an address', () => {
    for (const alias of ['a/old', '/guides/a/old/', 'a/old.md', 'guides/a/old/index.html'])
      expect(lines({}, [alias])[0]).toBe('/guides/a/old/ /guides/a/new/ 301')
  })

  it('never takes the address of a guide that is there, nor leads to one that is not', () => {
    expect(lines({'b/other': 'a/new'})).toEqual([])
    expect(lines({'a/old': 'nobody/knows'})).toEqual([])
  })

  it('cannot write a line of its own', () => {
    expect(lines({'a/x\n/* https://elsewhere.example/ 301': 'a/new'})).toHaveLength(3)
    expect(lines({__proto__x: 'a/new', constructor: 'a/new'})).toHaveLength(6)
  })
})

describe('headers', () => {
  it('let other origins read the data, and the site run nothing but its own files', () => {
    const text = headers(config)
    expect(text).toMatch(/^\/api\/\*\n {2}Access-Control-Allow-Origin: \*$/m)
    expect(text).toContain("default-src 'none'; script-src 'self'")
    expect(text).toMatch(/^\/assets\/\*\n {2}Cache-Control: .*immutable$/m)
  })

  it('stand below the base path', () => {
    for (const line of headers({...config, base: '/x'})
      .split('\n')
      .filter((line) => line && !line.startsWith(' ')))
      expect(line).toMatch(/^\/x\//)
  })
})
