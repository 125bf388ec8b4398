/**
 * Expressions that begin with a known word, kept by the first letters of that word. A reader walks a text once, from word to
 * word, and tries at each only the few that may begin there: most words begin none.
 */
export interface Phrase<Tag> {
  readonly tag: Tag
  /** Sticky: it is tried at one place. */
  readonly words: RegExp
}

/** One row: its tag, all the words with which its expression may begin, and the expression. */
export type PhraseRow<Tag> = readonly [tag: Tag, first: string, source: string]

/** The phrases that may begin at a place, in the order of their rows. */
export type PhraseBook<Tag> = (text: string, at: number) => readonly Phrase<Tag>[] | undefined

/** Up to three ASCII letters in lower case as a number; 0 where there is none. */
function lettersAt(text: string, at: number): number {
  let key = 0
  for (let n = at; n < at + 3; n++) {
    const code = text.charCodeAt(n) | 32
    if (!(code > 96 && code < 123)) break
    key = key * 32 + code - 96
  }
  return key
}

export function phraseBook<Tag>(rows: readonly PhraseRow<Tag>[]): PhraseBook<Tag> {
  const book = new Map<number, Phrase<Tag>[]>()
  for (const [tag, first, source] of rows) {
    const phrase = {tag, words: new RegExp(source, 'iy')}
    for (const key of new Set(first.split(' ').map((word) => lettersAt(word, 0)))) {
      const alike = book.get(key)
      if (alike) alike.push(phrase)
      else book.set(key, [phrase])
    }
  }
  return (text, at) => book.get(lettersAt(text, at))
}

/** Where a phrase that begins at a place ends; -1 where it does not begin there. */
export function endOf<Tag>({words}: Phrase<Tag>, text: string, at: number): number {
  words.lastIndex = at
  return words.test(text) ? words.lastIndex : -1
}

const isWordCode = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95

/** The next place at or behind `from` where a word begins, as `\b` has it; -1 where none does. `from` begins no word but at 0 or behind a word. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++
  return at < text.length ? at : -1
}

/** Each phrase of a text, in the order in which they begin. Those of one tag don't overlap; of two that begin together the first row's is it. */
export function eachPhrase<Tag>(
  book: PhraseBook<Tag>,
  text: string,
  visit: (tag: Tag, from: number, end: number) => void,
): void {
  const ends = new Map<Tag, number>()
  for (
    let at = text.length > 0 && isWordCode(text.charCodeAt(0)) ? 0 : nextWord(text, 0);
    at !== -1;
    at = nextWord(text, at)
  ) {
    for (const phrase of book(text, at) ?? []) {
      if ((ends.get(phrase.tag) ?? 0) > at) continue
      const end = endOf(phrase, text, at)
      if (end === -1) continue
      ends.set(phrase.tag, end)
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
