import fc from 'fast-check'
import {expect, it} from 'vitest'
import {areAlike, nearDuplicates, pack, shingles, unpack} from '../../src/lint/shingles.ts'
import {hash32} from '../../src/model/fingerprint.ts'

/** The same, said with expressions and lists. */
function plainly(text: string, fewestWords: number): number[] {
  const words = text
    .toLowerCase()
    .replace(/\[[^\][]*\]/g, ' _ ')
    .replace(/\d[\d.,]{0,30}\s?[kmb]?\b/g, '0')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')
  if (words.length < fewestWords) return []
  const runs = words.slice(0, -2).map((_, n) => hash32(words.slice(n, n + 3).join(' ')))
  return [...new Set(runs)].sort((a, b) => a - b)
}

it('a text’s runs of three words are hashed where they stand as they would be each by itself', () => {
  const character = fc.constantFrom(...'aB c_ é.ß [x] $1,5K 2 – “İ” 𝒳 \ud800 😀\n')
  const words = fc.oneof(
    fc.string({unit: character, maxLength: 80}),
    fc
      .array(fc.constantFrom('I', 'built', '[company]', '$190K', 'it', 'naïve', '日本', '𝒳y'), {maxLength: 20})
      .map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(words, fc.nat(6), (text, fewest) => {
      expect([...shingles(text, fewest)]).toEqual(plainly(text, fewest))
    }),
    {numRuns: 1000},
  )
})

it('hashes come back from their text as they were, however many, and their text is the same on every machine', () => {
  const hash = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff))
  fc.assert(
    fc.property(fc.array(hash), (hashes) => {
      expect([...unpack(pack(Uint32Array.from(hashes)))]).toEqual(hashes)
    }),
  )
  expect(pack(Uint32Array.of(0x04030201))).toBe(btoa('\x01\x02\x03\x04'))
  // As many as the longest script that is read at all can have.
  const many = Uint32Array.from({length: 131_072}, (_, n) => n)
  expect(unpack(pack(many))).toEqual(many)
})

const runs = fc.uniqueArray(fc.nat(30), {maxLength: 24}).map((list) => Uint32Array.from(list).sort())

it('two texts are alike where they share that much of all that either has', () => {
  fc.assert(
    fc.property(runs, runs, fc.constantFrom(0.3, 0.5, 0.7, 1), (a, b, least) => {
      const shared = [...a].filter((run) => b.includes(run)).length
      expect(areAlike(a, b, least)).toBe(shared / (a.length + b.length - shared || 1) >= least)
    }),
    {numRuns: 2000},
  )
})

it('each text leads to the first one that is nearly the same and has one of its lowest hashes', () => {
  fc.assert(
    fc.property(fc.array(runs, {maxLength: 12}), (texts) => {
      const lowest = (text: Uint32Array): number[] => [...text.subarray(0, 6)]
      /** The first text that has a hash among its lowest. */
      const firstWith = (hash: number): number => texts.findIndex((text) => lowest(text).includes(hash))
      const expected = texts.map((own, n) => {
        const met = lowest(own)
          .map(firstWith)
          .filter((known) => known < n && areAlike(own, texts[known] ?? own, 0.7))
        return met.length === 0 ? -1 : Math.min(...met)
      })
      expect(nearDuplicates(texts.map(pack), 0.7)).toEqual(expected)
    }),
    {numRuns: 1000},
  )
})
