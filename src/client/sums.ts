/** An amount as people type it: `210K`, `210,000`, `1.2m`, `47,00,000`, `12L`; null where it is none. */
export function typedAmount(text: string): number | null {
  const found = /^\D{0,4}?(\d[\d\s,.'’]*)\s*([kml]?)/i.exec(text.trim())
  if (!found) return null
  const unit = {k: 1e3, m: 1e6, l: 1e5}[(found[2] ?? '').toLowerCase()] ?? 1
  const digits = (found[1] ?? '').replace(/[\s,'’]/g, '')
  const figure = Number(/\.\d{3}$/.test(digits) && unit === 1 ? digits.replaceAll('.', '') : digits)
  return Number.isFinite(figure) && figure > 0 ? figure * unit : null
}

/** A bonus, as an amount or in percent of base: `15%`, `20K`; null where it is neither. */
export function typedBonus(text: string, base: number | null): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
  if (!percent) return typedAmount(text)
  return base === null ? null : (base * Number(percent[1])) / 100
}

/** Where an amount lies between two ends, in whole percent; below 0 and above 100 outside. */
export const positionInRange = (amount: number, low: number, high: number): number =>
  high === low ? (amount < low ? -1 : amount > low ? 101 : 100) : Math.round(((amount - low) / (high - low)) * 100)

/** An offer as its reader typed it. Money in whole units of one currency; `stock` is the whole grant, `vests` its percent a year. */
export interface Terms {
  readonly base: number
  readonly bonus: number
  readonly stock: number
  readonly signing: number
  readonly vests: readonly number[]
}

const inYear = ({base, bonus, stock, vests}: Terms, year: number): number =>
  base + bonus + (stock * (vests[year] ?? 0)) / 100

/** What the first year pays: base, bonus, what vests in it, and the signing bonus. */
export const yearOne = (terms: Terms): number => inYear(terms, 0) + terms.signing

/** What four years pay, for one year: refreshers and raises are not guessed. */
export const fourYearAverage = (terms: Terms): number =>
  ([0, 1, 2, 3].reduce((sum, year) => sum + inYear(terms, year), 0) + terms.signing) / 4

/** The total that compares with a stated one: with a year of the grant, or with all of it. The signing bonus stands outside. */
export const statedTotal = (terms: Terms, basis: string): number =>
  terms.base + terms.bonus + (basis === 'whole-grant' ? terms.stock : terms.stock / Math.max(terms.vests.length, 1))
