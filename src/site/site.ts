import {type Child, markup} from '../../templates/jsx.ts'
import type {Frame} from '../../templates/layout.tsx'
import type {Entry, Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'

/** What all pages share: looked up once. */
export interface Site {
  readonly library: Library
  readonly config: SiteConfig
  readonly entries: ReadonlyMap<string, Entry>
}

/** A page; its tree is made when it is asked for, so that who wants one page does not wait for all. */
export const page = (url: string, component: (frame: Frame) => Child, {config}: Pick<Site, 'config'>): Page => ({
  url,
  path: url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1),
  get html() {
    return markup(component({site: config, url}))
  },
})

export const siteOf = (library: Library, config: SiteConfig): Site => ({
  library,
  config,
  entries: new Map(library.entries.map((entry) => [entry.id, entry])),
})

export const known = (ids: readonly string[], {entries}: Site): Entry[] => ids.flatMap((id) => entries.get(id) ?? [])

export const byName = (a: {name: string}, b: {name: string}): number => {
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}
