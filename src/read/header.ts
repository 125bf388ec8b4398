import {codes, rareCodes, sharedSigns, signs} from '../data/currencies.ts'
import type {Component, Period} from '../model/value.ts'
import {oneLine} from './chars.ts'
import {componentOf, isVariant} from './header-words.ts'
import {remembered} from './memo.ts'
import {periodOf} from './period.ts'

/** What a column or row of a compensation table holds, by what its header means. */
export interface Header {
  readonly text: string
  readonly component: Component | 'other'
  readonly instrument: string | null
  /** What the header says that amounts below it cover. */
  readonly per: Period
  readonly years: number | null
  /** `Base (USD)`, `Base ($K)`: what bare figures below it are in. */
  readonly currencies: readonly string[]
  /** A sign that several currencies share. */
  readonly sign: string | null
  /** `Base ($K)`, `(in thousands)`: what bare figures below it count. */
  readonly scale: number
  /** `Bonus %`: bare figures below it are percentages. */
  readonly percent: boolean
  /** `Base (min)` and `Base (max)` hold one end of a range, `Base (mid)` between them its middle. */
  readonly end: 'low' | 'middle' | 'high' | null
}

const instruments: readonly (readonly [RegExp, string])[] = [
  [/phantom/i, 'phantom equity'],
  [/profit[- ]based rsu/i, 'profit-based RSU'],
  [/options?\s*(?:\/|\+|or|and)\s*rsu|rsu\s*(?:\/|\+|or)\s*options?/i, 'options and RSU'],
  [/\bRSUs?\b/i, 'RSU'],
  [/\bPPUs?\b/i, 'PPU'],
  [/\bPSUs?\b/i, 'PSU'],
  [/\boptions?\b|\bISOs?\b|\bNSOs?\b/i, 'options'],
  [/\bRSAs?\b|restricted stock/i, 'restricted stock'],
  [/\bwarrants?\b|\bBSPCEs?\b/i, 'warrants'],
  [/\btokens?\b/i, 'tokens'],
  [/profit[- ]?shar(?:e|ing)/i, 'profit sharing'],
  [/\bcarry\b|carried/i, 'carry'],
  [/pnl|p&l/i, 'PnL participation'],
  [/pre-ipo/i, 'pre-IPO equity'],
  [/private/i, 'private equity'],
]

const instrumentOf = (text: string): string | null => instruments.find(([words]) => words.test(text))?.[1] ?? null

/** Words that say what bare figures count. */
const scaleWords: Readonly<Record<string, number>> = Object.freeze({
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  '000s': 1e3,
  "'000": 1e3,
  "'000s": 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  lakh: 1e5,
  lakhs: 1e5,
  lpa: 1e5,
  l: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  万: 1e4,
})

/** `$K`, `USDk`, `k€`: a currency and what its figures count, in one word. */
const joined = /^([$£€¥₹]|[A-Z]{3})(k|m|mm|l|cr)$|^(k|m)([£€$]|[A-Z]{3})$/i

const bySign: ReadonlyMap<string, string> = new Map(signs)

/** The currency or sign that a word of a header is. */
function currencyWord(word: string, header: string): {currency?: string; sign?: string} {
  if (Object.hasOwn(sharedSigns, word)) return {sign: word}
  const meant = bySign.get(word)
  if (meant !== undefined) return {currency: meant}
  // `AMD` and `ALL` are also names: they are codes only in brackets.
  const known = codes.has(word) && (!rareCodes.has(word) || header.includes(`(${word}`))
  return known && !header.includes(`: ${word}`) ? {currency: word} : {}
}

