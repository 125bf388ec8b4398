import {currencyName, currencySign} from '../model/format.ts'
import type {NamesFile} from './index-file.ts'
import {unpackRuns, unpackWords} from './packed.ts'
import {isSmall} from './small.ts'
import {terms} from './words.ts'

/** Something that has names: a company, a role, a place, a currency. Names are places of words in the lexicon. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly names: readonly (readonly number[])[]
}

export interface GuideRow {
  readonly company: number
  readonly role: number
  readonly places: readonly number[]
  readonly currencies: readonly number[]
  readonly levels: readonly string[]
  readonly named: number
  /** `google/security-engineer`. */
  readonly id: string
}

/** Words in order. */
export type Lexicon = readonly string[]

export interface Names {
  readonly lexicon: Lexicon
  /** How little a word tells: the more names of a kind have it, the less. By the lexicon's places. */
  readonly companies: readonly Named[]
  readonly roles: readonly Named[]
  readonly places: readonly Named[]
  readonly countries: readonly Named[]
  /** Country of each place; -1 where it has none. */
  readonly countryOf: readonly number[]
  readonly currencies: readonly Named[]
  readonly guides: readonly GuideRow[]
  /** Terms of taglines and levers, and the guides that have each. */
  readonly notes: Lexicon
  readonly guidesOf: (term: number) => readonly number[]
}

/** `Hugging Face` is typed `huggingface` too, `Intercontinental Exchange Group` is typed `ieg`, and nobody types the `of` of a bank. */
function spellings(name: string, initials: boolean): string[][] {
  const all = terms(name)
  if (all.length < 2) return all.length === 0 ? [] : [all]
  const short = initials && all.length > 2 && all.length < 6 ? [[all.map((word) => word[0]).join('')]] : []
  const told = all.filter((word) => !isSmall(word))
  return [told.length > 0 ? told : all, ...(all.length < 4 ? [[all.join('')]] : []), ...short]
}

interface Draft {
  readonly id: string
  readonly name: string
  readonly spelled: readonly (readonly string[])[]
}

const draft = (id: string, name: string, others: readonly string[], initials = false): Draft => {
  const given = [name, id.replaceAll('-', ' '), ...others]
  // A plus sign is typed as a word too.
  const all = [
    ...new Set([...given, ...given.filter((each) => each.includes('+')).map((each) => each.replaceAll('+', ' plus'))]),
  ]
  const seen = new Set<string>()
  const spelled = all
    .flatMap((each) => spellings(each, initials))
    .filter((each) => {
      const key = each.join(' ')
      return !seen.has(key) && seen.add(key)
    })
  return {id, name, spelled}
}

const currencyDraft = (code: string): Draft => draft(code, code, [currencyName(code), currencySign(code)])

/** The names as they were loaded, ready to be searched. */
export function openNames(file: NamesFile): Names {
  const drafts = {
    companies: file.companies.map(([id = '', name = '', ...others]) => draft(id, name, others, true)),
    roles: file.roles.map(([id = '', name = '', ...others]) => draft(id, name, others)),
    places: file.places.map(([id = '', name = '', , ...others]) => draft(id.replace(/^[^-]*-/, ''), name, others)),
    countries: file.countries.map(([code = '', ...others]) => draft(code, code, others)),
    currencies: file.currencies.map(currencyDraft),
  }
  const lexicon = [
    ...new Set(Object.values(drafts).flatMap((list) => list.flatMap(({spelled}) => spelled.flat()))),
  ].sort()
  const at = new Map(lexicon.map((word, n) => [word, n]))
  const named = (list: readonly Draft[], ids: readonly (readonly string[])[] = []): Named[] =>
    list.map(({id, name, spelled}, n) => ({
      id: ids[n]?.[0] ?? id,
      name,
      names: spelled.map((each) => each.map((word) => at.get(word) ?? 0)),
    }))
  const country = new Map(file.countries.map(([code], n) => [code, n]))
  const notes = unpackWords(file.terms)
  const unpacked = new Map<number, readonly number[]>()
  return {
    lexicon,
    companies: named(drafts.companies),
    roles: named(drafts.roles),
    places: named(drafts.places, file.places),
    countries: named(drafts.countries),
    countryOf: file.places.map((place) => country.get(place[2]) ?? -1),
    currencies: named(drafts.currencies),
    guides: file.guides.map(([company, role, places, currencies, levels, count, path]) => ({
      company,
      role,
      places,
      currencies,
      levels: levels === '' ? [] : levels.split(' '),
      named: count,
      id: path ?? `${file.companies[company]?.[0]}/${file.roles[role]?.[0]}`,
    })),
    notes,
    guidesOf(term) {
      const known = unpacked.get(term)
      if (known) return known
      const guides = unpackRuns(file.guidesOf[term] ?? '')
      unpacked.set(term, guides)
      return guides
    },
  }
}

/** First place in sorted words that is not before `word`. */
export function lowerBound(sorted: Lexicon, word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
