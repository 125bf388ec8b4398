import type {GuideRuler, RulerRow} from '../../templates/guide/on-ruler.tsx'
import {anchor} from '../../templates/levels/rungs.tsx'
import type {Band, LevelTerm} from '../model/guide.ts'
import type {Answer, Entry, LevelNode, LevelStatement, Library, LinkedTerm} from '../model/library.ts'

/** Rows of a guide's ruler; a mapping table may have many more. */
const most = 14
/** Currencies of one guide's totals. */
const currencies = 3

interface Looked {
  readonly entries: ReadonlyMap<string, Entry>
  readonly nodes: ReadonlyMap<string, LevelNode>
  readonly byGuide: ReadonlyMap<string, readonly LevelStatement[]>
  /** What each company's guides say of each other company: `google meta`. */
  readonly said: ReadonlyMap<string, readonly LevelStatement[]>
  readonly totals: (entry: Entry) => readonly Total[]
}

/** What a band says of totals: its levels, and its total as written, with its place. */
interface Total {
  readonly codes: readonly string[]
  readonly total: {readonly currency: string; readonly place: string; readonly raw: string} | null
}

const companyOf = (id: string): string => id.slice(0, id.indexOf('/'))

function group<T>(list: readonly T[], keysOf: (each: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list)
    for (const key of keysOf(each)) {
      const found = groups.get(key)
      if (found) found.push(each)
      else groups.set(key, [each])
    }
  return groups
}

function totalOf({total, region, level}: Band): Total['total'] {
  const value = total?.values.find(({kind}) => kind === 'money')
  if (!total || value?.kind !== 'money' || value.currency === null) return null
  return {
    currency: value.currency,
    place: [region?.label, level?.label].filter(Boolean).join(', ') || 'everywhere',
    raw: total.raw,
  }
}

/** Gives the totals of an entry's bands, made once: its figures are not at hand, and many guides name it. */
function bandTotals(): Looked['totals'] {
  const made = new Map<Entry, readonly Total[]>()
  return (entry) => {
    const known = made.get(entry)
    if (known) return known
    const totals = entry.guide.bands.map((band): Total => ({codes: band.level?.codes ?? [], total: totalOf(band)}))
    made.set(entry, totals)
    return totals
  }
}

/** A total for each currency: of the bands for these levels where the guide has such, else of its first ones. */
function totalsOf(all: readonly Total[], levels: readonly string[]): RulerRow['totals'] {
  const ofLevel = all.filter(({codes}) => codes.some((code) => levels.includes(code)))
  const seen = new Set<string>()
  return (ofLevel.length > 0 ? ofLevel : all)
    .flatMap(({total}) => total ?? [])
    .filter(({currency}) => !seen.has(currency) && seen.add(currency))
    .slice(0, currencies)
    .map(({place, raw}) => ({place, raw}))
}

/** As shown: a page stays as it was where its rungs moved by less. */
const hundredths = (position: number): number => Math.round(position * 100) / 100

const nameOf = ({role, company}: Entry): string => `${role.name}, ${company.name}`

/** How the other side answers a term, and the first sentence of it that does. */
function answerOf(
  entry: Entry,
  term: LevelTerm,
  linked: LinkedTerm,
  {byGuide, said, entries}: Looked,
): {answer: Answer | null; back: RulerRow['back']} {
  const other = linked.company?.id ?? ''
  const own = (byGuide.get(entry.id) ?? []).find(({raw, answer}) => answer !== null && raw.includes(term.raw))
  const target = linked.guide === null ? undefined : entries.get(linked.guide)
  const mutual = target?.mapsTo.includes(entry.id) ? entry.mappedFrom.find(({guide}) => guide === target.id) : undefined
  const statements = said.get(`${other} ${entry.company.id}`) ?? []
  // Of what the other side says: the same rungs first, and there the linked guide.
  const same = statements.filter(({left, right}) => linked.nodes.some((id) => left.includes(id) || right.includes(id)))
  const fitting = same.length > 0 ? same : statements
  const statement = fitting.find(({guide}) => guide === linked.guide) ?? fitting[0]
  const answer = own?.answer ?? (mutual ? 'reciprocal' : target ? 'one-sided' : null)
  if (answer === null || answer === 'one-sided') return {answer: 'one-sided', back: null}
  const speaker = entries.get(statement?.guide ?? mutual?.guide ?? '')
  const words = statement ? statement.raw.join(' = ') : (mutual?.raw ?? '')
  return {answer, back: speaker ? {words, url: speaker.url, name: nameOf(speaker)} : null}
}

