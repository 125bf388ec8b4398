import {describe, expect, it} from 'vitest'
import {feed, guideJson} from '../../src/feed/index.ts'
import {config, entry, library} from './fixture.ts'

type Context = Parameters<typeof feed>[2]

const guides = [
  entry('a/old', {frontMatter: {updated: '2025-01-31'}}),
  entry('b/new', {frontMatter: {updated: '2026-02-01'}}),
  entry('c/none'),
]

const read = (site = config, context?: Context, entries = guides) => {
  const files = new Map([...feed(library(entries), site, context)].map(({path, content}) => [path, String(content)]))
  return {
    json: JSON.parse(files.get('feed.json') ?? ''),
    atom: files.get('feed.xml') ?? '',
    sitemap: files.get('sitemap.xml') ?? '',
  }
}

describe('the news', () => {
  it('begin with the newest, by the dates that guides and release state', () => {
    const {json} = read()
    expect(json.items.map(({url}: {url: string}) => url.slice('https://guides.example/guides/'.length))).toEqual([
      'c/none/',
      'b/new/',
      'a/old/',
    ])
    expect(json.items[2].date_modified).toBe('2025-01-31T00:00:00Z')
  })

  it('name no date where none is stated', () => {
    const {json, atom, sitemap} = read({...config, release: null})
    expect(json.items.at(-1)).not.toHaveProperty('date_modified')
    expect(atom).toContain('<updated>1970-01-01T00:00:00Z</updated>')
    expect(sitemap).toContain('<loc>https://guides.example/guides/c/none/</loc></url>')
    expect(sitemap).toContain('<loc>https://guides.example/guides/a/old/</loc><lastmod>2025-01-31</lastmod>')
  })

  it('hold what is new and what changed since the release before, and nothing else', () => {
    const before = [entry('a/old', {title: 'Once'}), entry('c/none')].map((one) => guideJson(one, config))
    const {json} = read(config, {previous: {release: '1', guides: before}})
    expect(json.items.map(({title, content_text}: Record<string, string>) => [title, content_text])).toEqual([
      ['new | b Guide', 'Base | 2026 Focus: Growth'],
      ['old | a Guide', 'Other title'],
    ])
  })

  it('hold the newest hundred of many', () => {
    const many = Array.from({length: 120}, (_, index) => entry(`a/${index}`))
    expect(read(config, {}, many).json.items).toHaveLength(100)
  })

  it('keep words of guides from becoming markup', () => {
    const {atom} = read(config, {}, [entry('a/x', {title: '</title><script>&\u0001'})])
    expect(atom).toContain('<title>&lt;/title&gt;&lt;script&gt;&amp;</title>')
  })
})
