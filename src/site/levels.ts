import type {CompanyLink} from '../../templates/levels/filter.tsx'
import type {Equal, RungProps, Sentence} from '../../templates/levels/ladder.tsx'
import {abreast, type Column, type Mark} from '../../templates/levels/ruler.tsx'
import {anchor, type LadderRows} from '../../templates/levels/rungs.tsx'
import {pairsOf} from '../model/levels.ts'
import type {Ladder, LevelConflict, LevelNode, LevelStatement, Witness} from '../model/library.ts'
import type {Page} from '../model/site.ts'
import {byName, page, type Site} from './site.ts'

/** Companies that the filter names; every one has its link below. */
const named = 12
/** Sentences shown for one pair of rungs; the feed has all. The pairs that most guides state come first and show more. */
const shown = 12
const shownLater = 3
const often = 10
/** Rungs this close on the axis stand at one height; in levels. */
const level = 0.2
const tooFar = 1.1

/** What the pages of levels share: looked up once. */
interface Levels {
  readonly site: Site
  readonly nodes: ReadonlyMap<string, LevelNode>
  /** The most stated first, the gauge's before all. */
  readonly ladders: readonly Ladder[]
  readonly ofCompany: ReadonlyMap<string, readonly LevelStatement[]>
  readonly companies: readonly (CompanyLink & {readonly id: string})[]
  readonly gauge: string
  readonly lines: readonly {readonly code: string; readonly position: number}[]
}

const companyOf = (node: string): string => node.slice(0, node.indexOf('/'))
const urlOf = (company: string): string => `/levels/${company}/`

/** Statements by the companies on their sides. */
function byCompany(statements: readonly LevelStatement[]): Map<string, LevelStatement[]> {
  const found = new Map<string, LevelStatement[]>()
  for (const statement of statements)
    for (const id of new Set([...statement.left, ...statement.right].map(companyOf))) {
      const list = found.get(id)
      if (list) list.push(statement)
      else found.set(id, [statement])
    }
  return found
}

