import {describe, expect, it} from 'vitest'
import {changes, publishedChanges} from '../../src/feed/changes.ts'
import {guideJson} from '../../src/feed/guide.ts'
import {changeLines} from '../../src/feed/words.ts'
import type {WholeGuide} from '../../src/model/guide.ts'
import {band, config, entry, pay, usd} from './fixture.ts'

const guide = (id: string, change: Partial<WholeGuide> = {}) => guideJson(entry(id, change), config)

const base = (min: number, max: number, raw = '') => ({
  bands: [band('New York', {base: pay('Base', raw, usd(min, max))})],
})

const release = (...guides: ReturnType<typeof guide>[]) => ({release: null, guides})

const texts = (before: Partial<WholeGuide>, after: Partial<WholeGuide>) =>
  changes(release(guide('a/x', before)), release(guide('a/x', after))).changed.flatMap(({moves}) =>
    moves.map(({text}) => text),
  )

const notes = (before: Partial<WholeGuide>, after: Partial<WholeGuide>) =>
  changes(release(guide('a/x', before)), release(guide('a/x', after))).changed.flatMap(({notes}) => notes)

describe('what changed', () => {
  it('is said as a person would say it', () => {
    expect(texts(base(175000, 230000), base(175000, 238000))).toEqual(['New York base: top 230K -> 238K, +3.5 %'])
    expect(texts(base(200000, 200000), base(190000, 190000))).toEqual(['New York base: 200K -> 190K, -5 %'])
  })

  it('marks a move of more than a fifth', () => {
    const move = (to: number) =>
      changes(release(guide('a/x', base(100000, 100000))), release(guide('a/x', base(to, to)))).changed[0]?.moves[0]
    expect(move(120000)?.big).toBe(false)
    expect(move(120001)?.big).toBe(true)
    expect(move(79000)?.big).toBe(true)
  })

  it('is nothing where figures are only written otherwise', () => {
    expect(texts(base(175000, 230000, '$175K–$230K'), base(175000, 230000, '$175,000 - $230,000'))).toEqual([])
    expect(notes(base(175000, 230000, '$175K–$230K'), base(175000, 230000, '$175,000 - $230,000'))).toEqual([])
  })

  it('is nothing where bands change places', () => {
    const bands = [band('A', {base: pay('Base', '', usd(1, 2))}), band('B', {base: pay('Base', '', usd(3, 4))})]
    expect(changes(release(guide('a/x', {bands})), release(guide('a/x', {bands: bands.toReversed()}))).changed).toEqual(
      [],
    )
  })

  it('is nothing where prose is only broken otherwise', () => {
    const prose = (text: string) => ({
      sections: [{id: 's', title: 'S', kind: 'prose' as const, span: entry('a/x').guide.titleSpan}],
      prose: {...entry('a/x').guide.prose, sections: [`<p>${text}</p>`]},
    })
    expect(notes(prose('one two'), prose('one\ntwo'))).toEqual([])
    expect(notes(prose('one two'), prose('one three'))).toEqual(['Other prose'])
  })

  it('never moves a figure into one of another currency', () => {
    const paris = (currency: string) => ({
      bands: [band('Paris', {base: pay('Base', '', {...usd(1, 2), currency} as ReturnType<typeof usd>)})],
    })
    expect(texts(paris('USD'), paris('EUR'))).toEqual([])
    expect(notes(paris('USD'), paris('EUR'))).toEqual(['Paris base: measured otherwise'])
  })

  it('tells bands that came from those that went', () => {
    expect(notes({bands: [band('A', {})]}, {bands: [band('B', {})]})).toEqual(['B: new band', 'A: band removed'])
  })
})

describe('a build', () => {
  it('that changes nothing repeats the news of the one before', () => {
    const first = release(guide('a/x', base(1000, 2000)))
    const second = release(guide('a/x', base(1000, 3000)))
    const news = publishedChanges(first, second)
    expect(changeLines(news)).toEqual(['a/x', '  New York base: top 2K -> 3K, +50 % (!)'])
    expect(publishedChanges({...second, changes: news}, second)).toEqual(news)
    expect(publishedChanges({...first, changes: changes(null, first)}, first)).toEqual(changes(null, first))
  })
})

describe('a guide', () => {
  it('is added, removed, or renamed by a redirect', () => {
    const other = {sha256: 'b'.repeat(64)}
    const found = changes(
      release(guide('a/x'), guide('a/y')),
      release(guide('a/z', other), guide('a/w', {sha256: 'c'.repeat(64)})),
      {
        'a/x': 'a/z',
      },
    )
    expect(found).toMatchObject({added: ['a/w'], removed: ['a/y'], renamed: [{from: 'a/x', to: 'a/z'}]})
  })

  it('is renamed where the same bytes come back under another name', () => {
    expect(changes(release(guide('a/x')), release(guide('a/z'))).renamed).toEqual([{from: 'a/x', to: 'a/z'}])
  })

  it('may have the name of a property of every object', () => {
    expect(changes(release(), release(guide('constructor/__proto__'))).added).toEqual(['constructor/__proto__'])
    expect(changes(release(guide('constructor')), release()).removed).toEqual(['constructor'])
  })

  it('is compared with nothing where there is no earlier release', () => {
    expect(changes(null, release(guide('a/x')))).toMatchObject({previous: null, added: []})
  })
})
