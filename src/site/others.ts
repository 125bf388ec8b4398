import {ComparePage} from '../../templates/compare.tsx'
import {DataPage} from '../../templates/data.tsx'
import {MovedPage} from '../../templates/moved.tsx'
import {NotFoundPage} from '../../templates/not-found.tsx'
import type {RuleText} from '../../templates/rule.tsx'
import {SearchPage} from '../../templates/search.tsx'
import type {Page} from '../model/site.ts'
import {levelPages} from './levels.ts'
import {quality} from './quality.ts'
import {byName, known, page, type Site} from './site.ts'

export function* others(site: Site, rules: readonly RuleText[]): Iterable<Page> {
  const {library} = site
  yield page(
    '/search/',
    (frame) =>
      SearchPage({
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
  )
  yield page('/compare/', (frame) => ComparePage({frame}), site)
  yield page('/data/', (frame) => DataPage({frame}), site)
  yield* levelPages(site)
  yield* quality(site, rules)
  for (const [from, to] of Object.entries(library.redirects)) {
    const entry = site.entries.get(to)
    if (entry)
      yield page(`/guides/${from}/`, (frame) => MovedPage({frame, title: entry.guide.title, url: entry.url}), site)
  }
  yield page('/404.html', (frame) => NotFoundPage({frame}), site)
}
