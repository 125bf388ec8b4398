import {ladders as bundled} from '../data/ladders.ts'
import type {LadderData, SiteData} from '../model/data.ts'
import type {Ladder, Ref} from '../model/library.ts'
import {compare} from '../model/order.ts'

/** A rung of a ladder: what a code means at a company. */
export interface Rung {
  /** `google/L5`. */
  readonly id: string
  readonly company: Ref
  readonly track: string
  readonly code: string
  readonly titles: readonly string[]
  readonly rank: number
  /** The ladder's place in the book. */
  readonly ladder: number
}

/** Every ladder that guides name a code of. */
export interface LadderBook {
  readonly ladders: readonly Ladder[]
  readonly rungs: ReadonlyMap<string, Rung>
  /** The rung that a code means at a company; null where its ladder has none such. */
  readonly find: (company: string, code: string) => Rung | null
}

/** A code that some guide uses for a company. */
export interface Use {
  readonly company: Ref
  readonly code: string
}

/** `IC4` is IC and 4, `L5a` is L and 5.1, `2-2` is 2.2: codes with one prefix are ordered by this figure. */
function parts(code: string): {prefix: string; figure: number} {
  const at = code.search(/\d/)
  if (at === -1) return {prefix: code, figure: 0}
  const figure = Number.parseFloat(code.slice(at).replace('-', '.'))
  const suffix = code.at(-1)?.toLowerCase() ?? ''
  return {
    prefix: code.slice(0, at),
    figure: figure + (suffix >= 'a' && suffix <= 'd' ? (suffix.charCodeAt(0) - 96) / 10 : 0),
  }
}

/** The figure of a code: 5 for `L5`. */
export const figureOf = (code: string): number => parts(code).figure

/** Codes without a ladder, by their prefix: each prefix is taken for a track of its own, in the order of its numbers. */
function inferred(company: Ref, codes: readonly string[]): LadderData[] {
  const tracks = new Map<string, string[]>()
  for (const code of codes) {
    const {prefix} = parts(code)
    tracks.set(prefix, [...(tracks.get(prefix) ?? []), code])
  }
  return [...tracks]
    .sort(([a], [b]) => compare(a, b))
    .map(([prefix, list]) => ({
      company: company.id,
      track: prefix === '' ? 'levels' : prefix,
      rungs: list.sort((a, b) => figureOf(a) - figureOf(b) || compare(a, b)).map((code) => ({code})),
    }))
}

/** Codes that a role names, `TPM2`: a track of their own beside ladders that somebody stated. */
const byRole = /^(?:DE|DS|PM|TPM)\d/

/** Other spellings of a code: Microsoft's `62` is also written `L62`. */
const spellings = (code: string): readonly string[] =>
  /^\d/.test(code) ? [code, `L${code}`] : /^L\d\d$/.test(code) ? [code, code.slice(1)] : [code]

/** Ladders that somebody stated, by company: the site's own go before the bundled ones, track by track. */
function stated(data: SiteData): Map<string, {ladder: LadderData; source: Ladder['source']}[]> {
  const own = new Set(data.ladders.map(({company, track}) => `${company}\0${track}`))
  const found = new Map<string, {ladder: LadderData; source: Ladder['source']}[]>()
  const add = (ladder: LadderData, source: Ladder['source']): void => {
    const list = found.get(ladder.company) ?? []
    found.set(ladder.company, [...list, {ladder, source}])
  }
  for (const ladder of data.ladders) add(ladder, 'data')
  for (const ladder of bundled) if (!own.has(`${ladder.company}\0${ladder.track}`)) add(ladder, 'bundled')
  return found
}

/**
 * The ladders of all companies that are used: stated ones where there are any, else inferred from the codes.
 * A code belongs to the first track that has it. The same for any order of `uses`.
 */
export function ladderBook(uses: readonly Use[], data: SiteData): LadderBook {
  const known = stated(data)
  const companies = new Map<string, {ref: Ref; codes: Set<string>}>()
  for (const {company, code} of uses) {
    const of = companies.get(company.id)
    if (of) of.codes.add(code)
    else companies.set(company.id, {ref: company, codes: new Set([code])})
  }
  const ladders: Ladder[] = []
  const rungs = new Map<string, Rung>()
  const byCompany = new Map<string, Map<string, Rung>>()
  for (const [id, {ref, codes}] of [...companies].sort(([a], [b]) => compare(a, b))) {
    const company: Ref = {id: ref.id, name: ref.name}
    const lookup = new Map<string, Rung>()
    const stated = known.get(id) ?? []
    const others = [...codes].filter((code) => stated.length === 0 || byRole.test(code)).sort(compare)
    const list = [...stated, ...inferred(company, others).map((ladder) => ({ladder, source: 'inferred' as const}))]
    for (const {ladder, source} of list) {
      const own = ladder.rungs.filter(({code}) => !rungs.has(`${id}/${code}`))
      if (own.length === 0) continue
      const made = own.map(
        ({code, titles = []}, rank): Rung => ({
          id: `${id}/${code}`,
          company,
          track: ladder.track,
          code,
          titles,
          rank,
          ladder: ladders.length,
        }),
      )
      for (const rung of made) {
        rungs.set(rung.id, rung)
        for (const name of [...spellings(rung.code), ...rung.titles]) if (!lookup.has(name)) lookup.set(name, rung)
      }
      ladders.push({company, track: ladder.track, source, rungs: made.map((rung) => rung.id)})
    }
    byCompany.set(id, lookup)
  }
  return {ladders, rungs, find: (company, code) => byCompany.get(company)?.get(code) ?? null}
}

/** A company's ladder in words: `L3 to L10`. */
export const ladderWords = ({ladders}: LadderBook, company: string): string =>
  ladders
    .filter((ladder) => ladder.company.id === company)
    .map(({rungs}) => [rungs[0], rungs.at(-1)].map((id) => `\`${id?.slice(company.length + 1)}\``).join(' to '))
    .join(', ')
