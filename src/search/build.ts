import {places as bundled} from '../data/places.ts'
import type {Company, Library, Place, Role} from '../model/library.ts'
import type {Output} from '../model/site.ts'
import type {Contribution} from './contribution.ts'
import {groupsOfCompany, namesOfState, regionsOfCountry} from './groups.ts'
import {type NamesFile, namesFile, type PayFile, payFile} from './index-file.ts'
import {nicknamesOfCompany, nicknamesOfPlace, nicknamesOfRole} from './nicknames.ts'
import {packRuns, packWords} from './packed.ts'
import {textOutputs} from './text-build.ts'

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

function notesOf(given: readonly Contribution[]): Pick<NamesFile, 'terms' | 'guidesOf'> {
  const guides = new Map<string, number[]>()
  given.forEach(({notes}, n) => {
    for (const term of notes) {
      const list = guides.get(term)
      if (list) list.push(n)
      else guides.set(term, [n])
    }
  })
  const kept = [...guides.keys()].filter((term) => !isCommon(guides.get(term)?.length ?? 0, given.length)).sort()
  return {terms: packWords(kept), guidesOf: kept.map((term) => packRuns(guides.get(term) ?? []))}
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
 * shards by term. `given` holds what each guide contributes, in their order.
 */
export function* buildIndex(
  {companies, roles, places, guides}: Indexed,
  given: readonly Contribution[],
): Iterable<Output> {
  const currencies = unique(given.flatMap((each) => each.currencies)).sort()
  const companyIds = new Set(companies.map(({id}) => id))
  const [company, role] = [numbering(companies.map(({id}) => id)), numbering(roles.map(({id}) => id))]
  const [place, currency] = [numbering(places.map(({id}) => id)), numbering(currencies)]
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
      const own = given[n]
      const row = [
        company(companyId)[0] ?? 0,
        role(roleId)[0] ?? 0,
        own?.places.flatMap(place) ?? [],
        own?.currencies.flatMap(currency) ?? [],
        own?.levels.join(' ') ?? '',
        Math.round(Math.log2(1 + mappedFrom)),
      ] as const
      return id === `${companyId}/${roleId}` ? row : [...row, id]
    }),
    ...notesOf(given),
  }
  const pay: PayFile = {
    version: 2,
    guides: given.map(({bands}) =>
      bands.map(({places: where, currency: code, base, total, levels}) => {
        const band = [where.flatMap(place), currency(code)[0] ?? 0, base, total] as const
        return levels.length === 0 ? band : [...band, levels.join(' ')]
      }),
    ),
  }
  yield json(namesFile, names)
  yield json(payFile, pay)
  yield* textOutputs(given)
}
