import {cuePhrases, type Part} from './cue-phrases.ts'
import {eachPhrase, phraseBook} from './phrases.ts'

/** Of two cues that end together, the one of the later part counts. */
const order: readonly Part[] = ['floor', 'ask', 'offer', 'given']

const book = phraseBook(cuePhrases)

/** What sets a floor where nothing else in the sentence says whose the figures are: `I'm targeting $190K with at least $90K RSUs` asks. */
const least = /\b(?:minimums?|at least)\b/i

export interface Cue {
  readonly part: Part
  /** Where its words begin and end. */
  readonly from: number
  readonly at: number
}

/** What the words of a sentence say of its figures. */
export interface Heard {
  /** In the order in which they end. */
  readonly cues: readonly Cue[]
  /** `Counter at $195K equity is competitive`: what is asked for there would be accepted. */
  readonly competitive: boolean
  /** Whether something may be said of a figure right behind it. */
  readonly behind: boolean
  /** Where the words end that say what is due: `That justifies`, `The grant should be`. */
  readonly due: readonly number[]
}

/** Puts a cue where it belongs; most belong at the end. */
function insert(cues: Cue[], cue: Cue): void {
  let n = cues.length
  const isLater = (other: Cue): boolean =>
    other.at > cue.at || (other.at === cue.at && order.indexOf(other.part) > order.indexOf(cue.part))
  while (n > 0 && isLater(cues[n - 1] as Cue)) n--
  if (n === cues.length) cues.push(cue)
  else cues.splice(n, 0, cue)
}

/** Listens to a sentence, in one walk over its words. */
export function hear(sentence: string): Heard {
  const cues: Cue[] = []
  let competitive = false
  let opinion = false
  let behind = false
  const due: number[] = []
  eachPhrase(book, sentence, (said, from, at) => {
    if (said === 'competitive') competitive = true
    else if (said === 'opinion') opinion = true
    else if (said === 'behind') behind = true
    else if (said === 'due') due.push(at)
    else insert(cues, {part: said, from, at})
  })
  const weak = cues.length === 0 ? least.exec(sentence) : null
  if (weak) cues.push({part: 'floor', from: weak.index, at: weak.index + weak[0].length})
  return {cues, competitive: competitive && !opinion, behind, due}
}

/** Up to four words that begin no phrase of their own. */
const few = String.raw`^\s*(?:(?!(?:with|and|or|but|to|for|if|over)\b)[^\s.,;:()|—]+\s+){0,4}`
const floorAfter = new RegExp(
  String.raw`${few}(?<!bonus )(?:floor\b|walk-away\b|(?:lowest|least|minimum) (?:I|you|that)\b|where (?:I|you|we) (?:walk|stop|leave|pass)\b)`,
  'i',
)
/** `$280K TC or better, take it`. */
const takenAfter = /^[^.;:()|—]{0,24}\bor (?:better|more|above|higher),? (?:just )?(?:take|accept|sign) it\b/i

/** `$150K is below market`: what one holds against it is neither asked for nor taken. */
const faultedAfter =
  /^[^.,;:()|—]{0,16}\b(?:is|are|sits|falls|comes in) (?:[\w-]{1,12} )?(?:below|under|behind) (?:the |your )?(?:market|median|average)\b/i

/** Characters behind a figure that may say something of it. */
export const longestBehind = 48

/** `$215K is my floor`, `($295,000 total comp floor)`: what the words right after a figure say of it. */
export function saidAfter(after: string): Part | null {
  if (floorAfter.test(after) || takenAfter.test(after)) return 'floor'
  if (faultedAfter.test(after)) return 'given'
  return /^[^.,;:()|—]{0,24}\b(?:is|as) (?:my|your|the) (?:target|ask|anchor|goal)\b/i.test(after) ? 'ask' : null
}

/**
 * An offer of one's own: `A $25K signing bonus reflects the value`, by its article, and `That is rare — $35K signing bonus.`, which
 * is all that its sentence says behind a dash.
 */
export const isProposed = (before: string, after: string): boolean =>
  (/(?:\ban? (?:[\w-]{1,20} ){0,3}(?:of )?|[—–] ?)$/i.test(before) &&
    /^[^.,;()—$€£]{0,40}\b(?:(?:would )?(?:reflects?|offsets?|bridges?)|would (?:be commensurate|cover|close)|is (?:warranted|justified|standard|reasonable|fair|table stakes))\b/.test(
      after,
    )) ||
  (/[\p{L}\d)] [—–] ?$/u.test(before) && /^(?: [\p{L}\d/&-]{1,16}){1,4}[.!]["')*]*\s*$/u.test(after))

/** Where the parenthesis opens that a place stands in; -1 outside of one. */
export function opening(text: string, at: number): number {
  const open = at > 0 ? text.lastIndexOf('(', at - 1) : -1
  const close = open === -1 ? -1 : text.indexOf(')', open)
  return close === -1 || close >= at ? open : -1
}
