import type {Witness} from '../model/library.ts'
import type {Rung} from './ladders.ts'
import type {Side, Statement} from './statements.ts'

/** `Google L4–L5`. */
export const sideWords = ({company, rungs, range}: Side): string =>
  `${company.name} ${rungs.map(({code}) => code).join(range ? '–' : '/')}`

/** `Google L4 = Meta E4`. */
export const statementWords = ({left, right, relation}: Statement): string =>
  `${sideWords(left)} ${relation === 'approximate' ? '≈' : '='} ${sideWords(right)}`

export const witnessOf = (statement: Statement): Witness => ({
  guide: statement.guide.id,
  span: statement.span,
  raw: statementWords(statement),
})

/** Statements that put two rungs equal. */
interface Edge {
  readonly to: Rung
  count: number
  /** The one to show: of a guide of one of the two companies, where there is one. */
  shown: Statement
}

export type Evident = ReadonlyMap<string, readonly Edge[]>

const involves = ({guide, left, right}: Statement): boolean =>
  guide.company.slug === left.company.id || guide.company.slug === right.company.id

/** The rungs that a statement puts equal, two by two. */
export function ends({left, right}: Statement): [Rung, Rung][] {
  if (left.range && right.range)
    return left.rungs.flatMap((rung, n): [Rung, Rung][] => (right.rungs[n] ? [[rung, right.rungs[n]]] : []))
  return left.range || right.range ? [] : left.rungs.flatMap((a) => right.rungs.map((b): [Rung, Rung] => [a, b]))
}

/** What statements that agree with the axis say, rung by rung; the most often stated first. */
export function evident(statements: readonly Statement[]): Evident {
  const edges = new Map<string, Map<string, Edge>>()
  const add = (from: Rung, to: Rung, statement: Statement): void => {
    const of = edges.get(from.id) ?? new Map<string, Edge>()
    edges.set(from.id, of)
    const edge = of.get(to.id)
    if (!edge) of.set(to.id, {to, count: 1, shown: statement})
    else {
      edge.count++
      if (!involves(edge.shown) && involves(statement)) edge.shown = statement
    }
  }
  for (const statement of statements)
    for (const [a, b] of ends(statement)) {
      add(a, b, statement)
      add(b, a, statement)
    }
  return new Map(
    [...edges].map(([id, of]) => [
      id,
      [...of.values()].sort((a, b) => b.count - a.count || (a.to.id < b.to.id ? -1 : 1)),
    ]),
  )
}

const longest = 3

export interface Path {
  readonly end: Rung
  readonly steps: readonly Statement[]
  /** Statements behind the first step. */
  readonly count: number
}

/** The shortest way of statements from a rung to the ladder of another one, without a guide that is in doubt itself. */
export function pathTo(from: Rung, ladder: number, edges: Evident, doubted: string): Path | null {
  const seen = new Set([from.id])
  let front: {rung: Rung; steps: readonly Statement[]; count: number}[] = [{rung: from, steps: [], count: 0}]
  for (let depth = 0; depth < longest; depth++) {
    const next: typeof front = []
    for (const {rung, steps, count} of front)
      for (const edge of edges.get(rung.id) ?? []) {
        if (seen.has(edge.to.id) || edge.shown.guide.id === doubted) continue
        seen.add(edge.to.id)
        const path = {rung: edge.to, steps: [...steps, edge.shown], count: steps.length === 0 ? edge.count : count}
        if (edge.to.ladder === ladder) return {end: edge.to, steps: path.steps, count: path.count}
        next.push(path)
      }
    front = next
  }
  return null
}
