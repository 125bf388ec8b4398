import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData, type SiteData} from '../../src/model/data.ts'
import type {Guide} from '../../src/model/guide.ts'
import type {Library} from '../../src/model/library.ts'
import {readGuide} from '../../src/read/index.ts'

/** A guide that states one line or table of levels. */
const guide = (id: string, mapping: string): Guide => {
  const [company = '', role = ''] = id.split('/')
  const title = (slug: string): string =>
    slug.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replaceAll('-', ' ')
  return readGuide({
    path: `${id}.md`,
    sha256: '',
    messages: [],
    text: `# ${title(role)} | ${title(company)} Global Negotiation Guide\n\n**Level Mapping:** ${mapping}\n`,
  })
}

const build = (mappings: readonly (readonly [string, string])[], data: SiteData = noSiteData): Library =>
  link(
    mappings.map(([id, mapping]) => guide(id, mapping)),
    data,
  )

const at = ({levels}: Library, id: string): number => {
  const position = levels.nodes.find((node) => node.id === id)?.position
  if (position === null || position === undefined) throw new Error(`${id} has no place`)
  return position
}

const said = ({levels}: Library): string[] =>
  levels.statements.map(({left, right}) => `${left.join('..')} = ${right.join('..')}`)

/** mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const authors = ['boeing', 'chewy', 'discord', 'etsy', 'figma', 'gusto', 'hubspot', 'intercom', 'klarna', 'linear']

/** Many guides that say what is so of Google, Meta and Amazon, now and then a level off. */
function agreed(count: number, wrong = 0): [string, string][] {
  const random = seeded(7)
  return Array.from({length: count}, (_, n): [string, string] => {
    const level = 3 + Math.floor(random() * 4)
    const off = random() < wrong ? 1 : 0
    return [
      `${authors[n % authors.length]}/role-${String(n).padStart(3, '0')}`,
      `${authors[n % authors.length]} IC${level - 2} = Google L${level} = Meta E${level + off} = Amazon L${level + 1}`,
    ]
  })
}

describe('statements', () => {
  it('every two terms of a line are stated equal, and keep their relation and words', () => {
    const {levels} = build([['chewy/data-engineer', 'Chewy DE (IC3) = Google L4 DE ≈ Meta E4']])
    expect(levels.statements.map(({relation, raw}) => [relation, ...raw])).toEqual([
      ['equal', 'Chewy DE (IC3)', 'Google L4 DE'],
      ['approximate', 'Chewy DE (IC3)', 'Meta E4'],
      ['approximate', 'Google L4 DE', 'Meta E4'],
    ])
  })

  it('a line that begins with another company’s rung says nothing of the guide’s own', () => {
    const {entries, levels} = build([
      ['chewy/data-engineer', 'Google L5 | Meta E5'],
      ['amazon/data-engineer', 'AWS L5 = Google L4'],
      ['etsy/data-engineer', 'L4 (Google L4, Meta E4) | L5 (Google L5, Meta E5)'],
    ])
    const named = Object.fromEntries(entries.map(({id, terms}) => [id, terms.map(({company}) => company?.id)]))
    expect(named).toEqual({
      'amazon/data-engineer': ['amazon', 'google'],
      'chewy/data-engineer': ['google', 'meta'],
      'etsy/data-engineer': ['etsy', 'google', 'meta', 'etsy', 'google', 'meta'],
    })
    expect(said({levels} as Library)).not.toContain('etsy/L4 = etsy/L5')
    expect(said({levels} as Library)).toContain('google/L5 = meta/E5')
  })

  it('nothing is chained from one guide to another', () => {
    const library = build([
      ['chewy/data-engineer', 'Chewy IC3 = Google L4'],
      ['etsy/data-engineer', 'Etsy P2 = Google L4'],
    ])
    expect(said(library)).toEqual(['chewy/IC3 = google/L4', 'etsy/P2 = google/L4'])
  })

  it('a term without a code links roles and places no level', () => {
    const library = build([
      ['chewy/data-engineer', 'Chewy DE = Google Data Engineer = Meta E4'],
      ['google/data-engineer', 'Google L4 = Meta E4'],
    ])
    expect(library.entries[0]?.terms[1]?.guide).toBe('google/data-engineer')
    expect(said(library)).toEqual(['google/L4 = meta/E4'])
  })

  it('a term that names two companies places no level', () => {
    expect(said(build([['chewy/data-engineer', 'Chewy IC3 = Amazon SDE / Microsoft 62 = Google L4']]))).toEqual([
      'chewy/IC3 = google/L4',
    ])
  })

  it('what both sides say, one side says, and both deny is told apart', () => {
    const {levels} = build([
      ['chewy/data-engineer', 'Chewy IC3 = Google L4'],
      ['google/data-engineer', 'Google L4 = Chewy IC3 = Etsy P2 = Meta E4'],
      ['etsy/data-engineer', 'Etsy P2 = Google L6'],
    ])
    const answer = (guideId: string, ids: string): unknown =>
      levels.statements.find(({guide, left, right}) => guide === guideId && `${left} ${right}` === ids)?.answer
    expect(answer('chewy/data-engineer', 'chewy/IC3 google/L4')).toBe('reciprocal')
    expect(answer('google/data-engineer', 'google/L4 meta/E4')).toBe('one-sided')
    expect(answer('google/data-engineer', 'google/L4 etsy/P2')).toBe('contradicting')
    expect(answer('etsy/data-engineer', 'etsy/P2 google/L6')).toBe('contradicting')
    expect(answer('google/data-engineer', 'etsy/P2 meta/E4')).toBeNull()
  })
})

