import {describe, expect, it} from 'vitest'
import {type MoveHints, type RawMove, readStrategyMoves} from '../../src/read/moves.ts'

const hints: MoveHints = {currency: {label: [], place: null}, base: [[150_000, 200_000]]}

const brief = ({component, kind, currency, min, max, open}: RawMove): string =>
  `${component} ${kind === 'money' ? currency : kind} ${min === max ? min : `${min}-${max}`}${open ? '+' : ''}`

const read = (text: string) => {
  const {asks, floor, offers} = readStrategyMoves(text, hints)
  return {
    asks: asks.map(brief),
    floor: floor.map(brief),
    offers: offers.map(({company, amounts}) => `${company}: ${amounts.map(brief).join(' & ')}`),
  }
}

describe('what a strategy asks for', () => {
  it.each([
    [
      'I want $190K base, $160K RSU/4yr and a $15K signing bonus.',
      ['base USD 190000', 'stock USD 160000', 'signing USD 15000'],
    ],
    [
      'Open at $180,000 base with 900 RSUs ($270,000 at today’s price).',
      ['base USD 180000', 'stock units 900', 'stock USD 270000'],
    ],
    [
      'Request a total package of $310K+ by pushing RSU grants to $130K/4yr.',
      ['total USD 310000+', 'stock USD 130000'],
    ],
    ['For Zurich, anchor at total comp of CHF 200K / $225K.', ['total CHF 200000', 'total USD 225000']],
    ['Anchor at $260K TC for Austin and $290K for Boston.', ['total USD 260000', 'total USD 290000']],
    [
      'I’m targeting $175K base with a guaranteed first-year bonus floor of 20%.',
      ['base USD 175000', 'bonus percent 20'],
    ],
    ['Final counter: "If base is constrained at $150K, I’ll accept with a $25K signing bonus."', ['signing USD 25000']],
    ['I’d propose $160K base (from $150K) and an on-call premium of $9K.', ['base USD 160000']],
    [
      'To align: a base of $[170-185]K. At $[230-260]K, I am ready to sign.',
      ['base USD 170000-185000', 'total USD 230000-260000'],
    ],
    ['Negotiate a sign-on bonus of $20,000 and an annual training budget of $5K.', ['signing USD 20000']],
  ])('%s', (text, asks) => expect(read(text).asks).toEqual(asks))

  it('is not what the company will answer, nor what it earns', () => {
    expect(read('Acme will likely counter at $165K-$170K base. Cite the $120M Q3 income.').asks).toEqual([])
    expect(read('Thank you for the L5 offer at $210K total comp.')).toEqual({asks: [], floor: [], offers: []})
  })
})

describe('where it walks away', () => {
  it.each([
    ['I need $190K base. My floor is $175K.', ['base USD 175000']],
    ['Acme will counter at $150K-$170K RSUs — accept at $160K+.', ['stock USD 160000+']],
    ['Accept if total first-year comp (base, bonus and signing) reaches $240K+.', ['total USD 240000+']],
    ['Target $300K total comp. Walk-away floor: $250K Austin, £190K London.', ['total USD 250000', 'total GBP 190000']],
    ['Counter at $140K-$150K equity is competitive.', ['stock USD 140000-150000']],
    ['Walk away below $165K base or 2% profit participation.', ['base USD 165000', 'stock percent 2']],
  ])('%s', (text, floor) => expect(read(text).floor).toEqual(floor))
})

describe('what others offer', () => {
  it.each([
    ['I’m holding an Initech offer at $180K / $150K RSU.', ['Initech: base USD 180000 & stock USD 150000']],
    [
      'I have competing offers from [Initech at $300K TC / Hooli SRE at $310K TC].',
      ['Initech: total USD 300000', 'Hooli: total USD 310000'],
    ],
    [
      'Competing offers: Hooli (Maps, L5, $320K RSUs), Initech ($200K + $90K).',
      ['Hooli: stock USD 320000', 'Initech: base USD 200000 & bonus USD 90000'],
    ],
    ['Reference competing offers at $400K total comp from Hooli.', ['Hooli: total USD 400000']],
  ])('%s', (text, offers) => expect(read(text).offers).toEqual(offers))
})
