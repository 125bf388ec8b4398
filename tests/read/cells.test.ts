import {describe, expect, it} from 'vitest'
import type {Band, Guide} from '../../src/model/guide.ts'
import {readGuide} from '../../src/read/index.ts'

const guide = (table: string): Guide =>
  readGuide({
    path: 'acme/engineer.md',
    text: `### Engineer | Acme Global Negotiation Guide\n\n${table}\n`,
    sha256: '',
    messages: [],
  })

/** A table of one row: the band and the rules that spoke of it. */
function row(region: string, header: string, cell: string): {band: Band | undefined; rules: string[]} {
  const {bands, messages} = guide(`| Region | ${header} |\n|---|---|\n| ${region} | ${cell} |`)
  return {band: bands[0], rules: messages.filter(({span}) => span.line > 2).map(({rule}) => rule)}
}

const parts = ['base', 'stock', 'bonus', 'signing', 'total'] as const
const partOf = (band: Band | undefined) => parts.find((part) => band?.[part]) ?? (band?.other[0] ? 'other' : null)

describe('a word that is not understood', () => {
  it.each([
    '€4,300/quinzaine',
    '€52 fooble',
    '£380 / sprint',
    '$3,200 biweekly',
    '$45,000 per quarter',
    '$9K/fortnight',
  ])('%s is text with a message, never the bare figure', (cell) => {
    const {band, rules} = row('Lyon', 'Base', cell)
    expect(band?.base).toMatchObject({raw: cell, values: []})
    expect(rules).toContain('cell-unread')
  })

  it('months of a grant are its years', () =>
    expect(row('Austin', 'Stock', '$120K over 48 months').band?.stock?.values).toMatchObject([
      {min: 120_000, per: 'grant', years: 4},
    ]))

  it('that says no more than the column leaves the figure', () =>
    expect(row('Lyon', 'Base', '€52K brut').band?.base?.values).toMatchObject([{min: 52_000, max: 52_000}]))
})

describe('one end of a range', () => {
  it.each(['$17OK–$215K', '$l70K – $215K', '$170K–$2l5K', '$1O0K', '€4,200/quinzaine – €5,000', '$170X-$215K'])(
    'is no pay by itself where the other can’t be read: %s',
    (cell) => {
      const {band, rules} = row('Austin', 'Base', cell)
      expect(band?.base).toMatchObject({raw: cell, values: []})
      expect(rules).toContain('cell-unread')
    },
  )

  it('is none of a label before it, nor of a dash between words', () => {
    for (const cell of ['L5 – $215K', 'Level 5 – $215K', 'Senior - $215K', '– $215K'])
      expect(row('Austin', 'Base', cell).band?.base?.values).toMatchObject([{min: 215_000, max: 215_000}])
  })
})

it('what shows nothing parts no figure: marks of direction, zero-width spaces, soft hyphens', () => {
  for (const cell of ['$170K–\u200b$215K', '\u200e$170K\u200e–$215K', '$1\u00ad70K–$215K\u2060']) {
    const {band} = row('Austin', 'Base', cell)
    expect(band?.base).toMatchObject({raw: cell, values: [{min: 170_000, max: 215_000}]})
  }
})

describe('a caption says what bare figures are in', () => {
  const table = '| Region | Base | Bonus |\n|---|---|---|\n| Zurich | 140–165 | 10% |\n| London | £95K | 5% |'
  it.each([
    ['CHF thousands', 'CHF', 140_000, 165_000],
    ['All figures in EUR ’000.', 'EUR', 140_000, 165_000],
    ['Pay (in ₹ lakh)', 'INR', 14_000_000, 16_500_000],
  ])('%s', (caption, currency, min, max) => {
    for (const text of [`${caption}\n\n${table}`, `${table}\n\n*${caption}*`]) {
      const {bands, messages} = guide(text)
      expect(bands[0]?.base).toMatchObject({raw: '140–165', values: [{currency, min, max}]})
      expect(bands[0]?.bonus?.values).toMatchObject([{kind: 'percent', min: 10}])
      expect(bands[1]?.base?.values).toMatchObject([{currency: 'GBP', min: 95_000}])
      expect(messages.filter(({rule}) => rule === 'currency-resolved')).toHaveLength(1)
    }
  })

  it('a sentence that names a currency beside other words says nothing of them', () =>
    expect(guide(`Offers in USD and London differ.\n\n${table}`).bands[0]?.base?.values).toEqual([]))
})

