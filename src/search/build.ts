import {places as bundled} from '../data/places.ts'
import type {Library} from '../model/library.ts'
import type {Output} from '../model/site.ts'
import type {IndexFile} from './index-file.ts'

const aliasesOf = new Map(bundled.map(({id, aliases}) => [id, aliases ?? []]))

/** The search index of a library: one small file of names, which the page loads when search is first used. */
export function buildIndex(library: Library): readonly Output[] {
  const companies = new Map(library.companies.map(({id}, n) => [id, n]))
  const roles = new Map(library.roles.map(({id}, n) => [id, n]))
  const places = new Map(library.places.map(({id}, n) => [id, n]))
  const index: IndexFile = {
    version: 1,
    companies: library.companies.map(({id, name, aliases}) => [id, name, ...aliases]),
    roles: library.roles.map(({id, name, aliases}) => [id, name, ...aliases]),
    places: library.places.map(({id, name}) => [id, name, ...(aliasesOf.get(id) ?? [])]),
    guides: library.entries.flatMap(({guide, company}): IndexFile['guides'] => {
      const at = companies.get(company.id)
      const role = roles.get(guide.role.slug)
      if (at === undefined || role === undefined) return []
      const where = new Set(guide.bands.flatMap(({region}) => region?.places ?? []))
      const own =
        guide.levelMapping?.terms.filter(({relation}) => relation === 'self').flatMap(({levels}) => levels) ?? []
      return [
        [
          at,
          role,
          [...where].flatMap((id) => places.get(id) ?? []),
          [...new Set([...guide.role.levels, ...own])].join(' '),
        ],
      ]
    }),
  }
  return [{path: 'search/names.json', content: `${JSON.stringify(index)}\n`}]
}
