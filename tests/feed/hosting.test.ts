import {describe, expect, it} from 'vitest'
import {headers, redirectLines} from '../../src/feed/hosting.ts'
import {config} from './fixture.ts'

describe('a guide that moved', () => {
  it('is found again as page, markdown and JSON', () => {
    expect(redirectLines({'a/old': 'a/new'}, config).split('\n').filter(Boolean)).toEqual([
      '/guides/a/old/ /guides/a/new/ 301',
      '/guides/a/old/index.md /guides/a/new/index.md 301',
      '/api/v1/guides/a/old.json /api/v1/guides/a/new.json 301',
    ])
  })

  it('is found below the base path of the site', () => {
    expect(redirectLines({'a/old': 'a/new'}, {...config, base: '/x'})).toMatch(
      /^\/x\/guides\/a\/old\/ \/x\/guides\/a\/new\/ 301\n/,
    )
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
