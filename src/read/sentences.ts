import {isBlankAt} from './chars.ts'

export interface Sentence {
  readonly start: number
  readonly end: number
}

/** No sentence that anybody writes is longer; what weighs each figure against its sentence stays linear. */
const longestSentence = 1500

const closers: ReadonlySet<number> = new Set([...'"\')]*'].map((char) => char.charCodeAt(0)))

/** Whether a full stop at a place is followed by white space, or by closing marks and then white space. */
function isFullStop(text: string, at: number): boolean {
  let to = at + 1
  while (to < at + 5 && closers.has(text.charCodeAt(to))) to++
  return isBlankAt(text, to)
}

/** Sentences by their full stops; a stop inside a figure or a name (`Monday.com`) ends none. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 63) continue
    const stop =
      code === 10 ||
      (code === 32 && at - start >= longestSentence) ||
      ((code === 46 || code === 33 || code === 63) &&
        isFullStop(text, at) &&
        !/\b(?:vs|approx|e\.g|i\.e|Sr|Jr)$/.test(text.slice(Math.max(start, at - 8), at)))
    if (!stop) continue
    found.push({start, end: at + 1})
    start = at + 1
  }
  if (start < text.length) found.push({start, end: text.length})
  return found
}
