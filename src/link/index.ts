import {places as bundledPlaces, remoteOf} from '../data/places.ts'
import type {PlaceData, SiteData} from '../model/data.ts'
import type {Outline} from '../model/guide.ts'
import {
  type BackLink,
  type Company,
  type Entry,
  type Library,
  noOthers,
  type Place,
  type Ref,
  type Role,
  type TotalBasis,
} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {compare} from '../model/order.ts'
import {alikeLists} from './alike.ts'
import {directory, fold, mentions} from './directory.ts'
import {levelGraph} from './graph.ts'
import {nearest} from './nearest.ts'
import {redirectsOf} from './redirects.ts'
import {roleBook} from './roles.ts'
import type {NamedTerm} from './statements.ts'
import {type Index, linkTerm} from './terms.ts'
import {basisOf, type Totals, totalsOf} from './totals.ts'

/** Groups by a key, in the order of the list. */
function group<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const key = keyOf(each)
    const found = groups.get(key)
    if (found) found.push(each)
    else groups.set(key, [each])
  }
  return groups
}

interface Linked<G extends Outline = Outline> {
  readonly guide: G
  readonly own: Ref
  readonly terms: readonly NamedTerm[]
  /** The guides that it names, with the words that say so. */
  readonly names: readonly Naming[]
  readonly totals: Totals
  readonly messages: readonly Message[]
}

/** A term that names another guide. */
interface Naming extends Pick<BackLink, 'raw' | 'relation' | 'span'> {
  readonly named: string
}

/** All that needs a guide's figures and no other guide's: they are read anew each time that all are gone through. */
function linkGuide<G extends Outline>(guide: G, index: Index): Linked<G> {
  const own: Ref = {id: guide.company.slug, name: guide.company.name}
  const messages: Message[] = []
  const said = guide.levelMapping?.terms ?? []
  const terms = said.map((each) => {
    const {term, message} = linkTerm(each, guide, own, index)
    // A column's head is said once, not for each of its cells.
    if (message && !messages.some((known) => known.rule === message.rule && known.actual === message.actual))
      messages.push({...message, path: guide.path})
    return term
  })
  const names = said.flatMap(({raw, relation, span}, n): Naming[] => {
    const named = terms[n]?.guide
    return named && named !== guide.id ? [{named, raw, relation, span}] : []
  })
  return {guide, own, terms, names, totals: totalsOf(guide), messages}
}

/** Who names each guide, with the words that say so. */
function backLinks(linked: readonly Linked[]): Map<string, BackLink[]> {
  const targets = new Map(linked.map(({guide, terms}) => [guide.id, new Set(terms.map((term) => term.guide))]))
  const links = new Map<string, BackLink[]>()
  for (const {guide, names} of linked)
    for (const {named, ...said} of names) {
      const list = links.get(named) ?? []
      if (list.some((link) => link.guide === guide.id && link.raw === said.raw)) continue
      list.push({guide: guide.id, ...said, mutual: targets.get(named)?.has(guide.id) ?? false})
      links.set(named, list)
    }
  return links
}

/** Whose offer each is; of alternatives that a slash joins (`Initech/Hooli`) it may be of any, and so of none. */
function offerCompanies(guide: Outline, {directory: book}: Index): (string | null)[] {
  const idOf = (name: string): string | null => mentions(fold(name).split(' '), book)[0]?.ids[0] ?? null
  return (guide.strategy?.offers ?? []).map(({company}) => {
    const ids = new Set((book.byName.has(fold(company)) ? [company] : company.split('/')).map(idOf))
    return ids.size === 1 ? ([...ids][0] ?? null) : null
  })
}

/** A guide whose totals are plainly meant otherwise than its company's. */
function basisMessage(guide: Outline, totals: Totals, company: TotalBasis): Message[] {
  const own = totals.departures.length > 0 ? basisOf([totals]) : 'unknown'
  const [first] = guide.bands
  if (company === 'unknown' || own === 'unknown' || own === company || !first?.total) return []
  const words = {annual: 'a year of stock', 'whole-grant': 'the whole grant'} as const
  return [
    {
      rule: 'total-basis-differs',
      severity: 'info',
      path: guide.path,
      span: first.total.span,
      message: `Unexpected basis of totals: they count ${words[own]}, the company's other guides count ${words[company]}`,
      actual: own,
      expected: [company],
    },
  ]
}

function placesOf(entries: readonly Entry[], own: readonly PlaceData[]): Place[] {
  const known = new Map([...bundledPlaces, ...own].map((place) => [place.id, place]))
  const guides = new Map<string, Set<string>>()
  const labels = new Map<string, {label: string; country: string | null}>()
  for (const {id, guide} of entries)
    for (const {region} of guide.bands)
      for (const place of region?.places ?? []) {
        guides.set(place, (guides.get(place) ?? new Set()).add(id))
        if (!labels.has(place)) labels.set(place, {label: region?.label ?? place, country: region?.country ?? null})
      }
  return [...guides]
    .map(([id, ids]): Place => {
      const land = known.get(id.replace(/-remote$/, ''))
      const data = known.get(id) ?? (land && id.endsWith('-remote') ? remoteOf(land) : undefined)
      return {
        id,
        name: data?.name ?? labels.get(id)?.label ?? id,
        country: data?.country ?? labels.get(id)?.country ?? null,
        kind: data?.kind ?? 'city',
        url: `/places/${id}/`,
        guides: [...ids].sort(compare),
      }
    })
    .sort((a, b) => compare(a.id, b.id))
}

