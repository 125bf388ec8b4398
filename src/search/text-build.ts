import type {Output} from '../model/site.ts'
import type {Contribution} from './contribution.ts'
import {shardFile, type TextFile, textFile} from './index-file.ts'
import {pack, packRuns, packWords, unpack} from './packed.ts'

/** A shard is about as long as this, in characters; a query loads one for each of its terms. */
const shardSize = 14_000
/** Postings longer than this keep their guides alone: such a term is too common to stand near anything. */
const longest = 9_000

interface Posting {
  readonly guides: number[]
  /** Of each guide, packed; null where the posting is too long to keep any. */
  sentences: string[] | null
  /** Its length with a sentence of each guide, and no more. */
  least: number
}

type Text = Pick<Contribution, 'terms' | 'sentences'>

/** The full text, guide by guide. */
export interface TextIndex {
  readonly add: (guide: number, text: Text) => void
  /** Terms in order, cut into files of one size, and a list of where each file begins. */
  readonly outputs: () => Iterable<Output>
}

/** `same`: gives one string for all that are alike; a collection says the same few thousand things millions of times. */
export function textIndex(same: (text: string) => string): TextIndex {
  const all = new Map<string, Posting>()
  const add: TextIndex['add'] = (guide, {terms, sentences}) => {
    for (let n = 0; n < terms.length; n++) {
      const term = terms[n] ?? ''
      const said = sentences[n] ?? ''
      let posting = all.get(term)
      if (!posting) {
        posting = {guides: [], sentences: [], least: 0}
        all.set(term, posting)
      }
      posting.guides.push(guide)
      posting.least += said === '' ? 1 : 2
      // Most of what is said stands in the commonest terms, and is not held for nothing.
      if (posting.least > longest) posting.sentences = null
      posting.sentences?.push(same(said))
    }
  }
  return {add, outputs: () => textOutputs(all)}
}

/** Guide by guide: the gap to it, doubled, plus one where it has several sentences, then how many more and their gaps. */
function packSentences({guides, sentences}: Posting, most: number): string | null {
  if (!sentences) return null
  let out = ''
  let next = 0
  for (let n = 0; n < guides.length; n++) {
    const guide = guides[n] ?? 0
    const all = unpack(sentences[n] ?? '')
    const kept = all.length > most ? all.slice(0, most) : all
    const packed = kept === all ? (sentences[n] ?? '') : pack(kept)
    out += pack(kept.length > 1 ? [(guide - next) * 2 + 1, kept.length - 2] : [(guide - next) * 2]) + packed
    next = guide + 1
    if (out.length > longest) return null
  }
  return out
}

/** All sentences of each guide; of a common term the first ones, and of a very common one the guides alone. */
const packPosting = (posting: Posting): string =>
  packSentences(posting, Number.POSITIVE_INFINITY) ??
  packSentences(posting, 4) ??
  packSentences(posting, 2) ??
  ` ${packRuns(posting.guides)}`

function* textOutputs(all: ReadonlyMap<string, Posting>): Iterable<Output> {
  const first: string[] = []
  let terms: string[] = []
  let postings: string[] = []
  let size = 0
  const shard = (): Output => {
    const file = {terms: packWords(terms), postings}
    first.push(terms[0] ?? '')
    ;[terms, postings, size] = [[], [], 0]
    return {path: shardFile(first.length - 1), content: `${JSON.stringify(file)}\n`}
  }
  for (const term of [...all.keys()].sort()) {
    const posting = packPosting(all.get(term) ?? {guides: [], sentences: null, least: 0})
    if (terms.length > 0 && size + posting.length > shardSize) yield shard()
    terms.push(term)
    postings.push(posting)
    size += posting.length + term.length + 4
  }
  if (terms.length > 0) yield shard()
  const file: TextFile = {version: 2, first}
  yield {path: textFile, content: `${JSON.stringify(file)}\n`}
}
