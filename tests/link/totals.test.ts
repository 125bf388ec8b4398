import {expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'

const computed = (base: string, stock = '$80K–$160K') => {
  const text = `# Data Engineer | Acme Global Negotiation Guide

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | ${base} | ${stock} | 10% | $185K–$260K |
`
  const guide = readGuide({path: 'acme/data-engineer.md', sha256: '', messages: [], text})
  return link([guide], noSiteData).entries[0]?.computed
}

it('parts in one currency are added up', () => {
  expect(computed('$150K–$200K')).toEqual({
    seattle: {currency: 'USD', min: 185_000, max: 260_000, formula: 'base + bonus + stock / 4'},
  })
})

it('a sum with a part that is open above is open too', () => {
  expect(computed('$150K+')).toEqual({
    seattle: {currency: 'USD', min: 185_000, max: 205_000, open: true, formula: 'base + bonus + stock / 4'},
  })
  expect(computed('$150K–$200K', '$80K+')).toEqual({
    seattle: {currency: 'USD', min: 185_000, max: 240_000, open: true, formula: 'base + bonus + stock / 4'},
  })
})

it('nothing is added up from a range that runs backwards', () => {
  expect(computed('$200K–$150K')).toEqual({})
  expect(computed('$150K–$200K', '$160K–$80K')).toEqual({})
})

/** The basis of a company's totals, from one guide with such a row. */
const basis = (head: string, row: string) => {
  const text = `# Data Engineer | Acme Global Negotiation Guide\n\n| Region | ${head} | Total Comp |\n|---|${'---|'.repeat(head.split('|').length + 1)}\n| Seattle | ${row} |\n`
  const guide = readGuide({path: 'acme/data-engineer.md', sha256: '', messages: [], text})
  return link([guide], noSiteData).entries[0]?.totalBasis
}

it.each([
  ['Base | Stock (RSU/4yr) | Bonus', '$150K–$200K | $80K–$160K | 10% | $185K–$260K', 'annual'],
  ['Base | Stock (RSU/4yr) | Bonus', '$150K–$200K | $80K–$160K | 10% | $245K–$380K', 'whole-grant'],
  // The grant tells at its upper end, too.
  ['Base | Stock (RSU/4yr) | Bonus', '$115K–$165K | $0–$30K | $12K–$33K | $127K–$228K', 'whole-grant'],
  // Without a grant there is one reading, and it is a year's.
  ['Base | Bonus', '$150K–$200K | $50K–$90K | $200K–$290K', 'annual'],
  ['Base | Stock | Bonus', '$150K–$200K | $20K–$40K/yr | 10% | $185K–$260K', 'annual'],
  ['Base | Bonus', '$150K–$200K | $50K–$90K | $300K–$490K', 'unknown'],
  ['Base | Stock (est.) | Bonus', '$150K–$200K | $20K–$40K | 10% | $185K–$260K', 'unknown'],
])('totals of %s: %s', (head, row, expected) => expect(basis(head, row)).toBe(expected))
