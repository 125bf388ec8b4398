import {oneLine} from './chars.ts'

/** Tags of a tagline: segments between bars, words in backticks, or a list between slashes where there is no bar. */
export interface TaglineParts {
  readonly tags: readonly string[]
  readonly focus: {readonly year: number; readonly text: string} | null
}

const focusWords = /^(20\d\d) focus ?:(.+)$/i

/** Longer stretches between slashes are clauses. */
const longestOfList = 60

/** `Private Company / No Equity / Bonus Only`: at least three of them; two may be one tag, `Equity-Heavy / No Bonus`. */
function listed(text: string): readonly string[] {
  const parts = text.split(/\s\/\s/)
  return parts.length > 2 && parts.every(({length}) => length <= longestOfList) && !/[.!]$/.test(text.trim())
    ? parts
    : [text]
}

/** Takes a tagline apart. `codes` are its words in backticks, in order. */
export function readTagline(text: string, codes: readonly string[]): TaglineParts {
  const bars = text.split(/\s[|·•]\s/).map((bar) => bar.trim())
  // Between bars words in backticks may have others beside them.
  const coded = codes.length > 1 && !(bars.length > codes.length && codes.every((code) => bars.includes(code)))
  const segments = coded ? codes : bars.length > 1 ? bars : listed(text)
  const tags: string[] = []
  let focus: TaglineParts['focus'] = null
  for (const segment of segments) {
    const tag = oneLine(segment)
    const found = focusWords.exec(tag)
    if (found && !focus) focus = {year: Number(found[1]), text: (found[2] ?? '').trim()}
    else if (tag !== '') tags.push(tag)
  }
  // A sentence is a tagline without tags.
  return {tags: segments.length === 1 && tags[0] !== undefined && /[.!]$/.test(tags[0]) ? [] : tags, focus}
}
