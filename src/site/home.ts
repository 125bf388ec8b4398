import type {PlaceGroup, RoleStrip} from '../../templates/lists.tsx'
import {extent} from '../model/extent.ts'
import type {Role} from '../model/library.ts'
import {once} from '../model/once.ts'
import type {Page} from '../model/site.ts'
import {median, moneyOf} from './bands.ts'
import {byName, known, page, type Site} from './site.ts'

function stripOf(role: Role, currency: string, site: Site): RoleStrip {
  const bases = known(role.guides, site).flatMap(({guide}) => {
    const band = guide.bands.find(
      (each) => moneyOf(each, 'base')?.currency === currency && moneyOf(each, 'base')?.per === 'year',
    )
    const base = band && moneyOf(band, 'base')
    return base ? [base] : []
  })
  const lows = bases.map(({min}) => min)
  const highs = bases.map(({max}) => max)
  return {
    name: role.name,
    url: role.url,
    guides: role.guides.length,
    typical: bases.length > 0 ? {min: median(lows), max: median(highs)} : null,
    outermost: bases.length > 0 ? {min: extent(lows)[0], max: extent(highs)[1]} : null,
  }
}

/** Places under the currency that most of their bands are in. */
function placeGroups({library}: Site): PlaceGroup[] {
  const groups = new Map<string, {name: string; url: string; bands: number}[]>()
  const tallies = new Map(library.places.map(({id}) => [id, new Map<string, number>()]))
  for (const {guide} of library.entries)
    for (const band of guide.bands) {
      const currency = moneyOf(band, 'base')?.currency ?? moneyOf(band, 'total')?.currency
      if (!currency) continue
      for (const id of new Set(band.region?.places)) {
        const tally = tallies.get(id)
        tally?.set(currency, (tally.get(currency) ?? 0) + 1)
      }
    }
  for (const {id, name, url} of library.places) {
    const [first] = [...(tallies.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (!first) continue
    const [currency, bands] = first
    const list = groups.get(currency)
    if (list) list.push({name, url, bands})
    else groups.set(currency, [{name, url, bands}])
  }
  const weight = (list: readonly {bands: number}[]): number => list.reduce((sum, {bands}) => sum + bands, 0)
  return [...groups]
    .map(([currency, list]) => ({
      currency,
      places: list.sort((a, b) => b.bands - a.bands || (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => weight(b.places) - weight(a.places) || (a.currency < b.currency ? -1 : 1))
}

/** What the first page and the lists show. */
function overview(site: Site) {
  const {library} = site
  const places = placeGroups(site)
  const currency = places[0]?.currency ?? 'USD'
  const strips = library.roles
    .filter(({guides}) => guides.length > 1)
    .map((role) => stripOf(role, currency, site))
    .sort((a, b) => (b.typical?.max ?? 0) - (a.typical?.max ?? 0) || byName(a, b))
  const single = library.roles
    .filter(({guides}) => guides.length === 1)
    .map(({name, url, guides}) => ({name, url, company: known(guides, site)[0]?.company.name ?? ''}))
    .sort(byName)
  const companies = library.companies.map(({name, url, guides}) => ({name, url, guides: guides.length})).sort(byName)
  const tally = [
    ['guides', library.entries.length],
    ['companies', library.companies.length],
    ['roles', library.roles.length],
    ['pay bands', library.entries.reduce((sum, {guide}) => sum + guide.bands.length, 0)],
    ['places', library.places.length],
    ['currencies', places.length],
  ] as const
  // A collection without a role of two companies has no strips to show: then the others are.
  const roles = strips.length > 0 ? strips : library.roles.map((role) => stripOf(role, currency, site))
  return {
    home: {tally, currency, roles, single: strips.length > 0 ? single.length : 0, places, companies},
    roles: {currency, roles: strips, single},
    places: {groups: places},
    companies: {companies},
  }
}

/** The first page, and the lists of all roles, places and companies. */
export function* overviews(site: Site): Iterable<Page> {
  const shown = once(() => overview(site))
  yield page('/', (frame, templates) => templates.home({frame, ...shown().home}), site, {kind: 'links'})
  yield page('/roles/', (frame, templates) => templates.roles({frame, ...shown().roles}), site, {kind: 'links'})
  yield page('/places/', (frame, templates) => templates.places({frame, ...shown().places}), site, {kind: 'links'})
  yield page('/companies/', (frame, templates) => templates.companies({frame, ...shown().companies}), site, {
    kind: 'links',
  })
}
