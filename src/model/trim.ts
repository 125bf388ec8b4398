/** Without the marks that a text begins with. `mark` tells one character; an expression that ends in `+` would be tried at each of them. */
export function cutStart(text: string, mark: RegExp): string {
  let from = 0
  while (from < text.length && mark.test(text.charAt(from))) from++
  return text.slice(from)
}

/** The same of the marks that a text ends with. */
export function cutEnd(text: string, mark: RegExp): string {
  let to = text.length
  while (to > 0 && mark.test(text.charAt(to - 1))) to--
  return text.slice(0, to)
}
