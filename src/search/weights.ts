import type {Match} from './match.ts'
import type {Names} from './names.ts'

export type Matches = readonly (Match | null)[]

/** Whether each term is a company's name, or stands in one that was typed in full. */
export const companyTerms = (size: number, companies: Matches): boolean[] =>
  Array.from({length: size}, (_, term) => companies.some((match) => (match?.evidence[term] ?? 0) > 0.95))

const taken = (match: Match | null | undefined, least: number): number[] =>
  match?.evidence.flatMap((each, term) => (each > least ? [term] : [])) ?? []

/** A company that is called by words of a place that was typed in full is hardly meant: `remote`, and `remote us`, are no Remote.com. */
export function apartFromPlaces(companies: Matches, places: Matches, names: Names): Matches {
  const typed = places
    .map((match, n) => ({terms: taken(match, 0.95), isRemote: names.places[n]?.id === 'remote'}))
    .filter(({terms, isRemote}) => terms.length > 1 || (isRemote && terms.length > 0))
  if (typed.length === 0) return companies
  return companies.map((match) => {
    const own = taken(match, 0.3)
    const isPlace = typed.some(
      ({terms, isRemote}) =>
        (isRemote || terms.length > own.length) && own.length > 0 && own.every((term) => terms.includes(term)),
    )
    return match && isPlace ? {evidence: match.evidence.map((each) => 0.9 * each), full: 0, told: 0, all: false} : match
  })
}

/** Names of several words that were typed in full, as the terms that they are: `new york` says one thing, not two. */
export function wholeNames(kinds: readonly Matches[]): number[][] {
  const found = new Map<string, number[]>()
  for (const match of kinds.flat()) {
    const terms = taken(match, 0.95)
    if (terms.length > 1) found.set(terms.join(' '), terms)
  }
  return [...found.values()]
}

/**
 * How much each term tells: the fewer guides answer to it, the more. Where names or taglines have it, those alone are counted.
 * Terms that none answers to don't count, the words of a place's name count as one, and where a company is named, no word that
 * stands in taglines and texts alone tells more than its name.
 */
export function weigh(
  rows: readonly (readonly number[])[],
  named: readonly boolean[],
  whole: readonly (readonly number[])[],
): number[] {
  const counts = named.map((_, term) => {
    let names = 0
    let some = 0
    let best = 0
    for (const row of rows) {
      const own = row[term] ?? 0
      if (own >= 0.55) names++
      if (own >= 0.2) some++
      if (own > best) best = own
    }
    return {names, some, best}
  })
  const weights = counts.map(({names, some}) => (some === 0 ? 0 : 0.4 + Math.log(1 + rows.length / (names || some))))
  const company = Math.max(0, ...weights.filter((_, term) => named[term]))
  const told = weights.map((each, term) =>
    company > 0 && (counts[term]?.best ?? 0) < 0.66 ? Math.min(each, company) : each,
  )
  for (const terms of whole) {
    if (terms.some((term) => named[term])) continue
    const most = Math.max(...terms.map((term) => told[term] ?? 0))
    for (const term of terms) told[term] = most / terms.length
  }
  return told
}