describe('a column is what its head means', () => {
  it.each([
    ['Salaire fixe', 'base'],
    ['Grundgehalt (EUR)', 'base'],
    ['基本給', 'base'],
    ['Remuneración variable', 'bonus'],
    ['Prämie', 'bonus'],
    ['賞与', 'bonus'],
    ['Aktien / RSUs', 'stock'],
    ['股票', 'stock'],
    ['Gesamtvergütung', 'total'],
    ['年収', 'total'],
    ['Base + Bonus', 'total'],
    ['Fixe + variable', 'total'],
    ['Annual Gross', 'base'],
    ['Stock (Options + RSU)', 'stock'],
    ['Base Salary (All-Cash)', 'base'],
    ['Fixed Pay', 'base'],
    ['Bruttogehalt / Gehalt', 'base'],
    ['Day Rate', 'base'],
    ['Profit-Based RSU', 'stock'],
    ['Stock/Bonus', 'stock'],
    ['Carried Interest', 'stock'],
    ['LTIP (3yr)', 'stock'],
    ['BSPCE', 'stock'],
    ['Token Grant', 'stock'],
    ['Sign-On / Bonus', 'signing'],
    ['Joining Bonus', 'signing'],
    ['Starting bonus', 'signing'],
    ['STI Target', 'bonus'],
    ['STIP', 'bonus'],
    ['13th Month', 'bonus'],
    ['Variable', 'bonus'],
    ['CTC (Fixed + Variable)', 'total'],
    ['OTE', 'total'],
    ['First-Year Comp', 'total'],
    ['Total Equity', 'stock'],
    ['Total Bonus', 'bonus'],
  ])('%s', (header, part) => expect(partOf(row('London', header, '£10K').band)).toBe(part))

  it('a premium, a refresher and a relocation are other columns, and their author is told', () => {
    for (const header of ['Agentic Premium', 'Equity Refresh', 'Relocation']) {
      const {bands, messages} = guide(`| Region | Base | ${header} |\n|---|---|---|\n| London | £80K | £10K |`)
      expect(bands[0]?.other).toMatchObject([{header, values: [{min: 10_000}]}])
      expect(messages.map(({rule}) => rule)).toContain('column-unknown')
    }
  })

  it('a total of all pay goes before a total of its cash', () => {
    const {bands} = guide('| Region | Total Cash | Total Comp |\n|---|---|---|\n| London | £90K | £120K |')
    expect(bands[0]?.total?.raw).toBe('£120K')
  })

  it('columns of figures that name no part of pay stay beside their place', () => {
    const {bands} = guide('| Region | P25 | Median | P75 |\n|---|---|---|---|\n| London | £90K | £100K | £120K |')
    expect(bands[0]?.other.map(({header}) => header)).toEqual(['P25', 'Median', 'P75'])
  })
})

