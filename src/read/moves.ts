import type {Component, Move} from '../model/value.ts'
import type {CurrencyHints} from './currency.ts'
import {type PayAmount, payAmounts} from './moves-amounts.ts'

/** What a guide's bands say, by which a figure without a noun is judged. */
export interface MoveHints {
  readonly currency: CurrencyHints
  /** Low and high ends of the bands' base pay. */
  readonly base: readonly (readonly [number, number])[]
}

/** A move with its offsets in the text; its span follows from them. */
export type RawMove = Omit<Move, 'span'> & {readonly start: number; readonly end: number}

export interface StrategyMoves {
  readonly asks: readonly RawMove[]
  readonly floor: readonly RawMove[]
  readonly offers: readonly {readonly company: string; readonly amounts: readonly RawMove[]}[]
}

type Part = 'ask' | 'floor' | 'offer' | 'counter'

/** Words that say whose figure follows. Where several stand before a figure the last one counts; of two that end together, the later here. */
const cues: readonly (readonly [RegExp, Part])[] = [
  [
    /(?<!\b(?:guaranteed|first-year|liquidity|price)[\w -]{0,24})\bfloors?\b|\bwalk[- ]?away\b|\baccept(?:able|ing)?\b(?! with)(?:[- ]at)?|\bno less than\b|\bwon'?t go (?:below|under)\b|\bbelow\b|\bminimum\b|\bat least\b|\bwould (?:take|settle)\b|\bbottom line\b|\bis competitive\b/gi,
    'floor',
  ],
  [
    /\b(?:I need|I want|I(?:'m| am) (?:targeting|asking|seeking|looking|requesting|aiming)|targets?|targeting|I(?:'d| would) (?:also )?(?:like|propose|welcome|need|want)|ask(?:ing|s)?\b|request(?:ing)?|open(?:ing)? (?:at|with|by)|anchor(?:ing)?|push(?:ing)?|start(?:ing)? at|propose|demand|aim(?:ing)?|negotiat(?:e|ing)|I believe|securing|secure|bring(?:ing)?|to (?:join|choose|accept|sign|commit|align)|aligned?|commands?|counter(?:ing)?(?: back)? (?:with|by|at)|counter:|accept with|I(?:'d| would) like to accept at|I(?: will|'ll| would|'d| can| am ready to)? (?:sign|join|come|choose|withdraw))\b/gi,
    'ask',
  ],
  [
    /\b(?:competing|competitor)\b|\boffers?\b|\boffering\b|\bholding\b(?! firm)|\bis at\b|\bare at\b|\bpays?\b|\bpaying\b|\bcomparing\b|\bbenchmarks?\b|\bprovides?\b|\bearns?\b/gi,
    'offer',
  ],
  [
    /\b(?:will|may|might|likely|expect|expects?|if|when)\b[^.;]{0,24}\bcounter(?:s|ed|offer)?\b(?: (?:at|with|around|near|of|in the))?|\binitial offer\b(?: (?:below|under|of|at))?|\b(?:thank you for|appreciate) the (?:[\w-]+ ){0,3}offer\b(?: (?:at|of))?|\btheir (?:first|initial|opening)\b|\((?:up )?from\b|\bup from\b|\bif (?:the )?(?:base|offer)\b(?! is (?:also )?(?:adjusted|raised|increased))|\bif they (?:counter|offer|come|say|open|hold)\b|\bconstrained\b(?: (?:at|to))?/gi,
    'counter',
  ],
]

interface Cue {
  /** Where its words begin and end. */
  readonly from: number
  readonly at: number
  readonly part: Part
}

function cuesOf(sentence: string): Cue[] {
  return cues
    .flatMap(([words, part]) =>
      [...sentence.matchAll(words)].map((found) => ({from: found.index, at: found.index + found[0].length, part})),
    )
    .sort((a, b) => a.at - b.at)
}

/** Where the parenthesis opens that a place stands in; -1 outside of one. */
function opening(text: string, at: number): number {
  const open = text.lastIndexOf('(', at - 1)
  return open > text.lastIndexOf(')', at - 1) ? open : -1
}

interface Sentence {
  readonly start: number
  readonly end: number
}

/** Sentences by their full stops; a stop inside a figure or a name (`Monday.com`) ends none. */
function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const stop =
      text[at] === '\n' ||
      (/[.!?]/.test(text[at] ?? '') &&
        /^["')\]*]*\s/.test(text.slice(at + 1, at + 6)) &&
        !/\b(?:vs|approx|e\.g|i\.e|Sr|Jr)$/.test(text.slice(start, at)))
    if (!stop) continue
    found.push({start, end: at + 1})
    start = at + 1
  }
  if (start < text.length) found.push({start, end: text.length})
  return found
}

/** Words that begin a sentence or a clause with a capital and name nobody. */
const noName =
  /^(?:I|I'm|I've|I'd|My|A|An|The|To|At|If|In|With|For|And|Or|But|As|Accept|Open|Target|Counter|Push|Your|You|We|They|Our|This|That|These|On|From|Present|Anchor|Demand|Request|Walk|Below|Frame|Cite|Use|Expect|Given|Base|RSUs?|TC|Total|Year|Bonus|Equity|Stock|Also|Both|Having|Since|While|Level|CEO|IPO|AI|ML|Negotiate|Strategy|Thank)$/

const companyRun =
  /(?:\p{Lu}[\p{L}\p{N}&.*'+-]*|\b[a-z]\d+[a-z]\b|\b\d\p{L}+)(?:[ /](?:\p{Lu}[\p{L}\p{N}&.*+-]*|\p{N}+))*/gu

/** A capital that only begins a sentence: `Based on my …`, `Reference competing offers …`. */
const beginning = /^[\s"'“(]*\p{Lu}\p{Ll}+ (?!(?:offers?|offered|is|pays?|at|will|has|came|put)\b)\p{Ll}/u

/** The company that a stretch of words before an amount names. Role words and levels after it are no part of the name. */
function companyIn(words: string): string | null {
  const own = beginning.test(words) ? words.replace(/\p{Lu}/u, (letter) => letter.toLowerCase()) : words
  const runs = [...own.matchAll(companyRun)].map(([run]) => {
    const parts = run.split(' ')
    while (parts[0] !== undefined && noName.test(parts[0])) parts.shift()
    return parts.join(' ')
  })
  const names = runs.filter((run) => run !== '' && !/^(?:L|E|IC|ICT|M|T)\d/.test(run))
  return names.at(-1)?.replace(/[.,']+$|'s$/g, '') ?? null
}

const roleWords =
  /\s+(?:(?:Senior|Sr|Staff|Principal|Lead|Security|Software|Data|ML|AI|Applied|Platform|Product|Engineering|Engineer|Engineers|Eng|Scientist|Designer|Manager|SecEng|SWE|SSE|SRE|DE|DS|PM|TPM|EM|SA|SDE|DevOps|L\d.*|E\d.*|IC\d.*|offer|at))+$/

const toMove = (amount: PayAmount, text: string, component: Component | null): RawMove => ({
  component,
  kind: amount.kind === 'number' ? 'money' : amount.kind,
  currency: amount.resolved,
  min: amount.min,
  max: amount.max,
  ...(amount.per !== null && {per: amount.per}),
  ...(amount.years !== null && {years: amount.years}),
  ...(amount.unit !== null && {unit: amount.unit}),
  ...(amount.open && {open: true as const}),
  text: text.slice(amount.start, amount.end).trim(),
  start: amount.start,
  end: amount.end,
})

const key = ({component, currency, min, max, kind}: RawMove): string => `${component} ${kind} ${currency} ${min} ${max}`
function once(moves: readonly RawMove[]): RawMove[] {
  const seen = new Set<string>()
  return moves.filter((move) => !seen.has(key(move)) && seen.add(key(move)))
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

/** The moves of one part. In one sentence, figures without a noun mean the same: `$190K Atlanta, £150K London`. */
function judged(placed: readonly Placed[], text: string, asks: readonly RawMove[], hints: MoveHints): RawMove[] {
  const bySentence = new Map<number, Component>()
  return once(
    placed.map(({amount, sentence}) => {
      const component = amount.component ?? bySentence.get(sentence) ?? judge(amount, asks, hints)
      if (amount.component === null) bySentence.set(sentence, component)
      return toMove(amount, text, component)
    }),
  )
}

interface Placed {
  readonly amount: PayAmount
  readonly part: Part | null
  readonly company: string | null
  /** Where its sentence begins. */
  readonly sentence: number
}

/** What ends between a company's name and its figure. */
const offersNow = /(?:\bat|\boffers?|\boffering|\bpays?|\bof|\bis|\bare|\bin the|\(|,|:)\s*(?:me )?~?\(?$/

/** The company whose offer an amount is: named right before it, or before the parenthesis that it stands in. */
function bidder(text: string, from: number, amount: PayAmount): string | null {
  const stretch = text.slice(from, amount.start)
  const open = opening(stretch, stretch.length)
  if (open >= 0 && !/\b(?:at|offers?|pays?|:)\s*~?$/.test(stretch)) {
    const named = companyIn(stretch.slice(0, open))
    if (named !== null) return named
  }
  if (open < 0 && !offersNow.test(stretch)) return null
  return companyIn(stretch) ?? after(text.slice(amount.end, amount.end + 80))
}

/** `$420K total comp from Google`: the company that comes after its figure. */
const after = (words: string): string | null => {
  const found = /^[^.;,$]{0,30}?\bfrom (?=\p{Lu})([^.;,$]{2,40})/u.exec(words)?.[1]
  return found === undefined ? null : (found.match(companyRun)?.[0] ?? null)
}

function partsOf(
  text: string,
  sentence: Sentence,
  amounts: readonly PayAmount[],
  carried: Part | null,
): {placed: Placed[]; last: Part | null} {
  const words = text.slice(sentence.start, sentence.end)
  const marks = cuesOf(words)
  const competitive =
    /\b(?:is|are|would be) (?:competitive|acceptable|fair|reasonable|strong|solid)\b/i.test(words) &&
    !/\bI (?:believe|think|feel)\b/i.test(words)
  // What is accepted within one's own counter is asked for: `Counter with 18,000 options, accepting $210K base`.
  const ownCounter = /^\W*(?:final |your )?counter(?:ing)? (?:with|by|at)\b|^\W*final counter/i.test(words)
  let last: Part | null = carried
  let company: string | null = null
  let from = sentence.start
  const placed = amounts.map((amount): Placed => {
    const local = amount.start - sentence.start
    const group = opening(words, local)
    const holds = ({from: begin}: Cue): boolean => {
      const own = opening(words, begin + 1)
      return own < 0 || own === group
    }
    const said = marks.findLast((mark) => mark.at <= local && holds(mark))
    const stretch = text.slice(from, amount.start)
    const name = bidder(text, from, amount)
    from = amount.end
    let part: Part | null = said?.part ?? marks.find(holds)?.part ?? carried
    if (competitive && (part === 'ask' || part === 'counter')) part = 'floor'
    if (ownCounter && !competitive && part === 'floor') part = 'ask'
    const offered =
      name !== null && /\b(?:offer|offering|at|pays?|is at)\b\s*(?:me |of |around |about )?\(?$|\([^)]*$/.test(stretch)
    if (
      part === 'ask' &&
      offered &&
      marks.some((mark) => mark.part === 'offer' && mark.at <= local) &&
      !/\b(?:need|like|targeting|want)\b/.test(stretch)
    )
      part = 'offer'
    if (part === 'offer') company = name ?? company
    last = part ?? last
    return {amount, part, company: part === 'offer' ? company : null, sentence: sentence.start}
  })
  return {placed: placed.map((each, n) => answered(each, placed[n - 1])), last}
}

/** `They will counter at $280K-$310K RSUs — accept at $290K`: what answers a counter is what the counter is. */
const answered = (each: Placed, previous: Placed | undefined): Placed =>
  each.part === 'floor' && each.amount.component === null && previous?.part === 'counter'
    ? {...each, amount: {...each.amount, component: previous.amount.component}}
    : each

/** No strategy comes near this many characters; figures beyond them stay in the text. */
const longest = 20_000

/** Reads what a strategy asks for, where it walks away, and what others offer. */
export function readStrategyMoves(written: string, hints: MoveHints): StrategyMoves {
  const text = written.slice(0, longest).replaceAll('’', "'")
  const amounts = payAmounts(text, hints.currency)
  if (amounts.length === 0) return {asks: [], floor: [], offers: []}
  const all: Placed[] = []
  let carried: Part | null = null
  for (const sentence of sentences(text)) {
    const inside = amounts.filter(({start}) => start >= sentence.start && start < sentence.end)
    if (inside.length === 0) continue
    const {placed, last} = partsOf(
      text,
      sentence,
      inside,
      carried === 'counter' || carried === 'offer' ? null : carried,
    )
    all.push(...placed)
    carried = last
  }
  const of = (part: Part): Placed[] => all.filter((each) => each.part === part)
  const named = of('ask')
    .filter(({amount}) => amount.component !== null)
    .map(({amount}) => toMove(amount, text, amount.component))
  const asks = judged(of('ask'), text, named, hints)
  const floor = judged(of('floor'), text, asks, hints)
  const offers = new Map<string, RawMove[]>()
  for (const {amount, part, company} of all) {
    if (part !== 'offer' || company === null) continue
    const name = company.replace(roleWords, '')
    offers.set(name, [...(offers.get(name) ?? []), toMove(amount, text, amount.component ?? 'total')])
  }
  return {asks, floor, offers: [...offers].map(([company, moves]) => ({company, amounts: once(moves)}))}
}

/** The amounts that a lever's script asks for. */
export function readLeverAmounts(text: string, hints: MoveHints): RawMove[] {
  const {asks} = readStrategyMoves(text, hints)
  return [...asks]
}
