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

/** The phrases that may begin at a place, in the order of their rows. */
export type PhraseBook<Tag> = (text: string, at: number) => readonly Phrase<Tag>[] | undefined

/** Up to five ASCII letters in lower case as a number; 0 where there is none. */
function lettersAt(text: string, at: number): number {
  let key = 0
  for (let n = at; n < at + 5; n++) {
    const code = text.charCodeAt(n) | 32
    if (!(code > 96 && code < 123)) break
    key = key * 32 + code - 96
  }
  return key
}

/** What begins with certain words, looked up by the letters at a place; candidates, in their order. */
export function byFirstLetters<T>(
  all: readonly T[],
  wordsOf: (each: T) => readonly string[],
): (text: string, at: number) => readonly T[] | undefined {
  const known = new Map<number, T[]>()
  for (const each of all)
    for (const key of new Set(wordsOf(each).map((word) => lettersAt(word, 0)))) {
      const alike = known.get(key)
      if (alike) alike.push(each)
      else known.set(key, [each])
    }
  return (text, at) => known.get(lettersAt(text, at))
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
  return (text, at) => {
    const begun = known.get(lettersAt(text, at))
    if (!begun || begun.before.size === 0) return begun?.any
    let end = at
    while (isWordCode(text.charCodeAt(end))) end++
    return begun.before.get(lettersAt(text, end + 1)) ?? begun.any
  }
}

/** Where a phrase that begins at a place ends; -1 where it does not begin there. */
export function endOf<Tag>({words}: Phrase<Tag>, text: string, at: number): number {
  words.lastIndex = at
  return words.test(text) ? words.lastIndex : -1
}

const isWordCode = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95

/** The next place where a word begins, as `\b` has it, behind the one at `from`: the first for -1; -1 where there is none. */
export function nextWord(text: string, from: number): number {
  let at = Math.max(0, from)
  if (from !== -1) while (at < text.length && isWordCode(text.charCodeAt(at))) at++
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++
  return at < text.length ? at : -1
}

/** Each phrase of a text, in the order in which they begin. Those of one tag don't overlap; of two that begin together the first row's is it. */
export function eachPhrase<Tag>(
  book: PhraseBook<Tag>,
  text: string,
  visit: (tag: Tag, from: number, end: number) => void,
): void {
  const ends: number[] = []
  for (let at = nextWord(text, -1); at !== -1; at = nextWord(text, at)) {
    const begun = book(text, at)
    // Most words begin nothing.
    if (!begun) continue
    for (const phrase of begun) {
      if ((ends[phrase.slot] ?? 0) > at) continue
      const end = endOf(phrase, text, at)
      if (end === -1) continue
      ends[phrase.slot] = end
      visit(phrase.tag, at, end)
    }
  }
}

/** The word of ASCII letters, digits and underscores that ends right before a place. */
export function wordBefore(text: string, end: number): string {
  let from = end
  while (from > 0 && isWordCode(text.charCodeAt(from - 1))) from--
  return text.slice(from, end)
}

/** The same, right behind a place. */
export function wordAfter(text: string, start: number): string {
  let to = start
  while (to < text.length && isWordCode(text.charCodeAt(to))) to++
  return text.slice(start, to)
}
