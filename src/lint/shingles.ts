import {hash32} from '../model/fingerprint.ts'

/** What characters are, by code: 1 part of a word, 2 not; 0 where it was not asked yet. */
const kinds = new Uint8Array(0x10000)

function isWord(code: number): boolean {
  const known = kinds[code]
  if (known) return known === 1
  const is = /[\p{L}\p{N}_]/u.test(String.fromCharCode(code))
  kinds[code] = is ? 1 : 2
  return is
}

/** The words of a text, a space between them, with figures and everything between brackets made alike. */
function plain(text: string): string {
  const alike = (text.includes('[') ? text.toLowerCase().replace(/\[[^\][]*\]/g, ' _ ') : text.toLowerCase()).replace(
    /\d[\d.,]{0,30}\s?[kmb]?\b/g,
    '0',
  )
  // Letters beyond the first plane are two codes each.
  if (/[\ud800-\udfff]/.test(alike)) return alike.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim()
  let out = ''
  let start = -1
  for (let at = 0; at <= alike.length; at++) {
    const inside = at < alike.length && isWord(alike.charCodeAt(at))
    if (inside && start === -1) start = at
    else if (!inside && start !== -1) {
      out += out === '' ? alike.slice(start, at) : ` ${alike.slice(start, at)}`
      start = -1
    }
  }
  return out
}

const width = 3

/** The hashes of a text's runs of three words (`hash32`), lowest first; empty for texts of a few words, which are alike by chance. */
export function shingles(text: string, fewestWords: number): Uint32Array {
  const words = plain(text)
  const starts = [0]
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) starts.push(at + 1)
  if (words === '' || starts.length < fewestWords) return new Uint32Array(0)
  const found = new Set<number>()
  for (let n = 0; n + width <= starts.length; n++)
    found.add(hash32(words, undefined, starts[n], (starts[n + width] ?? words.length + 1) - 1))
  return Uint32Array.from(found).sort()
}

/**
 * A list of hashes as text, a third longer than its bytes, which is what JSON carries best; and back. The lowest byte of a hash goes
 * first, whatever the machine: others may read what is kept.
 */
export function pack(hashes: Uint32Array): string {
  let bytes = ''
  for (const hash of hashes)
    bytes += String.fromCharCode(hash & 0xff, (hash >>> 8) & 0xff, (hash >>> 16) & 0xff, hash >>> 24)
  return btoa(bytes)
}
export function unpack(packed: string): Uint32Array {
  const bytes = atob(packed)
  const hashes = new Uint32Array(bytes.length / 4)
  for (let at = 0; at < bytes.length; at++)
    hashes[at >>> 2] = (hashes[at >>> 2] ?? 0) | (bytes.charCodeAt(at) << (8 * (at % 4)))
  return hashes
}

/** Whether two texts share as many runs, of all that either has, as `least` says. Both lists are sorted. */
export function areAlike(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const all = a.length + b.length
  // Of two lists with `shared` in common, `all - shared` are all that either has.
  const most = all - (least * all) / (1 + least) + 1e-9
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
    // What was passed over on either side can't be shared any more.
    if (i + j - shared > most) return false
  }
  return shared / (all - shared || 1) >= least
}

/** Runs that a text is met by: those with its lowest hashes. */
const keys = 6
/** Letters that they take where they are packed. */
const packedKeys = (keys * 4 * 4) / 3

/**
 * For each text the first one before it that is nearly the same, as its index; -1 where there is none. Texts (their runs, packed) meet
 * where they share one of their few lowest hashes, as near-duplicates nearly always do, so that no text is held against all others.
 */
export function nearDuplicates(texts: readonly string[], least: number): number[] {
  const first = new Map<number, number>()
  const unpacked: Uint32Array[] = []
  const runsOf = (n: number): Uint32Array => {
    unpacked[n] ??= unpack(texts[n] ?? '')
    return unpacked[n]
  }
  return texts.map((own, n) => {
    let best = -1
    for (const key of unpack(own.slice(0, packedKeys))) {
      const known = first.get(key)
      if (known === undefined) first.set(key, n)
      else if (best !== -1 && known >= best) continue
      // Most that meet say the very same.
      else if (texts[known] === own || areAlike(runsOf(n), runsOf(known), least)) best = known
    }
    return best
  })
}
