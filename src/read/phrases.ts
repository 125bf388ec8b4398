/**
 * Expressions that begin with a known word, kept by the first letters of that word. A reader walks a text once, from word to
 * word, and tries at each only the few that may begin there: most words begin none.
 */
export interface Phrase<Tag> {
  readonly tag: Tag
  /** The same number for all of one tag. */
  readonly slot: number
  /** Sticky: it is tried at one place. */
  readonly words: RegExp
}

/**
 * One row: its tag, all the words with which its expression may begin, and the expression. `and|but+want|need` are words that begin it
 * only before certain others: behind the commonest words most expressions would be tried in vain.
 */
export type PhraseRow<Tag> = readonly [tag: Tag, first: string, source: string]

/** The phrases that may begin at a place, in the order of their rows. The letters that stand there may be given. */
export type PhraseBook<Tag> = (text: string, at: number, letters?: number) => readonly Phrase<Tag>[] | undefined

/** Up to five ASCII letters in lower case as a number; 0 where there is none. */
export function lettersAt(text: string, at: number): number {
  const end = Math.min(at + 5, text.length)
  let key = 0
  for (let n = at; n < end; n++) {
    const letter = (text.charCodeAt(n) | 32) - 96
    if (letter < 1 || letter > 26) break
    key = key * 32 + letter
  }
  return key
}

/** What begins with certain words, looked up by the letters at a place; candidates, in their order. */
export function byFirstLetters<T>(
  all: readonly T[],
  wordsOf: (each: T) => readonly string[],
): (letters: number) => readonly T[] | undefined {
  const known = new Map<number, T[]>()
  for (const each of all)
    for (const key of new Set(wordsOf(each).map((word) => lettersAt(word, 0)))) {
      const alike = known.get(key)
      if (alike) alike.push(each)
      else known.set(key, [each])
    }
  return lookup(known)
}

/** Where some letters have their place among 4,096; others may share it. */
const placeOf = (letters: number): number => (letters ^ (letters >>> 10)) & 0xf_ff

/** Looks up by the letters of a word. Most words begin nothing, which a table says sooner than the map. */
function lookup<T>(known: ReadonlyMap<number, T>): (letters: number) => T | undefined {
  const places = new Uint8Array(0x10_00)
  for (const letters of known.keys()) places[placeOf(letters)] = 1
  return (letters) => (places[placeOf(letters)] === 1 ? known.get(letters) : undefined)
}

/** What a word may begin: whatever follows, and before certain words. */
interface Begun<Tag> {
  any: readonly Phrase<Tag>[]
  readonly before: Map<number, readonly Phrase<Tag>[]>
}

export function phraseBook<Tag>(rows: readonly PhraseRow<Tag>[]): PhraseBook<Tag> {
  const tags = [...new Set(rows.map(([tag]) => tag))]
  const known = new Map<number, Begun<Tag>>()
  for (const [tag, first, source] of rows) {
    const phrase = {tag, slot: tags.indexOf(tag), words: new RegExp(source, 'iy')}
    const add = (list: readonly Phrase<Tag>[]): readonly Phrase<Tag>[] =>
      list.at(-1) === phrase ? list : [...list, phrase]
    for (const [heads = '', nexts] of first.split(' ').map((entry) => entry.split('+')))
      for (const key of heads.split('|').map((word) => lettersAt(word, 0))) {
        const begun: Begun<Tag> = known.get(key) ?? {any: [], before: new Map()}
        known.set(key, begun)
        if (nexts === undefined) {
          begun.any = add(begun.any)
          for (const [next, list] of begun.before) begun.before.set(next, add(list))
        } else
          for (const next of nexts.split('|').map((word) => lettersAt(word, 0)))
            begun.before.set(next, add(begun.before.get(next) ?? begun.any))
      }
  }
  const begunBy = lookup(known)
  return (text, at, letters = lettersAt(text, at)) => {
    const begun = begunBy(letters)
    if (!begun || begun.before.size === 0) return begun?.any
    return begun.before.get(lettersAt(text, endOfWord(text, at) + 1)) ?? begun.any
  }
}

/** Where a phrase that begins at a place ends; -1 where it does not begin there. */
export function endOf<Tag>({words}: Phrase<Tag>, text: string, at: number): number {
  words.lastIndex = at
  return words.test(text) ? words.lastIndex : -1
}

/** Characters of words, as `\w` has them, by their codes. */
const wordCodes = new Uint8Array(0x1_00_00)
for (let code = 0; code < 128; code++) if (/\w/.test(String.fromCharCode(code))) wordCodes[code] = 1

function endOfWord(text: string, at: number): number {
  const {length} = text
  let end = at
  while (end < length && wordCodes[text.charCodeAt(end)] === 1) end++
  return end
}

/** Visits the words of a text, as `\b` parts them, with the letters that each begins with, until one visit says that it is enough. */
export function eachWord(text: string, visit: (at: number, letters: number) => boolean): void {
  const {length} = text
  for (let at = 0; at < length; at++) {
    const from = at
    let letters = 0
    let goesOn = true
    // Each character is looked at once: there are more of them than of anything else here.
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (wordCodes[code] !== 1) break
      const letter = (code | 32) - 96
      goesOn &&= at < from + 5 && letter > 0 && letter < 27
      if (goesOn) letters = letters * 32 + letter
    }
    if (at > from && visit(from, letters)) return
  }
}

/** Each phrase of a text, in the order in which they begin. Those of one tag don't overlap; of two that begin together the first row's is it. */
export function eachPhrase<Tag>(
  book: PhraseBook<Tag>,
  text: string,
  visit: (tag: Tag, from: number, end: number) => void,
): void {
  // As many as there are tags in the largest book: an array that grows by what is written far behind its end takes longest of all.
  const ends = [0, 0, 0, 0, 0, 0, 0, 0]
  eachWord(text, (at, letters) => {
    const begun = book(text, at, letters)
    // Most words begin nothing.
    if (!begun) return false
    for (const phrase of begun) {
      if ((ends[phrase.slot] ?? 0) > at) continue
      const end = endOf(phrase, text, at)
      if (end === -1) continue
      ends[phrase.slot] = end
      visit(phrase.tag, at, end)
    }
    return false
  })
}

/** The word of ASCII letters, digits and underscores that ends right before a place. */
export function wordBefore(text: string, end: number): string {
  let from = end
  while (from > 0 && wordCodes[text.charCodeAt(from - 1)] === 1) from--
  return text.slice(from, end)
}

/** The same, right behind a place. */
export const wordAfter = (text: string, start: number): string => text.slice(start, endOfWord(text, start))
