import {type Magnitude, scaleOfMil} from '../data/magnitudes.ts'
import type {Period} from '../model/value.ts'
import {codesOf, isDigitAt, isLetterAt, skip} from './chars.ts'
import {scaled, scanFigure, scanUnit, skipFigure} from './figure.ts'
import {scanPeriod} from './period.ts'
import {firsts, type Mark, scanMark, scanTrailing} from './sign.ts'

/**
 * The grammar of amounts, as a scanner that reads one amount at an offset and never goes back over the text:
 *
 *     amount  = bound [period] [dash bound [period]] [tail]            the same period twice, or once at the end
 *     bound   = ["~"] [mark] figure [unit] ["%"] [mark] ["+"]          $[185-200]K puts the range inside brackets
 *     mark    = code | sign | code sign                                sign.ts
 *     unit    = K | M | B | thousand | million | lakh | crore | LPA | 万 | 억 | k€ …       figure.ts
 *     dash    = "–" | "-" | ".." | "to" | "à" | "至" … | "and" after "between"
 *     period  = "/yr" | "per year" | "/mo" | "/4yr" | "over 4 years" | "p.a." | "× 13" …            period.ts
 *     tail    = "options" | "shares" | "bps" …
 */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly kind: 'money' | 'percent' | 'units' | 'number'
  /** ISO code where a code or an unshared sign says it. */
  readonly currency: string | null
  /** A sign that several currencies share (`$`, `¥`, `kr`), which a place or a label must decide. */
  readonly sign: string | null
  /** The second bound's currency or shared sign, where it is written and differs from the first's. */
  readonly second: {readonly currency: string | null; readonly sign: string | null} | null
  readonly min: number
  readonly max: number
  readonly open: boolean
  readonly approximate: boolean
  readonly per: Period
  readonly years: number | null
  readonly unit: string | null
  /** Lakh and crore are Indian wherever they stand. */
  readonly indian: boolean
}

interface Bound {
  readonly start: number
  readonly end: number
  readonly currency: string | null
  readonly sign: string | null
  /** A mark that may be a word: `Rp 650` is no money, but `Rp 650–900 juta` is. */
  readonly weak: Mark | null
  readonly figure: number
  /** What the word behind the figure multiplies it by; what a word of one language means, the whole amount decides. */
  readonly unit: Magnitude | undefined
  readonly percent: boolean
  readonly open: boolean
  readonly approximate: boolean
}

const isAbout = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 126 || code === 0x22_48
}

/** One bound of a range, with what touches it: the mark in front, with the `~` before or behind it, the figure, its unit. */
function scanBound(text: string, at: number): Bound | null {
  const approximate = isAbout(text, at)
  const from = approximate ? skip(text, at + 1) : at
  if (isDigitAt(text, from)) return scanCounted(text, at, from, null, approximate)
  const mark = scanMark(text, from)
  return mark && scanMarked(text, at, mark, approximate)
}

/** The bound behind a mark. */
function scanMarked(text: string, at: number, mark: Mark, approximate: boolean): Bound | null {
  const from = skip(text, mark.end)
  if (isDigitAt(text, from)) return scanCounted(text, at, from, mark, approximate)
  return text.charCodeAt(from) === 126 && isDigitAt(text, from + 1) ? scanCounted(text, at, from + 1, mark, true) : null
}

/** Past the mark of a sum without cents: `CHF 140'000.–`, `85.000,-`. */
function skipNoCents(text: string, at: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 44 && mark !== 46) return at
  const found = /^[.,][–—-]{1,2}(?![\p{L}\d])/u.exec(text.slice(at, at + 5))
  return found ? at + found[0].length : at
}

/** What follows a large magnitude in the next smaller one, as a share of it: `1억 2,000만`, `1 crore 20 lakh`. */
function scanRest(text: string, at: number, unit: Magnitude): {readonly share: number; readonly end: number} | null {
  if (unit.scale < 1e7 || unit.scale > 1e8) return null
  const figure = scanFigure(text, skip(text, at))
  const smaller = figure && scanUnit(text, figure.end)
  if (!smaller || smaller.unit.indian !== unit.indian) return null
  const share = (figure.figure * smaller.unit.scale) / unit.scale
  const isNext = smaller.unit.scale === (unit.indian ? 1e5 : 1e4)
  return isNext && share < 1 ? {share, end: smaller.end} : null
}

