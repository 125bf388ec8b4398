import type {IndexFile} from './index-file.ts'
import {likeness, words} from './words.ts'

export interface Hit {
  readonly id: string
  /** Below the site's base. */
  readonly url: string
  readonly title: string
  readonly score: number
}

/** Names of one thing, each as its words. */
interface Named {
  readonly id: string
  readonly name: string
  readonly names: readonly (readonly string[])[]
}

export interface Index {
  readonly companies: readonly Named[]
  readonly roles: readonly Named[]
  readonly places: readonly Named[]
  readonly guides: IndexFile['guides']
}

const toNamed = ([id = '', name = '', ...others]: readonly string[]): Named => {
  const all = [name, id.replaceAll('-', ' '), ...others].map((each) => words(each))
  return {id, name, names: all.filter((each) => each.length > 0)}
}

/** The index as it was loaded, ready to be searched. */
export const openIndex = (file: IndexFile): Index => ({
  companies: file.companies.map(toNamed),
  roles: file.roles.map(toNamed),
  places: file.places.map(toNamed),
  guides: file.guides,
})

/** How well something matches, and which words of the query it took, as bits. */
interface Match {
  readonly score: number
  readonly taken: number
}

const nothing: Match = {score: 0, taken: 0}

/** Words of a query that say little by themselves. */
const small: ReadonlySet<string> = new Set([
  'at',
  'in',
  'the',
  'a',
  'of',
  'for',
  'and',
  'pay',
  'salary',
  'negotiation',
  'guide',
  'compensation',
])

function matchName(query: readonly string[], name: readonly string[]): Match {
  let sum = 0
  let taken = 0
  for (const word of name) {
    let best = 0
    let at = -1
    for (let n = 0; n < query.length; n++) {
      if (taken & (1 << n)) continue
      const like = likeness(query[n] ?? '', word, n === query.length - 1)
      if (like > best) {
        best = like
        at = n
      }
    }
    if (at !== -1) taken |= 1 << at
    sum += best
  }
  if (taken === 0) return nothing
  // A whole name counts for more than a part of one, and a long whole name for more than a short one.
  const share = sum / name.length
  return {score: share * share * (1 + 0.3 * sum) + (share > 0.99 ? 0.5 : 0), taken}
}

function match(query: readonly string[], {names}: Named): Match {
  let best = nothing
  for (const name of names) {
    const found = matchName(query, name)
    if (found.score > best.score) best = found
  }
  return best
}

const bits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}

export interface SearchOptions {
  readonly limit?: number
}

/**
 * Guides for a query, best first: by company, role, place and level, by their names, abbreviations and beginnings, with room for
 * slips. Every word of the query that nothing of a guide takes counts against it. The same in the browser and on the command line.
 */
export function search(index: Index, text: string, {limit = 10}: SearchOptions = {}): Hit[] {
  const all = words(text).slice(0, 24)
  const query = all.filter((word) => !small.has(word))
  if (query.length === 0) query.push(...all)
  if (query.length === 0) return []
  const companies = index.companies.map((each) => match(query, each))
  const roles = index.roles.map((each) => match(query, each))
  const places = index.places.map((each) => match(query, each))
  const full = query.length
  const hits: {guide: number; score: number}[] = []
  index.guides.forEach(([company, role, where, levels], guide) => {
    const c = companies[company] ?? nothing
    const r = roles[role] ?? nothing
    let p = nothing
    for (const place of where) {
      const found = places[place] ?? nothing
      if (found.score > p.score) p = found
    }
    const codes = levels === '' ? [] : levels.toLowerCase().split(' ')
    let l = 0
    for (let n = 0; n < full; n++) if (codes.includes(query[n] ?? '')) l |= 1 << n
    // A word serves one purpose only: what company and role both would take counts for the better of them.
    const both = bits(c.taken & r.taken)
    const overlap =
      both === 0 ? 0 : Math.min(c.score, r.score) * (both / Math.max(1, Math.min(bits(c.taken), bits(r.taken))))
    const taken = c.taken | r.taken | p.taken | l
    if (taken === 0) return
    const extra = p.taken & ~(c.taken | r.taken) ? p.score * 0.6 : 0
    const share = bits(taken) / full
    hits.push({guide, score: (c.score * 1.15 + r.score - overlap + extra + (l ? 0.4 : 0)) * share * share})
  })
  hits.sort((a, b) => b.score - a.score || a.guide - b.guide)
  return hits.slice(0, limit).map(({guide, score}) => {
    const [company = 0, role = 0] = index.guides[guide] ?? []
    const [c, r] = [index.companies[company], index.roles[role]]
    const id = `${c?.id}/${r?.id}`
    return {id, url: `/guides/${id}/`, title: `${r?.name}, ${c?.name}`, score: Math.round(score * 1000) / 1000}
  })
}
