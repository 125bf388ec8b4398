import type {Library} from '../model/library.ts'
import {compare} from '../model/order.ts'
import {readingByCompany} from '../model/reading.ts'
import type {SiteConfig} from '../model/site.ts'
import {timesAYear} from '../model/value.ts'
import {local} from './address.ts'
import type {BandFile, GuideFile} from './contract/guide.ts'
import type {Card, Companies, Places, Roles, Sources, SourceUse} from './contract/lists.ts'

type Ends = [number, number]

/** Yearly base over all bands, by currency in the order of their first appearance. */
function spread(bands: readonly BandFile[]): Record<string, Ends> | null {
  const found = new Map<string, Ends>()
  for (const band of bands) {
    for (const value of band.base?.values ?? []) {
      if (value.kind !== 'money' || value.currency === null || value.rate || timesAYear(value.per) !== 1) continue
      const ends = found.get(value.currency)
      if (ends) found.set(value.currency, [Math.min(ends[0], value.min), Math.max(ends[1], value.max)])
      else found.set(value.currency, [value.min, value.max])
    }
  }
  return found.size > 0 ? Object.fromEntries(found) : null
}

/** A guide in the light index. */
export function card(guide: GuideFile): Card {
  const base = spread(guide.bands)
  return {id: guide.id, url: guide.url, title: guide.title, ...(base ? {base} : {}), asOf: guide.asOf}
}

export const companyList = (library: Library, config: SiteConfig): Companies => ({
  companies: readingByCompany(library).map(({company: {id, name, aliases, url, totalBasis, guides}, reading}) => ({
    id,
    name,
    aliases,
    url: local(config, url),
    totalBasis,
    guides,
    reading,
  })),
})

export const roleList = ({roles}: Library, config: SiteConfig): Roles => ({
  roles: roles.map(({id, name, aliases, url, guides}) => ({id, name, aliases, url: local(config, url), guides})),
})

export const placeList = ({places}: Library, config: SiteConfig): Places => ({
  places: places.map(({id, name, country, kind, url, guides}) => ({
    id,
    name,
    country,
    kind,
    url: local(config, url),
    guides,
  })),
})

/** What of a guide the list of sources is made from. */
export interface Cited extends Pick<GuideFile, 'id'> {
  readonly sources: readonly Omit<SourceUse, 'guides'>[]
}

/** What the guides cite, each text once with the guides that name it. */
export function sourceList(guides: readonly Cited[]): Sources {
  const uses = new Map<string, Omit<SourceUse, 'guides'> & {guides: Set<string>}>()
  for (const guide of guides) {
    for (const {text, publisher, years, url} of guide.sources) {
      const key = JSON.stringify([text, url])
      const use = uses.get(key) ?? {text, publisher, years, url, guides: new Set()}
      use.guides.add(guide.id)
      uses.set(key, use)
    }
  }
  const sources = [...uses.values()].map((use) => ({...use, guides: [...use.guides]}))
  return {sources: sources.sort((a, b) => compare(a.text, b.text) || compare(a.url ?? '', b.url ?? ''))}
}