describe('bare figures are in what their head says', () => {
  it.each([
    ['Base Salary ($K)', '120–140', {kind: 'money', currency: 'USD', min: 120_000, max: 140_000}],
    ['Base (USD thousands)', '120–140', {kind: 'money', currency: 'USD', min: 120_000, max: 140_000}],
    ['Base (€)', '60,000–70,000', {kind: 'money', currency: 'EUR', min: 60_000, max: 70_000}],
    ['Base (k)', '120', {kind: 'money', currency: null, min: 120_000}],
    ['Base (₹ lakhs)', '18–24', {kind: 'money', currency: 'INR', min: 1_800_000, max: 2_400_000}],
    ['Bonus %', '10–15', {kind: 'percent', min: 10, max: 15}],
    ['Options', '25,000', {kind: 'units', unit: 'options', min: 25_000}],
    ['Base (monthly)', '£5K', {kind: 'money', currency: 'GBP', min: 5000, per: 'month'}],
    ['RSU (48-month vest)', '£90K', {kind: 'money', per: 'grant', years: 4}],
    ['RSUs (vest 25%/yr)', '£90K', {kind: 'money', per: 'grant', years: 4}],
    ['RSUs (33% per year vesting)', '£90K', {kind: 'money', per: 'grant', years: 3}],
    ['RSUs (annual grant, vest at 25%/yr)', '£90K/yr', {kind: 'money', per: 'year'}],
    ['Bonus', '£20K (one-time)', {kind: 'money', per: 'once'}],
    ['Stock (NYSE: ALL, 4yr)', '$90K', {kind: 'money', currency: 'USD', per: 'grant', years: 4}],
  ])('%s: %s', (header, cell, value) => {
    const {band} = row('Nairobi', header, cell)
    const part = partOf(band)
    expect(part && part !== 'other' ? band?.[part]?.values : []).toMatchObject([value])
  })

  it('a column of currencies says which', () => {
    const {bands} = guide(
      '| City | Currency | Base |\n|---|---|---|\n| Toronto | CAD | $140,000 |\n| Oslo | nok | 950,000 |',
    )
    expect(bands.map(({base}) => base?.values[0])).toMatchObject([{currency: 'CAD'}, {currency: 'NOK'}])
  })
})

describe('words round a figure say which end it is', () => {
  it.each([
    ['up to £120K', {min: 120_000, max: 120_000, upTo: true}],
    ['≤ £120K', {upTo: true}],
    ['£120K max', {upTo: true}],
    ['from £90K', {min: 90_000, open: true}],
    ['≥£90K', {open: true}],
    ['£90K or more', {open: true}],
    ['min. £90K', {open: true}],
    ['approx. £90K', {approximate: true}],
    ['c. £90K – £100K', {approximate: true, min: 90_000, max: 100_000}],
    ['between £90K and £110K', {min: 90_000, max: 110_000}],
  ])('%s', (cell, value) => expect(row('London', 'Base', cell).band?.base?.values).toMatchObject([value]))

  it('a range needs no such words', () => {
    const [value] = row('London', 'Base', 'from £90K to £110K').band?.base?.values ?? []
    expect(value).toMatchObject({min: 90_000, max: 110_000})
    expect(value).not.toHaveProperty('open')
  })
})

