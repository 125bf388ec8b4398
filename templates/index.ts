import type {TemplateName} from '../src/model/extensions.ts'
import {ArticlePage} from './article.tsx'
import {ComparePage} from './compare.tsx'
import {DataPage} from './data.tsx'
import {GuidePage} from './guide/page.tsx'
import {HomePage} from './home.tsx'
import type {Child} from './jsx.ts'
import {Layout} from './layout.tsx'
import {LadderPage} from './levels/ladder.tsx'
import {MethodPage} from './levels/method.tsx'
import {LevelsPage} from './levels/page.tsx'
import {MovedPage} from './moved.tsx'
import {NotFoundPage} from './not-found.tsx'
import {CompaniesPage, PlacesPage, RolesPage} from './overviews.tsx'
import {QualityPage} from './quality.tsx'
import {RankingPage} from './ranking.tsx'
import {RulePage} from './rule.tsx'
import {SearchPage} from './search.tsx'

const table = {
  layout: Layout,
  home: HomePage,
  guide: GuidePage,
  article: ArticlePage,
  companies: CompaniesPage,
  roles: RolesPage,
  places: PlacesPage,
  company: RankingPage,
  role: RankingPage,
  place: RankingPage,
  levels: LevelsPage,
  ladder: LadderPage,
  method: MethodPage,
  search: SearchPage,
  compare: ComparePage,
  data: DataPage,
  quality: QualityPage,
  rule: RulePage,
  moved: MovedPage,
  notFound: NotFoundPage,
} satisfies Record<TemplateName, (props: never) => Child>

/** What each template is given. */
export type TemplateProps = {readonly [Name in TemplateName]: Parameters<(typeof table)[Name]>[0]}

/** A pure function of its properties. */
export type Template<Name extends TemplateName> = (props: TemplateProps[Name]) => Child
export type Templates = {readonly [Name in TemplateName]: Template<Name>}

/** Our own templates, by the names that a site may override them by. */
export const templates: Templates = table
