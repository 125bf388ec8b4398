import {encode} from '../model/address.ts'
import {compare} from '../model/order.ts'
import type {SiteConfig} from '../model/site.ts'
import {absolute} from './address.ts'
import type {GuideFile} from './contract/guide.ts'
import type {Changes, GuideChange} from './contract/reports.ts'
import {xml} from './text.ts'

/** A guide as a feed reader sees it. */
interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  /** RFC 3339; null where neither the guide nor the release names a day. */
  readonly date: string | null
}

/** What of a guide the news are made from. */
export interface Announced extends Pick<GuideFile, 'id' | 'url' | 'title'> {
  /** The words of its tagline; '' where it has none. */
  readonly summary: string
  /** The day that it states; null where it states none. */
  readonly updated: string | null
}

/** Readers fetch a feed often: it holds what is new, never the whole collection. */
const longest = 100

/** Atom demands a date where nobody stated one. */
const noDate = '1970-01-01T00:00:00Z'

/** Midnight UTC of a stated day, RFC 3339; null for what is no day. */
export const instant = (day: string | null): string | null => {
  const found = day === null ? null : /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(day)
  return found ? `${found[0]}T00:00:00Z` : null
}

const describe = (change: GuideChange | undefined, guide: Announced): string =>
  change ? [...change.moves.map(({text}) => text), ...change.notes].join('\n') : guide.summary

/** New and changed guides, newest first; all of them where there is no earlier release. */
function items(guides: readonly Announced[], changes: Changes, config: SiteConfig): Item[] {
  const changed = new Map(changes.changed.map((change) => [change.id, change]))
  const fresh = new Set([...changes.added, ...changes.renamed.map(({to}) => to), ...changed.keys()])
  return guides
    .filter(({id}) => changes.previous === null || fresh.has(id))
    .map((guide) => ({
      id: guide.id,
      url: config.origin + encode(guide.url),
      title: guide.title,
      summary: describe(changed.get(guide.id), guide),
      date: instant(guide.updated) ?? instant(config.release),
    }))
    .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id))
    .slice(0, longest)
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
const jsonFeed = (found: readonly Item[], config: SiteConfig): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: config.name,
  home_page_url: absolute(config, '/'),
  feed_url: absolute(config, '/feed.json'),
  items: found.map(({url, title, summary, date}) => ({
    id: url,
    url,
    title,
    content_text: summary || title,
    ...(date === null ? {} : {date_modified: date}),
  })),
})

const atomEntry = ({id, url, title, summary, date}: Item): string =>
  `<entry><id>${xml(`tag:bandstand.dev,2026:guide/${encode(id)}`)}</id><title>${xml(title)}</title>` +
  `<link href="${xml(url)}"/><updated>${date ?? noDate}</updated><summary>${xml(summary || title)}</summary></entry>`

/** Atom, RFC 4287. */
function atom(found: readonly Item[], config: SiteConfig): string {
  const home = absolute(config, '/')
  const self = absolute(config, '/feed.xml')
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(config.origin ? self : 'tag:bandstand.dev,2026:feed')}</id>
<title>${xml(config.name)}</title>
<author><name>${xml(config.name)}</name></author>
<updated>${found[0]?.date ?? instant(config.release) ?? noDate}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
${found.map((item) => `${atomEntry(item)}\n`).join('')}</feed>
`
}

/** The two feeds for people: what is new and what changed. */
export function news(
  guides: readonly Announced[],
  changes: Changes,
  config: SiteConfig,
): {json: unknown; atom: string} {
  const found = items(guides, changes, config)
  return {json: jsonFeed(found, config), atom: atom(found, config)}
}
