import type {RuleText} from '../../templates/rule.tsx'
import type {Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'
import {overviews} from './home.ts'
import {others} from './others.ts'
import {rankings} from './rankings.ts'
import {siteOf} from './site.ts'

export {type Beside, besides, guidePage} from './guide.ts'
export {toHtml} from './html.ts'

/** Every page but those of single guides, one by one. `rules` are explained on pages of their own. */
export function* pages(library: Library, config: SiteConfig, rules: readonly RuleText[] = []): Iterable<Page> {
  const site = siteOf(library, config)
  yield* overviews(site)
  yield* rankings(site)
  yield* others(site, rules)
}
