import type {CompanyLink} from '../../templates/levels/filter.tsx'
import type {Column, Mark} from '../../templates/levels/ruler.tsx'
import {pairsOf} from '../model/levels.ts'
import type {Ladder, LevelNode, LevelStatement} from '../model/library.ts'
import {byName, type Site} from './site.ts'

/** A rung that has a place on the axis. */
interface Placed {
  readonly company: string
  readonly name: string
  readonly code: string
  readonly position: number
}

/** What the pages of levels share: looked up once. */
export interface Levels {
  readonly site: Site
  readonly nodes: ReadonlyMap<string, LevelNode>
  /** The most stated first, the gauge's before all. */
  readonly ladders: readonly Ladder[]
  readonly ofCompany: ReadonlyMap<string, readonly LevelStatement[]>
  /** How many statements a company shares with each. */
  readonly shared: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly equals: ReadonlyMap<string, Equals>
  readonly columns: ReadonlyMap<Ladder, Column>
  readonly tracks: ReadonlyMap<Ladder, string>
  /** Rungs that have a place, by name. */
  readonly placed: readonly Placed[]
  /** Of each company the word that its name is known by. */
  readonly firstWords: ReadonlyMap<string, string>
  readonly companies: readonly (CompanyLink & {readonly id: string})[]
  readonly gauge: string
  readonly lines: readonly {readonly code: string; readonly position: number}[]
}

export const companyOf = (node: string): string => node.slice(0, node.indexOf('/'))
export const urlOf = (company: string): string => `/levels/${company}/`

/** A list of a map, begun where there is none. */
function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const found = map.get(key)
  if (found) return found
  const list: V[] = []
  map.set(key, list)
  return list
}

/** Statements by the companies on their sides, and how many each company shares with each. */
function byCompany(statements: readonly LevelStatement[]) {
  const ofCompany = new Map<string, LevelStatement[]>()
  const shared = new Map<string, Map<string, number>>()
  for (const statement of statements) {
    const ids = new Set([...statement.left, ...statement.right].map(companyOf))
    for (const id of ids) {
      listOf(ofCompany, id).push(statement)
      const tally = shared.get(id) ?? new Map<string, number>()
      shared.set(id, tally)
      for (const other of ids) tally.set(other, (tally.get(other) ?? 0) + 1)
    }
  }
  return {ofCompany, shared}
}

type Equals = ReadonlyMap<string, readonly LevelStatement[]>

/** For each rung the rungs that statements put equal to it, with these statements. */
function byRung(statements: readonly LevelStatement[]): Map<string, Equals> {
  const found = new Map<string, Map<string, LevelStatement[]>>()
  const add = (from: string, to: string, statement: LevelStatement): void => {
    const of = found.get(from) ?? new Map<string, LevelStatement[]>()
    found.set(from, of)
    const list = listOf(of, to)
    if (list.at(-1) !== statement) list.push(statement)
  }
  for (const statement of statements)
    for (const [a, b] of pairsOf(statement)) {
      add(a, b, statement)
      if (a !== b) add(b, a, statement)
    }
  return found
}

/** How many statements name a rung of each ladder: one that names several of its rungs counts once, as everywhere. */
function byLadder(ladders: readonly Ladder[], statements: readonly LevelStatement[]): Map<Ladder, number> {
  const of = new Map(ladders.flatMap((ladder) => ladder.rungs.map((rung) => [rung, ladder] as const)))
  const counts = new Map<Ladder, number>()
  for (const {left, right} of statements)
    for (const ladder of new Set([...left, ...right].flatMap((rung) => of.get(rung) ?? [])))
      counts.set(ladder, (counts.get(ladder) ?? 0) + 1)
  return counts
}

/** Ladders as columns of a ruler; those of which no rung is placed have none. */
function columnsOf(
  ladders: readonly Ladder[],
  nodes: Levels['nodes'],
  statements: readonly LevelStatement[],
): Map<Ladder, Column> {
  const named = byLadder(ladders, statements)
  const own = ladders.map((ladder) => ({ladder, rungs: ladder.rungs.flatMap((id) => nodes.get(id) ?? [])}))
  const placed = own.filter(({rungs}) => rungs.some(({position}) => position !== null))
  const names = trackNames(placed.map(({ladder}) => ladder))
  return new Map(
    placed.map(({ladder, rungs}) => [
      ladder,
      {
        name: ladder.company.name,
        track: names.get(ladder) ?? '',
        statements: named.get(ladder) ?? 0,
        marks: rungs.flatMap(({code, position, low, high, statements, confidence}): Mark[] =>
          position === null
            ? []
            : [{code, position, low: low ?? position, high: high ?? position, statements, confidence}],
        ),
      },
    ]),
  )
}

/** Names of tracks where their company has several of these ladders. */
function trackNames(ladders: readonly Ladder[]): Map<Ladder, string> {
  const several = new Map<string, number>()
  for (const {company} of ladders) several.set(company.id, (several.get(company.id) ?? 0) + 1)
  return new Map(
    ladders.map((ladder) => {
      const {track, rungs, company} = ladder
      const prefix = rungs[0]?.slice(company.id.length + 1).split(/\d/, 1)[0] ?? ''
      return [ladder, (several.get(company.id) ?? 0) < 2 ? '' : prefix === '' ? track : prefix]
    }),
  )
}

export function levelsOf(site: Site): Levels {
  const {levels} = site.library
  const nodes = new Map(levels.nodes.map((node) => [node.id, node]))
  const {ofCompany, shared} = byCompany(levels.statements)
  const weight = ({rungs}: Ladder): number => rungs.reduce((sum, id) => sum + (nodes.get(id)?.statements ?? 0), 0)
  const most = ({company}: Ladder): number =>
    company.id === levels.gauge ? Number.POSITIVE_INFINITY : (ofCompany.get(company.id)?.length ?? 0)
  const ladders = [...levels.ladders].sort(
    (a, b) =>
      (most(b) === most(a) ? 0 : most(b) - most(a)) ||
      (a.company.id < b.company.id ? -1 : a.company.id > b.company.id ? 1 : weight(b) - weight(a)),
  )
  const companies = [...new Map(ladders.map(({company}) => [company.id, company])).values()].map(({id, name}) => ({
    id,
    name,
    url: urlOf(id),
    statements: ofCompany.get(id)?.length ?? 0,
  }))
  const gauge = ladders.find(({company}) => company.id === levels.gauge)
  return {
    site,
    nodes,
    ladders,
    ofCompany,
    shared,
    equals: byRung(levels.statements),
    columns: columnsOf(ladders, nodes, levels.statements),
    tracks: trackNames(ladders),
    placed: levels.nodes
      .flatMap(({company, code, position}) =>
        position === null ? [] : [{company: company.id, name: `${company.name} ${code}`, code, position}],
      )
      .sort(byName),
    firstWords: new Map(companies.map(({id, name}) => [id, name.toLowerCase().split(' ')[0] ?? ''])),
    companies,
    gauge: gauge?.company.name ?? levels.gauge,
    lines: (gauge?.rungs ?? []).flatMap((id) => {
      const node = nodes.get(id)
      // Rungs of the gauge that nobody speaks of still lie a level apart.
      const first = gauge?.rungs.map((each) => nodes.get(each)).find((each) => each?.position !== null && each)
      const position = node && first ? (first.position ?? 0) + node.rank - first.rank : null
      return node && position !== null ? [{code: node.code, position}] : []
    }),
  }
}
