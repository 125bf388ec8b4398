import {places as bundled} from '../data/places.ts'
import type {Company, Library, Place, Role} from '../model/library.ts'
import type {Output} from '../model/site.ts'
import type {Contribution, PaidBand} from './contribution.ts'
import {groupsOfCompany, namesOfState, regionsOfCountry} from './groups.ts'
import {type NamesFile, namesFile, type PayFile, payFile} from './index-file.ts'
import {nicknamesOfCompany, nicknamesOfPlace, nicknamesOfRole} from './nicknames.ts'
import {packRuns, packWords} from './packed.ts'
import {textIndex} from './text-build.ts'

export type {Contribution} from './contribution.ts'

const known = new Map(bundled.map((place) => [place.id, place]))
const aliasesOf = (id: string): readonly string[] => known.get(id)?.aliases ?? []
const stateOf = (id: string): readonly string[] => namesOfState(known.get(id)?.state ?? '')
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

const json = (path: string, value: unknown): Output => ({path, content: `${JSON.stringify(value)}\n`})

/** Where each stands in a list. */
function numbering(list: readonly string[]): (id: string) => number[] {
  const at = new Map(list.map((id, n) => [id, n]))
  return (id) => {
    const n = at.get(id)
    return n === undefined ? [] : [n]
  }
}

function countriesOf(places: Indexed['places']): string[][] {
  const codes = unique(places.flatMap(({country}) => country ?? [])).sort()
  return codes.map((code) => {
    const country = known.get(code.toLowerCase())
    return [code, ...(country ? [country.name] : []), ...aliasesOf(code.toLowerCase()), ...regionsOfCountry(code)]
  })
}

/** A term that a third of all guides have tells none of them apart. */
const isCommon = (guides: number, all: number): boolean => guides > Math.max(60, all * 0.3)

function notesOf(guides: ReadonlyMap<string, readonly number[]>, all: number): Pick<NamesFile, 'terms' | 'guidesOf'> {
  const kept = [...guides.keys()].filter((term) => !isCommon(guides.get(term)?.length ?? 0, all)).sort()
  return {terms: packWords(kept), guidesOf: kept.map((term) => packRuns(guides.get(term) ?? []))}
}

/** Gives one string for all that are alike. */
function dictionary(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
}

/** What is kept of a contribution until all are known. */
interface Row {
  readonly places: readonly number[]
  readonly currencies: readonly string[]
  readonly levels: string
  readonly bands: readonly {
    readonly places: readonly number[]
    readonly currency: string
    readonly pays: readonly [base: PaidBand['base'], total: PaidBand['total']]
    readonly levels: string
  }[]
}

/** Contributions one by one: each is let go before the next, as all of them together are the words of all guides. */
function gather(given: Iterable<Contribution>, place: (id: string) => number[]) {
  const same = dictionary()
  const text = textIndex(same)
  const rows: Row[] = []
  const notes = new Map<string, number[]>()
  for (const {places, currencies, levels, bands, notes: terms, ...said} of given) {
    const n = rows.length
    text.add(n, said)
    for (const term of terms) {
      const list = notes.get(term)
      if (list) list.push(n)
      else notes.set(term, [n])
    }
    rows.push({
      places: places.flatMap(place),
      currencies: currencies.map(same),
      levels: same(levels.join(' ')),
      bands: bands.map((band) => ({
        places: band.places.flatMap(place),
        currency: same(band.currency),
        pays: [band.base, band.total],
        levels: same(band.levels.join(' ')),
      })),
    })
  }
  return {rows, notes, text}
}

/** What of a library the index is made from. Plain data: a thread of its own may make it. */
export interface Indexed {
  readonly companies: readonly Pick<Company, 'id' | 'name' | 'aliases'>[]
  readonly roles: readonly Pick<Role, 'id' | 'name' | 'aliases'>[]
  readonly places: readonly Pick<Place, 'id' | 'name' | 'country'>[]
  /** Of each guide: its id, those of its company and its role, and how many guides name it. */
  readonly guides: readonly (readonly [id: string, company: string, role: string, mappedFrom: number])[]
}

export const indexed = ({companies, roles, places, entries}: Library): Indexed => ({
  companies: companies.map(({id, name, aliases}) => ({id, name, aliases})),
  roles: roles.map(({id, name, aliases}) => ({id, name, aliases})),
  places: places.map(({id, name, country}) => ({id, name, country})),
  guides: entries.map(({id, company, role, mappedFrom}) => [id, company.id, role.id, mappedFrom.length]),
})

/**
 * The search index of a library: names and pay, one file each, which the page loads when search is first used, and the full text in
 * shards by term. `given`: what each guide contributes, in their order.
 */
export function* buildIndex(
  {companies, roles, places, guides}: Indexed,
  given: Iterable<Contribution>,
): Iterable<Output> {
  const companyIds = new Set(companies.map(({id}) => id))
  const [company, role] = [numbering(companies.map(({id}) => id)), numbering(roles.map(({id}) => id))]
  const place = numbering(places.map(({id}) => id))
  const {rows, notes, text} = gather(given, place)
  const currencies = unique(rows.flatMap((row) => row.currencies)).sort()
  const currency = numbering(currencies)
  const names: NamesFile = {
    version: 2,
    companies: companies.map(({id, name, aliases}) => [
      id,
      name,
      ...aliases,
      ...nicknamesOfCompany(id, companyIds),
      ...groupsOfCompany(id),
    ]),
    roles: roles.map(({id, name, aliases}) => [id, name, ...aliases, ...nicknamesOfRole(id)]),
    places: places.map(({id, name, country}) => [
      id,
      name,
      country ?? '',
      ...aliasesOf(id),
      ...nicknamesOfPlace(id),
      ...stateOf(id),
    ]),
    countries: countriesOf(places),
    currencies,
    guides: guides.map(([id, companyId, roleId, mappedFrom], n) => {
      const own = rows[n]
      const row = [
        company(companyId)[0] ?? 0,
        role(roleId)[0] ?? 0,
        own?.places ?? [],
        own?.currencies.flatMap(currency) ?? [],
        own?.levels ?? '',
        Math.round(Math.log2(1 + mappedFrom)),
      ] as const
      return id === `${companyId}/${roleId}` ? row : [...row, id]
    }),
    ...notesOf(notes, rows.length),
  }
  const pay: PayFile = {
    version: 2,
    guides: rows.map(({bands}) =>
      bands.map(({places: where, currency: code, pays, levels}) => {
        const band = [where, currency(code)[0] ?? 0, ...pays] as const
        return levels === '' ? band : [...band, levels]
      }),
    ),
  }
  yield json(namesFile, names)
  yield json(payFile, pay)
  yield* text.outputs()
}