describe('ladders', () => {
  it('of well-known companies are bundled, with titles', () => {
    const {levels} = build([['chewy/data-engineer', 'Chewy IC3 = Amazon L5 = Microsoft 62 = Google L4']])
    const rungs = (id: string) => levels.ladders.find(({company}) => company.id === id)?.rungs
    expect(rungs('google')?.slice(0, 7)).toEqual([3, 4, 5, 6, 7, 8, 9].map((n) => `google/L${n}`))
    expect(levels.nodes.find(({id}) => id === 'amazon/L5')?.titles).toContain('SDE II')
    expect(rungs('microsoft')?.at(0)).toBe('microsoft/59')
  })

  it('a code may be spelled otherwise than its ladder does', () => {
    expect(said(build([['chewy/data-engineer', 'Chewy IC3 = Microsoft L62']]))).toEqual(['chewy/IC3 = microsoft/62'])
  })

  it('of other companies are inferred from the codes, a track for each prefix', () => {
    const {levels} = build([
      ['chewy/data-engineer', 'Chewy IC10 = Google L5'],
      ['chewy/data-scientist', 'Chewy IC9 = Google L4'],
      ['chewy/engineering-manager', 'Chewy M1 = Google L6'],
    ])
    expect(levels.ladders.filter(({company}) => company.id === 'chewy')).toMatchObject([
      {track: 'IC', source: 'inferred', rungs: ['chewy/IC9', 'chewy/IC10']},
      {track: 'M', source: 'inferred', rungs: ['chewy/M1']},
    ])
  })

  it('of the site go before bundled ones, and may be the gauge', () => {
    const ladders = [
      {company: 'chewy', track: 'engineering', gauge: true, rungs: [{code: 'C1'}, {code: 'C2'}, {code: 'C3'}]},
      {company: 'google', track: 'ic', rungs: [{code: 'L4'}, {code: 'L5'}]},
    ]
    const library = build([['chewy/data-engineer', 'Chewy C2 = Google L5']], {...noSiteData, ladders})
    expect(library.levels.gauge).toBe('chewy')
    expect(at(library, 'google/L5')).toBe(2)
    expect(library.levels.ladders.find(({company}) => company.id === 'google')).toMatchObject({
      source: 'data',
      rungs: ['google/L4', 'google/L5'],
    })
  })

  it('grades that a role names are a track of their own beside stated ladders', () => {
    const library = build([['chewy/data-engineer', 'Chewy TPM (TPM2-TPM3) = Google TPM (TPM1)']])
    expect(said(library)).toEqual(['chewy/TPM2..chewy/TPM3 = google/TPM1'])
    expect(library.entries[0]?.messages).toEqual([])
  })

  it('a code that is on none is reported where it stands, and places nothing', () => {
    const library = build([['chewy/data-engineer', 'Chewy IC3 = Google L17 = Meta E4']])
    expect(said(library)).toEqual(['chewy/IC3 = meta/E4'])
    expect(library.entries[0]?.messages).toMatchObject([
      {rule: 'level-off-ladder', actual: 'L17', span: {line: 3}, path: 'chewy/data-engineer.md'},
    ])
    expect(library.levels.conflicts).toMatchObject([{kind: 'off-ladder', guides: ['chewy/data-engineer']}])
  })
})