describe('the ends of a range in two columns', () => {
  const read = (heads: string, cells: string) => {
    const text = `| Region | ${heads} |\n|${'---|'.repeat(heads.split('|').length + 1)}\n| London | ${cells} |`
    const {bands} = guide(text)
    return {band: bands[0], line: text.split('\n')[2] ?? ''}
  }

  it.each([
    ['Base (min) | Base (max)', '£90K | £120K', 'base', {min: 90_000, max: 120_000, currency: 'GBP', per: 'year'}],
    ['Base (min) | Base (mid) | Base (max)', '£90K | £100K | £120K', 'base', {min: 90_000, max: 120_000, per: 'year'}],
    ['RSU Low | RSU Median | RSU High', '£40K | £50K | £80K', 'stock', {min: 40_000, max: 80_000}],
    ['Min Base | Max Base', '£90,000 | £120,000', 'base', {min: 90_000, max: 120_000}],
    ['Base Low | Base High', '£90K | £120K+', 'base', {min: 90_000, max: 120_000, open: true}],
    ['RSU/4yr (min) | RSU/4yr (max)', '~£40K | £80K', 'stock', {min: 40_000, max: 80_000, years: 4, approximate: true}],
    ['Bonus Min % | Bonus Max %', '10 | 15', 'bonus', {kind: 'percent', min: 10, max: 15}],
    ['Total Comp (Low) | Total Comp (High)', '£150K | £190K', 'total', {min: 150_000, max: 190_000}],
  ] as const)('%s: %s', (heads, cells, part, value) => {
    const {band, line} = read(heads, cells)
    const pay = band?.[part]
    expect(pay?.values).toMatchObject([value])
    expect(pay?.values[0]).not.toHaveProperty('upTo')
    if (part !== 'base' || !cells.includes('+')) expect(pay?.values[0]).not.toHaveProperty('open')
    expect(pay?.raw).toBe(cells.replaceAll('|', '–'))
    expect(pay?.header).toBe(heads.replaceAll('|', '–'))
    expect(line.slice((pay?.span.column ?? 0) - 1, (pay?.span.endColumn ?? 0) - 1)).toBe(cells)
    expect(band?.other).toEqual([])
  })

  it.each(['—', ' '])('need no middle between them: %s', (middle) => {
    const {band} = read('Base (min) | Base (mid) | Base (max)', `£90K | ${middle} | £120K`)
    expect(band?.base).toMatchObject({raw: '£90K – £120K', values: [{min: 90_000, max: 120_000}]})
    expect(band?.other).toEqual([])
  })

  it.each([
    ['Base (min) | Bonus | Base (max)', '£90K | 10% | £120K', 'Base (max)'],
    ['Base (max) | Base (min)', '£120K | £90K', 'Base (min)'],
    ['Base (min) | Base (max)', '£120K | £90K', 'Base (max)'],
    ['Base (min) | Base (max)', '£90K | $150K', 'Base (max)'],
    ['Base (min) | Base (max)', '£90K | —', 'Base (max)'],
    ['Base (min) | Base (mid) | Base (max)', '£90K | £130K | £120K', 'Base (mid)'],
    ['Base (mid) | Base (max)', '£100K | £120K', 'Base (max)'],
    ['Base (min) | Bonus (max)', '£90K | 10%', undefined],
  ])('are two figures in %s: %s', (heads, cells, other) => {
    const {band} = read(heads, cells)
    expect(band?.base?.raw).toBe(cells.split(' | ')[0])
    expect(band?.other[0]?.header).toBe(other)
  })
})

describe('the ends of a range in two rows', () => {
  const table = (...rows: string[]): Guide =>
    guide(['| Component | Oslo (NOK) | Lagos (NGN) |', '|---|---|---|', ...rows].join('\n'))

  it('are one part of pay in every place, from the first cell to the second', () => {
    const text = ['| Base (min) | 820K | ₦31M |', '| Base (max) | 990K | ₦44M |', '| Bonus | 8% | 12% |']
    const {bands} = table(...text)
    expect(bands.map(({region}) => region?.label)).toEqual(['Oslo', 'Lagos'])
    expect(bands[0]?.base).toMatchObject({
      header: 'Base (min) – Base (max)',
      raw: '820K – 990K',
      values: [{kind: 'money', currency: 'NOK', min: 820_000, max: 990_000, per: 'year'}],
      span: {line: 5, column: 16, endLine: 6, endColumn: 20},
    })
    expect(bands[1]?.base?.values).toEqual([
      {kind: 'money', currency: 'NGN', min: 31_000_000, max: 44_000_000, per: 'year'},
    ])
    expect(bands.map(({bonus, other}) => [bonus?.raw, other])).toEqual([
      ['8%', []],
      ['12%', []],
    ])
  })

  it('and at every level', () => {
    const {bands} = guide(
      '| Component | L4 | L5 |\n|---|---|---|\n| RSU/4yr low | $80K | $150K |\n| RSU/4yr high | $120K | $210K |\n| Base | $150K | $190K |',
    )
    expect(bands.map(({stock}) => stock?.values)).toMatchObject([
      [{min: 80_000, max: 120_000, per: 'grant', years: 4}],
      [{min: 150_000, max: 210_000}],
    ])
  })

  it.each([
    ['apart', ['| Base (min) | 820K | ₦31M |', '| Bonus | 8% | 12% |', '| Base (max) | 990K | ₦44M |'], 'Base (max)'],
    ['turned round', ['| Base (max) | 990K | ₦44M |', '| Base (min) | 820K | ₦31M |'], 'Base (min)'],
    ['of which one is missing', ['| Base (min) | 820K | ₦31M |', '| Base (max) | — | — |'], 'Base (max)'],
  ])('are two figures %s', (_, rows, other) => {
    const [oslo] = table(...rows).bands
    expect(oslo?.base?.raw).toBe(rows[0]?.split(' | ')[1])
    expect(oslo?.other.map(({header}) => header)).toEqual([other])
  })
})

