import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'

const corpus = shared('corpus')
const truths = shared('gold/links.json')

interface Truth {
  readonly guide: string
  readonly term: string
  readonly target: string | null
  readonly accept?: readonly (string | null)[]
}

const guides = () =>
  readdirSync(corpus ?? '', {recursive: true, encoding: 'utf8'})
    .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
    .map((name) =>
      readGuide({path: name, text: readFileSync(path.join(corpus ?? '', name), 'utf8'), sha256: '', messages: []}),
    )

describe.runIf(corpus && truths)('on the sample (skipped where it is absent)', () => {
  const read = corpus ? guides() : []
  const all = corpus ? link(read, noSiteData) : null

  /** The sample with a guide more, which states one line. */
  const withLine = (line: string) =>
    link(
      [
        ...read,
        readGuide({
          path: 'planted/software-engineer.md',
          text: `# Software Engineer | Planted Guide\n\n**Level Mapping:** Planted = ${line}\n`,
          sha256: '',
          messages: [],
        }),
      ],
      noSiteData,
    )

  it('statements lie 0.15 level apart on the axis at the median, and no ladder turns round', () => {
    const {statements, ladders, nodes} = all?.levels ?? {statements: [], ladders: [], nodes: []}
    const left = statements
      .flatMap(({residual}) => (residual === null ? [] : [Math.abs(residual)]))
      .sort((a, b) => a - b)
    expect(left.length).toBeGreaterThan(500)
    expect(left[Math.floor(left.length / 2)]).toBeLessThanOrEqual(0.15)
    const byId = new Map(nodes.map((node) => [node.id, node.position]))
    for (const {rungs} of ladders) {
      const placed = rungs.flatMap((id) => byId.get(id) ?? [])
      expect(placed).toEqual([...placed].sort((a, b) => a - b))
    }
  })

  it('one absurd statement moves no well-stated rung by more than 0.05', () => {
    for (const line of [
      'Google L3 = Meta E6',
      'Amazon L7 = Microsoft 59',
      'Stripe L1 = Google L7',
      'Apple ICT3 = Meta IC6',
    ]) {
      const after = new Map(withLine(line).levels.nodes.map((node) => [node.id, node.position]))
      for (const {id, position, statements} of all?.levels.nodes ?? [])
        if (statements >= 20 && position !== null)
          expect(Math.abs((after.get(id) ?? 0) - position), `${id} after ${line}`).toBeLessThanOrEqual(0.05)
    }
  })

  it('a planted contradiction is reported where it stands and where it is contradicted', () => {
    const {entries, levels} = withLine('Google L3 = Meta E6')
    const said = (id: string) =>
      entries.find((entry) => entry.id === id)?.messages.filter(({rule}) => rule === 'level-contradicts')
    const [planted] = said('planted/software-engineer') ?? []
    const conflict = levels.conflicts.find(({guides}) => guides.includes('planted/software-engineer'))
    const other = conflict?.guides.find((id) => id !== 'planted/software-engineer') ?? ''
    expect(planted?.related?.path).toBe(`${other}.md`)
    expect(said(other)?.some(({related}) => related?.path === 'planted/software-engineer.md')).toBe(true)
    expect(conflict?.witness.length).toBeGreaterThan(1)
  })

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
})
