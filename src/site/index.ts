import {type GuideLink, GuidePage} from '../../templates/guide.tsx'
import {HomePage, type RoleStrip} from '../../templates/home.tsx'
import type {Child} from '../../templates/jsx.ts'
import {toRoot} from '../../templates/jsx.ts'
import type {Frame} from '../../templates/layout.tsx'
import {
  ArticlePage,
  ComparePage,
  DataPage,
  LevelsPage,
  NotFoundPage,
  QualityPage,
  type QualityRow,
  RulePage,
  type RuleText,
} from '../../templates/plain.tsx'
import {RankingPage} from '../../templates/ranking.tsx'
import {SearchPage} from '../../templates/search.tsx'
import type {Entry, Library, Role} from '../model/library.ts'
import {type Severity, severities} from '../model/message.ts'
import type {Page, SiteConfig} from '../model/site.ts'
import {groupsOf, median, moneyOf, type RankedBand, ranked} from './bands.ts'

export {toHtml} from './html.ts'

/** What all pages share: looked up once. */
interface Site {
  readonly library: Library
  readonly config: SiteConfig
  readonly entries: ReadonlyMap<string, Entry>
  readonly links: ReadonlyMap<string, GuideLink>
  /** Guides by the levels that their mappings name. */
  readonly byLevel: ReadonlyMap<string, readonly string[]>
}

const page = (url: string, component: (frame: Frame) => Child, site: Site): Page => ({
  url,
  path: url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1),
  tree: toRoot(component({site: site.config, url})),
})

const levelKeys = ({guide, terms}: Entry): string[] =>
  (guide.levelMapping?.terms ?? []).flatMap((term, n) => {
    const company = terms[n]?.company
    return company && term.relation !== 'self' && term.levels.length > 0
      ? [`${guide.role.slug} ${company.id} ${term.levels.join('-')}`]
      : []
  })

