import type {Period} from '../model/value.ts'
import {isSpaceAt} from './chars.ts'

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

type TailKind = 'lap' | 'over' | 'bracket' | 'adverb'
/** Which of the tails above may follow, by the two characters with which they begin. */
const kinds: readonly (readonly [firsts: string, kinds: readonly TailKind[]])[] = [
  ['a |pe', ['lap']],
  ['an', ['lap', 'adverb']],
  ['ac|ov|fo', ['over']],
  ['p.|pa|pc|pw|ph|ye|mo|we|da|ho', ['adverb']],
]
const kindsByPair: ReadonlyMap<number, readonly TailKind[]> = new Map(
  kinds.flatMap(([firsts, kind]) =>
    firsts.split('|').map((pair) => [pair.charCodeAt(0) * 256 + (pair.charCodeAt(1) | 32), kind] as const),
  ),
)
const slash: readonly TailKind[] = ['lap']
const bracket: readonly TailKind[] = ['bracket']

/** What may follow an amount: nothing of it behind most. */
function tailsAt(text: string, at: number): readonly TailKind[] | undefined {
  let to = at
  while (to < at + 2 && (text.charCodeAt(to) === 44 || isSpaceAt(text, to))) to++
  const first = text.charCodeAt(to)
  if (first === 47) return slash
  if (first === 40) return bracket
  return first < 128 ? kindsByPair.get((first | 32) * 256 + (text.charCodeAt(to + 1) | 32)) : undefined
}

type Tail = Covered & {end: number}

function lapAt(rest: string, at: number): Tail | null {
  const lap = lapTail.exec(rest)
  const word = (lap?.[3] ?? '').toLowerCase()
  // `a` and `an` are articles before a word of their own, and years only behind a slash: `€60K/an`.
  const per = lap && Object.hasOwn(laps, word) && (lap[1] || word.length > 1) ? laps[word] : undefined
  if (!lap || !per) return null
  const years = lap[2] !== undefined && per === 'year' ? count(lap[2]) : null
  return {end: at + lap[0].length, per: years === null ? per : 'grant', years}
}

const grantAt =
  (tail: RegExp) =>
  (rest: string, at: number): Tail | null => {
    const found = tail.exec(rest)
    return found && {end: at + found[0].length, per: 'grant', years: count(found[1] ?? '')}
  }

function adverbAt(rest: string, at: number): Tail | null {
  const adverb = adverbTail.exec(rest)
  const name = (adverb?.[1] ?? '').toLowerCase()
  return adverb && Object.hasOwn(adverbs, name)
    ? {end: at + adverb[0].length, per: adverbs[name] ?? null, years: null}
    : null
}

const tails = {
  lap: lapAt,
  over: grantAt(overTail),
  bracket: grantAt(bracketTail),
  adverb: adverbAt,
} as const satisfies Record<TailKind, (rest: string, at: number) => Tail | null>

/** What follows an amount and says what it covers: `/yr`, `per month`, `over 4 years`, `p.a.`. Reads at most a few words. */
export function scanPeriod(text: string, at: number): Tail | null {
  const kinds = tailsAt(text, at)
  if (!kinds) return null
  const rest = text.slice(at, at + 28)
  for (const kind of kinds) {
    const found = tails[kind](rest, at)
    if (found) return found
  }
  return null
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