it.each(['4-Year Total', 'Total Comp over 4 years', 'Holiday pay'])('%s is no total of a year', (head) => {
  const {bands} = guide(`| Region | Base | ${head} |\n|---|---|---|\n| Lyon | €80K | €400K |`)
  expect(bands[0]).toMatchObject({total: null, other: [{header: head, values: [{min: 400_000, per: null}]}]})
})

it.each([
  ['Salaire mensuel', '€4,200', 'month'],
  ['Monatsgehalt', '€5.100', 'month'],
  ['月薪', '¥32,000', 'month'],
  ['Sueldo anual', '€48.000', 'year'],
  ['時給', '€32', 'hour'],
])('a head says what its figures cover in its own language: %s', (head, cell, per) =>
  expect(row('Lyon', head, cell).band?.base?.values).toMatchObject([{per}]),
)

describe('figures of a cell that are no value of its column', () => {
  it.each([
    ['Base', '£95K + £10K allowance', [{min: 95_000, max: 95_000}]],
    ['Base', '£210K ± £15K', [{min: 210_000, max: 210_000, approximate: true}]],
    ['Total', '£210K ± 10%', [{min: 210_000, max: 210_000, approximate: true}]],
    ['Options', '15k–25k ISOs @ $4.20 strike', [{kind: 'units', min: 15_000, max: 25_000}]],
    [
      'Bonus',
      '10% (target), 20% (max)',
      [
        {kind: 'percent', min: 10},
        {kind: 'percent', min: 20, upTo: true},
      ],
    ],
    ['Total', '£95K + £10K', [{min: 95_000}, {min: 10_000}]],
  ])('%s: %s', (head, cell, values) => {
    const {band, rules} = row('London', head, cell)
    const part = partOf(band)
    expect(part && part !== 'other' && band?.[part]?.values).toMatchObject(values)
    expect(part && part !== 'other' && band?.[part]?.values).toHaveLength(values.length)
    expect(rules).toEqual([])
  })
})

describe('a column that varies the one before it', () => {
  it.each([
    ['Total Comp | w/ 40% Agentic Premium', '$235K | $329K', 'year'],
    ['Base | With shift pay', '$135K | $149K', 'year'],
    ['Base (monthly) | incl. 13th month', '$6K | $6.5K', 'month'],
    ['Total Comp | Clearance Premium', '$235K | $20K', null],
  ])('covers what that does, beside it: %s', (heads, cells, per) => {
    const {bands, messages} = guide(`| Region | ${heads} |\n|---|---|---|\n| Austin | ${cells} |`)
    const [other] = bands[0]?.other ?? []
    expect(other).toMatchObject({header: heads.split(' | ')[1], values: [{kind: 'money', per}]})
    expect(messages.map(({rule}) => rule)).toEqual(per === null ? ['column-unknown'] : [])
  })
})

