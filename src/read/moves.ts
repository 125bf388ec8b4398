import {once} from '../model/once.ts'
import type {Component, Move} from '../model/value.ts'
import {biddersOf} from './bidders.ts'
import type {Part} from './cue-phrases.ts'
import type {CurrencyHints} from './currency.ts'
import {remembered} from './memo.ts'
import {type Cue, type Heard, hear, isProposed, longestBehind, opening, saidAfter} from './move-cues.ts'
import {type PayAmount, payAmounts} from './moves-amounts.ts'
import {nounBefore, subjectOf} from './pay-nouns.ts'
import {type Sentence, sentencesOf} from './sentences.ts'

/**
 * The moves of a strategy, read in four steps: the amounts of pay with the component that a noun gives them
 * (`moves-amounts`, `pay-nouns`), whose figure each is (`move-cues`, `cue-phrases`), who offers it (`bidders`), and here the component of
 * those that no noun names, by their neighbours and the guide's bands.
 */

/** What a guide says elsewhere, by which a figure without a noun is judged. */
export interface MoveHints {
  /** As its label the currencies that the bands use. */
  readonly currency: CurrencyHints
  /** Low and high ends of the bands' base pay. */
  readonly base: readonly (readonly [number, number])[]
  /** The guide's own company, whose figures are no competing offer. */
  readonly company?: string
}

/** A move with its offsets in the text; its span follows from them. */
export type RawMove = Omit<Move, 'span'> & {readonly start: number; readonly end: number}

export interface StrategyMoves {
  readonly asks: readonly RawMove[]
  readonly floor: readonly RawMove[]
  readonly offers: readonly {readonly company: string; readonly amounts: readonly RawMove[]}[]
}

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

function toMove(amount: PayAmount, text: string, component: Component | null): RawMove {
  const {kind, resolved: currency, min, max, per, years, unit, start, end} = amount
  const move: Partial<Writable<RawMove>> = {component, kind: kind === 'number' ? 'money' : kind, currency, min, max}
  if (per !== null) move.per = per
  if (years !== null) move.years = years
  if (unit !== null) move.unit = unit
  if (amount.open) move.open = true
  if (amount.approximate) move.approximate = true
  move.text = text.slice(start, end).trim()
  move.start = start
  move.end = end
  return move as RawMove
}

type Same = Pick<Move, 'component' | 'kind' | 'currency' | 'min' | 'max'>
/** Whether two moves name the same amount of the same component, wherever they stand. */
export const isSameMove = (a: Same, b: Same): boolean =>
  a.min === b.min && a.max === b.max && a.component === b.component && a.kind === b.kind && a.currency === b.currency
const distinct = (moves: readonly RawMove[]): RawMove[] =>
  moves.filter((move, n) => moves.findIndex((each) => isSameMove(each, move)) === n)

interface Placed {
  readonly amount: PayAmount
  readonly part: Part | null
  readonly companies: readonly string[]
  /** Where its sentence begins. */
  readonly sentence: number
  /** Whether it stands in parentheses. */
  readonly aside: boolean
}

interface Spoken extends Heard {
  readonly words: string
  /** What is accepted within one's own counter is asked for: `Counter with 18,000 options, accepting $210K base`. */
  readonly ownCounter: boolean
  /** Whether figures or cues may stand in parentheses. */
  readonly grouped: boolean
}

const ownCounter = /^\W*(?:final |your )?counter(?:ing)? (?:with|by|at)\b|^\W*final counter/i
function spokenOf(words: string): Spoken {
  return {words, ownCounter: ownCounter.test(words), grouped: words.includes('('), ...hear(words)}
}

/** Whether what stands in parentheses is the label of what follows: `Tier 3 (walk-away): $225K base`. */
const isLabel = (words: string, at: number): boolean => words.startsWith('):', words.indexOf(')', at))

