import type {Component} from '../model/value.ts'

/**
 * The nouns by which prose says what a figure is. A figure is named by a noun in the noun phrase that follows it
 * (`$190K base`, `$30K in fab-ramp bonuses`, `$290K liquid RSU`), or else by the last noun before it that a linking word
 * joins to it (`base of`, `RSU grant increased to`, `on-call premium (`):
 *
 *     phrase = {modifier} noun         at most six words, up to a punctuation mark or a word of `ends`
 *     link   = noun {word} (of | at | to | is | …) figure  |  noun figure
 *
 * `other` names figures that are no pay of the five components: revenue, a budget, an on-call premium.
 */
export type Meaning = Component | 'other'

/** Nouns of pay, in the order in which they are tried where one phrase could be two: `signing bonus` is no bonus. */
const pay: readonly (readonly [Component, string])[] = [
  [
    'signing',
    String.raw`sign(?:ing)?[- ]?on\b(?! (?:equity|RSU|stock|grant))|signing\b(?! (?:equity|RSU|stock|grant))|(?:joining|starting|welcome) bonus|make-whole|buy-?out bonus`,
  ],
  ['bonus', String.raw`bonus(?:es)?\b|retention (?:package|award|payment)\b|commissions?\b|variable\b|incentives?\b`],
  [
    'stock',
    String.raw`RSUs?\b|RSAs?\b|PSUs?\b|PPUs?\b|ISOs?\b|equity\b|stock\b(?! price)|options?\b|shares?\b(?! price)|grants?\b|carry\b|phantom\b|PnL\b|P&L\b|profit[- ](?:shar|participation|interest|unit)\w*|participation\b|pool\b|LTIP?\b|vest(?:ing)?\b|refresh(?:er)?s?\b`,
  ],
  ['base', String.raw`base\b|salary\b|fixed\b`],
  ['total', String.raw`all[- ]in\b|TC\b|TDC\b|OTE\b|package\b|comp(?:ensation)?\b|effective\b`],
]

const anchored = (source: string): RegExp => new RegExp(`^(?:${source})`, 'i')
/** One group for each row of `pay`, in its order. */
const payNoun = anchored(pay.map(([, source]) => `(${source})`).join('|'))

/** What the candidate has elsewhere and would give up: never asked for, whatever noun follows. */
const forgone = /^(?:unvested|forfeited|foregone|forgone)\b/i

/** Nouns of a company's business and of what is granted beside pay. A noun of pay later in the phrase goes before them. */
const otherNouns = String.raw`ARR\b|revenue\b|valuation\b|market cap\b|profits?\b(?![- ](?:shar|participation|interest|unit))|income\b|payouts?\b|bookings\b|AUM\b|spend(?:ing)?\b|volume\b|funding\b|round\b|acquisition\b|deals?\b|debt\b|funds?\b|platform\b|business\b|market\b(?![- ]rate)|company\b|loss(?:es)?\b|costs?\b|savings\b|budget\b|GMV\b|TPV\b|cash flow\b|backlog\b|investments?\b|buyback\b|capex\b|(?:share|stock) price\b|premium\b|exit\b|enterprise value\b|transactions?\b|payments?\b|problem\b|opportunity\b|industry\b|access\b|stipend\b|allowance\b|credits?\b|reimbursement\b|relocation\b|severance\b`
const other = anchored(otherNouns)

/** Words at which a noun phrase is over. */
const ends =
  /^(?:and|or|with|for|plus|to|from|at|by|if|when|while|that|which|who|because|as|on|is|are|was|were|but|than|then|through|via|including|per|over|versus|vs|into|I|we|you|they|it|this|before|after|within|above|below|under|across|against|until|since|tied|so|not|given|based|instead|without|rather|(?:reach|bring|total|mak|push|yield|giv|putt|add|leav|keep|hold|mov|accept|start|open|anchor|target|consider|includ|depend|hav|end|land|cover|reflect|assum)ing|(?:bring|put|make|reflect|exceed|get|ha|give|take|add|leave|keep|move|accept|cover|come|represent|sit|win|let|mean|need|work|clear|beat|doe|undervalue|put|say|feel|seem)s|(?:match|reach)es)\b/i

