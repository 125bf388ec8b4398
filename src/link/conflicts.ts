import type {LevelConflict, LevelNode} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {ladderWords, type Rung} from './ladders.ts'
import type {OffLadder, Stated, Statement} from './statements.ts'
import {type Evident, ends, evident, pathTo, sideWords, statementWords, witnessOf} from './witness.ts'

/** Statements more than a level off contradict the others; a tenth more, since the fit itself leaves hundredths. */
const tooFar = 1.1
/** Statements within this agree with the axis, and can speak against others. */
const agrees = 0.5
/** Rungs closer than this stand at one height. */
const together = 0.02

export interface Conflicts {
  readonly conflicts: readonly LevelConflict[]
  /** By guide id. */
  readonly messages: ReadonlyMap<string, readonly Message[]>
}

type Tell = (guide: string, message: Message) => void

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort()
const times = (n: number): string => (n === 1 ? '1 statement says' : `${n} statements say`)

/** A second place, as `related` of a message. */
const placeOf = (statement: Statement): NonNullable<Message['related']> => ({
  path: statement.guide.path,
  span: statement.span,
  message: `\`${statementWords(statement)}\` is stated here`,
})

const isManagers = (code: string): boolean => /^M\d/i.test(code)

/** Managers of a company of which only the engineers' ladder is known: their code may well be one of theirs. */
function mayBeOfManagers({company, code}: OffLadder, {ladders}: Stated['book']): boolean {
  const own = ladders.filter((ladder) => ladder.company.id === company.id)
  return isManagers(code) && !own.some(({rungs}) => rungs.some((id) => isManagers(id.slice(company.id.length + 1))))
}

function offLadders({book, offLadder}: Stated, tell: Tell): LevelConflict[] {
  const codes = new Map<string, OffLadder[]>()
  for (const each of offLadder) {
    if (mayBeOfManagers(each, book)) continue
    const key = `${each.company.id}/${each.code}`
    codes.set(key, [...(codes.get(key) ?? []), each])
    tell(each.guide.id, {
      rule: 'level-off-ladder',
      severity: 'info',
      path: each.guide.path,
      span: each.term.span,
      message: `Unexpected level \`${each.code}\` of ${each.company.name}, its ladder goes ${ladderWords(book, each.company.id)}`,
      actual: each.code,
    })
  }
  return [...codes].map(([, uses]) => {
    const [first] = uses
    return {
      kind: 'off-ladder',
      nodes: [],
      guides: unique(uses.map(({guide}) => guide.id)),
      message: `\`${first?.company.name} ${first?.code}\` is not on its ladder, which goes ${ladderWords(book, first?.company.id ?? '')}`,
      witness: uses.map(({guide, term}) => ({guide: guide.id, span: term.span, raw: term.raw})),
    }
  })
}

/** The two rungs of a statement that lie furthest apart. */
function furthest(statement: Statement, at: (rung: Rung) => number): [Rung, Rung] | null {
  const pairs = ends(statement)
  const all =
    pairs.length > 0
      ? pairs
      : statement.left.rungs.flatMap((a) => statement.right.rungs.map((b): [Rung, Rung] => [a, b]))
  const gap = ([a, b]: [Rung, Rung]): number => Math.abs(at(a) - at(b))
  return all.reduce<[Rung, Rung] | null>((most, each) => (most && gap(most) >= gap(each) ? most : each), null)
}

/** What speaks against a statement: the way from one of its rungs to the other one's ladder that agreeing statements lead. */
function outlier(
  statement: Statement,
  gap: number,
  edges: Evident,
  at: (rung: Rung) => number,
  tell: Tell,
): LevelConflict {
  const said = statementWords(statement)
  const pair = furthest(statement, at)
  const path =
    pair &&
    (pathTo(pair[0], pair[1].ladder, edges, statement.guide.id) ??
      pathTo(pair[1], pair[0].ladder, edges, statement.guide.id))
  const distance = Math.abs(gap).toFixed(1)
  const steps = path?.steps ?? []
  const [first] = steps
  const others = steps.map((step) => `\`${statementWords(step)}\``).join(' and ')
  const against =
    !path || !first
      ? 'all statements together speak against it'
      : steps.length > 1
        ? `${others} speak against it`
        : `${times(path.count)} ${others}`
  const message = `Unexpected \`${said}\`, whose sides lie ${distance} levels apart: ${against}`
  tell(statement.guide.id, {
    rule: 'level-contradicts',
    severity: 'warning',
    path: statement.guide.path,
    span: statement.span,
    message,
    actual: said,
    ...(path && {expected: [`${path.end.company.name} ${path.end.code}`]}),
    ...(first && {related: placeOf(first)}),
  })
  for (const step of steps)
    tell(step.guide.id, {
      rule: 'level-contradicts',
      severity: 'info',
      path: step.guide.path,
      span: step.span,
      message: `\`${statementWords(step)}\` is contradicted by \`${statement.guide.id}\`, which says \`${said}\``,
      actual: statementWords(step),
      related: placeOf(statement),
    })
  return {
    kind: 'outlier',
    nodes: unique([...statement.left.rungs, ...statement.right.rungs].map(({id}) => id)),
    guides: unique([statement, ...steps].map(({guide}) => guide.id)),
    message,
    witness: [statement, ...steps].map(witnessOf),
  }
}

const below = (a: readonly Rung[], b: readonly Rung[]): boolean =>
  a[0]?.ladder === b[0]?.ladder && (a.at(-1)?.rank ?? 0) < (b[0]?.rank ?? 0)

