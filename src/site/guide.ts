import type {GuideRuler} from '../../templates/guide/on-ruler.tsx'
import type {GuideLink} from '../../templates/guide/props.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'
import {guideRulers} from './on-ruler.ts'
import {page} from './site.ts'
import {plainTheme, type Theme} from './theme.ts'

/**
 * What a guide's page shows of other guides. With the guide, its entry and the configuration it is all that the page is made from:
 * a page whose four are as they were is as it was.
 */
export interface Beside {
  /** Guides that this one links to. */
  readonly links: readonly GuideLink[]
  readonly previous: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  readonly next: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  /** Guides of the same role that name the same levels of the same companies. */
  readonly peers: readonly GuideLink[]
  readonly ruler: GuideRuler | null
}

const levelKeys = ({guide, terms}: Entry): string[] =>
  (guide.levelMapping?.terms ?? []).flatMap((term, n) => {
    const company = terms[n]?.company
    return company && term.relation !== 'self' && term.levels.length > 0
      ? [`${guide.role.slug} ${company.id} ${term.levels.join('-')}`]
      : []
  })

/** The first guides of each level that mappings name; a page shows six. */
function byLevel(keys: ReadonlyMap<Entry, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [entry, own] of keys)
    for (const key of new Set(own)) {
      const list = found.get(key)
      if (!list) found.set(key, [entry.id])
      else if (list.length < 7) list.push(entry.id)
    }
  return found
}

/** Each guide's neighbours in lists that are in order. */
function neighbours(
  groups: readonly {readonly guides: readonly string[]}[],
): Map<string, readonly [string | undefined, string | undefined]> {
  const found = new Map<string, readonly [string | undefined, string | undefined]>()
  for (const {guides} of groups) for (const [n, id] of guides.entries()) found.set(id, [guides[n - 1], guides[n + 1]])
  return found
}

/** Gives what each guide's page shows of the others. */
export function besides(library: Library): (entry: Entry) => Beside {
  const links = new Map(
    library.entries.map(({id, url, role, company}): [string, GuideLink] => [
      id,
      {id, url, role: role.name, company: company.name},
    ]),
  )
  const keys = new Map(library.entries.map((entry) => [entry, levelKeys(entry)]))
  const levels = byLevel(keys)
  const ruler = guideRulers(library)
  const inRole = neighbours(library.roles)
  const inCompany = neighbours(library.companies)
  const link = (id: string | undefined): GuideLink | null => (id === undefined ? null : (links.get(id) ?? null))
  const known = (ids: Iterable<string>): GuideLink[] => [...ids].flatMap((id) => links.get(id) ?? [])
  return (entry) => {
    const peers = new Set((keys.get(entry) ?? levelKeys(entry)).flatMap((key) => levels.get(key) ?? []))
    peers.delete(entry.id)
    const [beforeRole, afterRole] = inRole.get(entry.id) ?? []
    const [beforeCompany, afterCompany] = inCompany.get(entry.id) ?? []
    return {
      links: known(
        new Set([...entry.terms.flatMap(({guide}) => guide ?? []), ...entry.mappedFrom.map(({guide}) => guide)]),
      ),
      previous: {role: link(beforeRole), company: link(beforeCompany)},
      next: {role: link(afterRole), company: link(afterCompany)},
      peers: known([...peers].sort().slice(0, 6)),
      ruler: ruler(entry),
    }
  }
}

/** A guide's own page. */
export function guidePage(
  entry: Entry<WholeGuide>,
  beside: Beside,
  config: SiteConfig,
  theme: Theme = plainTheme,
): Page {
  const {guide} = entry
  if (guide.kind === 'article')
    return page(
      entry.url,
      (frame, templates) =>
        templates.article({
          frame,
          title: guide.role.name,
          crumbs: [{name: entry.company.name, url: `/companies/${entry.company.id}/`}, {name: guide.role.name}],
          sections: guide.sections.map(({title}, n) => ({title, html: guide.prose.sections[n] ?? ''})),
        }),
      {config, theme},
    )
  const links = new Map(beside.links.map((link) => [link.id, link]))
  return page(entry.url, (frame, templates) => templates.guide({...beside, frame, entry, links}), {config, theme})
}
