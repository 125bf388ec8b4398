/**
 * Whose figure a figure of a strategy is. Every figure is one of
 *
 *     ask     what the candidate asks for or aims at
 *     floor   where they walk away, or would accept
 *     offer   what another company offers or pays
 *     given   what stands already: the company's own offer or counter, pay that would be left behind
 *
 * and the words before it say which: of several cues in its sentence the last one before it counts, else the first one
 * after it, else what the sentence before was about. A cue in parentheses speaks of their figures alone.
 */
export type Part = 'ask' | 'floor' | 'offer' | 'given'

/** Of two cues that end together, the one of the later row counts. */
const phrases: readonly (readonly [Part, readonly string[]])[] = [
  [
    'floor',
    [
      String.raw`\bfloors?\b(?<!\b(?:bonus|(?:guaranteed|first-year|liquidity|price)[\w -]{0,24}) floors?)`,
      String.raw`\bwalk[- ]?away\b(?! from)`,
      String.raw`\baccept(?:able|ing)?\b(?! with)(?:[- ]at)?`,
      String.raw`\b(?:no|not|nothing|never) (?:less|lower|under) than\b|\b(?:won't|will not|wouldn't|can't|cannot|don't|refuse to|never) (?:go|drop|dip|move|accept|settle|consider|sign|take)(?: anything| an offer)?(?: below| under| less than| for less than)?\b`,
      String.raw`\b(?:below|bottom line|reservation|threshold|fall-?back)\b`,
      String.raw`\bwould (?:take|settle)\b|\bsettle (?:for|at)\b|\bhold(?:ing)? (?:firm|at)\b`,
      String.raw`\b(?:walk|leave|decline|pass) if\b[^.;$€£\d]{0,40}`,
      String.raw`\bis competitive\b|\btargeting (?:a )?minimum\b`,
    ],
  ],
  [
    'ask',
    [
      String.raw`\bI(?: would|'d)? (?:need|want|expect|propose|believe)\b|\bI(?:'m| am) (?:targeting|asking|seeking|looking|requesting|aiming|hoping|proposing)\b`,
      String.raw`\bI(?:'d| would) (?:also )?(?:like|welcome|need|want|love)(?: to accept at)?\b`,
      String.raw`\btargets?\b(?<!\bbonus targets?)|\bbonus target:|\b(?:targeting|asks?|asking|request(?:ing)?|propose|proposing|demand(?:ing)?|aim(?:ing)?|negotiat(?:e|ing)|seek(?:ing)?|secur(?:e|ing)|bring(?:ing|s)?|push(?:ing)?|anchor(?:ing)?|aligned?|insist(?:ing)?|requir(?:e|ing)|shoot(?:ing)? for)\b`,
      String.raw`\b(?:open(?:ing)?|start(?:ing)?|lead(?:ing)?|begin(?:ning)?) (?:at|with|by|from|your ask)\b`,
      String.raw`\bto (?:join|choose|accept|sign|commit|align|move|make (?:the|this) move)\b`,
      String.raw`\bcounter(?:ing)?(?: back)? (?:with|by|at)\b|\bcounter:|\baccept with\b`,
      String.raw`\bI(?: will|'ll| would|'d| can| am ready to)? (?:sign|join|come|choose|withdraw|commit)\b`,
      String.raw`\bmy (?:number|goal|expectation)s?\b|\bwould need\b|\brespond(?:ing)?\b|\b(?:can|could) (?:we|you)\b|\bdiscuss(?:ing)?\b|\bmeet me\b|\bget (?:me )?to\b`,
      String.raw`\b(?:adjust|increas|rais|mov|lift|improv|revis)(?:e|ing)\b|\b(?:the|your|this) offer (?:up )?to\b`,
      String.raw`\bif (?:we|you) (?:can )?(?:get|reach|land|agree|match|hit|meet)\b`,
    ],
  ],
  [
    'offer',
    [
      String.raw`\b(?:competing|competitor|comparing|weighing|evaluating|benchmarks?)\b|\boffer(?:s|ed|ing)?\b|\bquoted\b|\bholding\b(?! firm)`,
      String.raw`\b(?:is|are) at\b|\b(?:pays?|paying|provides?|earns?|matches)\b`,
    ],
  ],
  [
    'given',
    [
      // What the company will answer, or has offered.
      String.raw`\b(?:will|may|might|likely|expect|expects?|if|when)\b[^.;]{0,24}\bcounter(?:s|ed|offer)?\b(?: (?:at|with|around|near|of|below|under|in the))?|\bexpect\b(?<!\bI (?:would |also )?expect)`,
      String.raw`\b(?:first|initial|opening|current) (?:[\w-]{1,30} )?offer\b(?: (?:is |comes in |was |stands )?(?:below|under|of|at|around|is))?|\btheir (?:first|initial|opening)\b|\b(?:your|the) (?:offer|proposal) (?:of|at|is)\b`,
      String.raw`\b(?:thank you for|appreciate|received) (?:the|your) (?:[\w-]{1,30} ){0,3}offer\b(?: (?:at|of))?`,
      String.raw`\bif (?<!\b(?:accept|sign|commit|only|join|am in) if )(?:the )?(?:base|offer)\b(?! (?:reaches|exceeds|hits|gets to|goes|tops|clears|lands|is (?:also )?(?:adjusted|raised|increased|above|over|at least)))|\bconstrained\b(?: (?:at|to))?|\b(?:fixed|capped) at\b`,
      String.raw`\bif (?:they|[A-Z][\w.&]*(?: [A-Z][\w.&]*)?|the (?:company|recruiter|firm|team)) (?:counters?|offers?|comes?|says?|opens?|holds?|starts?|responds?|proposes?|stays?|pushes|caps?|lowballs?|won't|can't|cannot)\b(?: (?:in|back|firm|with|at|below|under|around|near|go|move|base|an?)\b){0,3}`,
      String.raw`\b(?:typically|usually|often|will(?: likely)?|may|might|likely) (?:opens?|starts?|responds?|offers?|comes? (?:in|back))\b(?: (?:with|at|around|below))?|\byour (?:current |initial )?(?=[$€£₹¥])`,
      String.raw`\((?:up )?from\b|\bup from\b`,
      // What would be left behind.
      String.raw`\b(?:forego(?:ing)?|forgo(?:ing)?|giving up|leaving|walk(?:ing)? away from|my current(?: offer| package| comp(?:ensation)?| TC| base| salary)?(?: is| at| of)?|I(?:'m| am)? (?:currently )?(?:at|earning|making)|I currently (?:earn|make)|I (?:earn|make)|unvested)\b`,
      String.raw`\bcommands?\b`,
    ],
  ],
]