/** Whose figure stands at `at` of a sentence, by its cues. */
function partAt(spoken: Spoken, at: number, end: number, carried: Part | null): Part | null {
  const {words, cues, competitive, grouped} = spoken
  const group = grouped ? opening(words, at) : -1
  const holds = ({from}: Cue): boolean => {
    const own = grouped ? opening(words, from + 1) : -1
    return own < 0 || own === group || isLabel(words, from)
  }
  const said = cues.findLast((cue) => cue.at <= at && holds(cue))
  const due = spoken.due.length === 0 ? -1 : (spoken.due.findLast((end) => end <= at) ?? -1)
  // `Use your Hooli offer ($230K) to justify $245K`: what is due follows from what others give.
  if (group < 0 && said && (said.part === 'offer' || said.part === 'given') && due > said.at) return 'ask'
  const isDue = (): boolean =>
    due !== -1 || isProposed(words.slice(Math.max(0, at - longestBehind), at), words.slice(end, end + longestBehind))
  const part =
    (said?.part === 'offer' || !spoken.behind ? null : saidAfter(words.slice(end, end + longestBehind))) ??
    said?.part ??
    (group < 0 && isDue() ? 'ask' : null) ??
    cues.find((cue) => (group < 0 || cue.part === 'offer') && holds(cue))?.part ??
    carried
  if (competitive && (part === 'ask' || part === 'given')) return 'floor'
  return spoken.ownCounter && !competitive && part === 'floor' ? 'ask' : part
}

