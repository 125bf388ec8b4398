import type {RuleText} from '../../templates/rule.tsx'
import type {Library} from '../model/library.ts'
import type {Page, SiteConfig} from '../model/site.ts'
import {overviews} from './home.ts'
import {linked, others} from './others.ts'
import {rankings} from './rankings.ts'
import {siteOf} from './site.ts'
import {plainTheme, type Theme} from './theme.ts'

export {type Beside, besides, guidePage} from './guide.ts'
export {fileOf, toHtml} from './html.ts'
export {plainTheme, type Theme, themeOf} from './theme.ts'

/**
 * Every page but those of single guides, one by one. `rules` are explained on pages of their own. `withLinked`: whether those too that
 * follow from nothing but links.
 */
export function* pages(
  library: Library,
  config: SiteConfig,
  rules: readonly RuleText[] = [],
  theme: Theme = plainTheme,
  withLinked = true,
): Iterable<Page> {
  const site = siteOf(library, config, theme)
  if (withLinked) {
    yield* overviews(site)
    yield* rankings(site)
    yield* linked(site)
  }
  yield* others(site, rules)
}
