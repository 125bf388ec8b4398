/** Codes that guides write often: `EUR 95` is money wherever it stands. */
const common = `AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PHP PLN QAR RON SAR SEK SGD THB TWD UAH
USD UYU VND ZAR`

/** All others of ISO 4217. Some are words (`ALL`, `TOP`, `CUP`), so a small bare figure after them is no money. */
const others = `AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CLP COP CRC CUP CVE DJF DOP
DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG IQD IRR ISK JMD JOD KES KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL
LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NGN NIO NPR OMR PAB PEN PGK PKR PYG RSD RUB RWF SBD SCR SDG SHP SLE SOS SRD SSP STN
SVC SYP SZL TJS TMT TND TOP TRY TTD TZS UGX UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWG`

const words = (text: string): readonly string[] => text.split(/\s+/)

/** ISO 4217 codes, with the common ones first. */
export const codes: ReadonlySet<string> = new Set([...words(common), ...words(others)])

/** Codes that need a figure of some size beside them. */
export const rareCodes: ReadonlySet<string> = new Set(words(others).filter((code) => !words(common).includes(code)))

/** Signs that mean one currency. Longest first, so that `S$` is seen before `$`. */
export const signs: readonly (readonly [sign: string, currency: string])[] = Object.freeze([
  ['Can$', 'CAD'],
  ['Cdn$', 'CAD'],
  ['CDN$', 'CAD'],
  ['Mex$', 'MXN'],
  ['COL$', 'COP'],
  ['MOP$', 'MOP'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['US$', 'USD'],
  ['MX$', 'MXN'],
  ['SG$', 'SGD'],
  ['AR$', 'ARS'],
  ['CL$', 'CLP'],
  ['CO$', 'COP'],
  ['TT$', 'TTD'],
  ['BZ$', 'BZD'],
  ['EC$', 'XCD'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['GH₵', 'GHS'],
  ['SFr.', 'CHF'],
  ['SFr', 'CHF'],
  ['Fr.', 'CHF'],
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['NIS', 'ILS'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['USh', 'UGX'],
  ['TSh', 'TZS'],
  ['Php', 'PHP'],
  ['lei', 'RON'],
  ['S/.', 'PEN'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['U$', 'USD'],
  ['J$', 'JMD'],
  ['N$', 'NAD'],
  ['E£', 'EGP'],
  ['S/', 'PEN'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Ft', 'HUF'],
  ['TL', 'TRY'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['лв', 'BGN'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['원', 'KRW'],
  ['円', 'JPY'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₦', 'NGN'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['֏', 'AMD'],
  ['₼', 'AZN'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₭', 'LAK'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['₮', 'MNT'],
])

/** Signs that several currencies share; the place or the column's label decides between them. */
export const sharedSigns: Readonly<Record<string, readonly string[]>> = Object.freeze({
  $: [
    'USD',
    'CAD',
    'AUD',
    'SGD',
    'HKD',
    'NZD',
    'TWD',
    'MXN',
    'ARS',
    'CLP',
    'COP',
    'UYU',
    'BBD',
    'BMD',
    'BND',
    'BSD',
    'BZD',
    'FJD',
    'GYD',
    'JMD',
    'KYD',
    'LRD',
    'NAD',
    'TTD',
    'XCD',
  ],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  元: ['CNY', 'TWD', 'HKD'],
  kr: ['SEK', 'DKK', 'NOK', 'ISK'],
  Rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  'Rs.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  '₨': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  R: ['ZAR', 'BRL'],
})

/** Where lakh and crore are counted in. */
export const lakhCurrencies: readonly string[] = Object.freeze(['INR', 'PKR', 'BDT', 'NPR', 'LKR'])
