import type {Confidence} from '../model/library.ts'
import {type Equation, residualOf, solve} from './fit.ts'
import {figureOf, type LadderBook} from './ladders.ts'
import type {Side, Statement} from './statements.ts'

/** An equation with the statement (by its place in the list) that it comes from. */
export interface Said extends Equation {
  readonly statement: number
}

/** A statement says less where it is approximate, and where only one side is a range. */
const approximate = 0.6
const lopsided = 0.5

const indexesOf = ({rungs}: Side, index: ReadonlyMap<string, number>): number[] =>
  rungs.map(({id}) => index.get(id) ?? 0)

/** Ranges are equal end by end; else the middles of both sides are. */
function equationsOf({left, right}: Statement, index: ReadonlyMap<string, number>): Equation[] {
  const [a, b] = [indexesOf(left, index), indexesOf(right, index)]
  if (left.range && right.range) return a.map((rung, n) => ({left: [rung], right: [b[n] ?? 0], weight: 1 / 2}))
  return [{left: a, right: b, weight: a.length === b.length ? 1 : lopsided}]
}

/**
 * The equations of all statements, weighted: a line of n terms counts as n - 1 statements, and n statements of one company's
 * guides that say the same count as the root of n, since these guides copy each other.
 */
export function equations(statements: readonly Statement[], index: ReadonlyMap<string, number>): Said[] {
  const all = statements.flatMap((statement, n) =>
    equationsOf(statement, index).map((equation) => ({
      ...equation,
      statement: n,
      weight: ((equation.weight * 2) / statement.sides) * (statement.relation === 'approximate' ? approximate : 1),
      key: `${statement.guide.company.slug} ${equation.left} ${equation.right}`,
    })),
  )
  const alike = new Map<string, number>()
  for (const {key} of all) alike.set(key, (alike.get(key) ?? 0) + 1)
  return all.map(({key, weight, ...equation}) => ({...equation, weight: weight / Math.sqrt(alike.get(key) ?? 1)}))
}

/** Equations that say the same, with their weights together: what the fit has to look at. */
function together(said: readonly Said[]): Equation[] {
  const found = new Map<string, {left: readonly number[]; right: readonly number[]; weight: number}>()
  for (const {left, right, weight} of said) {
    const key = `${left} ${right}`
    const known = found.get(key)
    if (known) known.weight += weight
    else found.set(key, {left, right, weight})
  }
  return [...found.values()]
}

/** Positions of the gauge: its first track, a level a rung, counted from the figure of its first code. */
function gaugeOf({ladders}: LadderBook, gauge: string, index: ReadonlyMap<string, number>): Map<number, number> {
  const ladder = ladders.find(({company}) => company.id === gauge)
  const from = figureOf(ladder?.rungs[0]?.slice(gauge.length + 1) ?? '')
  return new Map(ladder?.rungs.map((id, rank) => [index.get(id) ?? 0, from + rank]))
}

export interface Axis {
  /** By rung id. */
  readonly index: ReadonlyMap<string, number>
  /** By index; NaN where nothing places a rung. */
  readonly at: Float64Array
  readonly said: readonly Said[]
}

/** Fits all statements to the ladder of a company. */
export function axisOf(book: LadderBook, statements: readonly Statement[], gauge: string): Axis {
  const index = new Map(book.ladders.flatMap(({rungs}) => rungs).map((id, n) => [id, n]))
  const said = equations(statements, index)
  return {
    index,
    said,
    at: solve({
      ladders: book.ladders.map(({rungs}) => rungs.map((id) => index.get(id) ?? 0)),
      equations: together(said),
      fixed: gaugeOf(book, gauge, index),
    }),
  }
}

/** What statements say of one rung. */
export interface Evidence {
  readonly statements: number
  readonly guides: number
  readonly companies: number
  /** Where statements put it, each with its weight, lowest first. */
  readonly places: readonly {readonly at: number; readonly weight: number}[]
}

/** For each rung, where each statement would put it if all else stayed. */
export function evidenceOf({index, said, at}: Axis, statements: readonly Statement[]): Evidence[] {
  const found = Array.from({length: index.size}, () => ({
    statements: new Set<number>(),
    guides: new Set<string>(),
    companies: new Set<string>(),
    places: [] as {at: number; weight: number}[],
  }))
  for (const equation of said) {
    const guide = statements[equation.statement]?.guide
    const residual = residualOf(equation, at)
    const note = (rung: number, place: number): void => {
      const each = found[rung]
      if (!each || !guide) return
      each.statements.add(equation.statement)
      each.guides.add(guide.id)
      each.companies.add(guide.company.slug)
      if (!Number.isNaN(place)) each.places.push({at: place, weight: equation.weight})
    }
    for (const rung of equation.left) note(rung, (at[rung] ?? 0) + residual)
    for (const rung of equation.right) note(rung, (at[rung] ?? 0) - residual)
  }
  return found.map(({statements, guides, companies, places}) => ({
    statements: statements.size,
    guides: guides.size,
    companies: companies.size,
    places: places.sort((a, b) => a.at - b.at || a.weight - b.weight),
  }))
}

/** The place below which a share of the weight lies. */
export function quantile(places: Evidence['places'], share: number): number {
  const total = places.reduce((sum, {weight}) => sum + weight, 0)
  let below = 0
  for (const {at, weight} of places) {
    below += weight
    if (below >= total * share) return at
  }
  return places.at(-1)?.at ?? Number.NaN
}

/** The share of the weight that lies further from a position than this. */
function beyond(places: Evidence['places'], position: number, distance: number): number {
  let all = 0
  let off = 0
  for (const {at, weight} of places) {
    all += weight
    if (Math.abs(at - position) > distance) off += weight
  }
  return all === 0 ? 0 : off / all
}

/**
 * How far a rung's position can be relied on. Contested: of at least five statements a fifth lies more than half a level off.
 * High: twenty statements from guides of five companies, half of them within half a level. Medium: five from two companies.
 */
export function confidenceOf({statements, companies, places}: Evidence, position: number): Confidence {
  if (places.length === 0) return 'none'
  if (statements >= 5 && beyond(places, position, 0.5) >= 0.2) return 'contested'
  if (statements >= 20 && companies >= 5 && quantile(places, 0.75) - quantile(places, 0.25) <= 0.5) return 'high'
  return statements >= 5 && companies >= 2 ? 'medium' : 'low'
}
