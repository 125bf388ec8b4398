/** Letters and digits of ASCII, which most texts begin and end with. */
const isPlain = (code: number): boolean => (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123)

/**
 * Without the marks that a text begins with. `mark` tells one character, which is no letter or digit of ASCII; an expression that ends
 * in `+` would be tried at each of them.
 */
export function cutStart(text: string, mark: RegExp): string {
  let from = 0
  while (from < text.length && !isPlain(text.charCodeAt(from)) && mark.test(text.charAt(from))) from++
  return text.slice(from)
}

/** The same of the marks that a text ends with. */
export function cutEnd(text: string, mark: RegExp): string {
  let to = text.length
  while (to > 0 && !isPlain(text.charCodeAt(to - 1)) && mark.test(text.charAt(to - 1))) to--
  return text.slice(0, to)
}
