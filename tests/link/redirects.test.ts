import {describe, expect, it} from 'vitest'
import {redirectsOf} from '../../src/link/redirects.ts'
import {band, guide} from '../feed/fixture.ts'

const guides = (aliases: string[] = []) => [
  guide('a/new', {frontMatter: {aliases}, bands: [band('Boston', {}), band('New York', {}, 'new-york')]}),
  guide('b/other'),
]
const moved = (redirects: Record<string, string | null>, aliases: string[] = []) =>
  redirectsOf(guides(aliases), {redirects}).guides

describe('a former address', () => {
  it('leads to the guide that the collection names', () => {
    expect(moved({'a/old': 'a/new'})).toEqual({'a/old': 'a/new'})
  })

  it('may be stated by the guide itself, in any way that an author writes an address', () => {
    for (const alias of ['a/old', '/guides/a/old/', 'a/old.md', 'guides/a/old/index.html'])
      expect(moved({}, [alias])).toEqual({'a/old': 'a/new'})
  })

  it('leads on where its guide has moved again, and nowhere in a circle', () => {
    expect(moved({'a/first': 'a/second', 'a/second': 'a/new'})).toEqual({'a/first': 'a/new', 'a/second': 'a/new'})
    expect(moved({'a/x': 'a/y', 'a/y': 'a/x'})).toEqual({})
  })

  it('never takes the address of a guide that is there, in any case of letters', () => {
    expect(moved({'b/other': 'a/new', 'B/Other': 'a/new'})).toEqual({})
  })

  it('is left out where it leads to no guide, or was withdrawn', () => {
    expect(moved({'a/old': 'nobody/knows', 'a/gone': null})).toEqual({})
  })

  it('is two names and nothing else', () => {
    const hostile = [
      '../x',
      'a/..',
      'a/x\n/* https://elsewhere.example/ 301',
      'a/b?c',
      'a/%2e%2e',
      'a\\b/c',
      'a',
      '/',
      '',
    ]
    expect(moved({}, hostile)).toEqual({})
    expect(moved({}, ['constructor/__proto__'])).toEqual({'constructor/__proto__': 'a/new'})
  })
})

describe('a row that has another anchor now', () => {
  const rows = (redirects: Record<string, string>) => redirectsOf(guides(), {redirects}).anchors.get('a/new')

  it('keeps the former one', () => {
    expect(rows({'a/new#nyc': 'a/new#new-york', 'a/old#ny': 'a/new#new-york'})).toEqual({'new-york': ['ny', 'nyc']})
  })

  it('does not take the anchor of another row', () => {
    expect(rows({'a/new#boston': 'a/new#new-york'})).toEqual({'new-york': []})
  })
})
