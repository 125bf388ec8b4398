import {codesOf, isBlankAt} from './chars.ts'

export interface Sentence {
  readonly start: number
  readonly end: number
}

/** No sentence that anybody writes is longer; what weighs each figure against its sentence stays linear. */
const longestSentence = 1500

const closers = codesOf('"\')]*')

/** Whether a full stop at a place is followed by white space, or by closing marks and then white space. */
function isFullStop(text: string, at: number): boolean {
  let to = at + 1
  while (to < at + 5 && closers.has(text.charCodeAt(to))) to++
  return isBlankAt(text, to)
}

/** What may end a sentence. An expression finds it in a fraction of the time in which a loop does. */
const stops = /[.!?\n]/g
/** Also the initials of a name: `D.E. Shaw`. Behind `the U.S.` a sentence may well end. */
const abbreviation = /\b(?:vs|approx|e\.g|i\.e|Sr|Jr|(?!U\.[SK]|E\.U)[A-Z]\.[A-Z])$/

/** Sentences by their full stops; a stop inside a figure or a name (`Monday.com`) ends none. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    found.push({start, end})
    start = end
  }
  let gap = 0
  /** Ends sentences that are too long at a space of theirs. */
  const cut = (end: number): void => {
    while (end - start > longestSentence && gap !== -1 && gap < end) {
      if (gap < start + longestSentence) gap = text.indexOf(' ', start + longestSentence)
      else close(gap + 1)
    }
  }
  for (stops.lastIndex = 0; stops.test(text); ) {
    const at = stops.lastIndex - 1
    cut(at)
    if (
      text.charCodeAt(at) === 10 ||
      (isFullStop(text, at) && !abbreviation.test(text.slice(Math.max(start, at - 8), at)))
    )
      close(at + 1)
  }
  cut(text.length)
  if (start < text.length) close(text.length)
  return found
}
