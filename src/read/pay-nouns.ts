import type {Component} from '../model/value.ts'
import {isBlankAt} from './chars.ts'
import {eachPhrase, endOf, type PhraseRow, phraseBook, wordAfter, wordBefore} from './phrases.ts'

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

type Noun = Meaning | 'forgone' | 'weak total'

/** Nouns of pay that follow a figure, in the order in which they are tried where one phrase could be two: `signing bonus` is no bonus. */
export const nounsOfPay: readonly PhraseRow<Noun>[] = [
  // What the candidate has elsewhere and would give up, or what is added to another figure: no pay, whatever noun follows.
  [
    'forgone',
    'unvested forfeited foregone forgone increase uplift bump bumps',
    String.raw`(?:unvested|forfeited|foregone|forgone|(?:increase|uplift|bump)s?)\b`,
  ],
  [
    'signing',
    'sign signon signing joining|starting|welcome+bonus make+whole buyout buy+out',
    String.raw`sign(?:ing)?[- ]?on\b(?! (?:equity|RSU|stock|grant))|signing\b(?! (?:equity|RSU|stock|grant))|(?:joining|starting|welcome) bonus|make-whole|buy-?out bonus`,
  ],
  [
    'bonus',
    'bonus retention+package|award|payment commission variable incentive STI STIP AIP MIP',
    String.raw`STIP?\b|[AM]IP\b|bonus(?:es)?\b|retention (?:package|award|payment)\b|commissions?\b|variable\b|incentives?\b`,
  ],
  [
    'stock',
    'RSU RSUs RSA RSAs PSU PSUs PPU PPUs ISO ISOs NSO NSOs VSOP VSOPs ESOP ESOPs BSPCE BSPCEs equity stock option share grant carry phantom PnL P+L profit participation pool carried+interest tokens LTI LTIP vest vesting refresh',
    String.raw`RSUs?\b|RSAs?\b|PSUs?\b|PPUs?\b|[IN]SOs?\b|VSOPs?\b|ESOPs?\b|BSPCEs?\b|equity\b|carried interest\b|tokens\b|stock\b(?! price)|options?\b|shares?\b(?! price)|grants?\b|carry\b|phantom\b|PnL\b|P&L\b|profit[- ](?:shar|participation|interest|unit)\w*|participation\b|pool\b|LTIP?\b|vest(?:ing)?\b|refresh(?:ers?|es)?\b`,
  ],
  ['base', 'base salary fixed', String.raw`base\b|salary\b|fixed\b`],
  [
    'total',
    'all+in TC TDC OTE package comp compensation effective',
    String.raw`all[- ]in\b|TC\b|TDC\b|OTE\b|package\b|comp(?:ensation)?\b|effective\b`,
  ],
  // Nouns of a company's business and of what is granted beside pay. A noun of pay later in the phrase goes before them.
  [
    'other',
    'alpha ARR revenue pipeline portfolio headcount quota valuation market profit income payout bookings AUM spend volume funding round acquisition deal deals debt fund funds platform business company loss losses cost costs savings budget GMV TPV cash backlog investment buyback capex share stock premium exit enterprise transaction payment problem opportunity industry access stipend allowance credit reimbursement relocation severance',
    String.raw`(?:alpha\b|ARR\b|revenue\b|pipeline\b|portfolios?\b|headcount\b|quota\b|valuation\b|market cap\b|profits?\b(?![- ](?:shar|participation|interest|unit))|income\b|payouts?\b|bookings\b|AUM\b|spend(?:ing)?\b|volume\b|funding\b|round\b|acquisition\b|deals?\b|debt\b|funds?\b|platform\b|business\b|market\b(?![- ]rate)|company\b|loss(?:es)?\b|costs?\b|savings\b|budget\b|GMV\b|TPV\b|cash flow\b|backlog\b|investments?\b|buyback\b|capex\b|(?:share|stock) price\b|premium\b|exit\b|enterprise value\b|transactions?\b|payments?\b|problem\b|opportunity\b|industry\b|access\b|stipend\b|allowance\b|credits?\b|reimbursement\b|relocation\b(?: (?:package|bonus|payment|award)\b)?|severance\b(?: package\b)?)`,
  ],
  ['weak total', 'total', String.raw`total\b`],
]
const payNouns = phraseBook(nounsOfPay)

