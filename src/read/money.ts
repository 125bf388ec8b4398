import {codes, sharedSigns, signs} from '../data/currencies.ts'
import type {Period} from '../model/value.ts'

/**
 * The grammar of amounts, as a scanner that reads one amount at an offset and never goes back over the text:
 *
 *     amount  = bound [dash bound] ["+"] {tail}
 *     bound   = ["~"] [currency] figure [unit] [currency] ["+"]        $[185-200]K puts the range inside brackets
 *     unit    = K | M | B | thousand | million | billion | lakh | L | crore | Cr | LPA | 万 | 억 …
 *     tail    = "/yr" | "per year" | "/mo" | "/4yr" | "over 4 years" | "%" | "options" …
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
  readonly figure: number
  readonly scale: number
  readonly percent: boolean
  readonly open: boolean
  readonly approximate: boolean
  readonly indian: boolean
  readonly yearly: boolean
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'
const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)
const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\u00a0' || char === '\u202f' || char === '\u2009'

/** Past white space, over at most four characters: more is a gap, not part of an amount. */
function skip(text: string, at: number): number {
  let to = at
  while (to < at + 4 && isSpace(text[to])) to++
  return to
}

interface Mark {
  readonly end: number
  readonly currency: string | null
  readonly sign: string | null
}

interface Sign {
  readonly text: string
  readonly currency: string | null
  /** Ends in a letter, which must not run on into a word: `kr` in `krone`. */
  readonly word: boolean
}

/** All signs by their first character, own signs before shared ones: most places of a text hold no first character of any. */
const signsByFirst: ReadonlyMap<string, readonly Sign[]> = (() => {
  const byFirst = new Map<string, Sign[]>()
  const add = (text: string, currency: string | null): void => {
    const first = text[0] as string
    const word = isLetter(first) && isLetter(text.at(-1))
    byFirst.set(first, [...(byFirst.get(first) ?? []), {text, currency, word}])
  }
  for (const [sign, currency] of signs) add(sign, currency)
  for (const sign of Object.keys(sharedSigns)) add(sign, null)
  return byFirst
})()

/** A currency's code or sign. Letters must not run on into a word: `EUR95K` yes, `EURO` no. */
function scanCurrency(text: string, at: number): Mark | null {
  const first = text[at]
  if (first === undefined) return null
  const code = first >= 'A' && first <= 'Z' ? text.slice(at, at + 3) : ''
  const isCode = code !== '' && codes.has(code) && !isLetter(text[at + 3])
  for (const {text: sign, currency, word} of signsByFirst.get(first) ?? []) {
    if (isCode && currency === null) break
    const end = at + sign.length
    if (text.startsWith(sign, at) && !(word && isLetter(text[end])))
      return currency === null
        ? {end: end + (sign === 'kr' && text[end] === '.' ? 1 : 0), currency, sign}
        : {end, currency, sign: null}
  }
  return isCode ? {end: at + 3, currency: code, sign: null} : null
}

/** Digits with grouping: `180,000`, `47,00,000`, `140'000`, `95.000`, `1 200 000`, `1.085`, `1,5`. */
function scanFigure(text: string, at: number): {end: number; figure: number} | null {
  let end = at
  const groups: string[] = ['']
  const marks: string[] = []
  while (end < text.length && end < at + 40) {
    const char = text[end] as string
    if (isDigit(char)) groups[groups.length - 1] += char
    else if (
      isDigit(text[end + 1]) &&
      groups.at(-1) !== '' &&
      (",.'’".includes(char) || (isSpace(char) && isThousands(text, end)))
    ) {
      marks.push(isSpace(char) ? ' ' : char)
      groups.push('')
    } else break
    end++
  }
  if (groups[0] === '') return null
  const last = groups.at(-1) as string
  const mark = marks.at(-1)
  // More digits than any pay has, and groups that no country writes (`1.2.3`), are no figure.
  if (isDigit(text[end]) || groups.join('').length > 15 || !areGroups(groups, marks)) return null
  const whole = (parts: readonly string[]): number => Number(parts.join(''))
  if (mark === undefined) return {end, figure: whole(groups)}
  const mixed = marks.length > 1 && marks[0] !== mark
  // One point is a decimal point unless three digits follow a figure of at most three: `95.000` is a thousand times 95.
  const decimal =
    mark === '.'
      ? mixed ||
        (marks.length === 1 && !(last.length === 3 && /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && !isUnitAt(text, end)))
      : mark === ',' && (mixed || marks.length === 1) && last.length !== 3 && last.length < 3
  return {end, figure: decimal ? Number(`${groups.slice(0, -1).join('')}.${last}`) : whole(groups)}
}