describe('what stock covers is said beside the table where neither cell nor head says it', () => {
  const stockOf = (head: string, cell: string, note: string, tagline = ''): unknown => {
    const table = `| Region | Base | ${head} |\n|---|---|---|\n| Bogotá | $90K | ${cell} |`
    const said = tagline === '' ? '' : `**Negotiation DNA:** ${tagline}\n\n`
    const [value] = guide(`${said}${table}\n\n${note}`).bands[0]?.stock?.values ?? []
    return value?.kind === 'money' ? [value.per, value.years] : value
  }

  it.each([
    ['*Equity is valued at the last round and vests over 4 years.*', '', 'grant', 4],
    ['Note: grants vest over five years.', '', 'grant', 5],
    ['† RSU figures cover the whole 3-year grant', '', 'grant', 3],
    ['*Equity is annualized over a 4-year vest.*', '', 'year', undefined],
    ['*RSU figures are annual.*', '', 'year', undefined],
    ['', 'Base + Bonus | RSU/4yr', 'grant', 4],
    ['', '`NASDAQ: ACME` `RSU/4yr`', 'grant', 4],
    ['', 'Base + Equity (4-year vest) + Bonus', 'grant', 4],
    // Said of something else.
    ['*RSUs vest 25% per year.*', '', 'grant', 4],
    ['*RSUs vest 30% annually, front-loaded.*', '', 'grant', undefined],
    ['*Annual equity refreshers from the second year.*', '', null, undefined],
    ['*Bonus is annual. Equity is pre-IPO.*', '', null, undefined],
    ['Reports, and nothing more, in four years.', '', null, undefined],
  ])('%s %s', (note, tagline, per, years) =>
    expect(stockOf('Equity (Options/RSU est.)', '$40K–$60K', note, tagline)).toEqual([per, years]),
  )

  it('the cell goes before its head, this before the note, and the note before the tagline', () => {
    const note = '*Equity vests over 3 years.*'
    expect(stockOf('Equity (4yr)', '$10K/yr', note, 'RSU/5yr')).toEqual(['year', undefined])
    expect(stockOf('Equity (4yr)', '$40K', note, 'RSU/5yr')).toEqual(['grant', 4])
    expect(stockOf('Equity', '$40K', note, 'RSU/5yr')).toEqual(['grant', 3])
  })

  it('but what is paid out of a profit comes as that does', () =>
    expect(stockOf('Profit Sharing', '$40K', '*RSUs vest over 4 years.*')).toEqual([null, undefined]))
})

describe('a table that names no place', () => {
  const table =
    '| Level | Base | Total Comp |\n|---|---|---|\n| L4 | $120K–$150K | $150K–$200K |\n| L5 | $140K–$180K | $190K |'

  it.each([
    ['below it', `${table}\n\n**Locations:** Redmond WA (HQ), Bay Area, Remote US`],
    ['above it', `**Offices:** Redmond WA (HQ), Bay Area, Remote US\n\n${table}`],
    ['in a list', `${table}\n\n**Work locations**\n\n- Redmond WA (HQ)\n- Bay Area\n- Remote US`],
  ])('pays where a line %s says', (_, text) => {
    const {bands} = guide(text)
    for (const {region} of bands)
      expect(region).toMatchObject({
        id: null,
        kind: 'multiple',
        country: 'US',
        places: ['us-redmond', 'us-bay-area', 'us-remote'],
      })
    expect(bands.map(({id, level}) => [id, level?.label])).toEqual([
      ['l4', 'L4'],
      ['l5', 'L5'],
    ])
  })

  it('and whose columns are levels, too; one place decides what a shared sign means', () => {
    const {bands} = guide('| Part | L4 | L5 |\n|---|---|---|\n| Base | ¥8M | ¥11M |\n\n**Location:** Tokyo')
    expect(bands.map(({region, base}) => [region?.id, base?.values[0]])).toMatchObject([
      ['jp-tokyo', {currency: 'JPY'}],
      ['jp-tokyo', {currency: 'JPY'}],
    ])
  })

  it.each([
    ['Regions: what we pay differs by region.', null],
    ['**Locations:** Redmond, Atlantis', null],
  ])('says nothing of places that are none: %s', (text, region) =>
    expect(guide(`${table}\n\n${text}`).bands[0]?.region).toBe(region),
  )

  it('and one that names its places heeds no such line', () =>
    expect(guide('| Region | Base |\n|---|---|\n| Oslo | €90K |\n\n**Locations:** Rome').bands[0]?.region?.id).toBe(
      'no-oslo',
    ))
})

