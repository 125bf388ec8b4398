/** What a word behind a figure multiplies it by. */
export interface Magnitude {
  readonly scale: number
  readonly indian?: true
  readonly yearly?: true
  /** `mil` is a thousand in Portuguese and Spanish and a million elsewhere: the currency decides. */
  readonly mil?: true
  /** The word means another thing beside any other currency: `¥800 man`, `10 man team`. */
  readonly only?: readonly string[]
}

const lakh: Magnitude = {scale: 1e5, indian: true}
const crore: Magnitude = {scale: 1e7, indian: true}

const words: readonly (readonly [magnitude: Magnitude, words: string])[] = [
  [
    {scale: 1e3},
    'k thousand thousands tausend tsd tys tysięcy tis tisíc тыс тис хил ribu rb nghìn ngàn tusen tuhat duizend ezer พัน 千 천',
  ],
  [
    {scale: 1e6},
    'm million millions mm mn mln mio mio. млн millón millones milhão milhões milione milioni millionen miljoen miljoner milyon millió juta jt triệu ล้าน 百万 백만',
  ],
  [{scale: 1e9}, 'b billion billions bn mld mrd млрд milliard milliarden milyar miliar tỷ'],
  [{scale: 1e12}, 'tn trillion triliun'],
  [lakh, 'l lakh lakhs lac lacs'],
  [crore, 'cr crore crores'],
  [{...lakh, yearly: true}, 'lpa'],
  [{scale: 1e4}, '万 萬 만'],
  [{scale: 1e5}, 'แสน'],
  [{scale: 1e7}, '千万 천만'],
  [{scale: 1e8}, '億 亿 억'],
  [{scale: 1e3, mil: true}, 'mil'],
  [{scale: 1e4, only: ['JPY', '¥', '￥']}, 'man'],
  [{scale: 1e3, only: ['TRY']}, 'bin'],
  [{scale: 1e6, only: ['VND']}, 'tr'],
]

/** In lower case, longest first where one begins another. */
export const magnitudes: readonly (readonly [name: string, magnitude: Magnitude])[] = words
  .flatMap(([magnitude, names]) => names.split(' ').map((name) => [name, magnitude] as const))
  .sort(([a], [b]) => b.length - a.length)

/** Where Portuguese and Spanish are paid in: their `mil` is a thousand. */
const milIsThousand: ReadonlySet<string> = new Set(
  'BRL AOA MZN CVE STN CLP ARS COP MXN PEN UYU PYG BOB CRC GTQ DOP HNL NIO VES CUP PAB PTE'.split(' '),
)

/**
 * What `mil` counts beside a currency or a shared sign: a thousand in Portuguese and Spanish, a million in English shorthand
 * and in Czech, Slovak and Romanian. Where one currency has both (`€`, `$`), the one that pay comes in: nobody is paid two
 * thousand euros a year, or two hundred million dollars.
 * @param figure the larger one before the word
 * @param monthly whether the amount says that it is paid by the month, week or day
 */
export function scaleOfMil(currency: string | null, sign: string | null, figure: number, monthly: boolean): number {
  if (currency === null && sign === null) return 1e3
  if (currency !== null && milIsThousand.has(currency)) return 1e3
  if (currency === 'EUR') return monthly || figure >= 10 ? 1e3 : 1e6
  const local = sign === '$' || sign === 'R'
  return local && (monthly || figure >= 100) ? 1e3 : 1e6
}
