import {ArticlePage} from '../../templates/article.tsx'
import {GuidePage} from '../../templates/guide/page.tsx'
import type {GuideLink} from '../../templates/guide/props.ts'
import type {Entry} from '../model/library.ts'
import type {Page} from '../model/site.ts'
import {levelKeys, page, type Site} from './site.ts'

/** The neighbours of a guide in a list that holds it and the others. */
function neighbours(
  id: string,
  others: readonly string[],
  {links}: Site,
): {previous: GuideLink | null; next: GuideLink | null} {
  const all = [...others, id].sort()
  const at = all.indexOf(id)
  const link = (other: string | undefined): GuideLink | null =>
    other === undefined ? null : (links.get(other) ?? null)
  return {previous: link(all[at - 1]), next: link(all[at + 1])}
}

/** Guides of the same role that name the same levels of the same companies. */
function peersOf(entry: Entry, {byLevel, links}: Site): GuideLink[] {
  const found = new Set(levelKeys(entry).flatMap((key) => byLevel.get(key) ?? []))
  return [...found]
    .filter((id) => id !== entry.id)
    .sort()
    .slice(0, 6)
    .flatMap((id) => links.get(id) ?? [])
}

export function guidePage(entry: Entry, site: Site): Page {
  const {guide} = entry
  if (guide.kind === 'article')
    return page(
      entry.url,
      (frame) =>
        ArticlePage({
          frame,
          title: guide.role.name,
          crumbs: [{name: entry.company.name, url: `/companies/${entry.company.id}/`}, {name: guide.role.name}],
          sections: guide.sections,
        }),
      site,
    )
  const role = neighbours(entry.id, entry.sameRole, site)
  const company = neighbours(entry.id, entry.sameCompany, site)
  return page(
    entry.url,
    (frame) =>
      GuidePage({
        frame,
        entry,
        links: site.links,
        previous: {role: role.previous, company: company.previous},
        next: {role: role.next, company: company.next},
        peers: peersOf(entry, site),
      }),
    site,
  )
}
