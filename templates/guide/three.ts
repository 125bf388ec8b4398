import type {Guide} from '../../src/model/guide.ts'
import type {Component, Move} from '../../src/model/value.ts'

export interface Three {
  readonly walkAway: Move | null
  readonly target: Move | null
  /** `lever`: which lever's script asks for it, from 1; null where the strategy opens with it. */
  readonly anchor: {readonly move: Move; readonly lever: number | null} | null
  /** What the strategy asks for beside the target: of each other part of the pay the first. */
  readonly besideTarget: readonly Move[]
  /** The same beside what it opens with. */
  readonly besideAnchor: readonly Move[]
}

/** Where amounts stand in a text that names them in their order; what can't be found is left out. */
export function places(text: string, moves: readonly Move[]): {move: Move; from: number; to: number}[] {
  const ordered = [...moves].sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column)
  let at = 0
  return ordered.flatMap((move) => {
    const from = text.indexOf(move.text, at)
    if (from < 0) return []
    at = from + move.text.length
    return [{move, from, to: at}]
  })
}

const opening = new Set(['open', 'opening', 'anchor', 'anchoring', 'start', 'begin'])
const aiming = new Set(
  'target targeting toward towards need accept close settle land ask floor want push pushing aim aiming counter'.split(
    ' ',
  ),
)

/** Before these a counter is a thing and no verb: `Anchor your initial counter at $540K` opens. */
const ofThing = new Set(['a', 'the', 'my', 'your', 'any', 'first', 'initial', 'opening', 'strong'])

/** Whether a text opens with the amount at an offset: the nearest verb before it, inside its sentence, says so. */
function opens(text: string, from: number): boolean {
  const sentence = text.slice(Math.max(text.lastIndexOf('. ', from), 0), from)
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? []
  const verb = words.findLast(
    (word, n) => (opening.has(word) || aiming.has(word)) && !(word === 'counter' && ofThing.has(words[n - 1] ?? '')),
  )
  return verb !== undefined && opening.has(verb)
}

/**
 * Walk-away, target and anchor in one currency, and in one part of the pay where the strategy names it in more than one of them.
 * The anchor is what the strategy opens with, else the highest that a script asks for; the target is what it asks for beside its opening.
 */
export function threeOf({strategy, levers}: Guide): Three {
  const asks = strategy?.asks ?? []
  const floors = strategy?.floor ?? []
  const opened = new Set(
    places(strategy?.text ?? '', asks).flatMap(({move, from}) => (opens(strategy?.text ?? '', from) ? [move] : [])),
  )
  const currency = asks.find(({kind}) => kind === 'money')?.currency ?? floors[0]?.currency ?? null
  const inPart = (moves: readonly Move[], component: Component): Move[] =>
    moves.filter((move) => move.component === component && (move.kind !== 'money' || move.currency === currency))
  const parts: readonly Component[] = ['base', 'total']
  const part =
    parts.find((each) => inPart(asks, each).length > 0 && inPart(floors, each).length > 0) ??
    parts.find((each) => inPart(asks, each).length > 0) ??
    asks[0]?.component ??
    floors[0]?.component ??
    null
  const asked = asks.filter((move) => move.component === part && (move.kind !== 'money' || move.currency === currency))
  const aimed = asks.filter((move) => !opened.has(move) && move.currency === currency)
  const target =
    asked.find((move) => !opened.has(move)) ??
    aimed.find(({component}) => component === 'total') ??
    aimed.find(({component}) => component === 'base') ??
    null
  const opener = asked.find((move) => opened.has(move))
  const same = (move: Move): boolean => move.component === part && move.currency === currency
  const walkAway = floors.find(same) ?? floors[0] ?? null
  let anchor: Three['anchor'] = opener ? {move: opener, lever: null} : null
  if (!opener)
    levers.forEach(({amounts}, n) => {
      for (const move of amounts)
        if (same(move) && (!anchor || move.max > anchor.move.max)) anchor = {move, lever: n + 1}
    })
  const beside = (move: Move | null | undefined, opens: boolean): Move[] => {
    if (!move) return []
    const inCurrency = (each: Move): boolean => each.currency === move.currency
    const others = asks.filter(
      (each) =>
        opened.has(each) === opens &&
        each.component !== move.component &&
        // What other places are offered stands in the strategy; a part that is asked for in another currency alone is told.
        (each.kind !== 'money' ||
          inCurrency(each) ||
          !asks.some((other) => other.component === each.component && inCurrency(other))),
    )
    return others.filter((each) => others.find(({component}) => component === each.component) === each)
  }
  return {walkAway, target, anchor, besideTarget: beside(target, false), besideAnchor: beside(opener, true)}
}
