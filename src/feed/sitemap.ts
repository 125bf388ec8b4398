import {encode} from '../model/address.ts'
import type {Library} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {absolute} from './address.ts'
import {instant} from './news.ts'
import {xml} from './text.ts'

const day = (text: string | null | undefined): string | null => instant(text ?? null)?.slice(0, 10) ?? null

/** Pages for people, with the day of the last change where one is stated. */
function addresses(library: Library, release: string | null): [url: string, day: string | null][] {
  const stated = day(release)
  const ladders = [...new Set(library.levels.ladders.map(({company}) => `/levels/${company.id}/`))]
  const fixed = [
    '/',
    '/roles/',
    '/places/',
    '/companies/',
    '/levels/',
    '/levels/method/',
    ...ladders,
    '/compare/',
    '/quality/',
    '/data/',
  ]
  return [
    ...fixed.map((url): [string, string | null] => [url, stated]),
    ...library.entries.map(({url, guide}): [string, string | null] => [url, day(guide.frontMatter?.updated)]),
    ...[...library.companies, ...library.roles, ...library.places].map(({url}): [string, string | null] => [
      url,
      stated,
    ]),
  ]
}

/** https://www.sitemaps.org/protocol.html. Addresses are absolute only where the site's origin is configured. */
export function sitemap(library: Library, config: SiteConfig): string {
  const urls = addresses(library, config.release).map(
    ([url, changed]) =>
      `<url><loc>${xml(absolute(config, encode(url)))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

export const robots = (config: SiteConfig): string =>
  `User-agent: *\nAllow: /\n${config.origin ? `Sitemap: ${absolute(config, '/sitemap.xml')}\n` : ''}`
