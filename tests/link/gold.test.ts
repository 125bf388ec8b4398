import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'
import {buildIndex} from '../../src/search/build.ts'
import {openIndex, search} from '../../src/search/query.ts'
import {shared} from '../shared.ts'

const corpus = shared('corpus')
const truths = shared('gold/links.json')
const queries = shared('gold/queries.json')

interface Truth {
  readonly guide: string
  readonly term: string
  readonly target: string | null
  readonly accept?: readonly (string | null)[]
}

const library = () =>
  link(
    readdirSync(corpus ?? '', {recursive: true, encoding: 'utf8'})
      .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
      .map((name) =>
        readGuide({path: name, text: readFileSync(path.join(corpus ?? '', name), 'utf8'), sha256: '', messages: []}),
      ),
    noSiteData,
  )

describe.runIf(corpus && truths && queries)('on the sample (skipped where it is absent)', () => {
  const all = corpus ? library() : null

  it('terms lead where a careful reader would go', () => {
    const {links} = JSON.parse(readFileSync(truths ?? '', 'utf8')) as {links: Truth[]}
    const entries = new Map(all?.entries.map((entry) => [entry.id, entry]))
    const wrong = links.filter(({guide, term, target, accept = []}) => {
      const entry = entries.get(guide)
      const at = entry?.guide.levelMapping?.terms.findIndex(({raw}) => raw.trim() === term.trim()) ?? -1
      const found = at === -1 ? undefined : (entry?.terms[at]?.guide ?? null)
      return found === undefined || (found !== target && !accept.includes(found))
    })
    expect(
      wrong.length / links.length,
      JSON.stringify(wrong.map(({guide, term}) => `${guide}: ${term}`)),
    ).toBeLessThanOrEqual(0.04)
  })

  it('no link leads to a guide that does not exist', () => {
    const ids = new Set(all?.entries.map(({id}) => id))
    const dangling = all?.entries
      .flatMap(({mapsTo, mappedFrom}) => [...mapsTo, ...mappedFrom.map(({guide}) => guide)])
      .filter((id) => !ids.has(id))
    expect(dangling).toEqual([])
  })

  it('searches by company, role, level and place find their guide', () => {
    const {queries: wanted} = JSON.parse(readFileSync(queries ?? '', 'utf8')) as {
      queries: {q: string; want: string[]; top: number; kind: string}[]
    }
    if (!all) return
    const [file] = buildIndex(all)
    const index = openIndex(JSON.parse(String(file?.content)))
    const named = wanted.filter(({kind}) => !/content|text|prose|level/.test(kind))
    const missed = named.filter(({q, want, top}) => !search(index, q, {limit: top}).some(({id}) => want.includes(id)))
    expect(
      missed.length / named.length,
      JSON.stringify(missed.map(({q, want}) => `${q} -> ${want[0]}`)),
    ).toBeLessThanOrEqual(0.08)
  })
})