function levelsOf(site: Site): Levels {
  const {levels} = site.library
  const nodes = new Map(levels.nodes.map((node) => [node.id, node]))
  const ofCompany = byCompany(levels.statements)
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

/** A track's own name where its company has several. */
function trackName({track, rungs, company}: Ladder, all: readonly Ladder[]): string {
  const own = all.filter((other) => other.company.id === company.id)
  const prefix = rungs[0]?.slice(company.id.length + 1).split(/\d/, 1)[0] ?? ''
  return own.length < 2 ? '' : prefix === '' ? track : prefix
}

function columnOf(ladder: Ladder, {nodes, ladders}: Levels): Column | null {
  const own = ladder.rungs.flatMap((id) => nodes.get(id) ?? [])
  const marks = own.flatMap(({code, position, low, high, statements, confidence}): Mark[] =>
    position === null ? [] : [{code, position, low: low ?? position, high: high ?? position, statements, confidence}],
  )
  const placed = ladders.filter(({rungs}) => rungs.some((id) => nodes.get(id)?.position != null))
  return marks.length === 0
    ? null
    : {
        name: ladder.company.name,
        track: trackName(ladder, placed),
        statements: own.reduce((sum, {statements}) => sum + statements, 0),
        marks,
      }
}

const rowsOf = (ladder: Ladder, {nodes, ladders}: Levels): LadderRows & {source: string} => ({
  company: ladder.company.name,
  url: urlOf(ladder.company.id),
  track: trackName(ladder, ladders),
  source: ladder.source,
  rungs: ladder.rungs.flatMap((id) => nodes.get(id) ?? []).filter(({statements}) => statements > 0),
})

const some = ({rungs}: {readonly rungs: readonly unknown[]}): boolean => rungs.length > 0

function medianOf(statements: readonly LevelStatement[]): number | null {
  const left = statements.flatMap(({residual}) => (residual === null ? [] : [Math.abs(residual)])).sort((a, b) => a - b)
  return left[Math.floor(left.length / 2)] ?? null
}

function overview(levels: Levels): Page {
  const {site, gauge, lines, ladders, companies} = levels
  const {statements, nodes} = site.library.levels
  return page(
    '/levels/',
    (frame, templates) =>
      templates.levels({
        frame,
        gauge,
        lines,
        columns: ladders
          .flatMap((ladder) => columnOf(ladder, levels) ?? [])
          // The gauge stays first; of the others each ladder stands where its own statements put it.
          .sort((a, b) => Number(b.name === gauge) - Number(a.name === gauge) || b.statements - a.statements),
        ladders: ladders.map((ladder) => rowsOf(ladder, levels)).filter(some),
        companies: [...companies].sort(byName),
        first: companies.slice(0, named),
        statements: statements.length,
        guides: new Set(statements.map(({guide}) => guide)).size,
        contested: nodes
          .filter(({confidence}) => confidence === 'contested')
          .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
          .map(({id, company, code}) => ({id, name: `${company.name} ${code}`})),
        median: medianOf(statements),
      }),
    site,
  )
}

function guideWords(id: string, {entries}: Site): {guide: string; url: string} {
  const entry = entries.get(id)
  return {guide: entry ? `${entry.role.name}, ${entry.company.name}` : id, url: entry?.url ?? `/guides/${id}/`}
}

/** A table's cells name no company: then its head does, and the words are made of both. */
const withCompany = (raw: string, node: LevelNode | undefined): string =>
  !node || raw.toLowerCase().includes(node.company.name.toLowerCase().split(' ')[0] ?? '')
    ? raw
    : `${node.company.name}: ${raw}`

function sentenceOf(statement: LevelStatement, {site, nodes}: Levels): Sentence {
  const {raw, left, right, relation, answer, residual} = statement
  const [a, b] = [withCompany(raw[0], nodes.get(left[0] ?? '')), withCompany(raw[1], nodes.get(right[0] ?? ''))]
  return {
    ...guideWords(statement.guide, site),
    line: statement.span.line,
    words: `${a} ${relation === 'approximate' ? '≈' : '='} ${b}`,
    doubt:
      residual !== null && Math.abs(residual) > tooFar
        ? `${Math.abs(residual).toFixed(1)} levels off`
        : answer === 'contradicting'
          ? 'the other side says otherwise'
          : null,
  }
}

const witnessSentence = ({guide, span, raw}: Witness, site: Site): Sentence => ({
  ...guideWords(guide, site),
  line: span.line,
  words: raw,
  doubt: null,
})

/** What guides put equal to a rung, the most stated first. */
function equalsOf(id: string, levels: Levels): Equal[] {
  const others = new Map<string, LevelStatement[]>()
  for (const statement of levels.ofCompany.get(companyOf(id)) ?? [])
    for (const [a, b] of pairsOf(statement)) {
      const other = a === id ? b : b === id ? a : null
      if (other === null) continue
      const list = others.get(other)
      if (!list) others.set(other, [statement])
      else if (list.at(-1) !== statement) list.push(statement)
    }
  return [...others]
    .flatMap(([other, list]) => {
      const node = levels.nodes.get(other)
      if (!node) return []
      return [
        {
          node,
          url: `${urlOf(node.company.id)}#${anchor(node.code)}`,
          statements: list.length,
          guides: new Set(list.map(({guide}) => guide)).size,
          list,
        },
      ]
    })
    .sort((a, b) => b.guides - a.guides || (a.node.id < b.node.id ? -1 : 1))
    .map(({list, ...equal}, n) => ({
      ...equal,
      sentences: list.slice(0, n < often ? shown : shownLater).map((statement) => sentenceOf(statement, levels)),
    }))
}

function rungOf(node: LevelNode, levels: Levels): RungProps {
  const equals = equalsOf(node.id, levels)
  const said = new Set(equals.map((equal) => equal.node.company.id))
  const near = levels.site.library.levels.nodes.flatMap(({id, company, code, position}) =>
    position === null || node.position === null || company.id === node.company.id || said.has(company.id)
      ? []
      : Math.abs(position - node.position) <= level
        ? [{id, name: `${company.name} ${code}`, url: `${urlOf(company.id)}#${anchor(code)}`, position}]
        : [],
  )
  return {node, equals, near: near.sort(byName).slice(0, 24)}
}

/** The ladders that a company is most often compared with, after its own and the gauge's. */
function besideOf(company: string, levels: Levels): Ladder[] {
  const tally = new Map<string, number>()
  for (const {left, right} of levels.ofCompany.get(company) ?? [])
    for (const id of new Set([...left, ...right].map(companyOf))) tally.set(id, (tally.get(id) ?? 0) + 1)
  const rank = ({company: {id}}: Ladder): number =>
    id === company ? 0 : id === levels.site.library.levels.gauge ? 1 : 2
  return levels.ladders
    .filter((ladder) => rank(ladder) < 2 || tally.has(ladder.company.id))
    .sort((a, b) => rank(a) - rank(b) || (tally.get(b.company.id) ?? 0) - (tally.get(a.company.id) ?? 0))
}

const concerns = ({nodes, message}: LevelConflict, id: string, name: string): boolean =>
  nodes.some((node) => companyOf(node) === id) || (nodes.length === 0 && message.startsWith(`\`${name} `))

function ladderPage({id, name, url}: Levels['companies'][number], levels: Levels): Page {
  const {site, gauge, lines, ladders, companies, nodes, ofCompany} = levels
  const own = ladders.filter(({company}) => company.id === id)
  const statements = ofCompany.get(id) ?? []
  const first = companies.slice(0, named)
  return page(
    url,
    (frame, templates) =>
      templates.ladder({
        frame,
        name,
        company: site.library.companies.find((company) => company.id === id)?.url ?? null,
        gauge,
        lines,
        columns: besideOf(id, levels)
          .flatMap((ladder) => columnOf(ladder, levels) ?? [])
          .slice(0, abreast),
        first: first.some((each) => each.id === id)
          ? first
          : [...first.slice(0, -1), {name, url, statements: statements.length}],
        ladders: own.map((ladder) => ({
          ...rowsOf(ladder, levels),
          rungs: ladder.rungs.flatMap((rung) => nodes.get(rung) ?? []),
        })),
        rungs: own
          .flatMap(({rungs}) => rungs)
          .flatMap((rung) => nodes.get(rung) ?? [])
          .filter((node) => node.statements > 0)
          .map((node) => rungOf(node, levels)),
        statements: statements.length,
        guides: new Set(statements.map(({guide}) => guide)).size,
        conflicts: site.library.levels.conflicts
          .filter((conflict) => concerns(conflict, id, name))
          .map(({message, witness}) => ({
            message,
            witness: witness.slice(0, shown).map((each) => witnessSentence(each, site)),
          })),
      }),
    site,
  )
}

function method({site, gauge}: Levels): Page {
  const {statements, nodes, conflicts} = site.library.levels
  const answered = (wanted: string): number => statements.filter(({answer}) => answer === wanted).length
  const used = nodes.filter((node) => node.statements > 0)
  return page(
    '/levels/method/',
    (frame, templates) =>
      templates.method({
        frame,
        gauge,
        statements: statements.length,
        guides: new Set(statements.map(({guide}) => guide)).size,
        rungs: used.length,
        placed: used.filter(({position}) => position !== null).length,
        contested: used.filter(({confidence}) => confidence === 'contested').length,
        median: medianOf(statements),
        outliers: conflicts.filter(({kind}) => kind === 'outlier').length,
        answers: {
          reciprocal: answered('reciprocal'),
          contradicting: answered('contradicting'),
          'one-sided': answered('one-sided'),
        },
      }),
    site,
  )
}

/** The ruler of all ladders, a page for each company's, and how they were made. */
export function* levelPages(site: Site): Iterable<Page> {
  const levels = levelsOf(site)
  yield overview(levels)
  for (const company of levels.companies) if (company.id !== 'method') yield ladderPage(company, levels)
  yield method(levels)
}
