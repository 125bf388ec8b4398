/** ISO 4217 codes that guides may use, with the signs that mean them wherever they stand. */
export const codes: ReadonlySet<string> = new Set(
  `AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK EGP EUR GBP GEL GHS HKD HRK HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT LKR MAD MXN MYR
NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR`.split(/\s+/),
)

/** Signs that mean one currency. Longest first, so that `S$` is seen before `$`. */
export const signs: readonly (readonly [sign: string, currency: string])[] = Object.freeze([
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['US$', 'USD'],
  ['MX$', 'MXN'],
  ['Can$', 'CAD'],
  ['Rs.', 'INR'],
  ['RMB', 'CNY'],
  ['NIS', 'ILS'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['U$', 'USD'],
  ['Rs', 'INR'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₦', 'NGN'],
])

/** Signs that several currencies share; the place or the column's label decides between them. */
export const sharedSigns: Readonly<Record<string, readonly string[]>> = Object.freeze({
  $: ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  kr: ['SEK', 'DKK', 'NOK', 'ISK'],
})