/** The bound whose figure begins at `from`. */
function scanCounted(text: string, at: number, from: number, mark: Mark | null, approximate: boolean): Bound | null {
  const figure = scanFigure(text, from)
  if (!figure) return null
  let to = skipNoCents(text, figure.end)
  const counted = scanUnit(text, to)
  if (counted) to = counted.end
  const unit = counted?.unit
  const rest = unit ? scanRest(text, to, unit) : null
  if (rest) to = rest.end
  const sign = text.charCodeAt(to) === 32 ? to + 1 : to
  const percent = text.charCodeAt(sign) === 37
  if (percent) to = sign + 1
  let open = text.charCodeAt(to) === 43
  if (open) to++
  const trailing = percent ? null : scanTrailing(text, to, mark)
  if (trailing) {
    to = trailing.end
    if (text.charCodeAt(to) === 43) {
      open = true
      to++
    }
  }
  // Letters that may be a word (`TOP 10`, `RM 5`) are money only beside a figure of some size.
  const small = !unit && figure.figure < 1000
  const behind = trailing && !(trailing.weak && small) && (!mark || mark.currency === null) ? trailing : null
  const of = behind ?? (mark && !(mark.weak && small) ? mark : null)
  return {
    start: at,
    end: to,
    currency: of ? of.currency : null,
    sign: of ? of.sign : null,
    weak: of ? null : mark,
    figure: figure.figure + (rest?.share ?? 0),
    unit,
    percent,
    open,
    approximate,
  }
}

/** `$[185-200]K`, `$[50K-80K]`: figures in a template's brackets. Letters in them make it a placeholder, which is no amount. */
function scanBracketed(text: string, at: number, mark: Mark): Amount | null {
  if (text.charCodeAt(mark.end) !== 91) return null
  const length = text.slice(mark.end, mark.end + 31).indexOf(']')
  if (length === -1) return null
  const close = mark.end + length
  const inner = scanAmount(text, mark.end + 1)
  if (!inner || inner.end !== close) return null
  const unit = scanUnit(text, close + 1)
  const scale = inner.max < 1000 ? (unit?.unit.scale ?? 1) : 1
  // What touches the brackets says of the figures in them what it says of others: `$[200K]+`, `$[65]/hr`.
  const bare = unit?.end ?? close + 1
  const open = text.charCodeAt(bare) === 43
  const covered = scanPeriod(text, open ? bare + 1 : bare)
  return {
    ...inner,
    start: at,
    end: covered?.end ?? (open ? bare + 1 : bare),
    kind: 'money',
    currency: mark.currency,
    sign: mark.sign,
    min: inner.min * scale,
    max: inner.max * scale,
    open: open || inner.open,
    per: covered?.per ?? inner.per,
    years: covered?.years ?? inner.years,
  }
}

const dashes = codesOf('-–—−‒‑~〜～')
const dashWords = ['to ', 'à ', 'bis ', 'até ', '至', '到']
const firstOfDash = codesOf('tàba至到')

const isBetween = (text: string, start: number): boolean =>
  start >= 8 && text.slice(start - 8, start).toLowerCase() === 'between '

/** Where the second bound of a range may begin, or -1. A spaced em dash is a pause, not a range. */
function afterDash(text: string, at: number, start: number): number {
  const gap = skip(text, at)
  const code = text.charCodeAt(gap)
  if (dashes.has(code)) {
    if (code === 0x20_14 && gap !== at) return -1
    const next = code === 45 && text.charCodeAt(gap + 1) === 45 ? gap + 2 : gap + 1
    return skip(text, next)
  }
  // `$180K..$235K`
  const dots = code === 46 ? (/^\.{2,3}/.exec(text.slice(gap, gap + 3))?.[0].length ?? 0) : code === 0x20_26 ? 1 : 0
  if (dots > 0) return skip(text, gap + dots)
  if (!firstOfDash.has(code)) return -1
  const word = dashWords.find((each) => text.startsWith(each, gap) && (gap !== at || !each.endsWith(' ')))
  if (word) return skip(text, gap + word.length)
  return gap !== at && text.startsWith('and ', gap) && isBetween(text, start) ? skip(text, gap + 4) : -1
}