/** Whether the groups between the marks have two or three digits; the last may be a fraction where it stands alone or behind another mark. */
function areGroups(groups: readonly string[], marks: readonly string[]): boolean {
  const fraction = marks.length === 1 || (marks.length > 1 && marks.at(-1) !== marks[0])
  const grouped = groups.slice(1, fraction ? -1 : undefined)
  return grouped.every(({length}) => length === 2 || length === 3)
}

/** Whether a space at `at` groups thousands: exactly three digits follow. */
const isThousands = (text: string, at: number): boolean =>
  isDigit(text[at + 1]) &&
  isDigit(text[at + 2]) &&
  isDigit(text[at + 3]) &&
  !isDigit(text[at + 4]) &&
  !isLetter(text[at + 4])

interface Unit {
  readonly scale: number
  readonly indian?: true
  readonly yearly?: true
}

/** Longest first where one begins another. */
const units: readonly (readonly [name: string, unit: Unit])[] = [
  ['thousand', {scale: 1e3}],
  ['million', {scale: 1e6}],
  ['billion', {scale: 1e9}],
  ['lakhs', {scale: 1e5, indian: true}],
  ['lakh', {scale: 1e5, indian: true}],
  ['lacs', {scale: 1e5, indian: true}],
  ['lac', {scale: 1e5, indian: true}],
  ['crores', {scale: 1e7, indian: true}],
  ['crore', {scale: 1e7, indian: true}],
  ['lpa', {scale: 1e5, indian: true, yearly: true}],
  ['mio', {scale: 1e6}],
  ['mn', {scale: 1e6}],
  ['bn', {scale: 1e9}],
  ['cr', {scale: 1e7, indian: true}],
  ['万', {scale: 1e4}],
  ['萬', {scale: 1e4}],
  ['만', {scale: 1e4}],
  ['億', {scale: 1e8}],
  ['亿', {scale: 1e8}],
  ['억', {scale: 1e8}],
  ['k', {scale: 1e3}],
  ['m', {scale: 1e6}],
  ['b', {scale: 1e9}],
  ['l', {scale: 1e5, indian: true}],
]

function scanUnit(text: string, at: number): (Unit & {end: number}) | null {
  const gap = skip(text, at)
  const word = text.slice(gap, gap + 9).toLowerCase()
  for (const [name, unit] of units) {
    if (!word.startsWith(name)) continue
    // A single letter belongs to the figure only where it touches it: `5 L` is no lakh, `$5 million` is.
    if (name.length === 1 && /[a-z]/.test(name) && gap !== at) continue
    if (/[a-z]/.test(name) && isLetter(text[gap + name.length])) continue
    return {...unit, end: gap + name.length}
  }
  return null
}

const isUnitAt = (text: string, at: number): boolean => scanUnit(text, at) !== null

/** One bound of a range, with what touches it. */
function scanBound(text: string, at: number): Bound | null {
  let to = at
  let approximate = false
  if (text[to] === '~' || text[to] === '≈') {
    approximate = true
    to = skip(text, to + 1)
  }
  const mark = scanCurrency(text, to)
  if (mark) {
    to = mark.end
    const gap = skip(text, to)
    if (isDigit(text[gap])) to = gap
    else if (text[gap] === '~' && isDigit(text[gap + 1])) {
      approximate = true
      to = gap + 1
    }
  }
  if (!isDigit(text[to])) return null
  const figure = scanFigure(text, to)
  if (!figure) return null
  to = figure.end
  const unit = scanUnit(text, to)
  if (unit) to = unit.end
  const percent = text[to] === '%' || (text[to] === ' ' && text[to + 1] === '%')
  if (percent) to = text.indexOf('%', to) + 1
  const open = text[to] === '+'
  if (open) to++
  // `100K USD`: a code or an unshared sign may follow, but not one that begins the next amount.
  let trailing: Mark | null = null
  if (!mark && !percent) {
    const gap = skip(text, to)
    trailing = scanCurrency(text, gap)
    if (trailing && (isDigit(text[skip(text, trailing.end)]) || (trailing.sign === '$' && gap !== to))) trailing = null
    if (trailing) to = trailing.end
  }
  const of = mark ?? trailing
  return {
    start: at,
    end: to,
    currency: of?.currency ?? null,
    sign: of?.sign ?? null,
    figure: figure.figure,
    scale: unit?.scale ?? 1,
    percent,
    open,
    approximate,
    indian: unit?.indian ?? false,
    yearly: unit?.yearly ?? false,
  }
}