/** Words right before a figure by which a company offers it, also inside a sentence that asks. */
const offered = /\b(?:offer|offering|at|pays?|is at)\b\s*(?:me |of |around |about )?\(?$/
const isOffered = (before: string): boolean => offered.test(before) || before.lastIndexOf('(') > before.lastIndexOf(')')
const askedFor = /\b(?:need|like|prefer|targeting|want)\b/

function placedIn(
  text: string,
  sentence: Sentence,
  amounts: readonly PayAmount[],
  carried: Part | 'offers' | null,
  own: string | undefined,
): Placed[] {
  const spoken = spokenOf(text.slice(sentence.start, sentence.end))
  const {start} = sentence
  // `Initech is offering me $190K. Hooli at $185K for the same work.`
  const goesOn = carried === 'offers' && spoken.cues.length === 0
  const offers = goesOn || spoken.cues.some(({part}) => part === 'offer')
  let companies: readonly string[] = []
  let from = start
  return amounts.map((amount): Placed => {
    const at = amount.start - start
    const aside = opening(text, amount.start) >= 0
    const before = text.slice(from, amount.start)
    const named = offers ? biddersOf(before, text.slice(amount.end, Math.min(amount.end + 80, sentence.end))) : []
    from = amount.end
    const isNext = goesOn && (named.length > 0 || companies.length > 0)
    const said = partAt(spoken, at, amount.end - start, isNext ? 'offer' : carried === 'offers' ? null : carried)
    const inOffers = spoken.cues.some((cue) => cue.part === 'offer' && cue.at <= at)
    const bid = said === 'ask' && named.length > 0 && isOffered(before) && inOffers && !askedFor.test(before)
    const part = bid ? 'offer' : said
    if (part === 'offer' && named.length > 0) companies = named
    if (part !== 'offer') return {amount, part, companies: [], sentence: start, aside}
    return own && companies.length === 1 && (companies[0] === own || companies[0]?.startsWith(`${own} `))
      ? {amount, part: 'given', companies: [], sentence: start, aside}
      : {amount, part, companies, sentence: start, aside}
  })
}

/** `Initech and Hooli have me at $480K and $465K respectively`: one figure for each. */
function respective(placed: readonly Placed[], words: string): readonly Placed[] {
  if (!words.includes('respectively')) return placed
  const bids = placed.filter(({part}) => part === 'offer')
  const names = bids[0]?.companies ?? []
  if (names.length < 2 || bids.length !== names.length) return placed
  const said = bids.find(({amount}) => amount.component !== null)?.amount.component ?? null
  const bid = (each: Placed): Placed => ({
    ...each,
    companies: [names[bids.indexOf(each)] ?? ''],
    amount: {...each.amount, component: each.amount.component ?? said},
  })
  return placed.map((each) => (each.part === 'offer' ? bid(each) : each))
}

/** Whether two figures of a list may be the same part of the pay in two places: alike in size, or in two currencies. */
const alike = (a: PayAmount, b: PayAmount): boolean =>
  a.kind === b.kind && (a.resolved !== b.resolved || (b.min >= a.min * 0.6 && b.max <= a.max * 1.6))

/** `They will counter at $280K-$310K RSUs — accept at $290K`: what answers a counter is what the counter is, in the next sentence too where it is alike. */
const answered = (each: Placed, previous: Placed | undefined): Placed =>
  each.part === 'floor' &&
  each.amount.component === null &&
  previous?.part === 'given' &&
  (previous.sentence === each.sentence || alike(previous.amount, each.amount))
    ? {...each, amount: {...each.amount, component: previous.amount.component}}
    : each

/** No list of places is longer. */
const longestList = 8

/** Words that may stand between two figures of a list beside names of places. A verb or a noun of pay ends the list. */
const connectives =
  /^(?:[,/;&—–-]|\d+|or|and|above|more|higher|for|in|at|remote|with|year|the|from|to|is|are|base|roles?|target|start|open|anchor|push|accept)$/

/** `A Year 1 signing bonus of $120K and Year 2 at $70K`. */
const nextYear = /^,? (?:and |then )?(?:in |for )?year[ -](?:\d|two|three|four)\b/i

function isListed(between: string): boolean {
  const words = between.replace(/\([^()]*\)/g, ' ').match(/[\p{L}\p{N}.']+|\S/gu) ?? []
  return words.every((word) => connectives.test(word) || /^\p{Lu}/u.test(word))
}

/**
 * What a figure without a noun is by the figure before it, where both stand in one list: `$170K base for Austin, $175K for
 * Boston`. Where several components went before, the one of its size.
 */
function siblingOf(placed: readonly Placed[], n: number, text: string): Component | null {
  const each = placed[n] as Placed
  for (let k = n - 1; k >= 0 && k >= n - longestList; k--) {
    const other = placed[k] as Placed
    const later = placed[k + 1] as Placed
    if (other.sentence !== each.sentence || other.part !== each.part) return null
    const between = text.slice(other.amount.claimed, later.amount.start)
    if (!isListed(between)) return null
    if (other.amount.component !== null && (alike(other.amount, each.amount) || nextYear.test(between)))
      return other.amount.component
  }
  return null
}

/**
 * A figure without a noun: what the ask of the same figure is; base where it lies near the bands' base or the base
 * figures beside it, else total.
 */
function judge(amount: PayAmount, asks: readonly RawMove[], {base}: MoveHints): Component {
  const own = asks.filter(({currency}) => currency === amount.resolved)
  const said = (name: Component): boolean =>
    own.some(({component, min, max}) => component === name && min === amount.min && max === amount.max)
  if (said('base')) return 'base'
  if (said('total')) return 'total'
  const sums = own.filter(({component}) => component === 'total')
  const salaries = own.filter(({component}) => component === 'base')
  const near = (figure: number): boolean => amount.min >= figure * 0.75 && amount.max <= figure * 1.15
  if (salaries.some(({max}) => near(max)) && !sums.some(({max}) => amount.min > max * 0.8)) return 'base'
  if (sums.length > 0) return 'total'
  // Nothing is said in this currency: what the others are said in.
  const other = asks.find(({component}) => component === 'base' || component === 'total')
  if (salaries.length === 0 && other?.component) return other.component
  return base.some(([low, high]) => amount.min >= low * 0.85 && amount.max <= high * 1.02) ? 'base' : 'total'
}

/** `An offer from Initech at $180K base and one from Hooli at $190K`: an offer without a noun is of what the one before it is, where they are alike. */
function likeOfferBefore(bids: readonly Placed[], n: number): Component {
  const {amount, companies, sentence} = bids[n] as Placed
  const first = bids.slice(0, n).find((bid) => bid.sentence === sentence && bid.companies !== companies)
  return first && first.amount.component !== null && alike(first.amount, amount) ? first.amount.component : 'total'
}

/** What the label says that a sentence begins with: `Signing bonus: ask $50K, settle at $30K`. */
function labelled(text: string, sentence: number): Component | null {
  const label = /^[^:$€£₹\d]{1,40}:/.exec(text.slice(sentence, sentence + 48).trimStart())?.[0]
  const meaning = label ? nounBefore(label) : null
  return meaning === 'other' ? null : meaning
}

/** What figures that no noun names are judged by, beside the guide's bands. */
interface Measures {
  /** What is asked for, with what it is of. */
  readonly asks: () => readonly RawMove[]
  /** What the figures are of where nothing beside them says so. */
  readonly subject?: () => Component | null
}

/** The moves of one part. In one sentence, figures without a noun mean the same: `$190K Atlanta, £150K London`. */
function judged(placed: readonly Placed[], text: string, hints: MoveHints, {asks, subject}: Measures): RawMove[] {
  const bySentence = new Map<number, Component>()
  return distinct(
    placed.map(({amount, sentence}) => {
      const component =
        amount.component ??
        bySentence.get(sentence) ??
        labelled(text, sentence) ??
        subject?.() ??
        judge(amount, asks(), hints)
      if (amount.component === null) bySentence.set(sentence, component)
      return toMove(amount, text, component)
    }),
  )
}

/** Whose figures a heading says that those below it are. Guides share most headings. */
const saidOver = remembered((heading: string): Part | null => hear(heading).cues.at(-1)?.part ?? null)

/** Every amount of a text with whose figure it is, and the components that lists give. */
function placedOf(text: string, hints: MoveHints, about: string): Placed[] {
  const amounts = payAmounts(text, hints.currency)
  const all: Placed[] = []
  if (amounts.length === 0) return all
  let carried: Part | 'offers' | null = saidOver(about)
  let n = 0
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end)
    const first = n
    while (n < amounts.length && (amounts[n] as PayAmount).start < sentence.end) n++
    if (n === first) {
      // Its figures are no pay (`deals worth $2M`), but what it asks goes on in the next sentence.
      const said = /[$€£₹]\d/.test(words) ? hear(words).cues.at(-1)?.part : undefined
      if (said === 'ask' || said === 'floor') carried = said
      continue
    }
    const placed = respective(placedIn(text, sentence, amounts.slice(first, n), carried, hints.company), words)
    all.push(...placed)
    // What stands in parentheses (`$300K (from $240K)`) is not what the sentence was about.
    const last: Part | 'offers' | null = placed.findLast(({aside}) => !aside)?.part ?? carried
    carried = last === 'given' ? null : last === 'offer' ? 'offers' : last
  }
  const known: Placed[] = []
  all.forEach((each, k) => {
    const told = answered(each, known[k - 1])
    known.push(told)
    if (told.amount.component !== null) return
    const component = siblingOf(known, k, text)
    if (component !== null) known[k] = {...told, amount: {...told.amount, component}}
  })
  return known
}

/** No strategy comes near this many characters; figures beyond them stay in the text. */
const longest = 20_000

/** A text as the expressions here know it: with straight apostrophes, and plain spaces before words. */
const straight = (written: string): string => {
  const text = written.slice(0, longest)
  const spaced =
    text.includes('\u00a0') || text.includes('\u202f') ? text.replace(/[\u00a0\u202f](?=\p{L})/gu, ' ') : text
  return spaced.includes('’') ? spaced.replaceAll('’', "'") : spaced
}

/**
 * What is asked for.
 * @param subject what the asks are of that no noun names
 */
function asksOf(all: readonly Placed[], text: string, hints: MoveHints, subject?: Measures['subject']): RawMove[] {
  const asked = all.filter(({part}) => part === 'ask')
  // The parts of a total, `$1.4M total comp ($1M base + $400K RSU)`, are no measure of the figures beside it.
  const asks = once(() =>
    asked
      .filter(({amount, aside}) => amount.component === 'total' || (amount.component !== null && !aside))
      .map(({amount}) => toMove(amount, text, amount.component)),
  )
  return judged(asked, text, hints, {asks, ...(subject && {subject})})
}

const noMoves: StrategyMoves = Object.freeze({asks: [], floor: [], offers: []})

/**
 * Reads what a strategy asks for, where it walks away, and what others offer.
 * @param about the heading that it stands under, which says whose figures are those that no cue is near: `Walk-away`
 */
export function readStrategyMoves(written: string, hints: MoveHints, about = ''): StrategyMoves {
  const text = straight(written)
  const all = placedOf(text, hints, about)
  if (all.length === 0) return noMoves
  const asks = asksOf(all, text, hints)
  const accepted = all.filter(({part}) => part === 'floor')
  const measures = once(() => asks.filter(({start, component}) => component === 'total' || opening(text, start) < 0))
  const floor = judged(accepted, text, hints, {asks: measures})
  const offers = new Map<string, RawMove[]>()
  const bids = all.filter(({part}) => part === 'offer')
  bids.forEach(({amount, companies}, n) => {
    const component = amount.component ?? likeOfferBefore(bids, n)
    for (const company of companies)
      offers.set(company, [...(offers.get(company) ?? []), toMove(amount, text, component)])
  })
  return {asks, floor, offers: [...offers].map(([company, moves]) => ({company, amounts: distinct(moves)}))}
}

/** The amounts that a lever's script asks for. A figure that nothing beside it names is what the lever's title is about. */
export function readLeverAmounts(written: string, hints: MoveHints, title = ''): readonly RawMove[] {
  const text = straight(written)
  const all = placedOf(text, hints, '')
  return all.length === 0
    ? []
    : asksOf(
        all,
        text,
        hints,
        once(() => subjectOf(title)),
      )
}
