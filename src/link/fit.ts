/**
 * Ladders on one axis: weighted, robust, monotone least squares.
 *
 * Given equations "the mean of these rungs lies where the mean of those does", finds positions that keep every ladder in order and
 * leave little of the equations over. Huber's loss (Annals of Mathematical Statistics 35, 1964) takes what is left over
 * quadratically up to `near` and linearly above; from `far` on a statement fades, and from `lost` on it has no say. Each ladder in
 * turn is set to its best positions, all others held, by pooling adjacent violators (Ayer et al., 1955), which keeps its order.
 *
 * Nothing but additions, multiplications, divisions and comparisons in a fixed order: the same bytes everywhere.
 */
export interface Equation {
  /** Rungs of each side, one or two, by their index. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly weight: number
}

export interface Problem {
  /** Rungs of each ladder by their index, lowest first. Every rung is in one ladder. */
  readonly ladders: readonly (readonly number[])[]
  /** In the order that sums are taken in. */
  readonly equations: readonly Equation[]
  /** Positions that are given: the gauge. */
  readonly fixed: ReadonlyMap<number, number>
}

/** In levels. */
export const near = 0.15
export const far = 0.75
export const lost = 1.5

const sweeps = 400
/** Sweeps with Huber's loss alone, before the far ones fade. */
const settling = 200
const still = 1e-9

const meanOf = (rungs: readonly number[], at: Float64Array): number => {
  let sum = 0
  for (const rung of rungs) sum += at[rung] ?? 0
  return sum / rungs.length
}

/** How far the right side of an equation lies above the left one. */
export const residualOf = ({left, right}: Equation, at: Float64Array): number => meanOf(right, at) - meanOf(left, at)

/** What is left of an equation's weight at a residual. */
export function influence(residual: number, fading: boolean): number {
  const size = Math.abs(residual)
  if (size <= near) return 1
  const huber = near / size
  if (!fading || size <= far) return huber
  return size >= lost ? 0 : (huber * (lost - size)) / (lost - far)
}

/** Positions nearest to the wanted ones, by weight, that never fall. Rungs without weight take no part. */
export function monotone(wanted: readonly number[], weights: readonly number[]): number[] {
  const pools: {sum: number; weight: number; count: number}[] = []
  for (let n = 0; n < wanted.length; n++) {
    let pool = {sum: (wanted[n] ?? 0) * (weights[n] ?? 0), weight: weights[n] ?? 0, count: 1}
    for (;;) {
      const last = pools.at(-1)
      if (!last || last.sum * pool.weight <= pool.sum * last.weight) break
      pools.pop()
      pool = {sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count}
    }
    pools.push(pool)
  }
  return pools.flatMap(({sum, weight, count}) => Array<number>(count).fill(weight === 0 ? 0 : sum / weight))
}

/** Rungs that equations join, over any number of steps, to a rung of the gauge. */
function joined({equations, fixed}: Problem, size: number): Uint8Array {
  const reached = new Uint8Array(size)
  for (const rung of fixed.keys()) reached[rung] = 1
  for (let more = true; more; ) {
    more = false
    for (const {left, right} of equations) {
      const all = [...left, ...right]
      // Two rungs of one side can't be told apart by the other side alone, so both sides of a range are reached with it.
      if (!all.some((rung) => reached[rung]) || all.every((rung) => reached[rung])) continue
      for (const rung of all) reached[rung] = 1
      more = true
    }
  }
  return reached
}

interface Part {
  readonly equation: number
  /** +1 on the right side, -1 on the left. */
  readonly sign: number
  readonly share: number
  /** Shares of all rungs of this ladder in the equation. */
  readonly all: number
}

/** For each rung, the equations that it stands in. */
function partsOf({equations, ladders}: Problem, size: number): Part[][] {
  const ladderOf = new Int32Array(size)
  ladders.forEach((rungs, n) => {
    for (const rung of rungs) ladderOf[rung] = n
  })
  const parts: Part[][] = Array.from({length: size}, () => [])
  equations.forEach(({left, right}, equation) => {
    const shares = [
      ...left.map((rung) => ({rung, sign: -1, share: 1 / left.length})),
      ...right.map((rung) => ({rung, sign: 1, share: 1 / right.length})),
    ]
    for (const {rung, sign, share} of shares) {
      let all = 0
      for (const other of shares) if (ladderOf[other.rung] === ladderOf[rung]) all += other.share
      parts[rung]?.push({equation, sign, share, all})
    }
  })
  return parts
}

/** Positions by rung; NaN where no equation joins a rung to the gauge. */
export function solve(problem: Problem): Float64Array {
  const {equations, ladders, fixed} = problem
  const size = ladders.reduce((sum, rungs) => sum + rungs.length, 0)
  const at = new Float64Array(size)
  const reached = joined(problem, size)
  const parts = partsOf(problem, size)
  const middle = [...fixed.values()].reduce((sum, each) => sum + each, 0) / Math.max(1, fixed.size)
  // Where statements place only the middle of a range, its rungs keep the level between them that they begin with.
  for (const rungs of ladders)
    rungs.forEach((rung, rank) => {
      at[rung] = fixed.get(rung) ?? middle + rank - (rungs.length - 1) / 2
    })
  const free = ladders
    .map((rungs) => rungs.filter((rung) => reached[rung] && !fixed.has(rung)))
    .filter((rungs) => rungs.length > 0)

  /** Sets one ladder to its best positions, all others held; gives the largest step. */
  const settle = (rungs: readonly number[], fading: boolean): number => {
    const wanted: number[] = []
    const weights: number[] = []
    for (const rung of rungs) {
      let weight = 0
      let step = 0
      for (const {equation, sign, share, all} of parts[rung] ?? []) {
        const each = equations[equation] as Equation
        const residual = residualOf(each, at)
        // Two rungs of this ladder share an equation: each takes its part of the step (a separable bound of the square).
        const pull = each.weight * influence(residual, fading) * share
        weight += pull * all
        step -= pull * sign * residual
      }
      wanted.push(weight > 0 ? (at[rung] ?? 0) + step / weight : (at[rung] ?? 0))
      weights.push(Math.max(weight, 1e-6))
    }
    let largest = 0
    monotone(wanted, weights).forEach((position, n) => {
      const rung = rungs[n] ?? 0
      largest = Math.max(largest, Math.abs(position - (at[rung] ?? 0)))
      at[rung] = position
    })
    return largest
  }

  for (const [from, to] of [
    [0, settling],
    [settling, sweeps],
  ] as const)
    for (let sweep = from; sweep < to; sweep++) {
      let largest = 0
      for (const rungs of free) largest = Math.max(largest, settle(rungs, from > 0))
      if (largest < still) break
    }
  for (let rung = 0; rung < size; rung++) if (!reached[rung]) at[rung] = Number.NaN
  return at
}
