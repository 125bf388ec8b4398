import type {SiteData} from '../model/data.ts'
import type {LevelGraph, LevelNode, LevelStatement} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {alikeLists} from './alike.ts'
import {answers} from './answers.ts'
import {conflictsOf} from './conflicts.ts'
import {type Axis, axisOf, confidenceOf, evidenceOf, quantile} from './evidence.ts'
import {residualOf} from './fit.ts'
import type {LadderBook} from './ladders.ts'
import {type Mapped, type Stated, type Statement, statements} from './statements.ts'

const defaultGauge = 'google'

/** The ladder that the axis is measured in: the one that the site chose, Google's, or where nobody names that the most used one. */
function gaugeOf({book, statements}: Stated, data: SiteData): string {
  const chosen = data.gauge ?? data.ladders.find(({gauge}) => gauge)?.company ?? defaultGauge
  const used = new Map<string, number>()
  for (const {left, right} of statements)
    for (const {company} of [left, right]) used.set(company.id, (used.get(company.id) ?? 0) + 1)
  if (used.has(chosen) || book.ladders.length === 0) return chosen
  return [...used].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? chosen
}

/** Positions are published in thousandths: finer than any statement can tell. What is added makes zero of minus zero, which JSON has not. */
const round = (figure: number): number => Math.round(figure * 1000) / 1000 + 0

function nodesOf({rungs, ladders}: LadderBook, axis: Axis, statements: readonly Statement[]): LevelNode[] {
  const evidence = evidenceOf(axis, statements)
  return ladders.flatMap((ladder) =>
    ladder.rungs.flatMap((id) => {
      const rung = rungs.get(id)
      const each = evidence[axis.index.get(id) ?? -1]
      if (!rung || !each) return []
      const at = axis.at[axis.index.get(id) ?? -1] ?? Number.NaN
      const placed = each.places.length > 0
      const [low, high] = [quantile(each.places, 0.25), quantile(each.places, 0.75)]
      return [
        {
          id,
          company: rung.company,
          track: rung.track,
          code: rung.code,
          titles: rung.titles,
          rank: rung.rank,
          position: placed ? round(at) : null,
          low: placed ? round(low) : null,
          high: placed ? round(high) : null,
          spread: placed ? round(high - low) : null,
          statements: each.statements,
          guides: each.guides,
          companies: each.companies,
          confidence: confidenceOf(each, at),
        },
      ]
    }),
  )
}

/** The largest distance that a statement leaves between its sides, with its sign; null where one of them has no place. */
function residuals({said, at}: Axis, count: number): (number | null)[] {
  const found = Array<number | null>(count).fill(null)
  for (const equation of said) {
    const residual = residualOf(equation, at)
    if (Number.isNaN(residual)) continue
    const known = found[equation.statement] ?? null
    if (known === null || Math.abs(residual) > Math.abs(known)) found[equation.statement] = residual
  }
  return found
}

const ids = ({rungs}: Statement['left']): string[] => rungs.map(({id}) => id)

/** The level graph of all mappings, and what it has to say to single guides. */
export function levelGraph(
  guides: readonly Mapped[],
  data: SiteData,
): {
  readonly levels: LevelGraph
  readonly messages: ReadonlyMap<string, readonly Message[]>
  /** Ids of the rungs that codes mean at a company; empty where one of them is on no ladder. */
  readonly nodesOf: (company: string, codes: readonly string[]) => readonly string[]
} {
  const alike = alikeLists()
  const stated = statements(guides, data)
  const gauge = gaugeOf(stated, data)
  const axis = axisOf(stated.book, stated.statements, gauge)
  const left = residuals(axis, stated.statements.length)
  const nodes = nodesOf(stated.book, axis, stated.statements)
  const answered = answers(stated.statements)
  const {conflicts, messages} = conflictsOf(stated, nodes, left)
  return {
    levels: {
      gauge,
      ladders: stated.book.ladders,
      nodes,
      statements: stated.statements.map((statement, n): LevelStatement => {
        const residual = left[n] ?? null
        return {
          guide: statement.guide.id,
          span: statement.span,
          relation: statement.relation,
          raw: [statement.left.term.raw, statement.right.term.raw],
          left: alike(ids(statement.left)),
          right: alike(ids(statement.right)),
          residual: residual === null ? null : round(residual),
          answer: answered[n] ?? null,
        }
      }),
      conflicts,
    },
    messages,
    nodesOf: (company, codes) => {
      const found = codes.flatMap((code) => stated.book.find(company, code)?.id ?? [])
      return alike(found.length === codes.length ? found : [])
    },
  }
}
