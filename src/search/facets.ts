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

/** One place at one level in one currency: what must hold of one band together. */
interface Slice {
  readonly places: readonly string[]
  readonly levels: readonly string[]
  readonly currency: string | null
  readonly band: StoredBand | null
}

function slicesOf(row: GuideRow, bands: readonly StoredBand[], {places, currencies}: Names): Slice[] {
  const ids = (list: readonly number[]): string[] => list.flatMap((n) => places[n]?.id ?? [])
  const paid = bands.map((band) => ({
    places: ids(band[0]),
    levels: band[4]?.split(' ') ?? row.levels,
    currency: currencies[band[1]]?.id ?? null,
    band,
  }))
  const told = new Set(paid.flatMap((slice) => slice.places))
  const others = ids(row.places).filter((id) => !told.has(id))
  // A guide without a figure, or with places that have none, is still found by its places and levels.
  return others.length > 0 || paid.length === 0
    ? [...paid, {places: others, levels: row.levels, currency: null, band: null}]
    : paid
}

type Part = Facet | 'currency' | 'range'

const holds = (slice: Slice, {place, level, currency, range}: Selection, but: Part | null): boolean =>
  (but === 'place' || place.length === 0 || place.some((id) => slice.places.includes(id))) &&
  (but === 'level' || level.length === 0 || level.some((code) => slice.levels.includes(code))) &&
  (but === 'currency' || currency === null || slice.currency === currency) &&
  (range === null || currency === null || but === 'currency' || (slice.band !== null && inRange(slice.band, range)))

/** The bands of a guide that a selection means; for saying what it pays. */
export const bandsFor = (names: Names, pay: PayFile, selection: Selection, guide: number): StoredBand[] => {
  const row = names.guides[guide]
  if (!row) return []
  return slicesOf(row, pay.guides[guide] ?? [], names)
    .filter((slice) => holds(slice, selection, null))
    .flatMap(({band}) => (band ? [band] : []))
}

const byCount = (a: Value, b: Value): number => b.guides - a.guides || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** Keeps the guides that a selection allows, and counts what each further value would leave. */
export function narrow(names: Names, pay: PayFile, selection: Selection, guides: readonly number[]): Narrowed {
  const tallies = {
    company: new Map<string, number>(),
    role: new Map<string, number>(),
    place: new Map<string, number>(),
    level: new Map<string, number>(),
    currency: new Map<string, number>(),
  }
  const add = (tally: Map<string, number>, ids: Iterable<string>): void => {
    for (const id of new Set(ids)) tally.set(id, (tally.get(id) ?? 0) + 1)
  }
  const kept = guides.filter((guide) => {
    const row = names.guides[guide]
    if (!row) return false
    const company = names.companies[row.company]?.id ?? ''
    const role = names.roles[row.role]?.id ?? ''
    const isCompany = selection.company.length === 0 || selection.company.includes(company)
    const isRole = selection.role.length === 0 || selection.role.includes(role)
    const slices = slicesOf(row, pay.guides[guide] ?? [], names)
    const left = (but: Part | null): Slice[] => slices.filter((slice) => holds(slice, selection, but))
    const whole = left(null).length > 0
    if (isRole && whole) add(tallies.company, [company])
    if (isCompany && whole) add(tallies.role, [role])
    if (!isCompany || !isRole) return false
    add(
      tallies.place,
      left('place').flatMap(({places}) => places),
    )
    add(
      tallies.level,
      left('level').flatMap(({levels}) => levels),
    )
    add(
      tallies.currency,
      left('currency').flatMap(({currency}) => currency ?? []),
    )
    return whole
  })
  const named = {
    company: new Map(names.companies.map(({id, name}) => [id, name])),
    role: new Map(names.roles.map(({id, name}) => [id, name])),
    place: new Map(names.places.map(({id, name}) => [id, name])),
  }
  const values = (tally: ReadonlyMap<string, number>, name: (id: string) => string): Value[] =>
    [...tally].map(([id, count]) => ({id, name: name(id), guides: count})).sort(byCount)
  return {
    guides: kept,
    counts: {
      company: values(tallies.company, (id) => named.company.get(id) ?? id),
      role: values(tallies.role, (id) => named.role.get(id) ?? id),
      place: values(tallies.place, (id) => named.place.get(id) ?? id),
      level: values(tallies.level, (id) => id),
      currency: values(tallies.currency, (id) => id),
    },
  }
}
