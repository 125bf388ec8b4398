import type {Period} from '../model/value.ts'
import {isSpace} from './chars.ts'

/** What an amount covers, with the years of a grant. */
export interface Covered {
  readonly per: Period
  readonly years: number | null
}

const numerals: Readonly<Record<string, number>> = {one: 1, two: 2, three: 3, four: 4, five: 5, six: 6}
const count = (word: string): number => numerals[word.toLowerCase()] ?? Number(word)

/** A lap of time by its word, in the languages that pay is advertised in. */
const laps: Readonly<Record<string, Exclude<Period, null | 'grant' | 'once'>>> = Object.freeze({
  ...Object.fromEntries(
    'y yr yrs year years annum a an ano año jahr år rok 年 년'.split(' ').map((word) => [word, 'year' as const]),
  ),
  ...Object.fromEntries(
    'mo mos mth month months monat mois mes mês mån mnd md mies kk 月 월'
      .split(' ')
      .map((word) => [word, 'month' as const]),
  ),
  ...Object.fromEntries('w wk week weeks woche semaine'.split(' ').map((word) => [word, 'week' as const])),
  ...Object.fromEntries('d day days tag jour día'.split(' ').map((word) => [word, 'day' as const])),
  ...Object.fromEntries('h hr hrs hour hours stunde heure hora'.split(' ').map((word) => [word, 'hour' as const])),
})

const adverbs: Readonly<Record<string, Exclude<Period, null | 'grant' | 'once'>>> = Object.freeze({
  annually: 'year',
  yearly: 'year',
  annual: 'year',
  annualized: 'year',
  annualised: 'year',
  'p.a.': 'year',
  'p. a.': 'year',
  pa: 'year',
  'p.y.': 'year',
  monthly: 'month',
  pcm: 'month',
  'p.m.': 'month',
  weekly: 'week',
  pw: 'week',
  daily: 'day',
  hourly: 'hour',
  ph: 'hour',
})

/** A letter before a dollar begins the next amount: `A$150K / A$80K`. */
const lapTail = /^\s?(?:(\/)|per |a |an )\s?(?:(\d|one|two|three|four|five|six)[\s-]?)?(\p{L}{1,7})(?![\p{L}$])/iu
const overTail = /^,?\s?(?:over |across |for )(?:a |the )?(\d|one|two|three|four|five|six)[\s-]?y(?:ea)?rs?\b/i
const bracketTail = /^\s?\((?:over |across |for )?(\d|one|two|three|four|five|six)[\s-]?y(?:ea)?rs?(?: [^()]{0,16})?\)/i
const adverbTail = /^\s?(p\.\s?[amy]\.|\p{L}{2,10})(?!\p{L})/iu

/** Whether one of the words above may follow: what the text after most figures fails at once. */
function beginsTail(text: string, at: number): boolean {
  let to = at
  while (to < at + 2 && (text[to] === ',' || isSpace(text[to]))) to++
  const first = text[to]
  return first !== undefined && '/(aAdDfFhHmMoOpPwWyY'.includes(first)
}

const nothing = (end: number): Covered & {end: number} => ({end, per: null, years: null})

/** What follows an amount and says what it covers: `/yr`, `per month`, `over 4 years`, `p.a.`. Reads at most a few words. */
export function scanPeriod(text: string, at: number): Covered & {end: number} {
  if (!beginsTail(text, at)) return nothing(at)
  const rest = text.slice(at, at + 28)
  const lap = lapTail.exec(rest)
  const word = (lap?.[3] ?? '').toLowerCase()
  // `a` and `an` are articles before a word of their own, and years only behind a slash: `€60K/an`.
  const per = lap && Object.hasOwn(laps, word) && (lap[1] || word.length > 1) ? laps[word] : undefined
  if (lap && per) {
    const years = lap[2] !== undefined && per === 'year' ? count(lap[2]) : null
    return {end: at + lap[0].length, per: years === null ? per : 'grant', years}
  }
  const over = overTail.exec(rest)
  if (over) return {end: at + over[0].length, per: 'grant', years: count(over[1] ?? '')}
  const bracketed = bracketTail.exec(rest)
  if (bracketed) return {end: at + bracketed[0].length, per: 'grant', years: count(bracketed[1] ?? '')}
  const adverb = adverbTail.exec(rest)
  const name = (adverb?.[1] ?? '').toLowerCase()
  return adverb && Object.hasOwn(adverbs, name)
    ? {end: at + adverb[0].length, per: adverbs[name] ?? null, years: null}
    : nothing(at)
}

/** Periods in a header or note: `/4yr`, `(4-Year Vest)`, `(Annual)`, `monthly`, `48-month vest`. */
export function periodOf(text: string): Covered {
  if (text.length < 2) return {per: null, years: null}
  const spans = [
    ...text.matchAll(/(?<!\d)(\d|two|three|four|five|six)[\s-]?(?:years?|yrs?|y|jahre|ans)(?![\p{L}\p{N}])/giu),
  ]
  const grant = spans.map(([, years]) => count(years ?? '')).find((years) => years > 1)
  if (grant !== undefined) return {per: 'grant', years: grant}
  if (spans.length > 0) return {per: 'year', years: null}
  const months = /\b(\d\d)[\s-]?months?\b/i.exec(text)
  if (months && Number(months[1]) % 12 === 0 && Number(months[1]) > 12)
    return {per: 'grant', years: Number(months[1]) / 12}
  if (/(?<!\dth[ -])\bmonth|\/\s?mo\b|\bpcm\b/i.test(text)) return {per: 'month', years: null}
  if (/\bannual|\/\s?yr\b|\/\s?year|per year|yearly|p\.a\.|\bper annum\b/i.test(text)) return {per: 'year', years: null}
  if (/\bhourly\b|\bper hour\b|\/\s?hr\b|\/\s?hour\b/i.test(text)) return {per: 'hour', years: null}
  if (/\bdaily\b|\bday rate\b|\bper day\b|\/\s?day\b/i.test(text)) return {per: 'day', years: null}
  if (/\bweekly\b|\bper week\b|\/\s?week\b|\/\s?wk\b/i.test(text)) return {per: 'week', years: null}
  return {per: null, years: null}
}
