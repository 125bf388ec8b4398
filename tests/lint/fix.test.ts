import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Source} from '../../src/model/source.ts'
import {fixSource} from '../../src/pipeline/fix.ts'
import {readGuide} from '../../src/read/index.ts'
import {guide} from '../run.ts'
import {shared} from '../shared.ts'

const source = (text: string): Source => ({path: 'acme/data-engineer.md', text, sha256: '0', messages: []})
const fix = (text: string): string => fixSource(source(text)).text

/** Every amount, level and year that a text states, in its order, with its currency where that is known in both texts. */
function factsOf(text: string, other: string): unknown[] {
  const [guide, twin] = [readGuide(source(text)), readGuide(source(other))]
  const amounts = ({bands, levers, strategy}: typeof guide) => [
    ...bands.flatMap((band) =>
      [band.base, band.stock, band.bonus, band.signing, band.total, ...band.other].flatMap((pay) => pay?.values ?? []),
    ),
    ...levers.flatMap((lever) => lever.amounts),
    ...(strategy ? [...strategy.asks, ...strategy.floor, ...strategy.offers.flatMap((offer) => offer.amounts)] : []),
  ]
  const theirs = amounts(twin)
  return [
    amounts(guide).map((amount, n) => {
      const [mine, its] = [amount, theirs[n]].map((each) => (each && 'currency' in each ? each.currency : null))
      return [amount.kind, amount.min, amount.max, mine !== null && its !== null ? mine : '']
    }),
    guide.levelMapping?.terms.map(({levels}) => levels),
    guide.sources.map(({years}) => years),
  ]
}

/** What must hold of mending any text. */
function holds(text: string): void {
  const once = fix(text)
  expect(factsOf(once, text)).toEqual(factsOf(text, once))
  expect(fix(once)).toBe(once)
  expect(once.split(/\r\n|\r|\n/)).toHaveLength(text.split(/\r\n|\r|\n/).length)
}

describe('mending', () => {
  it.each([
    ['dashes', '$185K–$260K', '$185K--$260K', '$185K–$260K'],
    ['the word between figures', '$185K–$260K', '$185K to $260K', '$185K–$260K'],
    ['currencies', 'Seattle | $150K–$200K', 'Zurich | chf 150K–200K', 'Zurich | CHF 150K–200K'],
    ['heads', 'Base Salary', 'base  salary', 'Base Salary'],
    ['spaces', 'Levels.fyi compensation', 'Levels.fyi\u00a0compensation', 'Levels.fyi compensation'],
    ['invisible characters', 'Warehouses', 'Ware\u200bhouses', 'Warehouses'],
    ['tildes', 'Levels.fyi compensation', '(~$150K)~ compensation', '(\\~$150K)\\~ compensation'],
  ])('%s', (_name, good, bad, mended) => {
    const text = guide().replace(good, bad)
    const whole = guide().replace(good, mended)
    expect(fix(text)).toBe(whole)
    expect(factsOf(whole, text)).toEqual(factsOf(text, whole))
  })

  it('leaves a faultless guide as it is', () => {
    expect(fixSource(source(guide()))).toEqual({text: guide(), made: 0, refused: 0})
  })

  it('does not make an edit after which a figure would be read otherwise', () => {
    // Set apart by spaces a long dash parts two amounts; a short one would make a range of them.
    const text = guide().replace('$150K–$200K', '$150K — $200K').replace('Warehouses', 'Ware\u200bhouses')
    const fixed = fixSource(source(text))
    expect(fixed.text).toBe(text.replace('Ware\u200bhouses', 'Warehouses'))
    expect(fixed.refused).toBe(1)
  })

  it('never changes a figure, and mending twice is mending once, for any slips in a guide', () => {
    const slips = [
      '–',
      ' — ',
      ' to ',
      '--',
      '\u200b',
      '\u00a0',
      '~',
      'usd ',
      'Rs. ',
      '\u202e',
      '`',
      '|',
      '\r',
      '\n',
      '[',
      ']',
      '$',
      '7',
      'K',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(guide().length), fc.constantFrom(...slips)), {minLength: 1, maxLength: 6}),
        (list) => {
          let text = guide()
          for (const [at, slip] of list) text = text.slice(0, at) + slip + text.slice(at)
          holds(text)
        },
      ),
      {numRuns: 150},
    )
  })
})

const sample = shared('corpus')

describe.runIf(sample)('mending the sample', () => {
  it('changes no figure, and nothing the second time', () => {
    const files = readdirSync(sample ?? '.', {recursive: true, encoding: 'utf8'}).filter((file) =>
      /\/.*\.md$/.test(file),
    )
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) holds(readFileSync(path.join(sample ?? '.', file), 'utf8'))
  }, 60_000)
})