const words = (text: string): string[] => text.split(' ')

/** Words at which a noun phrase is over. */
const ends: ReadonlySet<string> = new Set([
  ...words(
    'and or with for plus to from at by if when while that which who because as on is are was were but than then',
  ),
  ...words('through via including per over versus vs into i we you they it this before after within above below under'),
  ...words('across against until since tied so not given based instead without rather matches reaches'),
  ...words(
    'reach bring total mak push yield giv putt add leav keep hold mov accept start open anchor target consider includ depend hav end land cover reflect assum',
  ).map((verb) => `${verb}ing`),
  ...words(
    'bring make reflect exceed get ha give take add leave keep move accept cover come represent sit win let mean need work clear beat doe undervalue put say feel seem',
  ).map((verb) => `${verb}s`),
])

/** Words that may stand before a noun of pay: of letters, as most are, or names and figures. */
const mayPass = /^(?:[A-Za-z][A-Za-z/-]*|[\p{Lu}\p{N}&][\p{L}\p{N}.&'’/-]*|\p{L}[\p{L}/-]*)$/u

/** `$18K annual certification and training budget`: a phrase that goes on behind its `and`. */
const andBudget = /^and (?:[\p{L}/-]+ ){1,2}(?:budget|stipend|allowance)\b/iu

const longestPhrase = 60

/** `$25,000 at signing`. */
const atSigning = /^\+? (?:at|on|upon) signing\b(?! (?:bonus|day))/i

/** Characters that end a word of a phrase, beside white space. */
const wordEnds = new Uint8Array(0x1_00_00)
for (const char of ',;:!?()"[]—–+=') wordEnds[char.charCodeAt(0)] = 1
function endOfWord(text: string, at: number): number {
  const {length} = text
  let to = at
  while (to < length && wordEnds[text.charCodeAt(to)] === 0 && !isBlankAt(text, to)) to++
  return to
}

interface Named {
  readonly meaning: Meaning
  readonly end: number
}

/** The noun of the phrase that begins at `at`, with the place where it ends. */
export function nounAfter(text: string, at: number, until: number): Named | null {
  const phrase = text.slice(at, Math.min(until, at + longestPhrase))
  const paid = atSigning.exec(phrase)
  if (paid) return {meaning: 'signing', end: at + paid[0].length}
  let from = 0
  let weak: Named | null = null
  for (let words = 0; words < 6; words++) {
    while (phrase.charCodeAt(from) === 32) from++
    for (const noun of payNouns(phrase, from) ?? []) {
      if (weak && (noun.tag === 'other' || noun.tag === 'weak total')) continue
      const end = endOf(noun, phrase, from)
      if (end === -1) continue
      if (noun.tag === 'forgone') {
        const stop = phrase.slice(end).search(/[.;!?]["')]*\s/)
        return {meaning: 'other', end: at + (stop === -1 ? phrase.length : end + stop + 1)}
      }
      if (noun.tag !== 'other' && noun.tag !== 'weak total') return {meaning: noun.tag, end: at + end}
      weak = {meaning: noun.tag === 'other' ? 'other' : 'total', end: at + end}
    }
    const to = endOfWord(phrase, from)
    if (to === from) return weak
    const first = wordAfter(phrase, from).toLowerCase()
    if (words > 0 && first === 'and' && andBudget.test(phrase.slice(from))) return {meaning: 'other', end: at + from}
    // `on-call` is no `on`.
    const isEnd = ends.has(first) && phrase.charCodeAt(from + first.length) !== 45
    if (isEnd || !mayPass.test(phrase.slice(from, to))) return weak
    // A relocation package is none of pay.
    from = weak ? Math.max(to, weak.end - at) : to
    // A sentence ends here; `Inc.` and `U.S.` end none that matters.
    if (phrase.charCodeAt(to - 1) === 46) return weak
  }
  return weak
}

/** Nouns before a figure, which may be longer than those after one. Of two that end together the longer wins, then the one of the later row. */
export const nounsBeforeFigures: readonly PhraseRow<Meaning | 'worth'>[] = [
  [
    'signing',
    'sign signon signing joining|starting|welcome+bonus make+whole buyout buy+out',
    String.raw`(?:sign(?:ing)?[- ]?on|signing)(?: bonus)?\b(?! (?:equity|RSU|stock|grant))|make-whole(?: (?:bonus|payment))?\b|buy-?out bonus\b|(?:joining|starting|welcome) bonus\b`,
  ],
  [
    'total',
    'total TC TDC OTE all+in package year yearone first+year comp compensation',
    String.raw`(?:total (?:year[- ]?(?:1|one) |first[- ]year |annual |cash )?comp(?:ensation)?|total|TC|TDC|OTE|all[- ]in|package|(?:year[- ]?(?:1|one)|first[- ]year) comp|comp(?:ensation)?)\b`,
  ],
  [
    'bonus',
    'bonus retention+package|award|payment commission incentive variable STI STIP AIP MIP',
    String.raw`(?:STIP?|[AM]IP|bonus(?:es)?|retention (?:package|award|payment)|commissions?|incentives?|variable(?: comp(?:ensation)?)?)\b`,
  ],
  [
    'base',
    'base salary fixed+pay|comp|compensation',
    String.raw`(?:base|salary|base comp(?:ensation)?|fixed (?:pay|comp(?:ensation)?))\b`,
  ],
  [
    'stock',
    'RSU RSUs RSA RSAs PSU PSUs PPU PPUs LTI LTIP LTIPs ISO ISOs NSO NSOs VSOP VSOPs ESOP ESOPs BSPCE BSPCEs equity stock option shares grant carry carried+interest PnL P+L profit participation refresh',
    String.raw`(?:(?:RSUs?|RSAs?|PSUs?|PPUs?|LTIPs?|LTI|[IN]SOs?|VSOPs?|ESOPs?|BSPCEs?|equity|stock|options?)(?: comp(?:ensation)?| package)?|shares|grants?|carry|carried interest|PnL|P&L|profit[- ](?:sharing|participation|interests?|units?)|participation|refresh(?:ers?|es)?)\b`,
  ],
  // `on-call premium of`: what is no pay, where nothing stands between it and its figure.
  [
    'other',
    'deals deal revenue portfolio pipeline headcount funding quota ARR AUM GMV savings acquisition income valuation market buyback premium budget access stipend allowance credit reimbursement relocation severance struck price unvested forfeited foregone forgone increase bump bumps uplift',
    String.raw`(?:(?:increase|bump|uplift)s?(?= of\b)|deals(?= (?:worth|of|exceeding|valued|over|above)\b)|deal(?= (?:worth|valued)\b)|revenues?|portfolios?|pipeline|headcount|funding|quota|ARR|AUM|GMV|savings|acquisitions?|income|valuation|market cap|buyback|premium|budgets?|access|stipend|allowance|credits?|reimbursement|relocation|severance|struck|price|unvested|(?:forfeited|foregone|forgone) (?:[\w-]{1,12} ){1,2})\s*(?:worth |of |at |to |is |over |above |valued |exceeding |~|\()*$`,
  ],
  // The same of words that no noun of pay goes before: a company is valued at a figure, and so are its RSUs.
  ['worth', 'valued raised', String.raw`(?:valued|raised)\s*(?:worth |of |at |to |is |exceeding |~|\()*$`],
]
const nounsBefore = phraseBook(nounsBeforeFigures)

/** Words that link a noun to the figure after it. */
const links: ReadonlySet<string> = new Set(
  words(
    'of at to is be for in worth target targets targeting totaling totalling reaching reach reaches exceed exceeds exceeding above below over around about approximately by from valued ask bonus increase increased push pushed range floor least under than minimum with near between hit hits land lands into beat',
  ),
)
const linkSigns = ':=(~'

/** `refresh grants — $140K/year`, `a refresh commitment — $130K`: a dash right behind a noun phrase says what it is. */
const dashed = /^(?:\p{L}{1,20} )?[—–]$/u

/** `On equity, $60K is reasonable`. */
const topic = /^\W*(?:on|for|as for|regarding) (?:the |my |your )?$/i

/** Whether words end in one that links, or in one and articles and dollar signs after it: `worth a $`. */
function isLinked(words: string): boolean {
  for (let to = words.length; ; ) {
    let end = to
    while (end > 0 && isBlankAt(words, end - 1)) end--
    const last = wordBefore(words, end).toLowerCase()
    // `$15K in bonus to reach $230K` names another.
    if (last === 'reach' && /\bto\s+reach$/.test(words.slice(0, end))) return false
    if (links.has(last) || (end > 0 && linkSigns.includes(words[end - 1] as string))) return true
    if (end < to && (last === 'a' || last === 'an' || last === 'the')) to = end - last.length
    else if (words[to - 1] === '$') to--
    else return false
  }
}

/** A new clause, to whose figures the nouns before it say nothing. */
const newClause =
  /[.;!?]["')\]]*\s|,? (?:and|then|but|so) (?=(?:then )?(?:I|counter|open|anchor|ask|accept|walk)\b)|, (?=(?:counter|open|anchor|accept|walk)\b)/gi

/** What stands behind the last beginning of a clause. */
function lastClause(words: string): string {
  let from = 0
  newClause.lastIndex = 0
  while (newClause.test(words)) from = newClause.lastIndex
  return from === 0 ? words : words.slice(from)
}

interface NounBefore {
  readonly meaning: Meaning
  readonly from: number
  readonly end: number
}

/** The noun that stands last before a figure and is linked to it; of two joined by a slash (`equity/bonus`) the first. */
export function nounBefore(words: string): Meaning | null {
  const clause = lastClause(words.includes('(') ? words.replace(/\([^()]*\)/g, '') : words)
  const found: NounBefore[] = []
  let isOther = false
  let isWorth = false
  eachPhrase(nounsBefore, clause, (tag, from, end) => {
    if (tag === 'other') isOther = true
    else if (tag === 'worth') isWorth = true
    else found.push({meaning: tag, from, end})
  })
  if (isOther) return 'other'
  if (found.length === 0) return isWorth ? 'other' : null
  if (found.length > 1) found.sort((a, b) => a.end - b.end || b.from - a.from)
  let best = found.at(-1) as NounBefore
  const tail = clause.slice(best.end).trim()
  const isTopic = tail === ',' && topic.test(clause.slice(0, best.from))
  if (tail !== '' && !isTopic && !isLinked(clause) && !dashed.test(tail)) return null
  for (const noun of found.toReversed()) if (noun.end === best.from - 1 && clause[noun.end] === '/') best = noun
  return best.meaning
}

/** The one part of pay that a title is about: `Signing Bonus for AI Talent`. Null where it names none, or several. */
export function subjectOf(title: string): Component | null {
  const found: NounBefore[] = []
  eachPhrase(nounsBefore, title, (tag, from, end) => {
    if (tag !== 'worth') found.push({meaning: tag, from, end})
  })
  const [longest] = found.sort((a, b) => b.end - b.from - (a.end - a.from))
  if (!longest || longest.meaning === 'other') return null
  const isWithin = ({from, end, meaning}: NounBefore): boolean =>
    meaning === longest.meaning || (from >= longest.from && end <= longest.end)
  return found.every(isWithin) ? longest.meaning : null
}
