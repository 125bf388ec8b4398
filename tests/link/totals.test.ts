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

it('nothing is added up from a range that runs backwards', () => {
  expect(computed('$200K–$150K')).toEqual({})
  expect(computed('$150K–$200K', '$160K–$80K')).toEqual({})
})
