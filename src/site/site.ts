import type {Templates} from '../../templates/index.ts'
import {type Child, markup} from '../../templates/jsx.ts'
import type {Frame} from '../../templates/layout.tsx'
import type {Entry, Library} from '../model/library.ts'
import type {Follows, MadePage, Page, SiteConfig} from '../model/site.ts'
import {plainTheme, TemplateError, type Theme} from './theme.ts'

/** What all pages share: looked up once. */
export interface Site {
  readonly library: Library
  readonly config: SiteConfig
  readonly theme: Theme
  readonly entries: ReadonlyMap<string, Entry>
}

type Component = (frame: Frame, templates: Templates) => Child

/** A page in its theme; in ours where that fails. */
function make(component: Component, frame: Frame, {templates, layout, paths}: Theme): MadePage {
  try {
    return {html: markup(component(layout ? {...frame, layout} : frame, templates)), fault: null}
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const {template, message} = error
    return {
      html: markup(component(frame, plainTheme.templates)),
      fault: {template, path: paths[template] ?? '', reason: message},
    }
  }
}

/** A page; it is made when it is asked for, so that who wants one page does not wait for all. */
export function page(
  url: string,
  component: Component,
  {config, theme}: Pick<Site, 'config' | 'theme'>,
  follows: Follows | null = null,
): Page {
  return {
    url,
    path: url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1),
    follows,
    make: () => make(component, {site: config, url}, theme),
  }
}

export const siteOf = (library: Library, config: SiteConfig, theme: Theme): Site => ({
  library,
  config,
  theme,
  entries: new Map(library.entries.map((entry) => [entry.id, entry])),
})

export const known = (ids: readonly string[], {entries}: Site): Entry[] => ids.flatMap((id) => entries.get(id) ?? [])

export const byName = (a: {name: string}, b: {name: string}): number => {
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}
