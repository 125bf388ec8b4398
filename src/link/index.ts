import {places as bundledPlaces, remoteOf} from '../data/places.ts'
import type {PlaceData, SiteData} from '../model/data.ts'
import type {Outline} from '../model/guide.ts'
import {type Entry, type Library, noOthers, type Place, type TotalBasis} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {compare} from '../model/order.ts'
import {group} from './group.ts'
import {type Mappings, mappingsOf} from './mappings.ts'
import {nearest} from './nearest.ts'
import {redirectsOf} from './redirects.ts'
import {basisOf, type Totals, totalsOf} from './totals.ts'

export {type Mapping, type Mappings, mappingsOf} from './mappings.ts'

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

/** Guides in the order in which everything that is made of them stands. */
export const inOrder = <G extends Pick<Outline, 'id'>>(guides: readonly G[]): G[] =>
  [...guides].sort((a, b) => compare(a.id, b.id))

/**
 * Joins all guides into a library: companies, roles and places, the guides that terms lead to and are named by, totals and their
 * basis, and the level graph. Pure, and the same for any order of `guides`. `mappings`: what follows from all but what they pay.
 */
export function link<G extends Outline>(
  guides: readonly G[],
  data: SiteData,
  mappings: Mappings = mappingsOf(inOrder(guides), data),
): Library<G> {
  const sorted = inOrder(guides)
  const totals = new Map(sorted.map((guide) => [guide.id, totalsOf(guide)]))
  const totalsFor = (guide: Outline): Totals => totals.get(guide.id) ?? totalsOf(guide)
  const basis = new Map(
    [...group(sorted, ({company}) => company.slug)].map(([id, list]) => [id, basisOf(list.map(totalsFor))]),
  )
  const redirects = redirectsOf(sorted, data)
  const idsOf = (groups: readonly {readonly id: string; readonly guides: readonly string[]}[]) =>
    new Map(groups.map(({id, guides}) => [id, guides]))
  const companyIds = idsOf(mappings.companies)
  const roleIds = idsOf(mappings.roles)
  const entries = sorted.flatMap((guide): Entry<G>[] => {
    const mapping = mappings.of.get(guide.id)
    if (!mapping) return []
    const {messages, ...mapped} = mapping
    const {slug, name} = guide.company
    const totalBasis = basis.get(slug) ?? 'unknown'
    return [
      {
        id: guide.id,
        url: `/guides/${guide.id}/`,
        guide,
        company: {id: slug, name},
        role: {id: guide.role.slug, name: guide.role.name},
        totalBasis,
        computed: totalsFor(guide).computed,
        anchors: redirects.anchors.get(guide.id) ?? {},
        ...mapped,
        sameRole: guide.kind === 'guide' ? nearest(roleIds.get(guide.role.slug) ?? [], guide.id) : noOthers,
        sameCompany: nearest(companyIds.get(slug) ?? [], guide.id),
        messages: [...messages, ...basisMessage(guide, totalsFor(guide), totalBasis)],
      },
    ]
  })
  return {
    entries,
    companies: mappings.companies.map((company) => ({...company, totalBasis: basis.get(company.id) ?? 'unknown'})),
    roles: mappings.roles,
    places: placesOf(entries, data.places),
    get levels() {
      return mappings.levels
    },
    redirects: redirects.guides,
    messages: [],
  }
}