const bases = {annual: '', 'whole-grant': ', counting the whole grant', unknown: ''} as const

function rowOf(entry: Entry, term: LevelTerm, linked: LinkedTerm, looked: Looked): RulerRow | null {
  const places = linked.nodes.flatMap((id) => looked.nodes.get(id)?.position ?? [])
  const company = linked.company
  if (!company || places.length === 0 || places.length < linked.nodes.length) return null
  const own = term.relation === 'self' && company.id === entry.guide.company.slug
  const target = own || linked.guide === null ? undefined : looked.entries.get(linked.guide)
  const named = term.raw.toLowerCase().includes(company.name.toLowerCase().split(' ')[0] ?? '')
  const first = looked.nodes.get(linked.nodes[0] ?? '')
  return {
    words: own || named || term.companyText === null ? term.raw : `${term.companyText}: ${term.raw}`,
    own,
    derived: false,
    from: hundredths(Math.min(...places)),
    to: hundredths(Math.max(...places)),
    ladder: `/levels/${company.id}/#${anchor(first?.code ?? '')}`,
    guide: target ? {url: target.url, name: nameOf(target)} : null,
    totals: target || own ? totalsOf(looked.totals(target ?? entry), term.levels) : [],
    basis: bases[(target ?? entry).totalBasis],
    ...(own ? {answer: null, back: null} : answerOf(entry, term, linked, looked)),
  }
}

const middle = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/** Where a guide that states no code of its own lies by what it equals: the middle of its equals. */
function derived(entry: Entry, equals: readonly RulerRow[], {totals}: Looked): RulerRow {
  return {
    words: nameOf(entry),
    own: true,
    derived: true,
    from: middle(equals.map(({from}) => from)),
    to: middle(equals.map(({to}) => to)),
    ladder: '',
    guide: null,
    totals: totalsOf(totals(entry), []),
    basis: bases[entry.totalBasis],
    answer: null,
    back: null,
  }
}

/** Gives each guide's levels on the ruler; null where none of them has a place. */
export function guideRulers(library: Library): (entry: Entry) => GuideRuler | null {
  const {gauge, nodes, statements, ladders} = library.levels
  const looked: Looked = {
    entries: new Map(library.entries.map((entry) => [entry.id, entry])),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    byGuide: group(statements, ({guide}) => [guide]),
    said: group(statements, ({guide, left, right, answer}) =>
      answer === null
        ? []
        : [...new Set([...left, ...right].map(companyOf))]
            .filter((id) => id !== companyOf(guide))
            .map((id) => `${companyOf(guide)} ${id}`),
    ),
    totals: bandTotals(),
  }
  const ladder = ladders.find(({company}) => company.id === gauge)
  const lines = (ladder?.rungs ?? []).flatMap((id) => {
    const node = looked.nodes.get(id)
    return node && node.position !== null ? [{code: node.code, position: node.position}] : []
  })
  return (entry) => {
    const found = (entry.guide.levelMapping?.terms ?? []).flatMap((term, n) => {
      const linked = entry.terms[n]
      return linked ? (rowOf(entry, term, linked, looked) ?? []) : []
    })
    const rows = [...new Map(found.map((row) => [row.words, row])).values()].slice(0, most)
    const equals = rows.filter(({own}) => !own)
    if (rows.length === 0) return null
    return {
      gauge: ladder?.company.name ?? gauge,
      lines,
      rows: rows.some(({own}) => own) ? rows : [derived(entry, equals, looked), ...rows],
    }
  }
}
