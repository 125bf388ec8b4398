import type {RuleText} from '../../templates/rule.tsx'
import type {Page} from '../model/site.ts'
import {levelPages} from './levels.ts'
import {quality} from './quality.ts'
import {byName, known, page, type Site} from './site.ts'

/** Pages that follow from links, beside overviews and rankings. */
export function* linked(site: Site): Iterable<Page> {
  const {library} = site
  yield page(
    '/search/',
    (frame, templates) =>
      templates.search({
        frame,
        companies: library.companies
          .map(({name, url, guides}) => ({
            name,
            url,
            guides: known(guides, site).map((entry) => ({name: entry.role.name, url: entry.url})),
          }))
          .sort(byName),
      }),
    site,
    {kind: 'links'},
  )
  yield* levelPages(site)
  for (const [from, to] of Object.entries(library.redirects)) {
    const entry = site.entries.get(to)
    if (entry)
      yield page(
        `/guides/${from}/`,
        (frame, templates) => templates.moved({frame, title: entry.guide.title, url: entry.url}),
        site,
        {kind: 'links'},
      )
  }
}

/** Pages that messages are on, and those that are always the same. */
export function* others(site: Site, rules: readonly RuleText[]): Iterable<Page> {
  yield page('/compare/', (frame, templates) => templates.compare({frame}), site)
  yield page('/data/', (frame, templates) => templates.data({frame}), site)
  yield* quality(site, rules)
  yield page('/404.html', (frame, templates) => templates.notFound({frame}), site)
}