/** Two statements of one guide that turn the order of a ladder round. */
function inversions(statements: readonly Statement[], tell: Tell): LevelConflict[] {
  const found: LevelConflict[] = []
  const check = (low: Statement, high: Statement): void => {
    if (!below(low.left.rungs, high.left.rungs) || !below(high.right.rungs, low.right.rungs)) return
    const message = `Unexpected order: \`${statementWords(low)}\` and \`${statementWords(high)}\` turn the ladder of ${low.right.company.name} round`
    tell(high.guide.id, {
      rule: 'level-order',
      severity: 'warning',
      path: high.guide.path,
      span: high.span,
      message,
      actual: sideWords(high.right),
      related: placeOf(low),
    })
    found.push({
      kind: 'inversion',
      nodes: unique([low, high].flatMap(({left, right}) => [...left.rungs, ...right.rungs].map(({id}) => id))),
      guides: [high.guide.id],
      message,
      witness: [witnessOf(low), witnessOf(high)],
    })
  }
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = `${statement.guide.id} ${statement.left.rungs[0]?.ladder} ${statement.right.rungs[0]?.ladder}`
    const list = groups.get(key)
    if (list) {
      for (const other of list) {
        check(other, statement)
        check(statement, other)
      }
      list.push(statement)
    } else groups.set(key, [statement])
  }
  return found
}

const shareTitle = (a: LevelNode, b: LevelNode): boolean => a.titles.some((title) => b.titles.includes(title))

/** Whether a statement tells two rungs apart: one that names them as a range of levels says nothing of either. */
const namesOne = ({left, right}: Statement, {id}: LevelNode, other: LevelNode): boolean =>
  [left, right].some(({rungs}) => rungs.some((rung) => rung.id === id) && !rungs.some((rung) => rung.id === other.id))

/** A statement about each of two rungs, of one guide where one states both; null where nothing is stated of one of them alone. */
function nearestPair(lower: readonly Statement[], upper: readonly Statement[]): readonly [Statement, Statement] | null {
  for (const high of upper) {
    const low = lower.find(({guide}) => guide.id === high.guide.id)
    if (low) return [low, high]
  }
  return lower[0] && upper[0] ? [lower[0], upper[0]] : null
}

/** Neighbouring rungs that statements leave no room between. */
function collapsed(
  {book}: Stated,
  nodes: readonly LevelNode[],
  about: (id: string) => readonly Statement[],
  tell: Tell,
): LevelConflict[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return book.ladders.flatMap(({company, rungs}) => {
    const placed = rungs.flatMap((id) => byId.get(id) ?? []).filter(({position}) => position !== null)
    return placed.slice(1).flatMap((upper, n): LevelConflict[] => {
      const lower = placed[n]
      // Rungs of one title (Microsoft's 59 and 60 are both SDE) may well stand at one height.
      if (!lower || (upper.position ?? 0) - (lower.position ?? 0) > together || shareTitle(lower, upper)) return []
      const turned = (lower.low ?? 0) > (upper.high ?? 0) + together
      const words = `\`${lower.code}\` and \`${upper.code}\` of ${company.name}`
      const message = turned
        ? `Unexpected order: statements put ${words} the other way round, so they stand at one height`
        : `Unexpected equal height: statements leave no room between ${words}`
      const pair = nearestPair(
        about(lower.id).filter((statement) => namesOne(statement, lower, upper)),
        about(upper.id).filter((statement) => namesOne(statement, upper, lower)),
      )
      if (!pair) return []
      const [low, high] = pair
      // Who mends one of the two has mended it; other guides that name a rung have said nothing wrong.
      tell(high.guide.id, {
        rule: turned ? 'level-order' : 'ladder-collapsed',
        severity: 'info',
        path: high.guide.path,
        span: high.span,
        message,
        actual: statementWords(high),
        related: placeOf(low),
      })
      return [
        {
          kind: turned ? 'inversion' : 'collapsed',
          nodes: [lower.id, upper.id],
          guides: unique(pair.map(({guide}) => guide.id)),
          message,
          witness: pair.map(witnessOf),
        },
      ]
    })
  })
}

/** Everything that can't be true at once, with what speaks against it; `residuals` are those of the statements, in their order. */
export function conflictsOf(
  stated: Stated,
  nodes: readonly LevelNode[],
  residuals: readonly (number | null)[],
): Conflicts {
  const {statements} = stated
  const messages = new Map<string, Message[]>()
  const tell: Tell = (guide, message) => {
    const list = messages.get(guide) ?? []
    messages.set(guide, list)
    if (!list.some((each) => each.message === message.message && each.span.line === message.span.line))
      list.push(message)
  }
  const positions = new Map(nodes.map(({id, position}) => [id, position ?? 0]))
  const at = ({id}: Rung): number => positions.get(id) ?? 0
  const edges = evident(statements.filter((_, n) => Math.abs(residuals[n] ?? 2) <= agrees))
  const about = new Map<string, Statement[]>()
  for (const statement of statements)
    for (const {id} of [...statement.left.rungs, ...statement.right.rungs]) {
      const list = about.get(id)
      if (list) list.push(statement)
      else about.set(id, [statement])
    }
  const conflicts = [
    ...offLadders(stated, tell),
    ...statements.flatMap((statement, n) => {
      const gap = residuals[n] ?? 0
      return Math.abs(gap) > tooFar ? [outlier(statement, gap, edges, at, tell)] : []
    }),
    ...inversions(statements, tell),
    ...collapsed(stated, nodes, (id) => about.get(id) ?? [], tell),
  ]
  return {conflicts, messages}
}