/** What sets a floor where nothing else in the sentence says whose the figures are: `I'm targeting $190K with at least $90K RSUs` asks. */
const least = /\b(?:minimum|at least)\b/i

const cues = phrases.map(([part, alternatives]) => [part, new RegExp(alternatives.join('|'), 'gi')] as const)

export interface Cue {
  readonly part: Part
  /** Where its words begin and end. */
  readonly from: number
  readonly at: number
}

/** The cues of a sentence in the order in which they end. */
export function cuesOf(sentence: string): Cue[] {
  const found = cues
    .flatMap(([part, words]) =>
      [...sentence.matchAll(words)].map((found) => ({part, from: found.index, at: found.index + found[0].length})),
    )
    .sort((a, b) => a.at - b.at)
  const weak = found.length === 0 ? least.exec(sentence) : null
  return weak ? [{part: 'floor', from: weak.index, at: weak.index + weak[0].length}] : found
}

/** Up to four words that begin no phrase of their own. */
const few = String.raw`^\s*(?:(?!(?:with|and|or|but|to|for|if|over)\b)[^\s.,;:()—]+\s+){0,4}`
const floorAfter = new RegExp(
  String.raw`${few}(?<!bonus )(?:floor\b|walk-away\b|(?:lowest|least|minimum) (?:I|you|that)\b)`,
  'i',
)

/** `$215K is my floor`, `($295,000 total comp floor)`: what the words right after a figure say of it. */
export function saidAfter(words: string): Part | null {
  const after = words.slice(0, 48)
  if (floorAfter.test(after)) return 'floor'
  return /^[^.,;:()—]{0,24}\b(?:is|as) (?:my|your|the) (?:target|ask|anchor|goal)\b/i.test(after) ? 'ask' : null
}

/** Where the parenthesis opens that a place stands in; -1 outside of one. */
export function opening(text: string, at: number): number {
  const open = text.lastIndexOf('(', at - 1)
  return open > text.lastIndexOf(')', at - 1) ? open : -1
}

export interface Sentence {
  readonly start: number
  readonly end: number
}

/** No sentence that anybody writes is longer; what weighs each figure against its sentence stays linear. */
const longestSentence = 1500

/** Sentences by their full stops; a stop inside a figure or a name (`Monday.com`) ends none. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const stop =
      text[at] === '\n' ||
      (text[at] === ' ' && at - start >= longestSentence) ||
      ((text[at] === '.' || text[at] === '!' || text[at] === '?') &&
        /^["')\]*]*\s/.test(text.slice(at + 1, at + 6)) &&
        !/\b(?:vs|approx|e\.g|i\.e|Sr|Jr)$/.test(text.slice(Math.max(start, at - 8), at)))
    if (!stop) continue
    found.push({start, end: at + 1})
    start = at + 1
  }
  if (start < text.length) found.push({start, end: text.length})
  return found
}
