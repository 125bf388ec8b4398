import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {beforeAll, describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {Output} from '../../src/model/site.ts'
import {readGuide} from '../../src/read/index.ts'
import {buildIndex, indexed} from '../../src/search/build.ts'
import {contributionOf} from '../../src/search/contribution.ts'
import {type Finder, openFinder, toHit} from '../../src/search/find.ts'
import {shared} from '../shared.ts'

const corpus = shared('corpus')
const wanted = shared('gold/queries.json')

interface Wanted {
  readonly q: string
  readonly want: readonly string[]
  readonly top: number
  readonly kind: string
}

describe.runIf(corpus && wanted)('on the sample (skipped where it is absent)', () => {
  let files: ReadonlyMap<string, string>
  let finder: Finder

  beforeAll(async () => {
    const folder = corpus ?? ''
    const guides = readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
      .map((name) =>
        readGuide({path: name, text: readFileSync(path.join(folder, name), 'utf8'), sha256: '', messages: []}),
      )
    const library = link(guides, noSiteData)
    const outputs: Output[] = [
      ...buildIndex(
        indexed(library),
        library.entries.map(({guide}) => contributionOf(guide)),
      ),
    ]
    files = new Map(outputs.map((each) => [each.path, String(each.content)]))
    finder = await openFinder(async (name) => JSON.parse(files.get(name) ?? ''))
  }, 120_000)

  it('finds a wanted guide for at least 92 of 100 queries of every kind', async () => {
    const {queries} = JSON.parse(readFileSync(wanted ?? '', 'utf8')) as {queries: Wanted[]}
    const missed: string[] = []
    for (const {q, want, top} of queries) {
      const {ranked} = await finder.find(q)
      const ids = ranked.slice(0, top).map(({guide, score}) => toHit(finder.names, guide, score).id)
      if (!ids.some((id) => want.includes(id))) missed.push(`${q}: ${ids[0]}, not ${want[0]}`)
    }
    expect(missed.length / queries.length, missed.join('\n')).toBeLessThanOrEqual(0.08)
  })

  it('keeps the names within 60 compressed bytes a guide, and a query within 150 KB', async () => {
    const names = gzipSync(files.get('search/names.json') ?? '').byteLength
    expect(names / finder.names.guides.length).toBeLessThanOrEqual(60)
    const loaded: string[] = []
    const fresh = await openFinder(async (name) => {
      loaded.push(name)
      return JSON.parse(files.get(name) ?? '')
    })
    await fresh.find('stale mortgage underwriting mapreduce flags keeper culture payments')
    const size = loaded.slice(1).reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0)
    expect(loaded.length).toBeGreaterThan(3)
    expect(size).toBeLessThanOrEqual(100_000)
  })
})
