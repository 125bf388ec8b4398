import {distance} from '../model/near.ts'
import {matchNamed, meaningsOf} from './match.ts'
import type {Named, Names} from './names.ts'
import {parseQuery} from './query.ts'
import {terms} from './words.ts'

export type Kind = 'company' | 'role' | 'place'

/** A page that lists guides: a company's, a role's, a place's. */
export interface Suggestion {
  readonly kind: Kind
  readonly id: string
  readonly name: string
  /** Below the site's base. */
  readonly url: string
  readonly guides: number
}

const folders = {company: 'companies', role: 'roles', place: 'places'} as const

interface Candidate {
  readonly kind: Kind
  readonly named: Named
  readonly at: number
}

const candidates = ({companies, roles, places}: Names): Candidate[] => [
  ...roles.map((named, at) => ({kind: 'role' as const, named, at})),
  ...companies.map((named, at) => ({kind: 'company' as const, named, at})),
  ...places.map((named, at) => ({kind: 'place' as const, named, at})),
]

const guidesOf = ({guides}: Names, {kind, at}: Candidate): number =>
  guides.filter((row) =>
    kind === 'company' ? row.company === at : kind === 'role' ? row.role === at : row.places.includes(at),
  ).length

const toSuggestion = (names: Names, candidate: Candidate): Suggestion => {
  const {kind, named} = candidate
  return {
    kind,
    id: named.id,
    name: named.name,
    url: `/${folders[kind]}/${named.id}/`,
    guides: guidesOf(names, candidate),
  }
}

/** Companies, roles and places that the whole of a text names or begins, and that have several guides. */
export function suggest(names: Names, text: string, most = 3): Suggestion[] {
  const query = parseQuery(text)
  if (query.terms.length === 0) return []
  const meanings = meaningsOf(names, query, null)
  const typed = query.terms.join(' ')
  const even = new Float64Array(names.lexicon.length).fill(1)
  return candidates(names)
    .flatMap((candidate) => {
      const match = matchNamed(candidate.named, meanings, even)
      if (!match || match.evidence.some((each) => each < 0.4)) return []
      const begins = terms(candidate.named.name).join(' ').startsWith(typed)
      return match.full > 0.85 || begins ? [{candidate, worth: match.full + (begins ? 0.5 : 0)}] : []
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 12)
    .map(({candidate, worth}) => ({found: toSuggestion(names, candidate), worth}))
    .filter(({found}) => found.guides > 1)
    .sort((a, b) => b.worth + b.found.guides / 1e4 - (a.worth + a.found.guides / 1e4))
    .slice(0, most)
    .map(({found}) => found)
}

/** The names that a text which finds nothing is nearest to. */
export function nearest(names: Names, text: string, most = 4): Suggestion[] {
  const typed = terms(text.slice(0, 60)).join('')
  if (typed === '') return []
  return candidates(names)
    .map((candidate) => {
      const name = terms(candidate.named.name).join('')
      return {
        candidate,
        far: distance(typed, name, Math.max(typed.length, name.length)) / Math.max(typed.length, name.length),
      }
    })
    .filter(({far}) => far < 0.7)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({candidate}) => toSuggestion(names, candidate))
}
