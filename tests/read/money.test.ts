import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {amount} from '../../src/model/format.ts'
import {type Amount, scanAmount, scanAmounts} from '../../src/read/money.ts'

const read = (text: string): Partial<Amount> | null => scanAmount(text, 0)

describe('amounts as people write them', () => {
  it.each([
    ['$180K–$235K', {sign: '$', min: 180_000, max: 235_000}],
    ['$180–235K', {sign: '$', min: 180_000, max: 235_000}],
    ['EUR153K–EUR200K', {currency: 'EUR', min: 153_000, max: 200_000}],
    ['₹47,00,000', {currency: 'INR', min: 4_700_000, max: 4_700_000}],
    ['₹45L – ₹60L', {currency: 'INR', min: 4_500_000, max: 6_000_000}],
    ['1.2 crore INR', {currency: 'INR', min: 12_000_000}],
    ['CHF 140’000', {currency: 'CHF', min: 140_000}],
    ['95.000 €', {currency: 'EUR', min: 95_000}],
    ['€1.085M', {currency: 'EUR', min: 1_085_000}],
    ['$1,5M', {sign: '$', min: 1_500_000}],
    ['SGD 180K - 220K', {currency: 'SGD', min: 180_000, max: 220_000}],
    ['$435K+', {sign: '$', min: 435_000, open: true}],
    ['~$200K', {sign: '$', min: 200_000, approximate: true}],
    ['5–10%', {kind: 'percent', min: 5, max: 10}],
    ['10,000–20,000 options', {kind: 'units', unit: 'options', min: 10_000, max: 20_000}],
    ['$120K/4yr', {per: 'grant', years: 4}],
    ['£4K per month', {currency: 'GBP', per: 'month', min: 4000}],
    // Forms that no sample has.
    ['R$ 19 mil/mês', {currency: 'BRL', min: 19_000, per: 'month'}],
    ['R$ 16–21 mil ao mês', {currency: 'BRL', min: 16_000, max: 21_000, per: 'month'}],
    ['48 mil €', {currency: 'EUR', min: 48_000}],
    ['€2 mil', {currency: 'EUR', min: 2_000_000}],
    ['$3 mil', {sign: '$', min: 3_000_000}],
    ['$38 mil mensuales', {sign: '$', min: 38_000, per: 'month'}],
    ['CLP 2,4 millones al mes', {currency: 'CLP', min: 2_400_000, per: 'month'}],
    ['1,4 mil. Kč', {currency: 'CZK', min: 1_400_000}],
    ['17–22 tys. zł brutto/mies', {currency: 'PLN', min: 17_000, max: 22_000, per: 'month'}],
    ['4.900 € brutto im Monat', {currency: 'EUR', min: 4900, per: 'month'}],
    ['€52k brut annuel', {currency: 'EUR', min: 52_000, per: 'year'}],
    ['¥700–950 man', {sign: '¥', min: 7_000_000, max: 9_500_000}],
    ["CHF 140'000.– bis 165'000.–", {currency: 'CHF', min: 140_000, max: 165_000}],
    ['140–165 TCHF', {currency: 'CHF', min: 140_000, max: 165_000}],
    ['1.1 MSEK', {currency: 'SEK', min: 1_100_000}],
    ['180–235 K USD', {currency: 'USD', min: 180_000, max: 235_000}],
    ['₩8,000만–1억 2,000만', {currency: 'KRW', min: 80_000_000, max: 120_000_000}],
    ['1 crore 20 lakh', {min: 12_000_000, max: 12_000_000, indian: true}],
    ['人民币 60–80万', {currency: 'CNY', min: 600_000, max: 800_000}],
    ['35k-50k RMB × 15', {currency: 'CNY', min: 35_000, max: 50_000, per: 'month'}],
    ['S$9K x 13 months', {currency: 'SGD', per: 'month'}],
    ['$200K x 15 engineers', {sign: '$', per: null}],
    ['AED 35k–45k pm', {currency: 'AED', per: 'month'}],
    ['£60,000 pa', {currency: 'GBP', per: 'year'}],
    ['$180K PM', {sign: '$', per: null}],
    ['$180K..$235K', {sign: '$', min: 180_000, max: 235_000}],
    ['45万円/月', {currency: 'JPY', min: 450_000, per: 'month'}],
    ['Rp 28 jt/bulan', {currency: 'IDR', min: 28_000_000, per: 'month'}],
    ['₺65 bin/ay', {currency: 'TRY', min: 65_000, per: 'month'}],
    ['$1.2 trillion', {sign: '$', min: 1.2e12}],
    ['₺2.4 million a year', {currency: 'TRY', min: 2_400_000, per: 'year'}],
    ['PLN 280 thousand to 320 thousand', {currency: 'PLN', min: 280_000, max: 320_000}],
    ['1 200 000 Kč', {currency: 'CZK', min: 1_200_000}],
    ['¥1200万', {sign: '¥', min: 12_000_000}],
    ['₩1.2억', {currency: 'KRW', min: 120_000_000}],
    ['$90K over three years', {per: 'grant', years: 3}],
    ['THB 1.8 mn', {currency: 'THB', min: 1_800_000}],
    ['CAD $140K – $180K', {currency: 'CAD', min: 140_000, max: 180_000}],
    ['$1,200,000 MXN', {currency: 'MXN', min: 1_200_000}],
    ['AR$45M', {currency: 'ARS', min: 45_000_000}],
    ['R850,000–R1,100,000', {sign: 'R', min: 850_000, max: 1_100_000}],
    ['RM180,000', {currency: 'MYR', min: 180_000}],
    ['Rp 900 juta – 1.4 miliar', {currency: 'IDR', min: 900_000_000, max: 1_400_000_000}],
    ['KSh 6M', {currency: 'KES', min: 6_000_000}],
    ['UZS 400M', {currency: 'UZS', min: 400_000_000}],
    ['S/ 120,000', {currency: 'PEN', min: 120_000}],
    ['1 500 000 Ft', {currency: 'HUF', min: 1_500_000}],
    ['1200万円–1800万円', {currency: 'JPY', min: 12_000_000, max: 18_000_000}],
    ['9,000만원 – 1.2억원', {currency: 'KRW', min: 90_000_000, max: 120_000_000}],
    ['60-90万元', {sign: '元', min: 600_000, max: 900_000}],
    ['65 à 80 k€', {currency: 'EUR', min: 65_000, max: 80_000}],
    ['85–110 T€', {currency: 'EUR', min: 85_000, max: 110_000}],
    ['$65/hr – $80/hr', {per: 'hour', min: 65, max: 80}],
    ['£18K/yr to £30K/yr', {currency: 'GBP', per: 'year', min: 18_000, max: 30_000}],
    ['£450 per day', {currency: 'GBP', per: 'day'}],
    ['55 000 kr/mån', {sign: 'kr', per: 'month', min: 55_000}],
    ['$90K (4yr vest)', {per: 'grant', years: 4}],
    ['Rp 720–980 juta', {currency: 'IDR', min: 720_000_000, max: 980_000_000}],
    ['TL 90 to 140 thousand', {currency: 'TRY', min: 90_000, max: 140_000}],
    ['€[145K]+', {currency: 'EUR', min: 145_000, open: true}],
    ['£[58]/hr', {currency: 'GBP', min: 58, per: 'hour'}],
    ['$[90–110]K+ over 3 years', {min: 90_000, max: 110_000, open: true, per: 'grant', years: 3}],
    ['10–25 bps', {kind: 'percent', min: 0.1, max: 0.25}],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected))

  it.each([
    '$1.2.3K',
    `$${'9'.repeat(41)}`,
    '$12345678901234567',
    'EURO',
    'USDX 5',
    '$',
    '$K',
    '12.',
    'TOP 10',
    'ALL 50',
    'AMD at 5',
    'R2',
    'RM 3',
    'S/4HANA',
  ])('%s is none', (text) => expect([...scanAmounts(text)].filter(({kind}) => kind === 'money')).toEqual([]))
})

