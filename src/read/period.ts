import type {Period} from '../model/value.ts'
import {findAll, isSpaceAt} from './chars.ts'
import {remembered} from './memo.ts'

/** What an amount covers, with the years of a grant. */
export interface Covered {
  readonly per: Period
  readonly years: number | null
}

const numerals: Readonly<Record<string, number>> = {one: 1, two: 2, three: 3, four: 4, five: 5, six: 6}
const count = (word: string): number => numerals[word.toLowerCase()] ?? Number(word)

/** Laps of time by their words, in the languages that pay is advertised in. */
type Lap = Exclude<Period, null | 'grant' | 'once'>
const each = (rows: Readonly<Partial<Record<Lap, string>>>): Readonly<Record<string, Lap>> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(rows).flatMap(([lap, words]) => words.split(' ').map((word) => [word, lap as Lap])),
    ),
  )

const laps = each({
  year: 'y yr yrs year years annum a an ano año anno jahr jaar jahre år rok év vuosi yıl год рік tahun thn năm ปี 年 년 שנה',
  month:
    'm mo mos mth month months monat mois mes mês mese maand mån månad måned mnd md mc mies miesiąc měsíc mesiac měs hó kk ay мес месяц міс місяць bulan bln tháng เดือน 月 월 חודש',
  week: 'w wk week weeks woche semaine semana settimana vecka uke uge tydzień неделя minggu 周 週 주',
  day: 'd day days tag jour día dia giorno dag den dzień gün день hari ngày วัน 日 天 일 יום',
  hour: 'h hr hrs hour hours std stunde heure hora ora uur godz hod óra tunti saat час година jam giờ 时 時 小时 时间 시간 שעה',
})

const adverbs = each({
  year: 'pa annually yearly annual annualized annualised p.a. pa p.y. p/a jährlich annuel annuels annuelle anual anuais anuales annuo annui annua jaarlijks årligen årlig rocznie ročně yıllık',
  month:
    'pm monthly pcm p.m. p/m monatlich mensuel mensuels mensuelle mensual mensuales mensal mensais mensile mensili maandelijks månedlig miesięcznie měsíčně aylık',
  week: 'weekly pw p/w wöchentlich semanal',
  day: 'daily p/d täglich',
  hour: 'hourly ph p/h',
})

/** Words by which other languages say "per", before a lap of theirs. */
const byWords = "pro|im|par|por|al|ao|à|all[\u2019']|per|om|i|na|za"
/** `60.000 € brutto/Jahr`: whether tax is in it says nothing of time. */
const taxed = '(?: (?:brutto|bruto|brut|bruts|lordi|netto|neto|net|gross)(?![\\p{L}]))?'

/** A letter before a dollar begins the next amount: `A$150K / A$80K`. */
const lapTail = new RegExp(
  `^${taxed}\\s?(?:(\\/)|per |a |an |(${byWords}) ?)\\s?(?:(\\d|one|two|three|four|five|six)[\\s-]?)?(\\p{L}{1,9})(?![\\p{L}$])`,
  'iu',
)
const overTail = /^,?\s?(?:over |across |for )(?:a |the )?(\d|one|two|three|four|five|six)[\s-]?y(?:ea)?rs?\b/i
const bracketTail = /^\s?\((?:over |across |for )?(\d|one|two|three|four|five|six)[\s-]?y(?:ea)?rs?(?: [^()]{0,16})?\)/i
const adverbTail = new RegExp(`^${taxed}\\s?(p\\.\\s?[amy]\\.|p\\/[amwdh](?!\\p{L})|\\p{L}{2,12})(?!\\p{L})`, 'iu')

type TailKind = 'lap' | 'over' | 'bracket' | 'adverb' | 'times'
/** Which of the tails above may follow, by the two characters with which they begin. */
const kinds: readonly (readonly [firsts: string, kinds: readonly TailKind[]])[] = [
  ['a |pe|im|om|i |na|za|po|à ', ['lap']],
  ['an|al|ao', ['lap', 'adverb']],
  ['ac|ov|fo', ['over']],
  ['p.|p/|pc|pm|pw|ph|ye|mo|we|da|ho|jä|ja|år|ro|yı|me|ma|må|mi|mě|ay|wö|tä|se', ['adverb']],
  ['pa|pr|br|lo|ne|gr', ['lap', 'adverb']],
]
const kindsByPair: ReadonlyMap<number, readonly TailKind[]> = new Map(
  kinds.flatMap(([firsts, kind]) =>
    firsts.split('|').map((pair) => [pair.charCodeAt(0) * 65_536 + (pair.charCodeAt(1) | 32), kind] as const),
  ),
)
const slash: readonly TailKind[] = ['lap']
const multiplied: readonly TailKind[] = ['times']
const bracket: readonly TailKind[] = ['bracket']

/** What may follow an amount: nothing of it behind most. */
function tailsAt(text: string, at: number): readonly TailKind[] | undefined {
  let to = at
  while (to < at + 2 && (text.charCodeAt(to) === 44 || isSpaceAt(text, to))) to++
  const first = text.charCodeAt(to)
  if (first === 47) return slash
  if (first === 40) return bracket
  if (first === 0xd7 || first === 120) return multiplied
  return first < 256 ? kindsByPair.get((first | 32) * 65_536 + (text.charCodeAt(to + 1) | 32)) : undefined
}

type Tail = Covered & {end: number}

