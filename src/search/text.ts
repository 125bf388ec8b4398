import {distance} from '../model/near.ts'
import type {ShardFile, TextFile} from './index-file.ts'
import {unpack, unpackRuns, unpackWords} from './packed.ts'
import type {Query} from './query.ts'
import {slips} from './words.ts'

/** Sentences that a term stands in, by guide; an empty list where the index keeps the guide alone. */
export type Posting = ReadonlyMap<number, readonly number[]>

/** What the full text has for each term of a query. */
export interface TextEvidence {
  readonly postings: readonly Posting[]
  /** How well the text's word matches the term: 1 exactly. */
  readonly like: readonly number[]
}

/** The most shards that one query loads: with the excerpts of its first results it stays below 150 KB. */
const mostShards = 6

/** The shard that has a term, if any has. */
export function shardOf({first}: TextFile, term: string): number | null {
  let low = 0
  let high = first.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((first[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : low - 1
}

/** Which shards a query needs: one for each term, those of the first terms where there are too many. */
export const shardsFor = (file: TextFile, {terms}: Query): number[] => {
  const all = new Set(terms.flatMap((term) => shardOf(file, term) ?? []))
  return [...all].slice(0, mostShards)
}

function openPosting(packed: string): Posting {
  if (packed.startsWith(' ')) return new Map(unpackRuns(packed.slice(1)).map((guide) => [guide, []]))
  const numbers = unpack(packed)
  const posting = new Map<number, readonly number[]>()
  let next = 0
  for (let n = 0; n < numbers.length; ) {
    const head = numbers[n++] ?? 0
    const guide = next + (head >> 1)
    const count = head & 1 ? (numbers[n++] ?? 0) + 2 : 1
    let sentence = 0
    const sentences: number[] = []
    for (let k = 0; k < count; k++) {
      sentence += numbers[n++] ?? 0
      sentences.push(sentence)
    }
    posting.set(guide, sentences)
    next = guide + 1
  }
  return posting
}

const nothing: {readonly posting: Posting; readonly like: number} = {posting: new Map(), like: 0}

/** The word of a shard that a term means: itself, what it begins, or what is a slip away. */
function lookUp(
  {terms, postings}: {terms: readonly string[]; postings: readonly string[]},
  term: string,
  isLast: boolean,
) {
  const open = (n: number, like: number) => ({posting: openPosting(postings[n] ?? ''), like})
  const exact = terms.indexOf(term)
  if (exact !== -1) return open(exact, 1)
  if (isLast && term.length > 2) {
    // Of the words that it begins, the one that most guides have.
    let best = -1
    terms.forEach((word, n) => {
      if (word.startsWith(term) && (postings[n]?.length ?? 0) > (postings[best]?.length ?? 0)) best = n
    })
    if (best !== -1) return open(best, 0.7)
  }
  const most = /\d/.test(term) ? 0 : slips(term)
  let near = -1
  let least = most + 1
  if (most > 0)
    terms.forEach((word, n) => {
      const far = word.length < 4 ? most + 1 : distance(term, word, most)
      if (
        far < least ||
        (far === least && near !== -1 && far <= most && (postings[n]?.length ?? 0) > (postings[near]?.length ?? 0))
      ) {
        least = far
        near = n
      }
    })
  return near !== -1 && least <= most ? open(near, 0.75 - 0.15 * least) : nothing
}

/** Evidence out of loaded shards, by their numbers. */
export function textEvidence(
  file: TextFile,
  shards: ReadonlyMap<number, ShardFile>,
  {terms, open}: Query,
): TextEvidence {
  const opened = new Map(
    [...shards].map(([n, {terms: packed, postings}]) => [n, {terms: unpackWords(packed), postings}]),
  )
  const found = terms.map((term, n) => {
    const shard = opened.get(shardOf(file, term) ?? -1)
    return shard ? lookUp(shard, term, open && n === terms.length - 1) : nothing
  })
  return {postings: found.map(({posting}) => posting), like: found.map(({like}) => like)}
}
