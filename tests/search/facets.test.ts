import {beforeAll, describe, expect, it} from 'vitest'
import {bandsFor, narrow, nothingSelected, type Selection} from '../../src/search/facets.ts'
import {readState, writeState} from '../../src/search/state.ts'
import {indexOf, open, type Site, texts} from './library.ts'

let site: Site
beforeAll(async () => {
  site = await open(indexOf(texts))
})

function left(selection: Partial<Selection>) {
  const {finder, pay} = site
  const all = finder.names.guides.map((_, n) => n)
  const narrowed = narrow(finder.names, pay, {...nothingSelected, ...selection}, all)
  return {ids: narrowed.guides.map((n) => finder.names.guides[n]?.id), counts: narrowed.counts}
}

describe('facets', () => {
  it('one value keeps its guides, two of one facet are alternatives, two facets hold together', () => {
    expect(left({company: ['google']}).ids).toEqual(['google/devops-engineer', 'google/technical-program-manager'])
    expect(left({company: ['google', 'disney']}).ids).toHaveLength(3)
    expect(left({company: ['google'], place: ['gb-london']}).ids).toEqual(['google/devops-engineer'])
    expect(left({level: ['P4']}).ids).toEqual(['disney/data-engineer'])
  })

  it('a count says how many guides a value would leave, its own facet not counted', () => {
    const {counts} = left({company: ['google']})
    const count = (list: readonly {id: string; guides: number}[], id: string) =>
      list.find((each) => each.id === id)?.guides
    expect(count(counts.company, 'stripe')).toBe(3)
    expect(count(counts.place, 'gb-london')).toBe(1)
    expect(count(counts.role, 'devops-engineer')).toBe(1)
    expect(count(counts.role, 'data-engineer')).toBeUndefined()
    for (const {id, guides} of counts.place) expect(left({company: ['google'], place: [id]}).ids).toHaveLength(guides)
  })

  it('a range holds of one band in one currency', () => {
    const range = {pay: 'base', min: 135_000, max: null} as const
    expect(left({currency: 'GBP', range}).ids).toEqual(['stripe/ml-ai-engineer'])
    expect(left({currency: 'GBP', range: {pay: 'total', min: null, max: 115_000}}).ids).toEqual([
      'google/devops-engineer',
    ])
    // 300K reais are no 300K pounds.
    expect(left({currency: 'GBP', range: {pay: 'base', min: 250_000, max: null}}).ids).toEqual([])
    expect(left({currency: 'GBP', place: ['br-sao-paulo']}).ids).toEqual([])
    expect(left({range}).ids).toHaveLength(Object.keys(texts).length)
  })

  it('tells the band that is meant', () => {
    const {finder, pay} = site
    const guide = finder.names.guides.findIndex(({id}) => id === 'google/devops-engineer')
    const [band] = bandsFor(finder.names, pay, {...nothingSelected, currency: 'BRL'}, guide)
    expect(band?.[2]).toEqual([300_000, 400_000])
  })
})

describe('the address', () => {
  it('says a state, and is read back as it was', () => {
    const query =
      '?q=sec+eng&company=google&company=stripe&place=gb-london&level=L5&currency=GBP&pay=total&min=100000&max=200000'
    expect(writeState(readState(query))).toBe(query)
    expect(writeState(readState(''))).toBe('')
  })

  it('may hold anything', () => {
    for (const query of [
      '?min=-1&max=x&pay=%%%',
      `?q=${'a'.repeat(9999)}`,
      '?company=&company=',
      '?role=<img>&__proto__=1',
    ])
      expect(() => left(readState(query).selection)).not.toThrow()
    expect(readState('?min=1e9&max=abc').selection.range).toBeNull()
  })
})
