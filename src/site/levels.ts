import type {Equal, RungProps, Sentence} from '../../templates/levels/ladder.tsx'
import {abreast} from '../../templates/levels/ruler.tsx'
import {anchor, type LadderRows} from '../../templates/levels/rungs.tsx'
import type {Ladder, LevelConflict, LevelNode, LevelStatement, Witness} from '../model/library.ts'
import type {Page} from '../model/site.ts'
import {companyOf, type Levels, levelsOf, urlOf} from './level-lookup.ts'
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

const rowsOf = (ladder: Ladder, {nodes, tracks}: Levels): LadderRows & {source: string} => ({
  company: ladder.company.name,
  url: urlOf(ladder.company.id),
  track: tracks.get(ladder) ?? '',
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
          .flatMap((ladder) => levels.columns.get(ladder) ?? [])
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
    {kind: 'levels'},
  )
}

function guideWords(id: string, {entries}: Site): {guide: string; url: string} {
  const entry = entries.get(id)
  return {guide: entry ? `${entry.role.name}, ${entry.company.name}` : id, url: entry?.url ?? `/guides/${id}/`}
}

/** A table's cells name no company: then its head does, and the words are made of both. */
const withCompany = (raw: string, id: string | undefined, {nodes, firstWords}: Levels): string => {
  const node = nodes.get(id ?? '')
  return !node || raw.toLowerCase().includes(firstWords.get(node.company.id) ?? '')
    ? raw
    : `${node.company.name}: ${raw}`
}

function sentenceOf(statement: LevelStatement, levels: Levels): Sentence {
  const {raw, left, right, relation, answer, residual} = statement
  const [a, b] = [withCompany(raw[0], left[0], levels), withCompany(raw[1], right[0], levels)]
  return {
    ...guideWords(statement.guide, levels.site),
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
  return [...(levels.equals.get(id) ?? [])]
    .flatMap(([other, list]) => {
      const node = levels.nodes.get(other)
      return node ? [{node, list, guides: new Set(list.map(({guide}) => guide)).size}] : []
    })
    .sort((a, b) => b.guides - a.guides || (a.node.id < b.node.id ? -1 : 1))
    .map(({node, list, guides}, n) => ({
      node,
      url: `${urlOf(node.company.id)}#${anchor(node.code)}`,
      statements: list.length,
      guides,
      sentences: list.slice(0, n < often ? shown : shownLater).map((statement) => sentenceOf(statement, levels)),
    }))
}

function rungOf(node: LevelNode, levels: Levels): RungProps {
  const equals = equalsOf(node.id, levels)
  const said = new Set(equals.map((equal) => equal.node.company.id))
  return {node, equals, near: nearOf(node, said, levels)}
}

/** Rungs shown at the height of one. */
const mostNear = 24

/** The first rungs by name of companies that no statement names beside one, at its height. */
function nearOf({company: own, position}: LevelNode, said: ReadonlySet<string>, {placed}: Levels): RungProps['near'] {
  const found: RungProps['near'][number][] = []
  if (position === null) return found
  for (const {company, name, code, position: at} of placed) {
    if (Math.abs(at - position) > level || company === own.id || said.has(company)) continue
    found.push({name, url: `${urlOf(company)}#${anchor(code)}`, position: at})
    if (found.length === mostNear) break
  }
  return found
}

/** The ladders that a company is most often compared with, after its own and the gauge's. */
function besideOf(company: string, levels: Levels): Ladder[] {
  const tally = levels.shared.get(company) ?? new Map<string, number>()
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
          .flatMap((ladder) => levels.columns.get(ladder) ?? [])
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
    {kind: 'levels'},
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
    {kind: 'levels'},
  )
}

/** The ruler of all ladders, a page for each company's, and how they were made. */
export function* levelPages(site: Site): Iterable<Page> {
  const levels = levelsOf(site)
  yield overview(levels)
  for (const company of levels.companies) if (company.id !== 'method') yield ladderPage(company, levels)
  yield method(levels)
}