/** The name that most guides of a role give it; its own standard name where it is a standard role. */
function roleName(guides: readonly Outline[], standard: string | undefined): string {
  if (standard !== undefined) return standard
  const names = group(guides, ({role}) => role.name)
  return [...names].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))[0]?.[0] ?? ''
}

/**
 * Joins all guides into a library: companies, roles and places, the guides that terms lead to and are named by, totals and their
 * basis, and the level graph. Pure, and the same for any order of `guides`.
 */
export function link<G extends Outline>(guides: readonly G[], data: SiteData): Library<G> {
  const sorted = [...guides].sort((a, b) => compare(a.id, b.id))
  const index: Index = {
    directory: directory(sorted, data),
    roles: roleBook(sorted, data),
    has: new Set(sorted.filter(({kind}) => kind === 'guide').map(({id}) => id)),
    companies: new Set(sorted.filter(({kind}) => kind === 'guide').map(({company}) => company.slug)),
  }
  const linked = sorted.map((guide) => linkGuide(guide, index))
  const back = backLinks(linked)
  const companyGuides = group(sorted, ({company}) => company.slug)
  const roleGuides = group(
    sorted.filter(({kind}) => kind === 'guide'),
    ({role}) => role.slug,
  )
  const companyTotals = group(linked, ({own}) => own.id)
  const basis = new Map([...companyTotals].map(([id, list]) => [id, basisOf(list.map(({totals}) => totals))]))
  const graph = levelGraph(
    linked.map(({guide, terms}) => ({guide, terms})),
    data,
  )
  const redirects = redirectsOf(sorted, data)
  const roleRef = (id: string): Ref => ({id, name: roleName(roleGuides.get(id) ?? [], index.roles.names.get(id)?.name)})
  const idsOf = (groups: ReadonlyMap<string, readonly Outline[]>): Map<string, readonly string[]> =>
    new Map([...groups].map(([key, list]) => [key, list.map(({id}) => id)]))
  const roleIds = idsOf(roleGuides)
  const companyIds = idsOf(companyGuides)
  const alike = alikeLists()
  const entries = linked.map(({guide, own, terms, totals, messages}): Entry<G> => {
    const totalBasis = basis.get(own.id) ?? 'unknown'
    return {
      id: guide.id,
      url: `/guides/${guide.id}/`,
      guide,
      company: own,
      role: {id: guide.role.slug, name: guide.role.name},
      totalBasis,
      computed: totals.computed,
      anchors: redirects.anchors.get(guide.id) ?? {},
      terms: terms.map((term, n) => ({
        ...term,
        others: alike(term.others),
        candidates: alike(term.candidates),
        nodes: term.company ? graph.nodesOf(term.company.id, guide.levelMapping?.terms[n]?.levels ?? []) : alike([]),
      })),
      termsRead: terms.filter((term, n) => term.company || term.role || guide.levelMapping?.terms[n]?.levels.length)
        .length,
      offerCompanies: offerCompanies(guide, index),
      mapsTo: [...new Set(terms.flatMap((term) => (term.guide && term.guide !== guide.id ? [term.guide] : [])))],
      mappedFrom: back.get(guide.id) ?? [],
      sameRole: guide.kind === 'guide' ? nearest(roleIds.get(guide.role.slug) ?? [], guide.id) : noOthers,
      sameCompany: nearest(companyIds.get(own.id) ?? [], guide.id),
      messages: [...messages, ...basisMessage(guide, totals, totalBasis), ...(graph.messages.get(guide.id) ?? [])],
    }
  })
  return {
    entries,
    companies: [...companyGuides]
      .map(([id, list]): Company => {
        const ref = index.directory.byId.get(id)
        return {
          id,
          name: ref?.name ?? id,
          aliases: ref?.aliases ?? [],
          url: `/companies/${id}/`,
          guides: list.map((guide) => guide.id),
          totalBasis: basis.get(id) ?? 'unknown',
        }
      })
      .sort((a, b) => compare(a.id, b.id)),
    roles: [...roleGuides]
      .map(
        ([id, list]): Role => ({
          ...roleRef(id),
          aliases: index.roles.names.get(id)?.aliases ?? [],
          url: `/roles/${id}/`,
          guides: list.map((guide) => guide.id),
        }),
      )
      .sort((a, b) => compare(a.id, b.id)),
    places: placesOf(entries, data.places),
    levels: graph.levels,
    redirects: redirects.guides,
    messages: [],
  }
}