/** `$180–235K`: a unit written once holds for both bounds where the figure without one is small. */
const isShared = (own: number, figure: number, other: number): boolean => own === 1 && other > 1 && figure < 1000

/** What a low bound without a unit of its own counts: the high one's, unless that puts them out of order. */
function lowScaleBy(low: number, high: number, scale: number): number {
  if (low === 0) return 1
  return low * scale <= high * scale ? scale : low * 1e3 <= high * scale ? 1e3 : 1
}

/** What the word behind a figure multiplies it by, where it means one thing beside its amount's currency alone. */
function scaleOf({unit}: Bound, currency: string | null, sign: string | null, most: number, per: Period): number {
  if (!unit) return 1
  if (unit.mil) return scaleOfMil(currency, sign, most, per !== null && per !== 'year')
  return unit.only && !unit.only.includes(currency ?? sign ?? '') ? 1 : unit.scale
}

const unitTail =
  /^ (?:(?!in )[A-Z]{2,5} )?((?:stock )?options?|shares?|(?:RS|PP|PS)Us?|(?:IS|NS)Os?|RSAs?|units?|tokens?)\b/i
const basisPoints = /^ ?(?:bps?|basis points?)\b/i

/** What a bare figure counts, by the words behind it. */
function tailOf(text: string, at: number): {end: number; points: boolean; unit: string | null} | null {
  const first = text.charCodeAt(at)
  if (first !== 32 && (first | 32) !== 98) return null
  const points = basisPoints.exec(text.slice(at, at + 14))
  if (points) return {end: at + points[0].length, points: true, unit: null}
  const unit = first === 32 ? unitTail.exec(text.slice(at, at + 24)) : null
  return (
    unit && {end: at + unit[0].length, points: false, unit: plural((unit[1] ?? '').toLowerCase().replace('stock ', ''))}
  )
}

const isMoney = ({currency, sign}: Bound): boolean => currency !== null || sign !== null

const numbered = /\b(?:level|lvl|band|grade|tier|step|zone) $/i

/** `Level 5 – $215K`: a small number behind a word that counts names what the figure is for. */
const isNamed = (text: string, low: Bound): boolean =>
  !low.unit && !isMoney(low) && low.figure < 100 && numbered.test(text.slice(Math.max(0, low.start - 6), low.start))

/** The second bound of a range, where there is one: `EUR95K - 10%` is no range, and neither is a date or a phone number. */
function scanSecond(text: string, low: Bound, at: number): Bound | null {
  const dash = low.open ? -1 : afterDash(text, at, low.start)
  const found = dash === -1 ? null : scanBound(text, dash)
  if (found && isMoney(found) && isNamed(text, low)) return null
  return found && (found.percent || !low.percent) && (!found.percent || !isMoney(low)) ? found : null
}

/**
 * Reads one amount or range that begins at `at`, or gives null. Currency-less figures come back as `number`
 * (`13,000` shares, a year, a count); callers decide whether such a thing is an amount.
 */
export function scanAmount(text: string, at: number): Amount | null {
  if (isDigitAt(text, at)) {
    const before = text.charCodeAt(at - 1)
    // Nothing begins inside a word or a figure.
    if ((before > 47 && before < 58) || before === 46 || (at > 0 && isLetterAt(text, at - 1))) return null
  } else if (!isAbout(text, at)) {
    // Most letters stand behind another one.
    const mark = isLetterAt(text, at - 1) ? null : scanMark(text, at)
    if (!mark) return null
    const low = scanMarked(text, at, mark, false)
    return low ? toAmount(text, low) : scanBracketed(text, at, mark)
  }
  const low = scanBound(text, at)
  return low && toAmount(text, low)
}

