import type {Band, Guide, WholeGuide} from '../model/guide.ts'
import type {Component, MoneyValue} from '../model/value.ts'
import {pack} from './packed.ts'
import {sentencesOf} from './sentences.ts'
import {singular, terms, words} from './words.ts'

/** What a band pays, by ids; whole units a year. */
export interface PaidBand {
  readonly places: readonly string[]
  readonly currency: string
  readonly base: readonly [number, number] | null
  readonly total: readonly [number, number] | null
  readonly levels: readonly string[]
}

/** What one guide gives to the index. It follows from the guide alone, so that a build may keep it beside the guide. Plain data. */
export interface Contribution {
  readonly places: readonly string[]
  readonly currencies: readonly string[]
  readonly levels: readonly string[]
  /** Terms of its tagline, its lever titles and its own other names, sorted. */
  readonly notes: readonly string[]
  readonly bands: readonly PaidBand[]
  /** Every term of its text, sorted; and beside each the sentences that it stands in, packed as gaps. */
  readonly terms: readonly string[]
  readonly sentences: readonly string[]
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** Words that nobody searches for by themselves; they are in every guide. */
export const isNoise = (term: string): boolean => term.length > 32 || noise.has(term)
const noise: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has have i in is it its m me my of on or our s t that the their this to was we will with you your'.split(
    ' ',
  ),
)

/** `L4` and `L6` name the rungs between them too. */
function between(levels: readonly string[]): string[] {
  const split = levels.map((code) => /^(\p{L}+)(\d{1,2})$/u.exec(code))
  const out = [...levels]
  for (let n = 1; n < split.length; n++) {
    const [from, to] = [split[n - 1], split[n]]
    if (!from || !to || from[1] !== to[1]) continue
    for (let rung = Number(from[2]) + 1; rung < Number(to[2]) && rung < Number(from[2]) + 9; rung++)
      out.push(`${from[1]}${rung}`)
  }
  return out
}

function levelsOf({role, levelMapping, bands}: Guide): string[] {
  const own = levelMapping?.terms.filter(({relation}) => relation === 'self') ?? []
  return unique([
    ...between(role.levels),
    ...own.flatMap(({levels}) => between(levels)),
    ...bands.flatMap(({level}) => between(level?.codes ?? [])),
  ])
}

const moneyOf = (band: Band, component: Component): MoneyValue | null =>
  band[component]?.values.find((value): value is MoneyValue => value.kind === 'money' && value.currency !== null) ??
  null

const yearly = ({min, max, per}: MoneyValue): [number, number] => (per === 'month' ? [min * 12, max * 12] : [min, max])

function paid(band: Band): PaidBand[] {
  const base = moneyOf(band, 'base')
  const total = moneyOf(band, 'total')
  return unique([base?.currency, total?.currency].flatMap((code) => code ?? [])).map((currency) => ({
    places: band.region?.places ?? [],
    currency,
    base: base?.currency === currency ? yearly(base) : null,
    total: total?.currency === currency ? yearly(total) : null,
    levels: between(band.level?.codes ?? []),
  }))
}

/** Terms of words that were met, '' for noise; begun anew when it is full. */
const known = new Map<string, string>()
const mostKnown = 20_000

function termOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const term = singular(word)
  const kept = isNoise(term) ? '' : term
  if (known.size === mostKnown) known.clear()
  known.set(word, kept)
  return kept
}

/** Terms with the sentences that they stand in. A sentence is numbered through the whole guide. */
function positions(guide: WholeGuide): Map<string, number[]> {
  const found = new Map<string, number[]>()
  let n = 0
  for (const sentence of sentencesOf(guide)) {
    for (const word of words(sentence)) {
      const term = termOf(word)
      if (term === '') continue
      const at = found.get(term)
      if (!at) found.set(term, [n])
      else if (at[at.length - 1] !== n) at.push(n)
    }
    n++
  }
  return found
}

/** A sentence by itself, packed: most terms stand in one. */
const alone = Array.from({length: 512}, (_, n) => pack([n]))

const gaps = (sorted: readonly number[]): number[] =>
  sorted.map((each, n) => (n === 0 ? each : each - (sorted[n - 1] ?? 0)))

export function contributionOf(guide: WholeGuide): Contribution {
  const text = positions(guide)
  const own = [
    guide.tagline?.text ?? '',
    ...guide.levers.map(({title}) => title),
    ...(guide.frontMatter?.aliases ?? []),
  ]
  const sorted = [...text.keys()].sort()
  const bands = guide.bands.flatMap(paid)
  return {
    places: unique(guide.bands.flatMap(({region}) => region?.places ?? [])),
    currencies: unique(bands.map(({currency}) => currency)),
    levels: levelsOf(guide),
    notes: unique(own.flatMap((each) => terms(each)))
      .filter((term) => !isNoise(term))
      .sort(),
    bands,
    terms: sorted,
    sentences: sorted.map((term) => {
      const at = text.get(term) ?? []
      return (at.length === 1 && alone[at[0] ?? 0]) || pack(gaps(at))
    }),
  }
}
