import {isWordAt} from './chars.ts'
import {remembered} from './memo.ts'

const wide = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('-')

/** The same of a text of ASCII alone, as most are. */
function latin(text: string): string {
  const words = text.toLowerCase()
  let joined = ''
  for (let at = 0; at < words.length; at++) {
    const from = at
    while (isWordAt(words, at)) at++
    if (at > from) joined += (joined === '' ? '' : '-') + words.slice(from, at)
  }
  return joined
}

/** Letters and digits in lower case, joined by single hyphens; what is not Latin stays as it is. */
export const slug = remembered((text: string): string => (/[^\0-\x7f]/.test(text) ? wide(text) : latin(text)))

/** The first characters of a text; none of them is half of a pair. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length)
  return (short.charCodeAt(short.length - 1) & 0xfc_00) === 0xd8_00 ? short.slice(0, -1) : short
}

/** Most file systems take names of 255 bytes, and an ending comes after this one. */
const longestName = 200

/** The slug of a file's or folder's name as a part of an address, which is a name again: no longer than file systems take. */
export function nameSlug(name: string): string {
  let short = slug(name)
  // No character takes more than three bytes for each of its code units.
  while (short.length * 3 > longestName && new TextEncoder().encode(short).length > longestName)
    short = cut(short, Math.min(short.length - 1, longestName)).replace(/-$/, '')
  return short
}

/** Gives each text a slug that no other has: `london`, `london-2`. */
export function uniqueSlugs(fallback: string): (text: string) => string {
  /** Where to go on counting for a slug that is taken: from 2 each time, many of the same would take the square of their number. */
  const taken = new Map<string, number>()
  return (text) => {
    const short = cut(slug(cut(text, 400)), 80)
    const base = (short.endsWith('-') ? short.slice(0, -1) : short) || fallback
    let id = base
    let n = taken.get(base) ?? 1
    while (taken.has(id)) id = `${base}-${++n}`
    taken.set(base, n)
    if (id !== base) taken.set(id, 1)
    return id
  }
}
