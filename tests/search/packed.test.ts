import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pack, packRuns, packWords, unpack, unpackRuns, unpackWords} from '../../src/search/packed.ts'

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
