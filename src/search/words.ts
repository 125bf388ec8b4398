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

const digits = (word: string): string => word.replace(/\D/g, '')
const isShuffled = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('')

/** Slips that a word of this length may have: none where another word is too near, and none in its digits. */
export function slips(word: string): number {
  if (/\d/.test(word)) return word.length - digits(word).length < 4 ? 0 : 1
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2
}

/** How well a typed word begins a word: the more of it is typed, the better; 0 where it does not. `isCut` says that it is no word itself. */
export function beginning(typed: string, word: string, isCut: boolean): number {
  if (!word.startsWith(typed)) return 0
  const share = typed.length / word.length
  if (isCut) return 0.62 + 0.3 * share
  return typed.length > 2 ? 0.5 + 0.3 * share : typed.length > 1 ? 0.3 + 0.2 * share : 0
}

/** Slips that a word may have which is nowhere else: one more, where its first letters are those of the word that it may be. */
export const manySlips = (word: string): number =>
  word.length < 3 || /\d/.test(word) ? 0 : word.length < 4 ? 1 : word.length < 6 ? slips(word) : slips(word) + 1

/** How well a word with more slips than most matches a word; 0 where they are two words. */
export function muchSlipped(typed: string, word: string): number {
  const most = manySlips(typed)
  const same = typed.length < 4 ? 1 : 3
  if (most <= slips(typed) || word.length < 4 || typed.slice(0, same) !== word.slice(0, same)) return 0
  const far = distance(typed, word, most)
  return far > most ? 0 : typed.length < 4 ? 0.7 : 0.86 - 0.16 * far
}

/** How well a typed word with slips matches a word; 0 where they are two words. A slip is seldom in the first letter and in the end at once. */
export function slipped(typed: string, word: string, isLast: boolean): number {
  const most = slips(typed)
  if (most === 0 || word.length < 3) return 0
  if (typed[0] !== word[0] && typed.slice(-3) !== word.slice(-3)) return 0
  const far = distance(typed, word, most)
  if (far <= most) return digits(typed) === digits(word) ? 0.86 - 0.16 * far + (isShuffled(typed, word) ? 0.04 : 0) : 0
  if (!isLast || typed.length < 5 || word.length <= typed.length) return 0
  return distance(typed, word.slice(0, typed.length), 1) <= 1 ? 0.5 : 0
}
