import {oneLine} from './chars.ts'

/** Tags of a tagline: segments between bars, or words in backticks. */
export interface TaglineParts {
  readonly tags: readonly string[]
  readonly focus: {readonly year: number; readonly text: string} | null
}

const focusWords = /^(20\d\d) focus ?:(.+)$/i

/** Takes a tagline apart. `codes` are its words in backticks, in order. */
export function readTagline(text: string, codes: readonly string[]): TaglineParts {
  const segments = codes.length > 1 ? codes : text.split(/\s[|·•]\s/)
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