describe('the axis', () => {
  it('finds the truth that noisy statements were made from', () => {
    const random = seeded(3)
    const truth: Record<string, number[]> = {
      boeing: [3, 4.1, 4.9, 6.2],
      chewy: [3.4, 4.4, 5.6, 6.5],
      etsy: [2.8, 3.9, 5.3, 6],
      figma: [3.2, 3.7, 4.6, 5.8],
    }
    const all = Object.keys(truth)
    const nearest = (company: string, height: number): number => {
      const rungs = truth[company] ?? []
      // A guide that has to name a rung names one of the two around the height, the nearer one more often.
      const below = rungs.findLastIndex((each) => each <= height)
      const low = Math.max(0, below)
      const high = Math.min(rungs.length - 1, below + 1)
      const gap = (rungs[high] ?? 0) - (rungs[low] ?? 0)
      return low === high || random() > (height - (rungs[low] ?? 0)) / gap ? low + 1 : high + 1
    }
    const google = (height: number): number => {
      const low = Math.floor(height)
      return random() < height - low ? low + 1 : low
    }
    const mappings = Array.from({length: 900}, (_, n): [string, string] => {
      const company = all[n % all.length] ?? ''
      const rung = Math.floor(random() * 4)
      const height = truth[company]?.[rung] ?? 0
      const other = all[(n + 1 + Math.floor(random() * 3)) % all.length] ?? ''
      const line = `${company} IC${rung + 1} = Google L${google(height)}`
      return [`${authors[n % 7]}/role-${n}`, random() < 0.3 ? `${line} = ${other} IC${nearest(other, height)}` : line]
    })
    const library = build(mappings)
    for (const company of all)
      truth[company]?.forEach((height, n) => {
        expect(Math.abs(at(library, `${company}/IC${n + 1}`) - height), `${company} IC${n + 1}`).toBeLessThan(0.5)
      })
  })

  it('equal spacings come out exactly', () => {
    const library = build(agreed(60))
    for (const n of [3, 4, 5, 6]) {
      expect(at(library, `google/L${n}`)).toBe(n)
      expect(at(library, `meta/E${n}`)).toBeCloseTo(n, 2)
      expect(at(library, `amazon/L${n + 1}`)).toBeCloseTo(n, 2)
    }
  })

  it('no ladder turns round, whatever guides say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 3, max: 8}), fc.integer({min: 3, max: 8})), {
          minLength: 1,
          maxLength: 25,
        }),
        (lines) => {
          const {levels} = build(
            lines.map(([own, google, meta], n) => [
              `chewy/role-${n}`,
              `Chewy IC${own} = Google L${google} = Meta E${meta}`,
            ]),
          )
          for (const {rungs} of levels.ladders) {
            const placed = rungs.flatMap((id) => levels.nodes.find((node) => node.id === id)?.position ?? [])
            expect(placed).toEqual([...placed].sort((a, b) => a - b))
          }
        },
      ),
      {numRuns: 60},
    )
  })

  it('one absurd statement moves no well-stated rung', () => {
    const guides = agreed(160, 0.15)
    const before = build(guides)
    const absurd = [
      'Google L3 = Meta E6',
      'Google L7 = Amazon L4',
      'Meta E3 = Amazon L7',
      'Google L3 = Meta E9 = Amazon L8',
    ]
    for (const line of absurd) {
      const after = build([...guides, ['zoom/role', `Zoom = ${line}`]])
      for (const node of before.levels.nodes)
        if (node.statements >= 20)
          expect(Math.abs(at(after, node.id) - (node.position ?? 0)), `${node.id} after ${line}`).toBeLessThanOrEqual(
            0.05,
          )
    }
  })

  it('copies in the guides of one company weigh less than guides of several', () => {
    const copies = Array.from({length: 6}, (_, n): [string, string] => [
      `chewy/role-${n}`,
      'Chewy = Google L4 = Meta E5',
    ])
    const others = authors
      .filter((name) => name !== 'chewy')
      .slice(0, 4)
      .map((name): [string, string] => [`${name}/role`, `${name} = Google L4 = Meta E4`])
    expect(at(build([...copies, ...others]), 'meta/E4')).toBeLessThan(4.1)
    expect(at(build([...copies, ...others]), 'meta/E5')).toBeGreaterThanOrEqual(4)
  })

  it('is the same, byte for byte, in any order of the guides', () => {
    const guides = agreed(40, 0.3).map(([id, mapping]) => guide(id, mapping))
    const wanted = JSON.stringify(link(guides, noSiteData).levels)
    fc.assert(
      fc.property(fc.shuffledSubarray(guides, {minLength: guides.length, maxLength: guides.length}), (shuffled) => {
        expect(JSON.stringify(link(shuffled, noSiteData).levels)).toBe(wanted)
      }),
      {numRuns: 20},
    )
  })

  it('is what JSON brings back, so that links that were kept are those that were made', () => {
    const library = build([...agreed(160, 0.15), ['zoom/role', 'Zoom IC3 = Google L5 | Somebody Else']])
    expect(JSON.parse(JSON.stringify(library))).toStrictEqual(library)
  })

  it('what nothing joins to the gauge has no place', () => {
    const {levels} = build([
      ['chewy/role', 'Chewy IC3 = Etsy P2'],
      ['figma/role', 'Figma = Google L4 = Meta E4'],
    ])
    expect(levels.nodes.find(({id}) => id === 'chewy/IC3')).toMatchObject({
      position: null,
      spread: null,
      confidence: 'none',
    })
    expect(levels.statements[0]?.residual).toBeNull()
  })

  it('says how well a rung is known', () => {
    const {levels} = build(agreed(160))
    const of = (id: string) => levels.nodes.find((node) => node.id === id)
    expect(of('google/L4')).toMatchObject({confidence: 'high', companies: 10})
    expect(of('boeing/IC1')?.confidence).toBe('low')
    const torn = authors.map((name, n): [string, string] => [
      `${name}/role`,
      `${name} = Google L${n % 2 ? 4 : 6} = Etsy P1`,
    ])
    expect(build(torn).levels.nodes.find(({id}) => id === 'etsy/P1')?.confidence).toBe('contested')
  })
})

