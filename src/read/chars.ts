/** What characters are, for the scanners: each looks at one and never goes back. */
export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'
export const isUpper = (char: string | undefined): boolean => char !== undefined && char >= 'A' && char <= 'Z'
const letter = /\p{L}/u
export function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false
  const code = char.charCodeAt(0)
  // Most are ASCII: no expression need look at them.
  return code < 128 ? (code > 96 && code < 123) || (code > 64 && code < 91) : letter.test(char)
}
export const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\u00a0' || char === '\u202f' || char === '\u2009'

/** Past white space, over at most four characters: more is a gap, not part of an amount. */
export function skip(text: string, at: number): number {
  let to = at
  while (to < at + 4 && isSpace(text[to])) to++
  return to
}