/** The amount whose first bound is given. */
function toAmount(text: string, low: Bound): Amount {
  const first = scanPeriod(text, low.end)
  const second = scanSecond(text, low, first ? first.end : low.end)
  const last = second && scanPeriod(text, second.end)
  // `$65/hr – $80/hr` says its period twice.
  const high = first && (first.per !== (last?.per ?? null) || first.years !== (last?.years ?? null)) ? null : second
  const covered = high ? last : first
  const stop = covered ? covered.end : high ? high.end : low.end
  // A unit behind the second bound counts for both, so the figure is of some size.
  const {currency: code, sign: shared} = low.weak && high?.unit ? low.weak : low
  const currency = code ?? (shared === null && high ? high.currency : null)
  const sign = shared ?? (code === null && high && high.currency === null ? high.sign : null)
  const marked = currency !== null || sign !== null
  const differs =
    high && (high.currency !== null || high.sign !== null) && (high.currency !== currency || high.sign !== sign)
  const percent = low.percent || (high?.percent ?? false)
  const tail = marked || percent ? null : tailOf(text, stop)
  const points = tail?.points ?? false
  const indian = low.unit?.indian === true || high?.unit?.indian === true
  const most = high ? high.figure : low.figure
  const per = covered ? covered.per : null
  const lowOwn = scaleOf(low, currency, sign, most, per)
  const highOwn = high ? scaleOf(high, currency, sign, most, per) : lowOwn
  const lowScale = isShared(lowOwn, low.figure, highOwn) ? lowScaleBy(low.figure, most, highOwn) : lowOwn
  const highScale = isShared(highOwn, most, lowOwn) ? lowOwn : highOwn
  const size = points ? 0.01 : 1
  const min = scaled(low.figure, lowScale * size)
  return {
    start: low.start,
    end: tail ? tail.end : stop,
    kind: percent || points ? 'percent' : marked || indian ? 'money' : tail ? 'units' : 'number',
    currency,
    sign,
    second: differs ? {currency: high.currency, sign: high.sign} : null,
    min,
    max: high ? scaled(high.figure, highScale * size) : min,
    open: high ? high.open : low.open,
    approximate: low.approximate || (high?.approximate ?? false),
    per: per ?? (low.unit?.yearly || high?.unit?.yearly ? 'year' : null),
    years: covered?.years ?? null,
    unit: tail ? tail.unit : null,
    indian,
  }
}

const plural = (word: string): string =>
  (word.endsWith('s') ? word : `${word}s`).replace(/^(?:rs|pp|ps)u|^(?:is|ns)o|^rsa/, (name) => name.toUpperCase())

/** Whether an amount may begin with a character, by its code: with most of a text none does. */
const begins: Uint8Array = firsts.slice()
for (const char of '0123456789~≈') begins[char.charCodeAt(0)] = 1

/** An amount has a digit, and most of a text has none. */
const digit = /\d/g
/** More than may stand in an amount before its first digit: a code and a sign, a bracket, spaces between them. */
const longestMark = 40

/** The first amount that begins at or behind a place; null where none does. */
export function nextAmount(text: string, from: number): Amount | null {
  for (let at = from; ; ) {
    digit.lastIndex = at
    if (!digit.test(text)) return null
    const first = digit.lastIndex
    for (at = Math.max(at, first - longestMark); at < first; ) {
      if (begins[text.charCodeAt(at)] === 0) {
        at++
        continue
      }
      const amount = scanAmount(text, at)
      if (amount) return amount
      // Nothing can begin inside a word or a figure: `R1,100,000` holds no 100,000.
      if (isDigitAt(text, at)) at = skipFigure(text, at)
      else at++
    }
  }
}

/** Every amount of a text, in order; they don't overlap. */
export function* scanAmounts(text: string): Iterable<Amount> {
  for (let amount = nextAmount(text, 0); amount; amount = nextAmount(text, amount.end)) yield amount
}
