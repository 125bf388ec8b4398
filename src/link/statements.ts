import type {SiteData} from '../model/data.ts'
import type {LevelTerm, Naming, Relation} from '../model/guide.ts'
import type {LinkedTerm, Ref} from '../model/library.ts'
import type {Span} from '../model/span.ts'
import {type LadderBook, ladderBook, type Rung, type Use} from './ladders.ts'

/** A term whose company is known, before its codes are looked up on that company's ladder. */
export type NamedTerm = Omit<LinkedTerm, 'nodes'>

export interface Mapped {
  readonly guide: Naming
  readonly terms: readonly NamedTerm[]
}

/** One side of a statement: a rung, a range between two rungs of a ladder, or one rung that two ladders name (`M1/L6`). */
export interface Side {
  readonly company: Ref
  /** Lowest first where they are of one ladder. */
  readonly rungs: readonly Rung[]
  readonly range: boolean
  readonly term: LevelTerm
}

/** Two sides that one line, row or chain of a guide puts equal. */
export interface Statement {
  readonly guide: Naming
  readonly span: Span
  readonly relation: Relation
  readonly left: Side
  readonly right: Side
  /** Sides that its line has: a line of four states six pairs, but says no more than three of them would. */
  readonly sides: number
}

/** A code that its company's ladder has not. */
export interface OffLadder {
  readonly guide: Naming
  readonly company: Ref
  readonly code: string
  readonly term: LevelTerm
}

export interface Stated {
  readonly book: LadderBook
  readonly statements: readonly Statement[]
  readonly offLadder: readonly OffLadder[]
}

interface Coded {
  readonly term: LevelTerm
  readonly company: Ref
}

/** The terms of a guide that name a company and a code, by the line that they stand in. */
function lines({guide, terms}: Mapped): Coded[][] {
  const rows = new Map<number, Coded[]>()
  guide.levelMapping?.terms.forEach((term, n) => {
    const linked = terms[n]
    const company = linked?.company
    if (!company || linked.others.length > 0 || term.levels.length === 0) return
    const row = term.row ?? -1
    const list = rows.get(row)
    if (list) list.push({term, company})
    else rows.set(row, [{term, company}])
  })
  return [...rows.values()]
}

/** What a term means on the ladders; null where one of its codes is on none. */
function sideOf({term, company}: Coded, {find}: LadderBook): Side | null {
  const found = term.levels.map((code) => find(company.id, code))
  const rungs = found.filter((rung) => rung !== null)
  if (rungs.length === 0 || rungs.length < found.length) return null
  const [first, second] = rungs
  if (!first || !second || first.id === second.id) return {company, rungs: rungs.slice(0, 1), range: false, term}
  const range = first.ladder === second.ladder
  return {company, rungs: range && first.rank > second.rank ? [second, first] : rungs, range, term}
}

const weaker = (a: Relation, b: Relation): Relation =>
  a === 'approximate' || b === 'approximate' ? 'approximate' : 'equal'

function pairs(guide: Naming, sides: readonly Side[]): Statement[] {
  return sides.flatMap((left, n) =>
    sides
      .slice(n + 1)
      .filter((right) => right.company.id !== left.company.id)
      .map((right) => ({
        guide,
        span: right.term.span,
        relation: weaker(left.term.relation, right.term.relation),
        left,
        right,
        sides: sides.length,
      })),
  )
}

/**
 * What guides state of levels. A line puts all its terms equal, so every two of them are a statement of that guide; nothing is
 * chained from one line or guide to another. Terms without a code, or with one that is on no ladder, state nothing here.
 */
export function statements(guides: readonly Mapped[], data: SiteData): Stated {
  const coded = guides.map((mapped) => ({guide: mapped.guide, lines: lines(mapped)}))
  const uses: Use[] = coded.flatMap(({lines}) =>
    lines.flat().flatMap(({term, company}) => term.levels.map((code) => ({company, code}))),
  )
  const book = ladderBook(uses, data)
  const found: Statement[] = []
  const offLadder: OffLadder[] = []
  for (const {guide, lines} of coded)
    for (const line of lines) {
      for (const {term, company} of line)
        for (const code of term.levels) if (!book.find(company.id, code)) offLadder.push({guide, company, code, term})
      found.push(
        ...pairs(
          guide,
          line.flatMap((each) => sideOf(each, book) ?? []),
        ),
      )
    }
  return {book, statements: found, offLadder}
}
