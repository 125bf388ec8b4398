import type {Answer} from '../model/library.ts'
import type {Side, Statement} from './statements.ts'

/** Rungs apart on one ladder: 0 where both sides share a rung; null where they are of different ladders. */
export function apart(a: Side, b: Side): number | null {
  const [x] = a.rungs
  const [y] = b.rungs
  if (!x || !y || x.ladder !== y.ladder) return null
  const [low, high] = [x.rank, (a.rungs.at(-1) ?? x).rank]
  const [from, to] = [y.rank, (b.rungs.at(-1) ?? y).rank]
  return Math.max(0, from - high, low - to)
}

/** A statement seen from a company: its own side, and the other one. */
interface View {
  readonly own: Side
  readonly other: Side
}

const viewFrom = ({left, right}: Statement, company: string): View | null =>
  left.company.id === company
    ? {own: left, other: right}
    : right.company.id === company
      ? {own: right, other: left}
      : null

/** Whether two companies' words of one rung exclude each other: they speak of one rung of one ladder, and of different ones of the other. */
function contradicts(said: View, back: View): boolean {
  const same = apart(said.own, back.other)
  const far = apart(said.other, back.own)
  return (
    same !== null &&
    far !== null &&
    ((same === 0 && far > 0) || (same > 0 && far === 0 && !said.other.range && !back.own.range))
  )
}

/**
 * How the guides of the company that a statement names answer it, for each statement:
 * reciprocal where one of them says so too, contradicting where all that speak of these rungs say otherwise, one-sided where none does.
 * null where a guide speaks of two other companies.
 */
export function answers(statements: readonly Statement[]): (Answer | null)[] {
  // What each company's guides say of each other company.
  const said = new Map<string, View[]>()
  const views = statements.map((statement) => {
    const company = statement.guide.company.slug
    const view = viewFrom(statement, company)
    if (view) {
      const key = `${company} ${view.other.company.id}`
      const list = said.get(key)
      if (list) list.push(view)
      else said.set(key, [view])
    }
    return view
  })
  return views.map((view) => {
    if (!view) return null
    const back = said.get(`${view.other.company.id} ${view.own.company.id}`) ?? []
    if (back.some((each) => apart(view.own, each.other) === 0 && apart(view.other, each.own) === 0)) return 'reciprocal'
    return back.some((each) => contradicts(view, each)) ? 'contradicting' : 'one-sided'
  })
}
