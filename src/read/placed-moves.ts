import type {Nodes} from 'mdast'
import {toSpan} from '../model/span.ts'
import type {Band, Strategy} from '../model/tree.ts'
import type {Move} from '../model/value.ts'
import type {Block} from './blocks.ts'
import {type Flat, flatten, positionOf} from './flat.ts'
import {isSameMove, type MoveHints, type RawMove, readStrategyMoves} from './moves.ts'

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** A move with its place in the file. */
export function withSpan(flat: Flat, raw: RawMove): Move {
  const {component, kind, currency, min, max, per, years, unit} = raw
  const move: Partial<Writable<Move>> = {component, kind, currency, min, max}
  if (per !== undefined) move.per = per
  if (years !== undefined) move.years = years
  if (unit !== undefined) move.unit = unit
  if (raw.open) move.open = true
  if (raw.approximate) move.approximate = true
  move.text = raw.text
  move.span = toSpan(positionOf(flat, raw.start, raw.end))
  return move as Move
}

/** A `$` that no letter tells apart from the others. */
const bareDollar = /(?<!\p{L})\$/u

/** What the bands of a guide say of currency and base, by which figures in scripts are judged. */
export function hintsOf(bands: readonly Band[], company: string): MoveHints {
  const used = new Set<string>()
  const bare = new Set<string>()
  const base: (readonly [number, number])[] = []
  for (const band of bands)
    for (const {component, children, raw} of band.children)
      for (const value of children) {
        if (value.type !== 'moneyRange') continue
        if (value.currency !== null) {
          used.add(value.currency)
          if (raw.includes('$') && !bare.has(value.currency) && bareDollar.test(raw)) bare.add(value.currency)
        }
        if (component === 'base') base.push([value.min, value.max])
      }
  const label = [...used]
  const named = label.filter((code) => !bare.has(code))
  const isNamed = (code: string): boolean => named.includes(code)
  return {currency: {label, place: null, ...(named.length > 0 && {isNamed})}, base, company}
}

/** The moves of a block, beside those that the strategy has already. What its tables say is no script. */
export function addMoves(node: Strategy, {label: about, nodes}: Block, hints: MoveHints): void {
  const flat = flatten(nodes.filter(({type}) => type !== 'table') as Nodes[])
  const found = readStrategyMoves(flat.text, hints, about)
  const add = (moves: Move[], more: readonly RawMove[]): void => {
    for (const move of more) if (!moves.some((each) => isSameMove(each, move))) moves.push(withSpan(flat, move))
  }
  add(node.asks, found.asks)
  add(node.floor, found.floor)
  for (const {company, amounts} of found.offers) {
    const offer = node.offers.find((each) => each.company === company) ?? {company, amounts: []}
    if (!node.offers.includes(offer)) node.offers.push(offer)
    add(offer.amounts, amounts)
  }
}
