import type {Component} from '../model/value.ts'
import {remembered} from './memo.ts'

/** `w/ 40% Premium`, `incl. refreshers`: the figures of the column before it, with something added. */
const variantWords = /^(?:w\/|with\b|incl|plus\b)/i
export const isVariant = (text: string): boolean => variantWords.test(text) && componentOf(text) === 'other'

/** What is none of the columns that it speaks of. */
const asideWords =
  /^(w\/|with|incl|plus)|\bpremium\b|\brelocation\b|\brefresh(er)?s?\b|\bretention\b|\bemployees\b|\byears of\b|\b(holiday|vacation|sick|parental|maternity|overtime|on[- ]call|stand-?by|shift|severance) pay\b/i
const totalWords =
  /\btotal\b|\bTC\b|\bTDC\b|\bTTC\b|\bTCC\b|\bCTC\b|on[- ]target earnings|\bOTE\b|all[- ]in\b|\bfirst[- ]year (comp|pay)|\byear[- ]?(1|one) (comp|pay)/i
const totalOfPart = /\btotal (equity|stock|grant|rsus?|bonus|base)\b/i
const signingWords =
  /\bsign(ing)?[- ]?(on|up)?\b.*|\bjoin(ing|er)?[- ]bonus\b|\bwelcome bonus\b|\bstart(ing|er)? bonus\b/i
/** What pays in shares or in a share of something. */
const stockWords =
  /\b(stock|equity|rsus?|options?|ppus?|rsas?|isos?|nsos?|shares?|grants?|esops?|espp|bspces?|vsops?|warrants?|tokens?|lti[ps]?|psus?|mips?|sweet equity)\b|long[- ]term incentive|profit[- ]?shar(e|ing)|partnership|\bcarry\b|carried interest|pnl|p&l (share|participation|payout)|phantom/i
const bonusWords =
  /\bbonus|\bcommission|\bvariable\b|\bincentive|\bSTIP?\b|\bAIP\b|\bMBO\b|\b13th[- ]month\b|\bperformance pay\b/i
const baseWords =
  /\bbase\b|\bsalar(y|ies)\b|\bfixed\b|\bcash\b|\bwages?\b|\b(hourly|daily|day|weekly|monthly) rate\b|\bgehalt\b|\bsalaire\b|\bgross pay\b|\bbasic\b|\bgross\b|^hourly$/i
const payWords = /\bcomp(ensation)?\b|\bpackage\b|\bpay\b|\bremuneration\b|\bearnings\b/i

const yearsOfTotal =
  /\b(?:[2-9]|two|three|four|five)[- ]?(?:y|yr|year)s?[- ](?:total|tc|comp|compensation|value|package)\b/i
const forYears = /\b(?:over|across|for) (?:[2-9]|two|three|four|five) ?y/i
const anyTotal = /\b(?:total|tc|comp|compensation|package)\b/i
/** Whether a total is of several years, and so none of one year: `4-Year Total`, `Total over 4 years`. */
function isOfYears(text: string): boolean {
  const years = text.search(forYears)
  return (years > 0 && anyTotal.test(text.slice(0, years))) || yearsOfTotal.test(text)
}

/** The parts of pay in the languages that pay is advertised in, in the order in which they are tried. */
const otherLanguages: readonly (readonly [Component, RegExp])[] = (
  [
    [
      'total',
      'gesamtvergütung|gesamtgehalt|zielgehalt|rémunération totale|package total|totale|retribución total|remuneração total|retribuzione totale|totalt|totaal|łącznie|celkem|toplam|итого|всего|年収|总包|總包|总薪酬|總報酬|総報酬|総額|총보상|총연봉',
    ],
    ['signing', "antrittsprämie|prime d[’']arrivée|bono de firma|签字费|入社一時金|사이닝"],
    [
      'stock',
      'aktien|actions|bspce|acciones|ações|azioni|aandelen|aktier|akcje|hisse|акции|股票|期权|股权|股份|株式|ストックオプション|스톡옵션|주식',
    ],
    [
      'bonus',
      'prämie|boni|tantieme|prime|variable|prima|bono|bônus|premio|premia|prémie|prim|премия|бонус|奖金|獎金|年终奖|賞与|ボーナス|상여금?|성과급',
    ],
    [
      'base',
      'grundgehalt|festgehalt|jahresgehalt|monatsgehalt|bruttogehalt|fixum|lohn|fixe|salaire brut|salario|sueldo|salário|ordenado|stipendio|ral|salaris|loon|lön|løn|lønn|palkka|wynagrodzenie|pensja|mzda|plat|fizetés|salariu|maaş|оклад|зарплата|基本給|基本工资|底薪|月薪|年薪|月給|時給|时薪|시급|stundenlohn|taux horaire|기본급|연봉|월급',
    ],
  ] as const
).map(([component, names]) => [
  component,
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${names})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
    'iu',
  ),
])

/** What part of pay a header names. */
export const componentOf = remembered((text: string): Component | 'other' => {
  if (isOfYears(text)) return 'other'
  const sum = text.split(/\s(?:\+|plus)\s/)
  // `Base + Bonus` is what they come to.
  if (sum.length > 1 && new Set(sum.map(partOf).filter((part) => part !== 'other')).size > 1) return 'total'
  return partOf(text)
})

function partOf(text: string): Component | 'other' {
  // Premiums, refreshers and shares of another column are no part of pay by themselves.
  if (asideWords.test(text) && !totalWords.test(text)) return 'other'
  if (/^(w\/|with|incl)/i.test(text)) return 'other'
  if (totalWords.test(text) && !totalOfPart.test(text)) return 'total'
  if (signingWords.test(text)) return 'signing'
  // Before base: "Profit-Based RSU" is stock.
  if (stockWords.test(text)) return 'stock'
  if (bonusWords.test(text)) return 'bonus'
  if (baseWords.test(text)) return 'base'
  const known = otherLanguages.find(([, words]) => words.test(text))?.[0]
  return known ?? (payWords.test(text) ? 'total' : 'other')
}