describe('conflicts', () => {
  const planted: [string, string] = ['zoom/software-engineer', 'Zoom SWE = Google L3 = Meta E6']

  it('a contradiction is reported in both places, each with the other as its witness', () => {
    const library = build([...agreed(60), ['google/software-engineer', 'Google L3 = Meta E3'], planted])
    const messages = (id: string) =>
      library.entries.find((entry) => entry.id === id)?.messages.filter(({rule}) => rule === 'level-contradicts')
    expect(messages('zoom/software-engineer')).toMatchObject([
      {
        severity: 'warning',
        path: 'zoom/software-engineer.md',
        span: {line: 3},
        actual: 'Google L3 = Meta E6',
        expected: ['Meta E3'],
        related: {path: 'google/software-engineer.md', span: {line: 3}},
      },
    ])
    expect(messages('google/software-engineer')).toMatchObject([
      {severity: 'info', span: {line: 3}, related: {path: 'zoom/software-engineer.md', span: {line: 3}}},
    ])
    expect(library.levels.conflicts).toMatchObject([
      {
        kind: 'outlier',
        nodes: ['google/L3', 'meta/E6'],
        guides: ['google/software-engineer', 'zoom/software-engineer'],
        witness: [{guide: 'zoom/software-engineer', raw: 'Google L3 = Meta E6'}, {guide: 'google/software-engineer'}],
      },
    ])
  })

  it('the witness may be a path over a third ladder', () => {
    const guides = authors.flatMap((name): [string, string][] => [
      [`${name}/role-a`, `${name} = Google L4 = Etsy P2`],
      [`${name}/role-b`, `${name} = Etsy P2 = Amazon L5`],
      [`${name}/role-c`, `${name} = Google L6 = Etsy P4`],
      [`${name}/role-d`, `${name} = Etsy P4 = Amazon L7`],
    ])
    const {levels} = build([...guides, ['zoom/role', 'Zoom = Google L4 = Amazon L7']])
    const [conflict] = levels.conflicts.filter(({kind}) => kind === 'outlier')
    expect(conflict?.witness.map(({raw}) => raw)).toEqual([
      'Google L4 = Amazon L7',
      'Google L4 = Etsy P2',
      'Etsy P2 = Amazon L5',
    ])
  })

  it('a guide that turns a ladder round hears of it', () => {
    const library = build([
      ...agreed(60),
      ['zoom/role', '\n\n| Zoom | Google |\n|---|---|\n| IC3 | L5 |\n| IC4 | L4 |'],
    ])
    expect(library.levels.conflicts.map(({kind}) => kind)).toContain('inversion')
    expect(library.entries.find(({id}) => id === 'zoom/role')?.messages.map(({rule}) => rule)).toContain('level-order')
  })

  it('two rungs with no room between them are reported', () => {
    const {levels, entries} = build([
      ...agreed(60),
      ['zoom/role-a', 'Zoom IC3 = Google L5'],
      ['zoom/role-b', 'Zoom IC4 = Google L5'],
    ])
    expect(levels.conflicts).toMatchObject([{kind: 'collapsed', nodes: ['zoom/IC3', 'zoom/IC4']}])
    expect(entries.at(-1)?.messages.map(({rule}) => rule)).toContain('ladder-collapsed')
  })
})