describe('nothing is guessed, and what a place decided is said', () => {
  it.each([
    // Place, cell, currency, what is said of it.
    ['Hangzhou (CNY)', '¥280,000', 'CNY', undefined],
    ['Tokyo', '¥8M', 'JPY', 'currency-resolved'],
    ['Berlin', '¥8M', null, 'currency-ambiguous'],
    ['Toronto', '$140K', null, 'currency-ambiguous'],
    ['Toronto (CAD)', '$140K', 'CAD', undefined],
    ['London', '$175K', 'USD', 'currency-resolved'],
    ['Austin', '$175K', 'USD', undefined],
    ['Oslo', '950 000 kr', 'NOK', 'currency-resolved'],
    ['Cape Town', 'R850,000', 'ZAR', 'currency-resolved'],
    ['Karachi', 'Rs 45 lakh', 'PKR', 'currency-resolved'],
    ['Karachi', '45L', 'PKR', 'currency-resolved'],
    ['London', '45L', 'INR', 'currency-resolved'],
    ['Bangalore', '₹45L', 'INR', undefined],
    ['London', 'ZZZ 120K', null, 'currency-unknown'],
    ['London', '120K–140K', null, 'currency-unknown'],
  ])('%s %s', (place, cell, currency, rule) => {
    const {band, rules} = row(place, 'Base', cell)
    expect(band?.base?.values).toMatchObject([{currency}])
    expect(rules[0]).toBe(rule)
  })

  it.each([
    ['Berlin', '$175K–€265K'],
    ['Austin', '$175K–265K EUR'],
    ['Warsaw', 'PLN 340K–$460K'],
  ])('%s %s is text: such a range has no width in either currency', (place, cell) => {
    const {band, rules} = row(place, 'Base', cell)
    expect(band?.base).toMatchObject({raw: cell, values: []})
    expect(rules).toEqual(['currency-mixed-in-range'])
  })

  it('one that may be of one currency is, and what stands beside a mixed range is kept', () => {
    expect(row('Singapore', 'Base', 'S$175K–$265K').band?.base?.values).toMatchObject([{currency: 'SGD', max: 265_000}])
    expect(row('Lyon', 'Base', '€19K–£52K / $21K–$57K').band?.base?.values).toMatchObject([
      {currency: 'USD', min: 21_000, max: 57_000},
    ])
  })

  it('a sign is told once a table, at its first cell', () => {
    const {messages} = guide(
      '| Region | Base | Total |\n|---|---|---|\n| London | $90K | $120K |\n| Paris | €80K | €90K |',
    )
    expect(messages).toMatchObject([{rule: 'currency-resolved', span: {line: 5, column: 12}}])
  })

  it('a sign of its own stands in one cell: a name that ends in A before a cell of $ is no A$', () => {
    const {bands} = guide('| Region | Base |\n|---|---|\n| Remote USA | $150K |\n| Sydney | $140K |')
    expect(bands.map(({base}) => base?.values)).toMatchObject([[{currency: 'USD'}], [{currency: null}]])
    const named = guide('| Region | Base |\n|---|---|\n| Melbourne | A$150K |\n| Sydney | $140K |')
    expect(named.bands.map(({base}) => base?.values)).toMatchObject([[{currency: 'AUD'}], [{currency: 'USD'}]])
  })

  it('a figure that is none of ours is text, with its place', () => {
    const {band, rules} = row('London', 'Base', '₿ 2–3')
    expect(band?.base).toMatchObject({raw: '₿ 2–3', values: []})
    expect(rules).toEqual(['cell-unread'])
  })
})

it('a sign of two currencies in one range is what its label says, else what both signs may mean', () => {
  const said = row('San Francisco (USD)', 'Base', '$175,000 - S$245,000')
  expect(said.band?.base?.values).toMatchObject([{currency: 'USD', min: 175_000, max: 245_000}])
  expect(said.rules).toContain('currency-mixed-in-range')
  const meant = row('Singapore', 'Base', '$175,000 - S$245,000')
  expect(meant.band?.base?.values).toMatchObject([{currency: 'SGD', min: 175_000, max: 245_000}])
})