/** Words that are no nouns of pay but may stand before one. Other words in lower case may too, if they are no verbs. */
const mayPass = /^(?:in|of|an?|the|worth|sales|[\p{Lu}\p{N}&][\p{L}\p{N}.&'’/-]*|\p{L}[\p{L}/-]*)$/u

/** `$18K annual certification and training budget`: a phrase that goes on behind its `and`. */
const andBudget = /^and (?:[\p{L}/-]+ ){1,2}(?:budget|stipend|allowance)\b/iu

const longestPhrase = 60

/** The noun of the phrase that begins at `at`, with the place where it ends. */
export function nounAfter(text: string, at: number, until: number): {meaning: Meaning; end: number} | null {
  const to = Math.min(until, at + longestPhrase, text.length)
  let from = at
  let weak: {meaning: Meaning; end: number} | null = null
  for (let words = 0; words < 6; words++) {
    while (text[from] === ' ' && from < to) from++
    const rest = text.slice(from, to)
    if (forgone.test(rest)) return {meaning: 'other', end: from + rest.length}
    const found = payNoun.exec(rest)
    if (found)
      return {
        meaning: pay[found.findIndex((group, n) => n > 0 && group !== undefined) - 1]?.[0] ?? 'other',
        end: from + found[0].length,
      }
    const besides = other.exec(rest)
    if (besides) weak ??= {meaning: 'other', end: from + besides[0].length}
    const total = /^total\b/i.exec(rest)
    if (total) weak ??= {meaning: 'total', end: from + total[0].length}
    const word = /^[^\s,;:!?()"[\]—–+=]+/u.exec(rest)?.[0]
    if (words > 0 && andBudget.test(rest)) return {meaning: 'other', end: from}
    if (word === undefined || ends.test(rest) || !mayPass.test(word)) return weak
    from += word.length
    // A sentence ends here; `Inc.` and `U.S.` end none that matters.
    if (word.endsWith('.')) return weak
  }
  return weak
}

/** Nouns before a figure, which may be longer than those after one. */
const before: readonly (readonly [Component, RegExp])[] = [
  [
    'signing',
    /\b(?:sign(?:ing)?[- ]?on|signing)(?: bonus)?\b(?! (?:equity|RSU|stock|grant))|\b(?:joining|starting|welcome) bonus\b/gi,
  ],
  [
    'total',
    /\b(?:total (?:year[- ]?(?:1|one) |first[- ]year |annual |cash )?comp(?:ensation)?|total|TC|TDC|OTE|all[- ]in|package|(?:year[- ]?(?:1|one)|first[- ]year) comp|comp(?:ensation)?)\b/gi,
  ],
  [
    'bonus',
    /\b(?:bonus(?:es)?|retention (?:package|award|payment)|commissions?|incentives?|variable(?: comp(?:ensation)?)?)\b/gi,
  ],
  ['base', /\b(?:base|salary|base comp(?:ensation)?)\b/gi],
  [
    'stock',
    /\b(?:RSUs?|RSAs?|PSUs?|PPUs?|equity(?: comp(?:ensation)?)?|stock|options?|shares|grants?|carry|PnL|P&L|profit[- ](?:sharing|participation|interests?)|participation|refresh(?:er)?s?)\b/gi,
  ],
]

/** Words and signs that link a noun to the figure after it. */
const linked =
  /(?:\b(?:of|at|to|is|be|for|in|worth|targets?|targeting|totall?ing|reaching|reaches|exceeds?|exceeding|above|below|over|around|about|approximately|by|from|valued|ask|bonus|increased?|push(?:ed)?|range|floor|least|under|than|minimum|with|near|hits?|lands?|into|beat)|[:=(~])$/i
/** Longer than any of these. */
const longestLink = 24

/** Whether words end in one that links, or in one and articles and dollar signs after it: `worth a $`. */
function isLinked(words: string): boolean {
  for (let to = words.length; ; ) {
    let end = to
    while (end > 0 && /\s/.test(words.charAt(end - 1))) end--
    const tail = words.slice(Math.max(0, end - longestLink), end)
    if (linked.test(tail)) return true
    const article = end < to ? /\ban?$/i.exec(tail) : null
    if (article) to = end - article[0].length
    else if (words[to - 1] === '$') to--
    else return false
  }
}

const joined = String.raw`\s*(?:worth |of |at |to |is |exceeding |~|\()*$`
/** `on-call premium of`: what is no pay, where nothing stands between it and its figure. */
const otherBefore = new RegExp(
  String.raw`\b(?:revenue|income|valuation|market cap|buyback|premium|budget|access|stipend|allowance|credits?|reimbursement|relocation|severance|struck|price|unvested)${joined}`,
  'i',
)
/** The same of words that no noun of pay goes before: a company is valued at a figure, and so are its RSUs. */
const worthBefore = new RegExp(String.raw`\b(?:valued|raised)${joined}`, 'i')

/** A new clause, to whose figures the nouns before it say nothing. */
const newClause =
  /[.;!?]["')\]]*\s|,? (?:and|then|but|so) (?=(?:then )?(?:I|counter|open|anchor|ask|accept|walk)\b)|, (?=(?:counter|open|anchor|accept|walk)\b)/gi

/** The noun that stands last before a figure and is linked to it; of two joined by a slash (`equity/bonus`) the first. */
export function nounBefore(words: string): Meaning | null {
  const bare = words.replace(/\([^()]*\)/g, '')
  const cut = [...bare.matchAll(newClause)].at(-1)
  const clause = cut ? bare.slice(cut.index + cut[0].length) : bare
  if (otherBefore.test(clause)) return 'other'
  const found = before
    .flatMap(([meaning, nouns], order) =>
      [...clause.matchAll(nouns)].map(({0: noun, index}) => ({index, end: index + noun.length, meaning, order})),
    )
    // The longer noun wins where both end together: `signing bonus` is no bonus.
    .sort((a, b) => a.end - b.end || b.index - a.index || b.order - a.order)
  let best = found.at(-1)
  if (!best) return worthBefore.test(clause) ? 'other' : null
  if (!(isLinked(clause) || clause.trimEnd().length === best.end)) return null
  for (const noun of found.toReversed()) if (noun.end === best.index - 1 && clause[noun.end] === '/') best = noun
  return best.meaning
}
