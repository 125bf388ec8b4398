/** Files of the index below the output folder. Pages and the command line know them by these names alone. */
export const namesFile = 'search/names.json'
export const payFile = 'search/pay.json'
export const textFile = 'search/text.json'
export const shardFile = (n: number): string => `search/text/${n}.json`

/** The names, as they are stored: lists without keys, guides by the places of their company and role in these. */
export interface NamesFile {
  readonly version: 2
  /** Id, name, other names. */
  readonly companies: readonly (readonly string[])[]
  readonly roles: readonly (readonly string[])[]
  /** Id, name, ISO country or '', other names. */
  readonly places: readonly (readonly string[])[]
  /** ISO code, then its names and those of the regions that it is in. */
  readonly countries: readonly (readonly string[])[]
  readonly currencies: readonly string[]
  /** Company, role, places, currencies, level codes, how much others name it (log 2); the path where company and role don't give it. */
  readonly guides: readonly (readonly [
    company: number,
    role: number,
    places: readonly number[],
    currencies: readonly number[],
    levels: string,
    named: number,
    path?: string,
  ])[]
  /** Terms of taglines and levers, front-coded; and in the same order the guides that have each, as runs. */
  readonly terms: string
  readonly guidesOf: readonly string[]
}

/** What bands pay, for narrowing: one list of bands for each guide, in the guides' order. */
export interface PayFile {
  readonly version: 2
  readonly guides: readonly (readonly StoredBand[])[]
}

/** Place and currency numbers as in `NamesFile`; whole units a year; null where not stated. */
export type StoredBand = readonly [
  places: readonly number[],
  currency: number,
  base: readonly [number, number] | null,
  total: readonly [number, number] | null,
  levels?: string,
]

/** Where each shard of the full text begins: the first term of each, in order. */
export interface TextFile {
  readonly version: 2
  readonly first: readonly string[]
}

/** Terms of one shard, front-coded, and their postings. One that begins with a space is a list of guides alone. */
export interface ShardFile {
  readonly terms: string
  readonly postings: readonly string[]
}
