import {type Match, type Meanings, matchNamed, meaningsOf, tellings} from './match.ts'
import type {GuideRow, Named, Names} from './names.ts'
import type {Query} from './query.ts'
import type {TextEvidence} from './text.ts'

/** What a term is worth by where it stands. A name says what a guide is; its text says what it speaks of. */
const worth = {company: 1, role: 1, place: 0.92, country: 0.8, currency: 0.85, level: 0.95, note: 0.62} as const

/** A term is answered in full by a tagline, and by anything that is worth more. */
const enough = worth.note
/** Below this a term may be a slip, or what texts say: they are asked. */
const sure = 0.72

export interface Ranked {
  /** The guide's place in the index. */
  readonly guide: number
  readonly score: number
  /** How well each term of the query is answered, 0 to 1. */
  readonly evidence: readonly number[]
}

export interface Ranking {
  readonly ranked: readonly Ranked[]
  /** Whether some term of the best guide is answered by its text at most, so that the full text has a say. */
  readonly open: boolean
  /** Terms that no guide has. */
  readonly missing: readonly string[]
}

type Matches = readonly (Match | null)[]

const told = new WeakMap<readonly Named[], Float64Array>()

/** Looked up once for each list of names. */
function tellingsOf(list: readonly Named[], {lexicon}: Names): Float64Array {
  const known = told.get(list)
  if (known) return known
  const made = tellings(list, lexicon.length)
  told.set(list, made)
  return made
}

const matchAll = (list: readonly Named[], names: Names, meanings: Meanings): Matches => {
  const telling = tellingsOf(list, names)
  return list.map((each) => matchNamed(each, meanings, telling))
}

/** A code counts for more in a guide of few levels than in one of many. */
function levelEvidence(query: Query, {levels}: GuideRow): number[] {
  if (levels.length === 0) return []
  const codes = levels.map((code) => code.toLowerCase())
  const narrow = 1 / (1 + 0.06 * (levels.length - 1))
  return query.terms.map((term) => (codes.includes(term) ? worth.level * Math.max(0.7, narrow) : 0))
}

/** The best place of a guide for each term, or its country. */
function placeMatch(
  row: GuideRow,
  places: Matches,
  countries: Matches,
  countryOf: readonly number[],
  into: number[],
): number {
  let full = 0
  for (const place of row.places) {
    const own = places[place]
    const land = countries[countryOf[place] ?? -1]
    if (own) {
      full = Math.max(full, own.full)
      raise(into, own.evidence, worth.place)
    }
    if (land) raise(into, land.evidence, worth.country)
  }
  return full
}

function raise(into: number[], from: readonly number[], weight: number): void {
  for (let n = 0; n < from.length; n++) into[n] = Math.max(into[n] ?? 0, (from[n] ?? 0) * weight)
}

/** Guides by the terms of their taglines and levers. */
function noteEvidence(names: Names, meanings: Meanings): Map<number, number[]> {
  const found = new Map<number, number[]>()
  meanings.notes.forEach((likeness, term) => {
    for (const [word, like] of likeness)
      for (const guide of names.guidesOf(word)) {
        const own = found.get(guide) ?? []
        own[term] = Math.max(own[term] ?? 0, like * worth.note)
        found.set(guide, own)
      }
  })
  return found
}

/** The more sentences of a guide have a term, the more it is about it; slowly. */
function textWorth({postings}: TextEvidence, term: number, guide: number): number {
  const sentences = postings[term]?.get(guide)
  return sentences ? 0.34 + 0.16 * (sentences.length / (sentences.length + 2)) : 0
}

/**
 * How far each term may be answered by texts. A company that is named is meant, so texts that name it say half as much; and a word
 * that only resembles the term counts where no name or tagline has anything like it.
 */
function trust({like}: TextEvidence, {names, notes}: Meanings, companies: Matches): number[] {
  return like.map((each, term) => {
    if (each < 1) return (names[term]?.size ?? 0) + (notes[term]?.size ?? 0) > 0 ? 0 : each
    return companies.some((match) => (match?.evidence[term] ?? 0) > 0.95) ? 0.5 : 1
  })
}

