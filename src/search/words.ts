import {distance} from '../model/near.ts'

const isPlain = /^[\0-\x7f]*$/
const letter = /[\p{L}\p{N}]/u

/** What characters are, by code, as far as they were met: 1 a gap, 2 a sign that joins names such as W&B and Disney+, 3 a letter or digit. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code] ?? 1
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const kind = '&+*'.includes(char) ? 2 : letter.test(char) ? 3 : 1
  kinds[code] = kind
  return kind
}

/** Words of a text as search sees them: lower case, no accents, letters and digits, and the signs that join names. */
export function words(text: string): string[] {
  const clear = isPlain.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  const folded = clear.toLowerCase().replace(/[’']s\b/g, '')
  const found: string[] = []
  let start = -1
  let isWord = false
  for (let n = 0; n <= folded.length; n++) {
    const kind = n === folded.length ? 1 : kindOf(folded.charCodeAt(n))
    if (kind === 1) {
      if (isWord) found.push(folded.slice(start, n))
      start = -1
      isWord = false
    } else {
      if (start === -1) start = n
      if (kind === 3) isWord = true
    }
  }
  return found
}

/** A plural as its singular, so that `premiums` finds `premium`. Nothing else is cut: names must stay apart. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  const before = word[word.length - 2] ?? ''
  if (before === 's' || before === 'u' || before === 'i') return word
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** The words of a text as the index keeps them. */
export const terms = (text: string): string[] => words(text).map(singular)

/** Slips that a word of this length may have: none where another word is too near. */
export const slips = (word: string): number => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2)

/** How well a typed word begins a word: the more of it is typed, the better; 0 where it does not. */
export function beginning(typed: string, word: string, isLast: boolean): number {
  if (!word.startsWith(typed)) return 0
  const share = typed.length / word.length
  if (isLast) return 0.62 + 0.3 * share
  return typed.length > 2 ? 0.5 + 0.3 * share : typed.length > 1 ? 0.3 + 0.2 * share : 0
}

/** How well a typed word with slips matches a word; 0 where they are two words. A slip is seldom in the first letter and in the end at once. */
export function slipped(typed: string, word: string, isLast: boolean): number {
  const most = slips(typed)
  if (most === 0 || word.length < 3) return 0
  if (typed[0] !== word[0] && typed.slice(-3) !== word.slice(-3)) return 0
  const far = distance(typed, word, most)
  if (far <= most) return 0.86 - 0.16 * far
  if (!isLast || typed.length < 5 || word.length <= typed.length) return 0
  return distance(typed, word.slice(0, typed.length), 1) <= 1 ? 0.5 : 0
}