/** `$[185-200]K`, `$[50K-80K]`: figures in a template's brackets. Letters in them make it a placeholder, which is no amount. */
function scanBracketed(text: string, at: number): Amount | null {
  const mark = scanCurrency(text, at)
  if (!mark || text[mark.end] !== '[') return null
  const length = text.slice(mark.end, mark.end + 31).indexOf(']')
  if (length === -1) return null
  const close = mark.end + length
  const inner = scanAmount(text, mark.end + 1)
  if (!inner || inner.end !== close) return null
  const unit = scanUnit(text, close + 1)
  const scale = inner.max < 1000 ? (unit?.scale ?? 1) : 1
  return {
    ...inner,
    start: at,
    end: unit?.end ?? close + 1,
    kind: 'money',
    currency: mark.currency,
    sign: mark.sign,
    min: inner.min * scale,
    max: inner.max * scale,
  }
}

const dashes = '-–—−‒‑~〜'

/** Where the second bound of a range may begin, or -1. A spaced em dash is a pause, not a range. */
function afterDash(text: string, at: number): number {
  const gap = skip(text, at)
  const char = text[gap]
  if (char !== undefined && dashes.includes(char)) {
    if (char === '—' && gap !== at) return -1
    const next = char === '-' && text[gap + 1] === '-' ? gap + 2 : gap + 1
    return skip(text, next)
  }
  if (gap !== at && text.startsWith('to ', gap)) return skip(text, gap + 3)
  return -1
}

/** A figure as decimal digits say it: 1.085 times a million is 1085000, whatever binary fractions make of it. */
const scaled = (figure: number, scale: number): number => Number((figure * scale).toPrecision(12))

/** `$180–235K`: a unit written once holds for both, unless that puts them out of order. */
function sharedScale(low: Bound, high: Bound): readonly [number, number] {
  if (low.scale === 1 && high.scale > 1 && low.figure < 1000) {
    const scale = [high.scale, 1e3].find((each) => low.figure * each <= high.figure * high.scale) ?? 1
    return [low.figure === 0 ? 1 : scale, high.scale]
  }
  if (high.scale === 1 && low.scale > 1 && high.figure < 1000) return [low.scale, low.scale]
  return [low.scale, high.scale]
}

const numerals: Readonly<Record<string, number>> = {one: 1, two: 2, three: 3, four: 4, five: 5, six: 6}
const periodTail =
  /^\s?(?:\/|per |a |an )\s?(?:(\d|one|two|three|four|five|six)[\s-]?)?(y(?:ea)?rs?|annum|mo(?:nth)?s?|y)\b/i
