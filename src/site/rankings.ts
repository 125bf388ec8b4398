import type {Filter} from '../../templates/ranking.tsx'
import type {Entry, Ref, Role, TotalBasis} from '../model/library.ts'
import type {Page} from '../model/site.ts'
import {groupsOf, type NamedBand, named, type RankedBand, rankedBands} from './bands.ts'
import {known, page, type Site} from './site.ts'

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

type Bands = (entry: Entry) => readonly RankedBand[]

/** The first band in each currency. */
const first = (bands: readonly RankedBand[]): RankedBand[] =>
  bands.filter(({currency}, n) => bands.findIndex((each) => each.currency === currency) === n)

const inPlace = (bands: readonly RankedBand[], place: string): RankedBand[] =>
  bands.filter(({places}) => places.includes(place))

const rowsOf = (entries: readonly Entry[], bands: Bands, nameOf: (entry: Entry) => string): NamedBand[] =>
  entries.flatMap((entry) => bands(entry).map((band) => named(band, nameOf(entry))))

const without = (
  entries: readonly Entry[],
  bands: Bands,
  nameOf: (entry: Entry) => string,
): {name: string; url: string}[] =>
  entries.filter((entry) => bands(entry).length === 0).map((entry) => ({name: nameOf(entry), url: entry.url}))

const companyName = ({company}: Entry): string => company.name
const roleName = ({role}: Entry): string => role.name
const wholeName = ({role, company}: Entry): string => `${role.name}, ${company.name}`

/** A part of a role's ranking, on a page of its own: guides of one place, or with one way to count totals. */
interface View {
  readonly url: string
  readonly label: string
  readonly rows: () => readonly NamedBand[]
  readonly caption: string
}

const basisWords = {annual: 'Annual', 'whole-grant': 'Whole grant'} as const satisfies Partial<
  Record<TotalBasis, string>
>

/** Views that hold at least this many guides; fewer say nothing of a place or a basis. */
const enough = 3
const most = 8

/** The places that most guides of a role name, as views. */
function placeViews(role: Role, entries: readonly Entry[], places: ReadonlyMap<string, Ref>, bands: Bands): View[] {
  const tally = new Map<string, number>()
  for (const {guide} of entries)
    for (const id of new Set(guide.bands.flatMap(({region}) => region?.places ?? [])))
      tally.set(id, (tally.get(id) ?? 0) + 1)
  return [...tally]
    .filter(([, guides]) => guides >= enough)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .flatMap(([id]) => {
      const place = places.get(id)
      const here: Bands = (entry) => inPlace(bands(entry), id)
      if (!place || !entries.some((entry) => here(entry).length > 0)) return []
      const rows = (): NamedBand[] => rowsOf(entries, here, companyName)
      return [{url: `${role.url}${id}/`, label: place.name, rows, caption: `Every band for ${place.name}`}]
    })
}

/** Guides whose totals are counted in one way, as views. */
const basisViews = (role: Role, entries: readonly Entry[], firsts: Bands): View[] =>
  (['annual', 'whole-grant'] as const).flatMap((basis) => {
    const same = entries.filter(({totalBasis}) => totalBasis === basis)
    if (same.length < enough || same.length === entries.length) return []
    const rows = (): NamedBand[] => rowsOf(same, firsts, companyName)
    const counted = basis === 'annual' ? 'a year of stock' : 'the whole grant'
    const caption = `Guides whose totals count ${counted}: one row for each guide’s first place in a currency`
    return [{url: `${role.url}${basis}/`, label: basisWords[basis], rows, caption}]
  })

/** A role over all companies, and the same for single places and ways to count totals. */
function* rolePages(role: Role, site: Site, names: ReadonlyMap<string, Ref>, bands: Bands): Iterable<Page> {
  const firsts: Bands = (entry) => first(bands(entry))
  const entries = known(role.guides, site)
  const all: View = {
    url: role.url,
    label: 'First in each currency',
    rows: () => rowsOf(entries, firsts, companyName),
    caption: 'One row for each guide’s first place in a currency',
  }
  const [places, bases] = [placeViews(role, entries, names, bands), basisViews(role, entries, firsts)]
  const views = [all, ...places, ...bases]
  for (const view of views) {
    const option = (other: View): Filter['options'][number] => ({
      label: other.label,
      url: other.url === view.url ? null : other.url,
    })
    const anyBasis = {label: 'Any basis', url: bases.includes(view) ? role.url : null}
    yield page(
      view.url,
      (frame, templates) =>
        templates.role({
          frame,
          title: role.name,
          subtitle:
            view === all ? `at ${count(entries.length, 'company', 'companies')}` : `${view.label.toLowerCase()} totals`,
          ...(places.includes(view) && {subtitle: `in ${view.label}`}),
          crumbs: [
            {name: 'Roles', url: '/roles/'},
            ...(view === all ? [{name: role.name}] : [{name: role.name, url: role.url}, {name: view.label}]),
          ],
          first: 'Company',
          caption: `${view.caption}, highest mid-point first. Each group has an axis of its own. Sorting stays inside a currency.`,
          filters: [
            ...(places.length > 0 ? [{name: 'Place', options: [all, ...places].map(option)}] : []),
            ...(bases.length > 0 ? [{name: 'Total', options: [anyBasis, ...bases.map(option)]}] : []),
          ],
          groups: groupsOf(view.rows()),
          missing: view === all ? without(entries, bands, companyName) : [],
        }),
      site,
      {kind: 'bands', guides: role.guides, words: [role.name, views.map(({label, url: to}) => [label, to])]},
    )
  }
}

export function* rankings(site: Site): Iterable<Page> {
  const {roles, companies, places} = site.library
  const names = new Map(places.map((place) => [place.id, place]))
  const bands = rankedBands()
  for (const role of roles) yield* rolePages(role, site, names, bands)
  for (const company of companies) {
    const entries = known(company.guides, site)
    yield page(
      company.url,
      (frame, templates) =>
        templates.company({
          frame,
          title: company.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Companies', url: '/companies/'}, {name: company.name}],
          first: 'Role',
          caption: 'Every guide’s first place in a currency, highest mid-point first.',
          filters: [],
          groups: groupsOf(rowsOf(entries, (entry) => first(bands(entry)), roleName)),
          missing: without(entries, bands, roleName),
        }),
      site,
      {kind: 'bands', guides: company.guides, words: company.name},
    )
  }
  for (const place of places) {
    const entries = known(place.guides, site)
    const here: Bands = (entry) => inPlace(bands(entry), place.id)
    yield page(
      place.url,
      (frame, templates) =>
        templates.place({
          frame,
          title: place.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Places', url: '/places/'}, {name: place.name}],
          first: 'Guide',
          caption: 'Every band for this place, highest mid-point first.',
          filters: [],
          groups: groupsOf(rowsOf(entries, here, wholeName)),
          missing: without(entries, here, wholeName),
        }),
      site,
      {kind: 'bands', guides: place.guides, words: place.name},
    )
  }
}
