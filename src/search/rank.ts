import {type Match, type Meanings, matchNamed, meaningsOf, tellings} from './match.ts'
import type {GuideRow, Named, Names} from './names.ts'
import type {Query} from './query.ts'
import {ofOthers, saying} from './said.ts'
import type {TextEvidence} from './text.ts'
import {apartFromPlaces, companyTerms, type Matches, weigh, wholeNames} from './weights.ts'

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

/** A code counts for more in a guide of few levels than in one of many. Of two codes, as in `l5-l6`, a guide of one answers to both. */
function levelEvidence({terms}: Query, {levels}: GuideRow): number[] {
  const codes = levels.map((code) => code.toLowerCase())
  if (!terms.some((term) => codes.includes(term))) return []
  const each = worth.level * Math.max(0.7, 1 / (1 + 0.06 * (levels.length - 1)))
  return terms.map((term) => (codes.includes(term) ? each : isCode.test(term) ? 0.9 * each : 0))
}

/** A level by itself is asked of the ladder of software engineers. */
const forSoftware = 0.04

const isCode = /^\p{L}{1,3}\d{1,2}$/u

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

/** Guides by the terms of their taglines and levers; `trusted` says how far each term may be answered by them. */
function noteEvidence(names: Names, meanings: Meanings, trusted: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  meanings.notes.forEach((likeness, term) => {
    for (const [word, like] of likeness)
      for (const guide of names.guidesOf(word)) {
        const own = found.get(guide) ?? []
        own[term] = Math.max(own[term] ?? 0, like * worth.note * (trusted[term] ?? 1))
        found.set(guide, own)
      }
  })
  return found
}

/** What a company's name adds that was typed in full, or nearly so: half a name may be a word of something else. */
const companyFullness = (company: Match | null | undefined): number => Math.max(0, 2 * (company?.full ?? 0) - 1)

/** Words of a role that tell as much are a name; `engineer` alone is hardly one. */
const enoughTold = 0.3

/**
 * What a role's name adds that was typed in full, the more the longer it is; nothing where the company's name takes the same terms
 * and more.
 */
function roleFullness(role: Match | null | undefined, company: Match | null | undefined): number {
  if (!role) return 0
  const taken = role.evidence.filter((each) => each > 0.95).length
  const apart = !company || role.evidence.some((each, n) => each > 0.3 && each > (company.evidence[n] ?? 0))
  return apart ? role.full * Math.min(1.3, role.told / enoughTold) + 0.1 * Math.max(0, taken - 1) : 0
}

/** What a role adds whose name has every word of a query that is no shorter: `copilot platform engineer` is no platform engineer of Copilot. */
const wholeRole = {terms: 3, bonus: 0.12} as const

/**
 * Guides for a query, best first; the same order wherever it runs. Each term of the query counts by the best that answers to it in a
 * guide (company, role, place, level, currency, tagline and levers, text) and by how few guides answer to it at all.
 */
export function rank(names: Names, query: Query, text: TextEvidence | null): Ranking {
  const size = query.terms.length
  if (size === 0) return {ranked: [], open: false, missing: []}
  const meanings = meaningsOf(names, query, text)
  const places = matchAll(names.places, names, meanings)
  const companies = apartFromPlaces(matchAll(names.companies, names, meanings), places, names)
  const roles = matchAll(names.roles, names, meanings)
  const countries = matchAll(names.countries, names, meanings)
  const currencies = matchAll(names.currencies, names, meanings)
  const named = companyTerms(size, companies)
  const notes = noteEvidence(
    names,
    meanings,
    named.map((each) => (each ? ofOthers : 1)),
  )
  const said = text ? saying(text, meanings, named) : null
  const bonus: number[] = []
  const rows = names.guides.map((row, guide) => {
    const evidence = new Array<number>(size).fill(0)
    const [company, role] = [companies[row.company], roles[row.role]]
    if (company) raise(evidence, company.evidence, worth.company)
    if (role) raise(evidence, role.evidence, worth.role)
    const place = placeMatch(row, places, countries, names.countryOf, evidence)
    for (const each of row.currencies) raise(evidence, currencies[each]?.evidence ?? [], worth.currency)
    const level = levelEvidence(query, row)
    raise(evidence, level, 1)
    raise(evidence, notes.get(guide) ?? [], 1)
    raise(evidence, said?.alone(guide) ?? [], 1)
    bonus[guide] =
      0.14 * companyFullness(company) +
      0.16 * roleFullness(role, company) +
      (role?.all && size >= wholeRole.terms ? wholeRole.bonus : 0) +
      0.05 * place +
      0.006 * row.named +
      (level.length > 0 && /software-engineer$/.test(names.roles[row.role]?.id ?? '') ? forSoftware : 0)
    return evidence
  })
  if (said)
    rows.forEach((evidence, guide) => {
      const {share, worth} = said.beside(guide)
      raise(evidence, worth, 1)
      bonus[guide] = (bonus[guide] ?? 0) + 0.14 * share
    })
  return ordered(query, rows, weigh(rows, named, wholeNames([places, countries])), bonus)
}

function ordered(
  {terms}: Query,
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  bonus: readonly number[],
): Ranking {
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
