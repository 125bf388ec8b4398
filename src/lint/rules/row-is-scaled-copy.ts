import type {Band, Outline} from '../../model/guide.ts'
import type {Library} from '../../model/library.ts'
import {exampleGuide} from '../example.ts'
import {moneyOf} from '../money.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'

/** Rounding to a thousand moves a ratio by this much; independent figures of two places never agree so well. */
const alike = 0.02
const parts = ['base', 'stock', 'total'] as const

/** The figures of one place, by level, component and end. */
interface Figures {
  readonly name: string
  readonly bands: readonly Band[]
  readonly amounts: ReadonlyMap<string, number>
  readonly components: ReadonlySet<string>
}

function figuresOf(guide: Outline): Figures[] {
  const places = new Map<string, Band[]>()
  for (const band of guide.bands) {
    const name = band.region?.label ?? ''
    const list = places.get(name)
    if (list) list.push(band)
    else places.set(name, [band])
  }
  return [...places].map(([name, bands]) => {
    const amounts = new Map<string, number>()
    const components = new Set<string>()
    for (const band of bands)
      for (const part of parts) {
        const value = moneyOf(band[part])
        if (!value || value.min <= 0) continue
        amounts.set(`${band.level?.label ?? ''} ${part} min`, value.min)
        if (value.max !== value.min) amounts.set(`${band.level?.label ?? ''} ${part} max`, value.max)
        components.add(`${band.level?.label ?? ''} ${part}`)
      }
    return {name, bands, amounts, components}
  })
}

/** The one multiple that leads from one place's figures to another's; null where there is none. */
function multiple(from: Figures, to: Figures): number | null {
  if (to.components.size < 2 || from.components.size !== to.components.size) return null
  const ratios: number[] = []
  for (const [key, figure] of from.amounts) {
    const other = to.amounts.get(key)
    if (other === undefined) return null
    ratios.push(other / figure)
  }
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)]
  return ratios.length >= 4 && high / low - 1 <= alike
    ? ratios.reduce((sum, each) => sum + each, 0) / ratios.length
    : null
}

/** How often a company's guides state two places, and how often one's base is the same multiple of the other's. */
const habits = perLibrary(({entries}: Library): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const {guide} of entries)
    for (const [from, to] of pairsOf(figuresOf(guide))) {
      for (const key of [pairName(guide, from, to), habit(guide, from, to)])
        if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
    }
  return times
})

const pairsOf = (places: readonly Figures[]): [Figures, Figures][] =>
  places.slice(1).flatMap((to, n) => places.slice(0, n + 1).map((from): [Figures, Figures] => [from, to]))

const pairName = ({company}: Outline, from: Figures, to: Figures): string =>
  JSON.stringify([company.slug, from.name, to.name])

/** Names the company, the two places and the ratio of their base to the nearest hundredth; null where its ends differ. */
function habit(guide: Outline, from: Figures, to: Figures): string | null {
  const ratio = baseMultiple(from, to)
  return ratio === null ? null : `${pairName(guide, from, to)} ${Math.round(ratio * 100)}`
}

function baseMultiple(from: Figures, to: Figures): number | null {
  const base = (figures: Figures): (number | undefined)[] =>
    ['min', 'max'].map((end) => figures.amounts.get(` base ${end}`))
  const [[low, high], [otherLow, otherHigh]] = [base(from), base(to)] as [number[], number[]]
  if (!low || !high || !otherLow || !otherHigh) return null
  const ratios = [otherLow / low, otherHigh / high] as const
  return Math.max(...ratios) / Math.min(...ratios) - 1 <= alike ? (ratios[0] + ratios[1]) / 2 : null
}

/** This many guides of a company with one ratio are a formula, where they are at least half of those that state both places. */
const formula = 4

interface Copy {
  readonly from: Figures
  readonly to: Figures
  readonly ratio: number
  readonly guides: number
}

function copiesOf(guide: Outline, times: ReadonlyMap<string, number>): Copy[] {
  const places = figuresOf(guide)
  return places.slice(1).flatMap((to, n): Copy[] => {
    const before = places.slice(0, n + 1)
    for (const from of before) {
      const ratio = multiple(from, to)
      if (ratio !== null) return [{from, to, ratio, guides: 1}]
    }
    for (const from of before) {
      const key = habit(guide, from, to)
      const guides = key === null ? 0 : (times.get(key) ?? 0)
      const all = times.get(pairName(guide, from, to)) ?? 0
      const ratio = baseMultiple(from, to)
      if (guides >= formula && guides * 2 >= all && ratio !== null) return [{from, to, ratio, guides}]
    }
    return []
  })
}

const words = ({from, to, ratio, guides}: Copy): string => {
  const rounded = Math.round(ratio * 1000) / 1000
  const what = guides > 1 ? 'the base of ' : ''
  const times = rounded === 1 ? `the same as ${what && 'that of '}` : `${rounded} times ${what && 'that of '}`
  return `${what}\`${to.name}\` is ${times}\`${from.name}\`${guides > 1 ? `, in ${guides} guides of the company` : ''}`
}

const row = (place: string, base: string, stock: string, total: string): string =>
  `| ${place} | ${base} | ${stock} | 10% | ${total} |`
const table = (...rows: string[]): string =>
  `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n${rows.join('\n')}`
const seattle = row('Seattle', '$150K–$200K', '$80K–$160K', '$185K–$260K')

export const rowIsScaledCopy: Rule = {
  name: 'row-is-scaled-copy',
  severity: 'info',
  summary: 'A place whose figures are those of another place times one factor',
  why: 'Such figures were computed, not found: they say nothing about pay at that place, and a recruiter there knows better numbers.',
  mend: 'Look the figures of that place up, or say in a note that they are derived and how.',
  examples: [
    {
      title: 'Four fifths of everything',
      guide: exampleGuide({table: table(seattle, row('Austin', '$120K–$160K', '$64K–$128K', '$148K–$208K'))}),
      message: 'Derived figures: `Austin` is 0.8 times `Seattle`',
    },
    {
      title: 'The same figures for two places',
      guide: exampleGuide({table: table(seattle, row('Austin', '$150K–$200K', '$80K–$160K', '$185K–$260K'))}),
      message: 'Derived figures: `Austin` is the same as `Seattle`',
    },
    {
      title: 'Figures of its own',
      guide: exampleGuide({table: table(seattle, row('Austin', '$135K–$175K', '$60K–$140K', '$163K–$227K'))}),
      message: null,
    },
  ],
  *check({guide}, library) {
    const copies = copiesOf(guide, habits(library))
    const [first] = copies
    const [band] = first?.to.bands ?? []
    const [source] = first?.from.bands ?? []
    if (!first || !band || !source) return
    yield {
      span: band.span,
      message: `Derived figures: ${copies.map(words).join('; ')}`,
      actual: copies.map(({to, from}) => `${to.name}, ${from.name}`).join('; '),
      related: {
        path: guide.path,
        span: source.span,
        message: 'The figures that they follow',
      },
    }
  },
}
