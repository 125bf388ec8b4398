import {hash32} from '../model/fingerprint.ts'

/** Words of a text with its figures and everything between brackets made alike. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\[[^\][]*\]/g, ' _ ')
    .replace(/\d[\d.,]{0,30}\s?[kmb]?\b/g, '0')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')

const width = 3

/** The hashes of a text's runs of three words, lowest first; empty for texts of a few words, which are alike by chance. */
export function shingles(text: string, fewestWords: number): number[] {
  const words = wordsOf(text)
  if (words.length < fewestWords) return []
  const found = new Set<number>()
  for (let at = 0; at + width <= words.length; at++) found.add(hash32(words.slice(at, at + width).join(' ')))
  return [...found].sort((a, b) => a - b)
}

/** Runs that two texts share, as a share of all that either has. Both lists are sorted. */
export function alike(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) {
      shared++
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return shared / (a.length + b.length - shared || 1)
}

/**
 * For each text the first one before it that is nearly the same, as its index; -1 where there is none. Texts meet where they share one
 * of their few lowest hashes, as near-duplicates nearly always do, so that no text is held against all others.
 */
export function nearDuplicates(texts: readonly (readonly number[])[], least: number): number[] {
  const keys = 6
  const first = new Map<number, number>()
  return texts.map((own, n) => {
    let best = -1
    for (const key of own.slice(0, keys)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, n)
      else if ((best === -1 || known < best) && alike(own, texts[known] ?? []) >= least) best = known
    }
    return best
  })
}
