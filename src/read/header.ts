import type {Component, Period} from '../model/value.ts'

/** What a column or row of a compensation table holds, by what its header means. */
export interface Header {
  readonly text: string
  readonly component: Component | 'other'
  readonly instrument: string | null
  /** What the header says that amounts below it cover. */
  readonly per: Period
  readonly years: number | null
}

const has = (text: string, words: RegExp): boolean => words.test(text)

/** Periods in a header or note: `/4yr`, `(4-Year Vest)`, `(Annual)`, `monthly`. */
export function periodOf(text: string): {per: Period; years: number | null} {
  const grant = /(\d|four|three|five)[\s-]?(?:year|yr)s?\b/i.exec(text)
  const words: Readonly<Record<string, number>> = {three: 3, four: 4, five: 5}
  if (grant) {
    const years = words[(grant[1] ?? '').toLowerCase()] ?? Number(grant[1])
    return years > 1 ? {per: 'grant', years} : {per: 'year', years: null}
  }
  if (has(text, /\bmonth|\/\s?mo\b/i)) return {per: 'month', years: null}
  if (has(text, /\bannual|\/\s?yr\b|\/\s?year|per year|yearly|p\.a\./i)) return {per: 'year', years: null}
  return {per: null, years: null}
}

const instruments: readonly (readonly [RegExp, string])[] = [
  [/phantom/i, 'phantom equity'],
  [/profit[- ]based rsu/i, 'profit-based RSU'],
  [/options?\s*(?:\/|\+|or|and)\s*rsu|rsu\s*(?:\/|\+|or)\s*options?/i, 'options and RSU'],
  [/\bRSUs?\b/i, 'RSU'],
  [/\bPPUs?\b/i, 'PPU'],
  [/\boptions?\b/i, 'options'],
  [/\bRSAs?\b|restricted stock/i, 'restricted stock'],
  [/profit[- ]?sharing|profit share/i, 'profit sharing'],
  [/\bcarry\b|carried/i, 'carry'],
  [/pnl|p&l/i, 'PnL participation'],
  [/pre-ipo/i, 'pre-IPO equity'],
  [/private/i, 'private equity'],
]

const instrumentOf = (text: string): string | null => instruments.find(([words]) => words.test(text))?.[1] ?? null

/** What pays in shares or in a share of something. */
const stockWords =
  /\b(stock|equity|rsus?|options?|ppus?|rsas?|shares?|grant|esop|espp)\b|profit[- ]?sharing|partnership|\bcarry\b|pnl|p&l participation|phantom/i
const signingWords = /\bsign(ing)?[- ]?(on)?\b.*|\bjoining bonus\b|\bwelcome bonus\b/i

function componentOf(text: string): Component | 'other' {
  // Premiums and shares of another column are no part of pay by themselves.
  if (has(text, /^(w\/|with|incl)/i)) return 'other'
  if (
    has(text, /\btotal\b|\bTC\b|\bTDC\b|on[- ]target earnings|\bOTE\b|all-in/i) &&
    !has(text, /total (equity|stock|grant|bonus)/i)
  )
    return 'total'
  if (has(text, signingWords)) return 'signing'
  // Before base: "Profit-Based RSU" is stock.
  if (has(text, stockWords)) return 'stock'
  if (has(text, /\bbonus|\bcommission|\bvariable\b|\bincentive|\bSTI\b/i)) return 'bonus'
  if (has(text, /\bbase\b|\bsalary\b|\bfixed\b|\bcash comp/i)) return 'base'
  if (has(text, /\bcomp(ensation)?\b|\bpackage\b|\bpay\b/i)) return 'total'
  return 'other'
}

/** Reads a header such as `Stock (RSU/4yr)`, `Sign-On / Bonus`, `Total Comp (Year 1)`. */
export function readHeader(raw: string): Header {
  const text = raw.replace(/\s+/g, ' ').trim()
  const component = componentOf(text)
  const {per, years} = periodOf(text)
  return {
    text,
    component,
    instrument: component === 'stock' ? instrumentOf(text) : null,
    per:
      component === 'stock'
        ? has(text, /profit[- ]?sharing/i) && years === null && per === null
          ? null
          : per
        : per === 'grant'
          ? null
          : per,
    years: component === 'stock' ? years : null,
  }
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