/** The share of neighbouring terms that stand in one sentence of a guide. */
function nearness({postings}: TextEvidence, guide: number): number {
  let near = 0
  let pairs = 0
  for (let n = 1; n < postings.length; n++) {
    const [before, after] = [postings[n - 1]?.get(guide), postings[n]?.get(guide)]
    if (postings[n - 1]?.size === 0 || postings[n]?.size === 0) continue
    pairs++
    if (before && after?.some((sentence) => before.includes(sentence))) near++
  }
  return pairs === 0 ? 0 : near / pairs
}

/** What a name that was typed in full adds; nothing where the other name takes the same terms and more. */
function fullness(own: Match | null | undefined, other: Match | null | undefined): number {
  if (!own) return 0
  if (!other) return own.full
  const apart = own.evidence.some((each, n) => each > 0.3 && each > (other.evidence[n] ?? 0))
  return apart ? own.full : 0
}

/**
 * How much each term tells: the fewer guides answer to it, the more. Where names or taglines have it, those alone are counted.
 * Terms that none answers to don't count.
 */
function weigh(rows: readonly (readonly number[])[], size: number): number[] {
  return Array.from({length: size}, (_, term) => {
    let named = 0
    let some = 0
    for (const row of rows) {
      if ((row[term] ?? 0) >= 0.55) named++
      if ((row[term] ?? 0) >= 0.2) some++
    }
    return some === 0 ? 0 : 0.4 + Math.log(1 + rows.length / (named || some))
  })
}

/**
 * Guides for a query, best first; the same order wherever it runs. Each term of the query counts by the best that answers to it in a
 * guide (company, role, place, level, currency, tagline and levers, text) and by how few guides answer to it at all.
 */
export function rank(names: Names, query: Query, text: TextEvidence | null): Ranking {
  const size = query.terms.length
  if (size === 0) return {ranked: [], open: false, missing: []}
  const meanings = meaningsOf(names, query, text)
  const companies = matchAll(names.companies, names, meanings)
  const roles = matchAll(names.roles, names, meanings)
  const places = matchAll(names.places, names, meanings)
  const countries = matchAll(names.countries, names, meanings)
  const currencies = matchAll(names.currencies, names, meanings)
  const notes = noteEvidence(names, meanings)
  const trusted = text ? trust(text, meanings, companies) : []
  const bonus: number[] = []
  const rows = names.guides.map((row, guide) => {
    const evidence = new Array<number>(size).fill(0)
    const [company, role] = [companies[row.company], roles[row.role]]
    if (company) raise(evidence, company.evidence, worth.company)
    if (role) raise(evidence, role.evidence, worth.role)
    const place = placeMatch(row, places, countries, names.countryOf, evidence)
    for (const each of row.currencies) raise(evidence, currencies[each]?.evidence ?? [], worth.currency)
    raise(evidence, levelEvidence(query, row), 1)
    raise(evidence, notes.get(guide) ?? [], 1)
    let near = 0
    if (text) {
      for (let term = 0; term < size; term++)
        evidence[term] = Math.max(evidence[term] ?? 0, (trusted[term] ?? 0) * textWorth(text, term, guide))
      near = size > 1 ? nearness(text, guide) : 0
    }
    bonus[guide] =
      0.14 * fullness(company, role) + 0.16 * fullness(role, company) + 0.05 * place + 0.14 * near + 0.006 * row.named
    return evidence
  })
  return ordered(query, rows, bonus)
}

function ordered({terms}: Query, rows: readonly (readonly number[])[], bonus: readonly number[]): Ranking {
  const weights = weigh(rows, terms.length)
  const whole = weights.reduce((sum, each) => sum + each, 0)
  const all: Ranked[] = []
  rows.forEach((evidence, guide) => {
    let sum = 0
    let covered = 0
    for (let n = 0; n < weights.length; n++) {
      sum += (weights[n] ?? 0) * (evidence[n] ?? 0)
      covered += (weights[n] ?? 0) * Math.min(1, (evidence[n] ?? 0) / enough)
    }
    if (sum === 0) return
    covered /= whole
    const score = (sum / whole + (bonus[guide] ?? 0)) * covered ** 1.5
    all.push({guide, score: Math.round(score * 1e4) / 1e4, evidence})
  })
  const best = all.reduce((most, {score}) => Math.max(most, score), 0)
  const ranked = all.filter(({score}) => score >= best * 0.25).sort((a, b) => b.score - a.score || a.guide - b.guide)
  return {
    ranked,
    open: ranked[0] === undefined || ranked[0].evidence.some((each) => each < sure),
    missing: terms.filter((_, n) => weights[n] === 0),
  }
}
