import type {Severity} from './message.ts'

const symbols: Readonly<Record<string, string>> = Object.freeze({
  USD: '$',
  GBP: '£',
  EUR: '€',
  INR: '₹',
  ILS: '₪',
  CAD: 'C$',
  AUD: 'A$',
  SGD: 'S$',
  HKD: 'HK$',
  BRL: 'R$',
  TWD: 'NT$',
})

/** A currency as it stands before a figure: a sign, or the code and a space; '' where it is unknown. */
export const currencySign = (currency: string | null): string =>
  currency === null ? '' : Object.hasOwn(symbols, currency) ? (symbols[currency] ?? '') : `${currency} `

/** `1,234,567` of a whole figure, whatever the machine's language. */
function grouped(figure: number): string {
  const digits = String(Math.abs(figure))
  const first = digits.length % 3 || 3
  let text = (figure < 0 ? '-' : '') + digits.slice(0, first)
  for (let at = first; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`
  return text
}

/** `224K`, `1.085M`, `1.9B`, `950`: at most three decimals. A whole figure that needs more is written out, so nothing is rounded. */
export function short(figure: number): string {
  const size = Math.abs(figure)
  const in3 = (unit: number): boolean => (Math.round((figure / unit) * 1000) * unit) / 1000 === figure
  // Billions that need more decimals are as well written in millions.
  const [unit, name] =
    size >= 1e9 && in3(1e9)
      ? ([1e9, 'B'] as const)
      : size >= 1e6
        ? ([1e6, 'M'] as const)
        : size >= 1e3
          ? ([1e3, 'K'] as const)
          : ([1, ''] as const)
  return Number.isSafeInteger(figure) && !in3(unit)
    ? grouped(figure)
    : `${Math.round((figure / unit) * 1000) / 1000}${name}`
}

/** An amount or range: `$224K–$322.25K`, `SEK 1.2M`. */
export function amount(currency: string | null, min: number, max: number, open = false): string {
  const sign = currencySign(currency)
  // `$180–$235K` means thousands at both ends, so a small low end stands beside plain digits.
  const high = min < 1000 && Number.isSafeInteger(max) ? grouped(max) : short(max)
  const range = min === max ? `${sign}${short(min)}` : `${sign}${short(min)}–${sign}${high}`
  return open ? `${range}+` : range
}

const names: Readonly<Record<string, string>> = Object.freeze({
  USD: 'US dollars',
  GBP: 'Pounds sterling',
  EUR: 'Euros',
  CHF: 'Swiss francs',
  INR: 'Indian rupees',
  ILS: 'New shekels',
  CAD: 'Canadian dollars',
  AUD: 'Australian dollars',
  SGD: 'Singapore dollars',
  HKD: 'Hong Kong dollars',
  BRL: 'Brazilian reais',
  TWD: 'New Taiwan dollars',
  JPY: 'Japanese yen',
  CNY: 'Chinese yuan',
  KRW: 'South Korean won',
  SEK: 'Swedish kronor',
  DKK: 'Danish kroner',
  NOK: 'Norwegian kroner',
  PLN: 'Polish zloty',
  AED: 'UAE dirhams',
  SAR: 'Saudi riyals',
  IDR: 'Indonesian rupiah',
  VND: 'Vietnamese dong',
  UYU: 'Uruguayan pesos',
  MXN: 'Mexican pesos',
  NZD: 'New Zealand dollars',
  ZAR: 'South African rand',
  CZK: 'Czech korunas',
  HUF: 'Hungarian forints',
  RON: 'Romanian lei',
})

/** A currency in words, or its code. */
export const currencyName = (currency: string): string =>
  Object.hasOwn(names, currency) ? (names[currency] ?? currency) : currency

/** `1,508`. */
export const counted = (n: number): string => (Number.isSafeInteger(n) ? grouped(n) : n.toLocaleString('en'))

/** `1 guide`, `1,508 guides`. */
export const plural = (n: number, one: string): string => `${counted(n)} ${one}${n === 1 ? '' : 's'}`

/** `2 errors, 1 warning, 30 notes`. */
export const countWords = ({error, warning, info}: Readonly<Record<Severity, number>>): string =>
  `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'note')}`
