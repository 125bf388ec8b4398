import type {PayFile, StoredBand} from './index-file.ts'
import type {GuideRow, Names} from './names.ts'

/** Facets that hold ids or codes. Several values of one are alternatives. */
export const facets = ['company', 'role', 'place', 'level'] as const
export type Facet = (typeof facets)[number]

export interface Range {
  readonly pay: 'base' | 'total'
  /** Whole units a year; null for an open end. */
  readonly min: number | null
  readonly max: number | null
}

/** What results are narrowed to. A range needs a currency: figures in two are never compared. */
export interface Selection extends Readonly<Record<Facet, readonly string[]>> {
  readonly currency: string | null
  readonly range: Range | null
}

export const nothingSelected: Selection = {company: [], role: [], place: [], level: [], currency: null, range: null}

export const isNarrowed = ({currency, ...rest}: Selection): boolean =>
  currency !== null || facets.some((facet) => rest[facet].length > 0)

export interface Value {
  readonly id: string
  readonly name: string
  readonly guides: number
}

export interface Narrowed {
  /** Places of guides in the index, in the order that they came in. */
  readonly guides: readonly number[]
  /** For each facet its values with how many guides would be left, the most first; its own selection not counted. */
  readonly counts: Readonly<Record<Facet | 'currency', readonly Value[]>>
}

const inRange = (band: StoredBand, {pay, min, max}: Range): boolean => {
  const paid = band[pay === 'base' ? 2 : 3]
  return paid !== null && (min === null || paid[1] >= min) && (max === null || paid[0] <= max)
}

/** One place at one level in one currency: what must hold of one band together. Numbers as in the index. */
interface Slice {
  readonly places: readonly number[]
  readonly levels: readonly string[]
  /** -1 where no figure is known. */
  readonly currency: number
  readonly band: StoredBand | null
}

/** The bands of every guide, ready to be narrowed. */
export type Pay = readonly (readonly Slice[])[]

function slicesOf(row: GuideRow, bands: readonly StoredBand[]): Slice[] {
  const paid = bands.map((band) => ({
    places: band[0],
    levels: band[4]?.split(' ') ?? row.levels,
    currency: band[1],
    band,
  }))
  const told = new Set(paid.flatMap(({places}) => places))
  const others = row.places.filter((place) => !told.has(place))
  // A guide without a figure, or with places that have none, is still found by its places and levels.
  return others.length > 0 || paid.length === 0
    ? [...paid, {places: others, levels: row.levels, currency: -1, band: null}]
    : paid
}

export const openPay = ({guides}: Names, file: PayFile): Pay =>
  guides.map((row, guide) => slicesOf(row, file.guides[guide] ?? []))

type Part = Facet | 'currency'

/** A selection by the index's numbers. An id that the index does not know is a number that nothing has. */
interface Wanted {
  readonly company: readonly number[]
  readonly role: readonly number[]
  readonly place: readonly number[]
  readonly level: readonly string[]
  readonly currency: number | null
  readonly range: Range | null
}

function wantedOf(names: Names, selection: Selection): Wanted {
  const numbers = (list: readonly {readonly id: string}[], ids: readonly string[]): number[] =>
    ids.map((id) => list.findIndex((each) => each.id === id)).map((n) => (n === -1 ? -2 : n))
  const {currency} = selection
  return {
    company: numbers(names.companies, selection.company),
    role: numbers(names.roles, selection.role),
    place: numbers(names.places, selection.place),
    level: selection.level,
    currency: currency === null ? null : (numbers(names.currencies, [currency])[0] ?? -2),
    range: currency === null ? null : selection.range,
  }
}

const shares = <T>(wanted: readonly T[], given: readonly T[]): boolean =>
  wanted.length === 0 || wanted.some((each) => given.includes(each))

const holds = (slice: Slice, {place, level, currency, range}: Wanted, but: Part | null): boolean =>
  (but === 'place' || shares(place, slice.places)) &&
  (but === 'level' || shares(level, slice.levels)) &&
  (but === 'currency' ||
    ((currency === null || slice.currency === currency) &&
      (range === null || (slice.band !== null && inRange(slice.band, range)))))

/** The bands of a guide that a selection means; for saying what it pays. */
export const bandsFor = (names: Names, pay: Pay, selection: Selection, guide: number): StoredBand[] => {
  const wanted = wantedOf(names, selection)
  return (pay[guide] ?? []).filter((slice) => holds(slice, wanted, null)).flatMap(({band}) => (band ? [band] : []))
}

/** How many guides have each value; a value that a guide has several times counts once. */
function tally<K>() {
  const counts = new Map<K, number>()
  const last = new Map<K, number>()
  return {
    counts,
    add(guide: number, value: K): void {
      if (last.get(value) === guide) return
      last.set(value, guide)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    },
  }
}

const byCount = (a: Value, b: Value): number => b.guides - a.guides || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** Keeps the guides that a selection allows, and counts what each further value would leave. */
export function narrow(names: Names, pay: Pay, selection: Selection, guides: readonly number[]): Narrowed {
  const wanted = wantedOf(names, selection)
  const [company, role, place, currency] = [tally<number>(), tally<number>(), tally<number>(), tally<number>()]
  const level = tally<string>()
  const kept = guides.filter((guide) => {
    const row = names.guides[guide]
    if (!row) return false
    const slices = pay[guide] ?? []
    const isCompany = shares(wanted.company, [row.company])
    const isRole = shares(wanted.role, [row.role])
    const isWhole = slices.some((slice) => holds(slice, wanted, null))
    if (isRole && isWhole) company.add(guide, row.company)
    if (isCompany && isWhole) role.add(guide, row.role)
    if (!isCompany || !isRole) return false
    for (const slice of slices) {
      if (holds(slice, wanted, 'place')) for (const each of slice.places) place.add(guide, each)
      if (holds(slice, wanted, 'level')) for (const each of slice.levels) level.add(guide, each)
      if (slice.currency !== -1 && holds(slice, wanted, 'currency')) currency.add(guide, slice.currency)
    }
    return isWhole
  })
  const named = (list: readonly {readonly id: string; readonly name: string}[], counts: ReadonlyMap<number, number>) =>
    [...counts]
      .map(([n, count]): Value => ({id: list[n]?.id ?? '', name: list[n]?.name ?? '', guides: count}))
      .sort(byCount)
  return {
    guides: kept,
    counts: {
      company: named(names.companies, company.counts),
      role: named(names.roles, role.counts),
      place: named(names.places, place.counts),
      level: [...level.counts].map(([id, count]): Value => ({id, name: id, guides: count})).sort(byCount),
      currency: named(names.currencies, currency.counts),
    },
  }
}