function siteOf(library: Library, config: SiteConfig): Site {
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

function guidePage(entry: Entry, site: Site): Page {
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

const known = (ids: readonly string[], {entries}: Site): Entry[] => ids.flatMap((id) => entries.get(id) ?? [])

/** Each guide's first band in each of its currencies. */
function firstBands(entry: Entry, name: string): RankedBand[] {
  const seen = new Set<string>()
  return entry.guide.bands.flatMap((band) => {
    const found = ranked(entry, band, name)
    if (!found || seen.has(found.currency)) return []
    seen.add(found.currency)
    return [found]
  })
}

const allBands = (entry: Entry, name: string): RankedBand[] =>
  entry.guide.bands.flatMap((band) => ranked(entry, band, name) ?? [])

const without = (entries: readonly Entry[], nameOf: (entry: Entry) => string): {name: string; url: string}[] =>
  entries.filter((entry) => allBands(entry, '').length === 0).map((entry) => ({name: nameOf(entry), url: entry.url}))

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

function* rankings(site: Site): Iterable<Page> {
  const {roles, companies, places} = site.library
  for (const role of roles) {
    const entries = known(role.guides, site)
    yield page(
      role.url,
      (frame) =>
        RankingPage({
          frame,
          title: role.name,
          subtitle: `at ${count(entries.length, 'company', 'companies')}`,
          crumbs: [{name: 'Roles', url: '/#roles'}, {name: role.name}],
          first: 'Company',
          caption:
            'One row for each guide’s first place in a currency, highest mid-point first. Each group has an axis of its own. Sorting stays inside a currency.',
          groups: groupsOf(entries.flatMap((entry) => firstBands(entry, entry.company.name))),
          missing: without(entries, ({company}) => company.name),
        }),
      site,
    )
  }
  for (const company of companies) {
    const entries = known(company.guides, site)
    yield page(
      company.url,
      (frame) =>
        RankingPage({
          frame,
          title: company.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Companies', url: '/#companies'}, {name: company.name}],
          first: 'Role',
          caption: 'Every guide’s first place in a currency, highest mid-point first.',
          groups: groupsOf(entries.flatMap((entry) => firstBands(entry, entry.role.name))),
          missing: without(entries, ({role}) => role.name),
        }),
      site,
    )
  }
  for (const place of places) {
    const entries = known(place.guides, site)
    yield page(
      place.url,
      (frame) =>
        RankingPage({
          frame,
          title: place.name,
          subtitle: count(entries.length, 'guide', 'guides'),
          crumbs: [{name: 'Places', url: '/#places'}, {name: place.name}],
          first: 'Guide',
          caption: 'Every band for this place, highest mid-point first.',
          groups: groupsOf(
            entries.flatMap((entry) =>
              entry.guide.bands
                .filter(({region}) => region?.places.includes(place.id))
                .flatMap((band) => ranked(entry, band, `${entry.role.name}, ${entry.company.name}`) ?? []),
            ),
          ),
          missing: [],
        }),
      site,
    )
  }
}

function stripOf(role: Role, currency: string, site: Site): RoleStrip {
  const bases = known(role.guides, site).flatMap(({guide}) => {
    const band = guide.bands.find(
      (each) => moneyOf(each, 'base')?.currency === currency && moneyOf(each, 'base')?.per === 'year',
    )
    const base = band && moneyOf(band, 'base')
    return base ? [base] : []
  })
  const lows = bases.map(({min}) => min)
  const highs = bases.map(({max}) => max)
  return {
    name: role.name,
    url: role.url,
    guides: role.guides.length,
    typical: bases.length > 0 ? {min: median(lows), max: median(highs)} : null,
    outermost: bases.length > 0 ? {min: Math.min(...lows), max: Math.max(...highs)} : null,
  }
}

/** Places under the currency that most of their bands are in. */
function placeGroups({
  library,
  entries,
}: Site): {currency: string; places: {name: string; url: string; bands: number}[]}[] {
  const groups = new Map<string, {name: string; url: string; bands: number}[]>()
  for (const place of library.places) {
    const tally = new Map<string, number>()
    for (const id of place.guides)
      for (const band of entries.get(id)?.guide.bands ?? []) {
        const currency = moneyOf(band, 'base')?.currency ?? moneyOf(band, 'total')?.currency
        if (currency && band.region?.places.includes(place.id)) tally.set(currency, (tally.get(currency) ?? 0) + 1)
      }
    const [first] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (first)
      groups.set(first[0], [...(groups.get(first[0]) ?? []), {name: place.name, url: place.url, bands: first[1]}])
  }
  const weight = (list: readonly {bands: number}[]): number => list.reduce((sum, {bands}) => sum + bands, 0)
  return [...groups]
    .map(([currency, list]) => ({
      currency,
      places: list.sort((a, b) => b.bands - a.bands || (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => weight(b.places) - weight(a.places) || (a.currency < b.currency ? -1 : 1))
}

const byName = (a: {name: string}, b: {name: string}): number => {
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

function home(site: Site): Page {
  const {library} = site
  const places = placeGroups(site)
  const currency = places[0]?.currency ?? 'USD'
  const bands = library.entries.flatMap(({guide}) => guide.bands)
  const years = library.entries.flatMap(({guide}) => (guide.asOf ? [guide.asOf.to] : []))
  const several = library.roles.filter(({guides}) => guides.length > 1)
  const strips = several
    .map((role) => stripOf(role, currency, site))
    .sort((a, b) => (b.typical?.max ?? 0) - (a.typical?.max ?? 0) || byName(a, b))
  return page(
    '/',
    (frame) =>
      HomePage({
        frame,
        tally: [
          ['guides', library.entries.length],
          ['companies', library.companies.length],
          ['roles', library.roles.length],
          ['places', library.places.length],
          ['pay bands', bands.length],
          ...(years.length > 0 ? [['newest source', Math.max(...years)] as const] : []),
        ].map(([name, figure]) => [String(name), Number(figure)] as const),
        currency,
        roles: strips,
        single: library.roles.filter(({guides}) => guides.length === 1).map(({name, url}) => ({name, url})),
        places,
        companies: library.companies.map(({name, url, guides}) => ({name, url, guides: guides.length})).sort(byName),
      }),
    site,
  )
}

function quality(site: Site, rules: readonly RuleText[]): Page {
  const {library} = site
  const tally = new Map<string, number>()
  for (const {rule} of [...library.messages, ...library.entries.flatMap(({messages}) => messages)])
    tally.set(rule, (tally.get(rule) ?? 0) + 1)
  const companies = library.companies.map(({id, name, guides}): QualityRow => {
    const entries = known(guides, site)
    const messages = entries.flatMap((entry) => entry.messages.map((message) => ({entry, message})))
    const of = (severity: Severity): number => messages.filter(({message}) => message.severity === severity).length
    const cells = entries.map(({guide}) => guide.counts.cells)
    const sum = (key: 'read' | 'text' | 'failed'): number => cells.reduce((total, each) => total + each[key], 0)
    return {
      id,
      name,
      guides: entries.length,
      cells: {read: sum('read'), text: sum('text'), failed: sum('failed')},
      messages: Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>,
      found: messages
        .filter(({message}) => message.severity !== 'info')
        .map(({entry, message}) => ({
          rule: message.rule,
          message: message.message,
          guide: entry.role.name,
          url: entry.url,
          line: message.span.line,
        })),
    }
  })
  const rows = rules
    .map(({name, summary}) => ({name, summary, count: tally.get(name) ?? 0}))
    .sort((a, b) => b.count - a.count || byName(a, b))
  return page('/quality/', (frame) => QualityPage({frame, rules: rows, companies: companies.sort(byName)}), site)
}

function* others(site: Site, rules: readonly RuleText[]): Iterable<Page> {
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
  yield page(
    '/levels/',
    (frame) =>
      LevelsPage({
        frame,
        gauge: library.levels.gauge,
        rows: library.levels.nodes.map(({company, code, position, spread, statements, confidence}) => ({
          company: company.name,
          url: `/companies/${company.id}/`,
          code,
          position,
          spread,
          statements,
          confidence,
        })),
      }),
    site,
  )
  yield quality(site, rules)
  for (const rule of rules) yield page(`/rules/${rule.name}/`, (frame) => RulePage({frame, rule}), site)
  yield page('/404.html', (frame) => NotFoundPage({frame}), site)
}

/** Every page of the site, one by one. `rules` are explained on pages of their own. */
export function* pages(library: Library, config: SiteConfig, rules: readonly RuleText[] = []): Iterable<Page> {
  const site = siteOf(library, config)
  yield home(site)
  for (const entry of library.entries) yield guidePage(entry, site)
  yield* rankings(site)
  yield* others(site, rules)
}
