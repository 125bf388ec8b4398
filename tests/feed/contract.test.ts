import {describe, expect, it} from 'vitest'
import {schemaOf} from '../../src/feed/contract/index.ts'
import {feed} from '../../src/feed/index.ts'
import {built, digest} from './built.ts'
import {at, config, sample} from './fixture.ts'
import {faults} from './validate.ts'

const all = built(sample)
const listed = all.slice(0, -1)

const file = (path: string): string => String(all.find((output) => output.path === path)?.content)

describe('the contract', () => {
  it('is kept by every file', () => {
    expect(all.filter(({path}) => schemaOf(path.replace('api/v1/', ''))).length).toBeGreaterThan(13)
    for (const output of all) expect([output.path, faults(output)]).toEqual([output.path, []])
  })

  it('is broken by a guide without a title', () => {
    const {title: _, ...rest} = JSON.parse(file('api/v1/guides/a/engineer.json'))
    expect(faults({path: 'api/v1/guides/a/engineer.json', content: JSON.stringify(rest)})).toHaveLength(1)
  })

  it('names every file once', () => {
    const paths = all.map(({path}) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('lists each file with its digest, and each guide', () => {
    const {files} = JSON.parse(file('api/v1/manifest.json'))
    for (const output of listed.filter(({path}) => path.startsWith('api/') && !/guides\/[ab]/.test(path)))
      expect(files).toContainEqual(digest(output))
    expect(Object.keys(JSON.parse(file('api/v1/guides/digests.json')).guides)).toEqual(['a/engineer', 'b/engineer'])
  })
})

describe('the feed', () => {
  it('is the same bytes for the same library', () => {
    expect(built(sample)).toEqual(all)
  })

  it('puts the path that the site is served under before every address', () => {
    const moved = [...feed(sample, {...config, base: '/pay'})]
    const guide = JSON.parse(String(moved.find(({path}) => path === 'api/v1/guides/a/engineer.json')?.content))
    expect([guide.url, guide.diagnostics[0].url]).toEqual(['/pay/guides/a/engineer/', '/pay/rules/total-adds-up/'])
    const sitemap = String(moved.find(({path}) => path === 'sitemap.xml')?.content)
    expect(sitemap).toContain('<loc>https://guides.example/pay/guides/a/engineer/</loc>')
  })

  it('gives a finding the same fingerprint after its line has moved', () => {
    const prints = (line: number) => {
      const entries = sample.entries.map((one) => ({
        ...one,
        messages: one.messages.map((message) => ({...message, span: at(line)})),
      }))
      const sarif = [...feed({...sample, entries}, config)].find(({path}) => path.endsWith('.sarif'))
      return JSON.parse(String(sarif?.content)).runs[0].results.map(
        (result: Record<string, unknown>) => result.partialFingerprints,
      )
    }
    expect(prints(40)).toEqual(prints(7))
    expect(new Set(prints(7).map((print: unknown) => JSON.stringify(print))).size).toBe(3)
  })
})

describe('a guide', () => {
  const guide = JSON.parse(file('api/v1/guides/a/engineer.json'))

  it('keeps a figure, its words and its place', () => {
    expect(guide.bands[0].base).toMatchObject({
      raw: '$180K–$235K',
      values: [{kind: 'money', currency: 'USD', min: 180000, max: 235000, per: 'year'}],
      span: {line: 7, column: 1},
    })
    expect(guide.bands[0].stock.values[0]).toMatchObject({per: 'grant', years: 4, open: true})
    expect(guide.bands[0].total.computed.max).toBe(322250)
    expect(guide.bands[0].signing).toBeNull()
  })

  it('keeps the name of a company that nobody knows', () => {
    expect(guide.levelMapping.terms[2].company).toEqual({id: null, name: 'Nobody'})
    expect(guide.levelMapping.terms[1]).toMatchObject({company: {id: 'b'}, guide: 'b/engineer'})
  })

  it("serialises an author's words as text", () => {
    expect(guide.sections[0].html).toBe('<p>Because &#x3C;b> &#x26; "you"</p>')
  })
})