function lapAt(rest: string, at: number): Tail | null {
  const lap = lapTail.exec(rest)
  const word = (lap?.[4] ?? '').toLowerCase()
  // `a` and `an` are articles before a word of their own, and years only behind a slash: `€60K/an`.
  const clear =
    lap?.[1] !== undefined || word.length > 2 || (word.length === 2 && (lap?.[2] === undefined || word === 'an'))
  const per = clear && Object.hasOwn(laps, word) ? laps[word] : undefined
  if (!lap || !per) return null
  const years = lap[3] !== undefined && per === 'year' ? count(lap[3]) : null
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
  // `PM` and `PA` are no periods.
  const isShort = name.length === 2 && adverb?.[1] !== name
  return adverb && !isShort && Object.hasOwn(adverbs, name)
    ? {end: at + adverb[0].length, per: adverbs[name] ?? null, years: null}
    : null
}

/** `35K × 15`, `S$9K x 13 months`: so many salaries a year, of which the figure is one. */
const timesTail = /^\s?[x×]\s?1[2-8](?:\.5)?(?:\s?(?:mo|months?|salaries|pays)\b|(?![\d.,%\p{L}]|\s?\p{L}))/iu

function timesAt(rest: string, at: number): Tail | null {
  const found = timesTail.exec(rest)
  return found && {end: at + found[0].length, per: 'month', years: null}
}

const tails = {
  lap: lapAt,
  over: grantAt(overTail),
  bracket: grantAt(bracketTail),
  adverb: adverbAt,
  times: timesAt,
} as const satisfies Record<TailKind, (rest: string, at: number) => Tail | null>

/** What follows an amount and says what it covers: `/yr`, `per month`, `over 4 years`, `p.a.`. Reads at most a few words. */
export function scanPeriod(text: string, at: number): Tail | null {
  const kinds = tailsAt(text, at)
  if (!kinds) return null
  const rest = text.slice(at, at + 32)
  for (const kind of kinds) {
    const found = tails[kind](rest, at)
    if (found) return found
  }
  return null
}

/** Laps of time in headers of other languages: `Salaire mensuel`, `Monatsgehalt`, `月薪`. */
const inOtherWords: readonly (readonly [Lap, RegExp])[] = [
  [
    'month',
    /monats|monatlich|mensu|mensa[li]|mensile|maand|månad|måned|miesi[eę]c|měsí[cč]|aylık|в месяц|月薪|月給|月收入|월급/i,
  ],
  [
    'year',
    /jahres|jährlich|annuel|anual|annuo|annua\b|jaarlijks|årlig|årslön|årsløn|roczn|ročn|yıllık|в год|年薪|年収|연봉/i,
  ],
  ['hour', /stundenlohn|horaire|por hora|时薪|時給|시급/i],
]

const yearly = String.raw`(\d\d)\s?% ?(?:(?:\/ ?|per |a |each |every )(?:yr|year)|annually|yearly)\b`
const vestedYearly = new RegExp(String.raw`\bvest\w{0,4}[ :]{0,2}(?:at )?${yearly}|\b${yearly} vest`, 'i')

/** How long a grant of which so much vests each year lasts: `vest 25%/yr`, `33% per year vesting`. */
function vestedIn(text: string): Covered | null {
  const found = text.includes('%') ? vestedYearly.exec(text) : null
  if (!found) return null
  const share = Number(found[1] ?? found[2])
  const years = Math.round(100 / share)
  return {per: 'grant', years: Math.abs(years * share - 100) <= 1 ? years : null}
}

const yearSpans = /(?<!\d)(\d|two|three|four|five|six)[\s-]?(?:years?|yrs?|y|jahre|ans)(?![\p{L}\p{N}])/giu

/** Periods in a header or note: `/4yr`, `(4-Year Vest)`, `(Annual)`, `monthly`, `48-month vest`, `one-time`. */
export const periodOf = remembered((text: string): Covered => {
  if (text.length < 2) return {per: null, years: null}
  const spans = findAll(yearSpans, text)
  const grant = spans.map(([, years]) => count(years ?? '')).find((years) => years > 1)
  if (grant !== undefined) return {per: 'grant', years: grant}
  if (spans.length > 0) return {per: 'year', years: null}
  const months = /\b(\d\d)[\s-]?months?\b/i.exec(text)
  if (months && Number(months[1]) % 12 === 0 && Number(months[1]) > 12)
    return {per: 'grant', years: Number(months[1]) / 12}
  const vested = vestedIn(text)
  if (vested) return vested
  if (/(?<!\dth[ -])\bmonth|\/\s?mo\b|\bpcm\b/i.test(text)) return {per: 'month', years: null}
  if (/\bannual|\/\s?yr\b|\/\s?year|per year|yearly|p\.a\.|\bper annum\b/i.test(text)) return {per: 'year', years: null}
  if (/\bhourly\b|\bper hour\b|\/\s?hr\b|\/\s?hour\b/i.test(text)) return {per: 'hour', years: null}
  if (/\bdaily\b|\bday rate\b|\bper day\b|\/\s?day\b/i.test(text)) return {per: 'day', years: null}
  if (/\bweekly\b|\bper week\b|\/\s?week\b|\/\s?wk\b/i.test(text)) return {per: 'week', years: null}
  const other = inOtherWords.find(([, words]) => words.test(text))?.[0]
  if (other) return {per: other, years: null}
  if (/\bone[- ](?:time|off)\b|\blump[- ]sum\b/i.test(text)) return {per: 'once', years: null}
  return {per: null, years: null}
})
