import type {Component} from '../model/value.ts'
import {anyLetter} from './chars.ts'
import {type CurrencyHints, type Resolved, resolveCurrency, tellers} from './currency.ts'
import {type Amount, nextAmount, scanAmount} from './money.ts'
import {type Meaning, nounAfter, nounBefore} from './pay-nouns.ts'
import {type Covered, scanPeriod} from './period.ts'

/** An amount of pay in prose, with the component that the words round it name. */
export interface PayAmount
  extends Pick<Amount, 'start' | 'end' | 'kind' | 'min' | 'max' | 'open' | 'approximate' | 'per' | 'years' | 'unit'> {
  readonly component: Component | null
  readonly resolved: string | null
  /** Where the words end that belong to it: `$190K base` up to `base`. */
  readonly claimed: number
}

interface Named {
  readonly meaning: Meaning | null
  /** Where the words end that the amount has claimed. */
  readonly end: number
}

/** How near a noun has to follow a figure that has no currency: `230K base`, `150K in RSUs`. */
const nearest = 16

/** How far back a noun may stand. */
const reach = 90

/** `a bonus of 15% of base`: what a percentage is measured by is not what it is. */
const shareOf = /^\+? of (?:\p{L}+ )?(?:base|salary|total|TC)\b(?! bonus)/iu

/**
 * What is added to pay is no pay: `$20K to the RSU grant`, `a $15K base increase`, `$12K more`, `$30K above standard`, and
 * `close the gap on base by $15K`.
 */
const addedTo = new RegExp(
  String.raw`^\+? (?:to (?:the|my|your|our) (?:[\w-]{1,20} )?(?:base|salary|RSUs?|equity|stock|grant|bonus|offer|package)\b|(?:added|extra|more|on top(?! of (?:my |the |your )?(?:base|salary)\b))\b|(?:larger|higher|bigger|richer) (?=[a-z])|(?:above|below) (?!(?:which|that|this|it)\b)|(?:(?:-|${anyLetter}){1,20} ){0,3}(?:increase|uplift|bump|raise|adjustment)s?\b)`,
  'iu',
)
const adds = /\b(?:gap|clos(?:e|ing)|(?:increas|rais|improv)(?:e|es|ed|ing)|(?:lift|bump|exceed)(?:s|ed|ing)?)\b/i
const by = /\bby (?:about |at least )?[~≈]?$/i
const ends = /[.;$€£₹]/

/** The longest of what `by` finds. */
const longestBy = 13

/** Whether the words before a place say that pay moves by the amount that begins there. */
function isBy(text: string, start: number): boolean {
  const from = Math.max(0, start - longestBy - 1)
  const found = by.exec(text.slice(from, start))
  if (!found) return false
  const at = from + found.index
  return adds.test(
    text
      .slice(Math.max(0, at - 52, start - 72), at)
      .split(ends)
      .at(-1) ?? '',
  )
}

/**
 * The words before a figure where the figure before it stands in a group of its own: `TC (base + 5% RSU vest) exceeds $240K`
 * is of the TC, and `base (now $180K) to $200K` of the base.
 */
function outsideGroup(text: string, between: string, at: number): string {
  const close = between.indexOf(')')
  if (close === -1 || between.lastIndexOf('(', close) !== -1) return between
  const open = text.lastIndexOf('(', at - between.length)
  if (open === -1 || at - open > 2 * reach) return between
  const head = text.slice(Math.max(0, open - reach), open)
  // Only words that no other figure stands among.
  return /[$€£₹]\s?\d/.test(head) ? between : head + between.slice(close + 1)
}

/** `$205K (base)`, `€90K (RSUs over 4 years)`: a noun in brackets of its own, right behind the figure. */
const bracketed = /^ ?\((\p{L}+)(?: (?:salary|pay|comp|grant|units|(?:over|per|a) [\w ]{1,12}))?\)/u

function nounInBrackets(text: string, at: number, next: number): Named | null {
  const found = bracketed.exec(text.slice(at, Math.min(next, at + 40)))
  const word = found?.[1] ?? ''
  const from = at + (found?.[0].indexOf(word) ?? 0)
  return word === '' ? null : nounAfter(text, from, from + word.length)
}

