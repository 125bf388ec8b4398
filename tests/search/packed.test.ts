import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {ShardFile, TextFile} from '../../src/search/index-file.ts'
import {pack, packRuns, packWords, unpack, unpackRuns, unpackWords} from '../../src/search/packed.ts'
import {parseQuery} from '../../src/search/query.ts'
import {textEvidence} from '../../src/search/text.ts'
import {textIndex} from '../../src/search/text-build.ts'

const number = fc.integer({min: 0, max: 5_000_000})
const sorted = fc.uniqueArray(fc.integer({min: 0, max: 6000})).map((list) => list.sort((a, b) => a - b))
const words = fc.uniqueArray(fc.stringMatching(/^[a-z0-9&+]{1,12}$/)).map((list) => list.sort())

describe('what is packed is unpacked', () => {
  const same = <T>(given: fc.Arbitrary<T>, round: (value: T) => T): void =>
    fc.assert(
      fc.property(given, (value) => {
        expect(round(value)).toEqual(value)
      }),
    )
  it('numbers', () => same(fc.array(number), (list) => unpack(pack(list))))
  it('runs', () => same(sorted, (list) => unpackRuns(packRuns(list))))
  it('words', () => same(words, (list) => unpackWords(packWords(list))))
})

it('packed text is what JSON writes as it is', () => {
  fc.assert(
    fc.property(fc.array(number), (list) => {
      expect(JSON.stringify(pack(list))).toBe(`"${pack(list)}"`)
    }),
  )
})

it('a run takes two characters', () => {
  expect(packRuns([0, 1, 2, 3, 4, 5])).toHaveLength(2)
})

describe('postings of a term', () => {
  const posting = (guides: number, sentences: number) => {
    const given = Array.from({length: guides}, () => ({
      terms: ['common'],
      sentences: [pack(Array.from({length: sentences}, (_, n) => (n === 0 ? 0 : 1)))],
    }))
    const index = textIndex((text) => text)
    for (const [guide, text] of given.entries()) index.add(guide, text)
    const [shard, file] = [...index.outputs()].map(({content}) => JSON.parse(String(content)))
    const query = parseQuery('common ')
    return textEvidence(file as TextFile, new Map([[0, shard as ShardFile]]), query).postings[0]
  }

  it.each([
    [100, 10, 10],
    [1500, 10, 4],
    [2000, 10, 2],
    [5000, 10, 0],
  ])('%i guides with %i sentences each keep %i', (guides, sentences, kept) => {
    const found = posting(guides, sentences)
    expect(found?.size).toBe(guides)
    expect(found?.get(guides - 1)).toEqual(Array.from({length: kept}, (_, n) => n))
  })
})
