import type {GuideLink} from '../../templates/guide/props.ts'
import {type Child, toRoot} from '../../templates/jsx.ts'
import type {Frame} from '../../templates/layout.tsx'
import type {Entry, Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'

/** What all pages share: looked up once. */
export interface Site {
  readonly library: Library
  readonly config: SiteConfig
  readonly entries: ReadonlyMap<string, Entry>
  readonly links: ReadonlyMap<string, GuideLink>
  /** Guides by the levels that their mappings name. */
  readonly byLevel: ReadonlyMap<string, readonly string[]>
}

export const page = (url: string, component: (frame: Frame) => Child, site: Site): Page => ({
  url,
  path: url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1),
  tree: toRoot(component({site: site.config, url})),
})

export const levelKeys = ({guide, terms}: Entry): string[] =>
  (guide.levelMapping?.terms ?? []).flatMap((term, n) => {
    const company = terms[n]?.company
    return company && term.relation !== 'self' && term.levels.length > 0
      ? [`${guide.role.slug} ${company.id} ${term.levels.join('-')}`]
      : []
  })

export function siteOf(library: Library, config: SiteConfig): Site {
  const byLevel = new Map<string, string[]>()
  for (const entry of library.entries)
    for (const key of levelKeys(entry)) {
      const list = byLevel.get(key)
      if (list) list.push(entry.id)
      else byLevel.set(key, [entry.id])
    }
  return {
    library,
    config,
    entries: new Map(library.entries.map((entry) => [entry.id, entry])),
    links: new Map(
      library.entries.map(({id, url, role, company}) => [id, {id, url, role: role.name, company: company.name}]),
    ),
    byLevel,
  }
}

export const known = (ids: readonly string[], {entries}: Site): Entry[] => ids.flatMap((id) => entries.get(id) ?? [])

export const byName = (a: {name: string}, b: {name: string}): number => {
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}