const figure = fc.oneof(
  fc.integer({min: 1, max: 999}).map((thousands) => thousands * 1000),
  fc.integer({min: 1, max: 2_000_000_000}),
  fc.integer({min: 1000, max: 9999}).map((thousands) => thousands * 1000),
)
const currency = fc.constantFrom(
  'USD',
  'GBP',
  'EUR',
  'INR',
  'ILS',
  'CAD',
  'AUD',
  'SGD',
  'BRL',
  'SEK',
  'JPY',
  'PLN',
  'TWD',
)

describe('the grammar and its formatter', () => {
  it('an amount reads back as it was formatted', () => {
    fc.assert(
      fc.property(currency, figure, figure, fc.boolean(), (code, a, b, open) => {
        const [min, max] = a < b ? [a, b] : [b, a]
        const text = amount(code, min, max, open)
        const found = scanAmount(text, 0)
        expect(found).toMatchObject({min, max, open, end: text.length})
        expect(found?.currency ?? (found?.sign === '$' ? 'USD' : null)).toBe(code)
      }),
    )
  })

  it('dashes, spaces, units and grouping change nothing', () => {
    const unit = fc.constantFrom<readonly [(figure: number) => string, string]>(
      [(value) => `${value / 1000}K`, 'K'],
      [(value) => `${value / 1000}k`, 'k'],
      [(value) => String(value), ''],
      [(value) => value.toLocaleString('en-US'), ','],
      [(value) => value.toLocaleString('en-IN'), 'lakh grouping'],
    )
    const dash = fc.constantFrom('-', '–', ' – ', ' - ', '‑', ' to ', '—')
    fc.assert(
      fc.property(
        fc.constantFrom('£', '€', 'CHF ', 'SEK', '₹'),
        figure,
        figure,
        unit,
        dash,
        (sign, a, b, [write], between) => {
          const [min, max] = a < b ? [a, b] : [b, a]
          for (const text of [
            `${sign}${write(min)}${between}${sign}${write(max)}`,
            `${sign}${write(min)}${between}${write(max)}`,
          ])
            expect(scanAmount(text, 0), text).toMatchObject({min, max, kind: 'money', end: text.length})
        },
      ),
    )
  })

  it('amounts of any text lie in it, in order, apart', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'$€£¥~0159.,-–KkML%+ []()/yrUSDEURto'), maxLength: 60}),
        (text) => {
          let at = 0
          for (const {start, end} of scanAmounts(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
