import {RankingPage} from '../../templates/ranking.tsx'
import type {Entry} from '../model/library.ts'
import type {Page} from '../model/site.ts'
import {groupsOf, type RankedBand, ranked} from './bands.ts'
import {known, page, type Site} from './site.ts'

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** Each guide's first band in each of its currencies. */
function firstBands(entry: Entry, name: string): RankedBand[] {
  const seen = new Set<string>()
  return entry.guide.bands.flatMap((band) => {
    const found = ranked(entry, band, name)
    if (!found || seen.has(found.currency)) return []
    seen.add(found.currency)
    return [found]
  })
}

const allBands = (entry: Entry, name: string): RankedBand[] =>
  entry.guide.bands.flatMap((band) => ranked(entry, band, name) ?? [])

const without = (entries: readonly Entry[], nameOf: (entry: Entry) => string): {name: string; url: string}[] =>
  entries.filter((entry) => allBands(entry, '').length === 0).map((entry) => ({name: nameOf(entry), url: entry.url}))

export function* rankings(site: Site): Iterable<Page> {
  const {roles, companies, places} = site.library
  for (const role of roles) {
    const entries = known(role.guides, site)
    yield page(
      role.url,
      (frame) =>
        RankingPage({
          frame,
          title: role.name,
          subtitle: `at ${count(entries.length, 'company', 'companies')}`,
          crumbs: [{name: 'Roles', url: '/#roles'}, {name: role.name}],
          first: 'Company',
          caption:
            'One row for each guide’s first place in a currency, highest mid-point first. Each group has an axis of its own. Sorting stays inside a currency.',
          groups: groupsOf(entries.flatMap((entry) => firstBands(entry, entry.company.name))),
          missing: without(entries, ({company}) => company.name),
        }),
      site,
    )
  }
  for (const company of companies) {
    const entries = known(company.guides, site)
    yield page(
      company.url,
      (frame) =>
        RankingPage({
          frame,
          title: company.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Companies', url: '/#companies'}, {name: company.name}],
          first: 'Role',
          caption: 'Every guide’s first place in a currency, highest mid-point first.',
          groups: groupsOf(entries.flatMap((entry) => firstBands(entry, entry.role.name))),
          missing: without(entries, ({role}) => role.name),
        }),
      site,
    )
  }
  for (const place of places) {
    const entries = known(place.guides, site)
    yield page(
      place.url,
      (frame) =>
        RankingPage({
          frame,
          title: place.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Places', url: '/#places'}, {name: place.name}],
          first: 'Guide',
          caption: 'Every band for this place, highest mid-point first.',
          groups: groupsOf(
            entries.flatMap((entry) =>
              entry.guide.bands
                .filter(({region}) => region?.places.includes(place.id))
                .flatMap((band) => ranked(entry, band, `${entry.role.name}, ${entry.company.name}`) ?? []),
            ),
          ),
          missing: [],
        }),
      site,
    )
  }
}
