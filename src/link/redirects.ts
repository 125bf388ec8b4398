import type {SiteData} from '../model/data.ts'
import type {Outline} from '../model/guide.ts'

/** Where former addresses lead: pages by guide id, rows of a guide's table by their anchors. */
export interface Redirects {
  /** Former guide id -> id of a guide that is there. */
  readonly guides: Readonly<Record<string, string>>
  /** Guide id -> band id -> former anchors of that row. */
  readonly anchors: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>
}

/** A former address as an author may write it (`/guides/a/b/`, `a/b.md`, `a/b`), as an id. */
const toId = (text: string): string =>
  text
    .replace(/^\/?(?:guides\/)?/, '')
    .replace(/\/(?:index\.\w+)?$/, '')
    .replace(/\.(?:md|json|html)$/, '')

/** Most file systems take names of 255 bytes, and an ending comes after this one. */
const longestName = 200
const isName = (part: string): boolean =>
  /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._~+-]*$/u.test(part) && new TextEncoder().encode(part).length <= longestName

/**
 * Two folders' names, as a guide's id has them: nothing that an address, a host's list of redirects or a path would read otherwise,
 * or that a file system refuses.
 */
function isId(id: string): boolean {
  const parts = id.split('/')
  return parts.length === 2 && parts.every(isName)
}

/** Ids that differ in case or composition only are one address on many file systems. */
const folded = (id: string): string => id.normalize('NFC').toLowerCase()

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** Follows redirects of redirects to a guide that is there; undefined where they lead nowhere or in a circle. */
function follow(from: string, next: ReadonlyMap<string, string>, taken: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (taken.has(at)) return at
    seen.add(at)
  }
  return undefined
}

/**
 * Joins the collection's redirects (`_data/redirects.json`) and the aliases in front matter. The address of a guide that is there
 * never leads elsewhere; what leads nowhere is left out. An entry with `#` on both sides moves a row: `"a/b#old": "a/b#new"`.
 */
export function redirectsOf(guides: readonly Outline[], {redirects}: Pick<SiteData, 'redirects'>): Redirects {
  const taken = new Set(guides.map(({id}) => id))
  const pages = new Map<string, string>()
  const rows = new Map<string, Record<string, string[]>>()
  for (const {id, frontMatter} of guides) for (const alias of frontMatter?.aliases ?? []) pages.set(toId(alias), id)
  for (const [from, to] of Object.entries(redirects)) {
    if (to === null) continue
    const [page = '', anchor] = from.split('#')
    const [target = '', row] = to.split('#')
    if (anchor === undefined) pages.set(toId(page), toId(target))
    else if (row !== undefined && anchor !== '') {
      const ofGuide: Record<string, string[]> = rows.get(toId(target)) ?? {}
      ofGuide[row] = [...(Object.hasOwn(ofGuide, row) ? (ofGuide[row] ?? []) : []), anchor]
      rows.set(toId(target), ofGuide)
    }
  }
  const occupied = new Set([...taken].map(folded))
  const found = [...pages.keys()].flatMap((from): [string, string][] => {
    const to = occupied.has(folded(from)) || !isId(from) ? undefined : follow(from, pages, taken)
    return to === undefined ? [] : [[from, to]]
  })
  // An anchor that the guide still has stays where it is.
  const own = new Map(guides.map(({id, bands}) => [id, new Set(bands.map((band) => band.id))]))
  const anchors = new Map(
    [...rows].map(([id, ofGuide]) => [
      id,
      Object.fromEntries(
        Object.entries(ofGuide).map(([row, former]) => [
          row,
          [...new Set(former)].filter((anchor) => !own.get(id)?.has(anchor)).sort(),
        ]),
      ),
    ]),
  )
  return {guides: Object.fromEntries(found.sort(byCode)), anchors}
}