function named(text: string, amount: Amount, previous: PayAmount | null, from: number, next: number): Named {
  const begins = text.charCodeAt(amount.end)
  const isAdded =
    // A space or a plus.
    ((begins === 32 || begins === 43) && addedTo.test(text.slice(amount.end, Math.min(next, amount.end + 64)))) ||
    isBy(text, amount.start)
  if (isAdded) return {meaning: 'other', end: amount.end}
  const joined = begins === 47 && joinedWord.test(text.slice(amount.end, amount.end + 32))
  const after = nounAfter(text, joined ? amount.end + 1 : amount.end, next) ?? nounInBrackets(text, amount.end, next)
  const between = text.slice(from, amount.start)
  // `an additional $25K annually` and `an extra $15K in base` are no pay; of `an additional $60K in RSUs` its noun tells.
  const isMore = /\b(?:additional|extra|further) [~≈]?$/i.test(between)
  if (after && isMore && (after.meaning === 'base' || after.meaning === 'total')) return {...after, meaning: 'other'}
  if (after && !(amount.kind === 'percent' && shareOf.test(text.slice(amount.end, amount.end + 32)))) return after
  if (isMore) return {meaning: 'other', end: amount.end}
  // `$100K a year in RSUs ($400K over 4 years)`: the same pay, said in another way.
  if (
    previous?.component &&
    between.includes('(') &&
    /^[^()]{0,24}\(\s*(?:about |roughly |approximately |approx\. |around |worth |[~≈])?$/.test(between)
  )
    return {meaning: previous.component, end: amount.end}
  return {meaning: nounBefore(outsideGroup(text, between, amount.start).slice(-reach)), end: amount.end}
}

/** Currencies of which a salary may count more than twenty million. */
const smallUnit = new Set(['JPY', 'KRW', 'INR', 'IDR', 'VND', 'CLP', 'COP', 'HUF', 'ARS'])

/** Percentages are pay where they are a bonus or a share of profit: `20% more shares`, `a 25% premium` are none. */
function isShare(text: string, {start, end}: Amount, meaning: Meaning | null): boolean {
  if (/[+−-]$/.test(text.slice(Math.max(0, start - 1), start))) return false
  if (meaning === 'bonus') return true
  return (
    meaning === 'stock' &&
    /\b(?:PnL|P&L|profit|carry|participation)/i.test(text.slice(Math.max(0, start - 40), end + 24))
  )
}

/** Figures of a company's business, prices of shares and bare numbers are no pay. */
function isPay(text: string, amount: Amount, meaning: Meaning | null, currency: string | null): boolean {
  if (meaning === 'other') return false
  if (amount.kind === 'percent') return isShare(text, amount, meaning)
  if (amount.kind !== 'money') return true
  if (amount.max > (smallUnit.has(currency ?? '') ? 1e10 : 2e7)) return false
  return amount.max >= 1000 || /k/i.test(text.slice(amount.start, amount.end))
}

/** What stands between two amounts of money, without the spaces round it. */
const joint = (text: string, a: PayAmount | undefined, b: PayAmount | undefined): string =>
  a?.kind === 'money' && b ? text.slice(a.end, b.start).trim() : ''

const isOneCurrency = (a: PayAmount, b: PayAmount): boolean => b.kind !== 'money' || a.resolved === b.resolved

/** `comp should be €140K+ / $260K+ base`: one pay in two currencies, which the noun right behind it names. */
const isNamedBehind = (text: string, amount: PayAmount, next: PayAmount | undefined): next is PayAmount =>
  joint(text, amount, next) === '/' &&
  next !== undefined &&
  !isOneCurrency(amount, next) &&
  amount.claimed === amount.end &&
  next.claimed > next.end

/**
 * What a figure without a noun is by the figure that a mark joins it to: `$225K / $270K RSU` is base and stock,
 * `$235K + $145K` base and bonus, `CHF 216K / $245K` one pay in two currencies, `total of $165K / $160K` what the first is.
 */
function paired(
  text: string,
  amount: PayAmount,
  previous: PayAmount | undefined,
  next: PayAmount | undefined,
): Component | null {
  const before = joint(text, previous, amount)
  const after = joint(text, amount, next)
  if (previous && before === '/')
    return isOneCurrency(previous, amount) && previous.component === 'base' ? 'stock' : previous.component
  if (next && after === '/') {
    if (!isOneCurrency(amount, next)) return next.component
    if (next.component !== 'total') return 'base'
  }
  if (next && after === '+') return 'base'
  return previous && before === '+' && previous.component === 'base' ? 'bonus' : null
}

/** Words that a noun of stock may begin: `phantom equity units`, `RSU grant`. */
const restOfNoun = /^(?: (?:equity|stock|options?|units?|grants?|awards?|package)\b)*/i

/** `$248K equity/4yr`, `$150K in RSUs over 4 years`, `$130K RSU grant over 4 years`: how long a grant lasts is said behind its noun. */
function grantOf(text: string, amount: Amount, component: Component | null, end: number): Covered {
  if (component !== 'stock' || amount.per !== null || amount.years !== null || end === amount.end) return amount
  const rest = restOfNoun.exec(text.slice(end, end + 40))?.[0] ?? ''
  const found = scanPeriod(text, end + rest.length)
  return found && found.years !== null ? found : amount
}

/** `RSUs increased from $150K to $190K` names one aim and what it is now; only `ranging from` makes a range of them. */
function aimOf(text: string, amount: Amount): Amount {
  const to = text.slice(amount.start, amount.end).indexOf(' to ')
  if (to === -1 || !/(?<!\brang\w{1,3} )\bfrom\s*$/i.test(text.slice(Math.max(0, amount.start - 16), amount.start)))
    return amount
  const aim = amount.start + to + 4
  return scanAmount(text, aim) ?? amount
}

function currencyOf(amount: Amount, hints: CurrencyHints): Pick<Resolved, 'currency' | 'doubt'> {
  if (amount.currency !== null && amount.second === null) return {currency: amount.currency, doubt: null}
  // What the bands are in is no label of such a range.
  if (amount.second) return resolveCurrency(amount, {...hints, label: []})
  // Where the bands write `S$` or `UYU`, a bare `$` is another dollar.
  const {isNamed} = hints
  const used = isNamed && amount.sign === '$' ? hints.label.filter((code) => !isNamed(code)) : hints.label
  const label = tellers(amount.sign, used)
  return resolveCurrency(amount, label === hints.label ? hints : {...hints, label})
}

const noCurrency: ReturnType<typeof currencyOf> = {currency: null, doubt: null}

/** Words that say that a figure is not exact. */
const about = /\b(?:approximately|about|around|roughly|approx\.?)\s+$/i

/** `230K`: a figure of thousands without a currency, which pay may be where a noun of pay follows at once. */
const isBare = (text: string, {start, end, kind, min}: Amount): boolean =>
  kind === 'number' && min >= 1000 && /\d[KkMm]\+?$/.test(text.slice(start, end))

/** Whether a noun of pay follows at once and ends its phrase: `230K base and`, but `40K stock traders`. */
const isNamedAtOnce = (text: string, from: number, end: number): boolean =>
  end > from &&
  end < from + nearest &&
  /^(?:["')\].,;:!?]|\s*$|\s+(?:(?:and|or|plus|with|over|for|at|in|to|by|as|on|from|given|because)\b|[+/–—-]))/.test(
    text.slice(end, end + 12),
  )

/** The word that a slash joins to a figure: `$230K/base`. */
const joinedWord = /^\+? ?\/ ?(\p{Ll}[\p{L}-]*)/u

/** `€4,200/quinzaine`: a lap of time that we don't know. `$230K/base` names the pay. */
function isUnclear(text: string, {end, per}: Amount): boolean {
  const found = per === null ? joinedWord.exec(text.slice(end, end + 32)) : null
  if (!found) return false
  const to = end + found[0].length
  return nounAfter(text, to - (found[1] ?? '').length, to) === null
}

/** No strategy names as many figures; those beyond stay in the text. */
const most = 300

/**
 * Every amount of pay in a text. Figures of the company's business, prices of shares and bare numbers are left out.
 * @param hints as its label the currencies that the guide's bands use
 */
export function payAmounts(text: string, hints: CurrencyHints): PayAmount[] {
  const all: Amount[] = []
  for (let found = nextAmount(text, 0); found && all.length < most; found = nextAmount(text, found.end))
    if (found.kind !== 'number' || isBare(text, found)) all.push(aimOf(text, found))
  const kept: PayAmount[] = []
  let from = 0
  let previous: PayAmount | null = null
  all.forEach((amount, n) => {
    const {meaning, end} = named(text, amount, previous, from, all[n + 1]?.start ?? text.length)
    const isMoney = amount.kind === 'money' || amount.kind === 'number'
    const {currency, doubt} = isMoney ? currencyOf(amount, hints) : noCurrency
    const isNamed = amount.kind !== 'number' || (currency !== null && isNamedAtOnce(text, amount.end, end))
    // `$175K–€265K` is no amount of either.
    const isAmount = isNamed && doubt !== 'mixed' && !isUnclear(text, amount)
    const pay = isAmount && isPay(text, amount, meaning, currency)
    // A figure that is no pay leaves the words before it to the next: `options to 25% above the offer — target $140K`.
    if (pay || end > amount.end) from = end
    // What covers the years of a grant is one, whatever is not said of it: `Target $160K+ over 4 years`.
    const isGrant = amount.kind === 'units' || (meaning === null && amount.per === 'grant')
    const component = isGrant ? 'stock' : meaning === 'other' ? null : meaning
    const {per, years} = grantOf(text, amount, component, end)
    const {kind, min, max, open, unit, start} = amount
    const approximate = amount.approximate || about.test(text.slice(Math.max(0, start - 16), start))
    previous = pay
      ? {
          start,
          end: amount.end,
          kind,
          min,
          max,
          open,
          approximate,
          per,
          years,
          unit,
          component,
          resolved: currency,
          claimed: end,
        }
      : null
    if (previous) kept.push(previous)
  })
  const known: PayAmount[] = []
  kept.forEach((amount, n) => {
    const next = kept[n + 1]
    const component = isNamedBehind(text, amount, next)
      ? next.component
      : (amount.component ?? paired(text, amount, known[n - 1], next))
    known.push(component === amount.component ? amount : {...amount, component})
  })
  return known
}