/** What the header's words say that bare figures are in. A ticker (`NYSE: ALL`) is no currency. */
function denomination(text: string): Pick<Header, 'currencies' | 'sign' | 'scale' | 'percent'> {
  const currencies = new Set<string>()
  let sign: string | null = null
  let scale = 1
  // Each word once: what stands around it is looked for in all of the text.
  for (const word of new Set(text.split(/[\s/,()[\]]+/))) {
    const both = joined.exec(word)
    const {currency, sign: shared} = currencyWord(both?.[1] ?? both?.[4] ?? word, text)
    const counted = (both ? (both[2] ?? both[3]) : word)?.toLowerCase() ?? ''
    if (currency) currencies.add(currency)
    if (shared) sign = shared
    if (!Object.hasOwn(scaleWords, counted) || (both && !currency && !shared)) continue
    // A letter alone counts only beside a currency or in brackets: `Base (k)`, `USD k`.
    const counts = counted.length > 1 || both || /[(]\s?[kml]\s?[)]|\b[A-Z]{3} k\b|\bk [A-Z]{3}\b|\bin k\b/i.test(text)
    if (counts) scale = scaleWords[counted] ?? 1
  }
  return {
    currencies: [...currencies],
    sign,
    scale,
    percent: /%|\bpercent(age)?\b|\bpct\b/i.test(text) && !/\d\s*%/.test(text),
  }
}

/** What a table's caption or note says that its bare figures are in. */
export interface Caption extends Pick<Header, 'currencies' | 'sign' | 'scale'> {
  /** The author's words: `EUR '000`. */
  readonly text: string
}

const captions = /(?:\bin |\()([^.;()\n]{1,40})/gi
const captionFiller = /^(?:of|gross|annual|thousands?|millions?|the|currency|k)$/i

/** The denomination that a caption states: `CHF thousands`, `all figures in EUR '000`, `(in ₹ lakh)`; null where it states none. */
export const captionOf = remembered((text: string): Caption | null => {
  const whole = text.replaceAll('’', "'").trim().replace(/[.:]$/, '')
  for (const candidate of [whole, ...[...whole.matchAll(captions)].map((found) => found[1] ?? '')]) {
    const words = candidate.replace(/^in /i, '').trim()
    if (words === '' || words.length > 40) continue
    const {currencies, sign, scale} = denomination(words)
    const isUnit = (word: string): boolean =>
      captionFiller.test(word) ||
      joined.test(word) ||
      Object.hasOwn(scaleWords, word.toLowerCase()) ||
      currencyWord(word, `(${word}`).currency !== undefined ||
      currencyWord(word, word).sign !== undefined
    if ((currencies.length === 1 || sign !== null || scale > 1) && words.split(/[\s/]+/).every(isUnit))
      return {currencies, sign, scale, text: words}
  }
  return null
})

const ends: readonly (readonly ['low' | 'high', RegExp])[] = [
  ['low', /\bmin(imum)?\b|\blow(er)?( end)?\)?$/i],
  ['high', /\bmax(imum)?\b|\bup to\b|\b(high|upp)(er)?( end)?\)?$/i],
]
const middle = /\bmid(dle|[- ]?point)?\b|\bmedian\b|\baverage\b|\btypical\b|\btarget\)?$/i

function endOf(text: string): Header['end'] {
  const found = ends.filter(([, words]) => words.test(text)).map(([end]) => end)
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  return middle.test(text) ? 'middle' : null
}

/** What the header says of time. A grant's years are the stock's alone, and profit is shared as it comes. */
function coveredBy(text: string, component: Component | 'other'): Pick<Header, 'per' | 'years'> {
  const {per, years} = periodOf(text)
  if (component === 'stock') return {per, years}
  return {per: per === 'grant' ? null : per, years: null}
}

/** Reads a header such as `Stock (RSU/4yr)`, `Sign-On / Bonus`, `Total Comp (Year 1)`, `Base (USD thousands)`. */
export const readHeader = remembered((raw: string): Header => {
  const text = oneLine(raw)
  const component = componentOf(text)
  return {
    text,
    component,
    instrument: component === 'stock' ? instrumentOf(text) : null,
    ...coveredBy(text, component),
    ...denomination(text),
    end: endOf(text),
  }
})

/** The headers of a table, of which those that vary the one before cover what that does. */
export const readHeaders = (texts: readonly string[]): Header[] => {
  const headers = texts.map(readHeader)
  return headers.map((header, n) => {
    const base = headers[n - 1]
    if (!base || header.per !== null || !isVariant(header.text)) return header
    return {...header, per: base.per ?? usualPeriod[base.component], years: base.years}
  })
}

/** What a figure covers where neither cell nor header nor note says so. */
export const usualPeriod = {
  base: 'year',
  bonus: 'year',
  total: 'year',
  signing: 'once',
  stock: null,
  other: null,
} as const satisfies Record<Component | 'other', Period>
