/** What characters are, for the scanners: each looks at one and never goes back. Beyond a text's ends there is none. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 47 && code < 58
}

export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 64 && code < 91
}

/** Dashes, curly quotes and marks of the kind: most of what is not ASCII. None is a letter, a figure or a currency's sign, which no expression need say. */
export const isMark = (code: number): boolean => code > 0x1f_ff && code < 0x20_70

const letter = /\p{L}/u
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128
    ? (code > 96 && code < 123) || (code > 64 && code < 91)
    : code > 127 && !isMark(code) && letter.test(text[at] as string)
}

const wordChar = /[\p{L}\p{N}]/u
/** A letter or a figure of any script. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128
    ? (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
    : code > 127 && !isMark(code) && wordChar.test(text[at] as string)
}

const blanks = new Uint8Array(0x1_00_00)
for (const blank of [
  '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff',
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
].join(''))
  blanks[blank.charCodeAt(0)] = 1

/** White space as `\s` has it. */
export const isBlankAt = (text: string, at: number): boolean => blanks[text.charCodeAt(at)] === 1

/** Some characters by their codes. */
export const codesOf = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (char) => char.charCodeAt(0)))

/** A space that may stand inside an amount: plain, no-break, narrow, thin. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0xa0 || code === 0x20_2f || code === 0x20_09
}

/** Past white space, over at most four characters: more is a gap, not part of an amount. */
export function skip(text: string, at: number): number {
  let to = at
  while (to < at + 4 && isSpaceAt(text, to)) to++
  return to
}

const notAscii = String.raw`(?![\0-\x7f])`
/**
 * Characters of all scripts, for expressions that are tried often: ASCII is told apart first, so that most characters are never looked
 * up in a table of all.
 */
export const anyLetter: string = String.raw`(?:[A-Za-z]|${notAscii}\p{L})`
export const anyUpper: string = String.raw`(?:[A-Z]|${notAscii}\p{Lu})`
export const anyLower: string = String.raw`(?:[a-z]|${notAscii}\p{Ll})`
/** Letters and figures, and marks of ASCII beside them. */
export const wordWith = (marks: string): string => String.raw`(?:[A-Za-z\d${marks}]|${notAscii}[\p{L}\p{N}])`

/**
 * All that a global expression finds in a text, in their order; it finds no empty ones. `matchAll` gives the same, and copies
 * the expression each time.
 */
export function findAll(expression: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let found = expression.exec(text); found; found = expression.exec(text)) all.push(found)
  return all
}

/** Words parted by one space each, with none at the ends. Most labels and heads are written so. */
export function oneLine(text: string): string {
  let wasBlank = true
  for (let at = 0; at < text.length; at++) {
    const isBlank = isBlankAt(text, at)
    if (isBlank && (wasBlank || text.charCodeAt(at) !== 32)) return text.replace(/\s+/g, ' ').trim()
    wasBlank = isBlank
  }
  return wasBlank ? text.trim() : text
}