const overTail = /^,?\s?(?:\(|over |across |for )(?:a |the )?(\d|one|two|three|four|five|six)[\s-]?y(?:ea)?r/i
const wordTail = /^\s?(annually|monthly|p\.\s?a\.|yearly|annual)/i
const unitTail = /^ (?:[A-Z]{2,5} )?((?:stock )?options?|shares?|RSUs?|units?|PPUs?)\b/i

/** Whether one of the words above may follow: what the text after most figures fails at once. */
function beginsTail(text: string, at: number): boolean {
  let to = at
  while (to < at + 2 && (text[to] === ',' || isSpace(text[to]))) to++
  const first = text[to]
  return first !== undefined && '/(aAfFmMoOpPyY'.includes(first)
}

/** What follows an amount and says what it covers. Reads at most a few words. */
function scanTail(text: string, at: number): {end: number; per: Period; years: number | null} {
  if (!beginsTail(text, at)) return {end: at, per: null, years: null}
  const rest = text.slice(at, at + 24)
  const period = periodTail.exec(rest)
  if (period) {
    const years = period[1] === undefined ? null : (numerals[period[1].toLowerCase()] ?? Number(period[1]))
    const month = /^mo/i.test(period[2] ?? '')
    return {
      end: at + period[0].length,
      per: month ? 'month' : years === null ? 'year' : 'grant',
      years: month ? null : years,
    }
  }
  const over = overTail.exec(rest)
  if (over && !rest.startsWith('('))
    return {end: at + over[0].length, per: 'grant', years: numerals[(over[1] ?? '').toLowerCase()] ?? Number(over[1])}
  const word = wordTail.exec(rest)
  if (word) return {end: at + word[0].length, per: /^m/i.test(word[1] ?? '') ? 'month' : 'year', years: null}
  return {end: at, per: null, years: null}
}

/** Whether an amount may begin here: what most characters of a text fail at once. */
function mayBegin(text: string, at: number): boolean {
  const char = text[at] as string
  if (isDigit(char)) return !isDigit(text[at - 1]) && !isLetter(text[at - 1]) && text[at - 1] !== '.'
  if (char === '~' || char === '≈') return true
  if (!(char >= 'A' && char <= 'Z') && !signsByFirst.has(char)) return false
  return !isLetter(text[at - 1]) && scanCurrency(text, at) !== null
}

/**
 * Reads one amount or range that begins at `at`, or gives null. Currency-less figures come back as `number`
 * (`13,000` shares, a year, a count); callers decide whether such a thing is an amount.
 */
export function scanAmount(text: string, at: number): Amount | null {
  if (!mayBegin(text, at)) return null
  const low = scanBound(text, at)
  if (!low) return scanBracketed(text, at)
  const dash = low.open ? -1 : afterDash(text, low.end)
  const found = dash === -1 ? null : scanBound(text, dash)
  // `EUR95K - 10%` is no range, and neither is a date or a phone number.
  const high =
    found && (found.percent || !low.percent) && (!found.percent || (low.currency === null && low.sign === null))
      ? found
      : null
  const [lowScale, highScale] = high ? sharedScale(low, high) : [low.scale, low.scale]
  const percent = low.percent || (high?.percent ?? false)
  let end = high?.end ?? low.end
  const currency = low.currency ?? (low.sign === null ? (high?.currency ?? null) : null)
  const sign = low.sign ?? (low.currency === null && high && high.currency === null ? high.sign : null)
  const marked = currency !== null || sign !== null
  const differs =
    high && (high.currency !== null || high.sign !== null) && (high.currency !== currency || high.sign !== sign)
  const tail = scanTail(text, end)
  end = tail.end
  const unit = marked || percent || text[end] !== ' ' ? null : unitTail.exec(text.slice(end, end + 24))
  const indian = low.indian || (high?.indian ?? false)
  if (unit) end += unit[0].length
  return {
    start: at,
    end,
    kind: percent ? 'percent' : marked || indian ? 'money' : unit ? 'units' : 'number',
    currency,
    sign,
    second: differs ? {currency: high.currency, sign: high.sign} : null,
    min: scaled(low.figure, lowScale),
    max: high ? scaled(high.figure, highScale) : scaled(low.figure, lowScale),
    open: high ? high.open : low.open,
    approximate: low.approximate || (high?.approximate ?? false),
    per: tail.per ?? (low.yearly || high?.yearly ? 'year' : null),
    years: tail.years,
    unit: unit ? plural((unit[1] ?? '').toLowerCase().replace('stock ', '')) : null,
    indian,
  }
}

const plural = (word: string): string =>
  (word.endsWith('s') ? word : `${word}s`).replace(/^rsus$/, 'RSUs').replace(/^ppus$/, 'PPUs')

/** Every amount of a text, in order; they don't overlap. */
export function* scanAmounts(text: string): Iterable<Amount> {
  for (let at = 0; at < text.length; ) {
    const amount = scanAmount(text, at)
    if (amount) yield amount
    if (amount) at = amount.end
    // Nothing can begin inside a word or a figure.
    else if (isDigit(text[at])) while (isDigit(text[at])) at++
    else at++
  }
}
