import type {Guide} from '../../src/model/guide.ts'
import type {Move} from '../../src/model/value.ts'

export interface Three {
  readonly walkAway: Move | null
  readonly target: Move | null
  readonly anchor: {readonly move: Move; readonly lever: number} | null
}

/** The three numbers of one component: base where the strategy speaks of it, else total. */
export function threeOf({strategy, levers}: Guide): Three {
  const asks = strategy?.asks ?? []
  const target =
    asks.find(({component}) => component === 'base') ??
    asks.find(({component}) => component === 'total') ??
    asks[0] ??
    null
  const same = (move: Move): boolean =>
    target !== null && move.component === target.component && move.currency === target.currency
  const floors = strategy?.floor ?? []
  const walkAway = floors.find(same) ?? floors[0] ?? null
  let anchor: Three['anchor'] = null
  levers.forEach(({amounts}, n) => {
    for (const move of amounts) if (same(move) && (!anchor || move.max > anchor.move.max)) anchor = {move, lever: n + 1}
  })
  return {walkAway, target, anchor}
}
