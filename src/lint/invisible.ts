/** Characters that show nothing, by code point. Joiners inside emoji and scripts that need them are judged where they stand. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'zero width no-break space'],
])

const suspects = new RegExp(
  `[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f${[...names.keys()].map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}]`,
)

/** Whether a text may hold such a character: most hold none. */
export const mayHide = (text: string): boolean => suspects.test(text)

export interface Invisible {
  /** Offset in the text. */
  readonly at: number
  readonly length: number
  /** `U+200B`. */
  readonly code: string
  readonly name: string
}

/** Control characters but tab and line ends, and what has a name above. */
const isSuspect = (code: number): boolean =>
  code < 0x20
    ? code !== 0x09 && code !== 0x0a && code !== 0x0d
    : code >= 0x7f && (code < 0xa0 || (code >= 0xad && names.has(code)))

/** What a joiner may follow: a sign, its variation or skin, and letters of scripts that are joined. */
const joined =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Mn}|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Kannada}|\p{Script=Telugu})$/u

/** Joiners that build a sign or a word: between emoji, and in scripts whose letters they join. */
const belongs = (text: string, at: number): boolean =>
  (text[at] === '\u200c' || text[at] === '\u200d') && joined.test(text.slice(Math.max(0, at - 2), at))

/** The characters of a text that show nothing and belong to nothing, in order. */
export function invisibleCharacters(text: string): Invisible[] {
  const found: Invisible[] = []
  for (let at = 0; at < text.length; at++) {
    const point = text.charCodeAt(at)
    if (!isSuspect(point) || belongs(text, at)) continue
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    found.push({at, length: 1, code, name: names.get(point) ?? 'control character'})
  }
  return found
}
