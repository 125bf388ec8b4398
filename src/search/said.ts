import type {Meanings} from './match.ts'
import type {TextEvidence} from './text.ts'

/** What guides of others say of a company that is named counts so much: that company is meant. */
export const ofOthers = 0.35

/**
 * What it adds to a term that a sentence has it with the term typed beside it: what was typed is then said there, nearly as a lever's
 * title says it.
 */
const together = 0.18
const maybe = 0.7

/** The more sentences of a guide have a term, the more it is about it; slowly. */
function textWorth({postings}: TextEvidence, term: number, guide: number): number {
  const sentences = postings[term]?.get(guide)
  return sentences ? 0.34 + 0.16 * (sentences.length / (sentences.length + 2)) : 0
}

/** How far each term may be answered by texts: a word that only resembles it counts where no name or tagline has anything like it. */
function trust({like}: TextEvidence, {names, notes}: Meanings, named: readonly boolean[]): number[] {
  return like.map((each, term) => {
    if (each < 1) return (names[term]?.size ?? 0) + (notes[term]?.size ?? 0) > 0 ? 0 : each
    return named[term] ? ofOthers : 1
  })
}

/** Whether two terms of a guide share a sentence. Of a very common term no sentences are kept: it may well be there. */
function sharing(before: readonly number[], after: readonly number[]): number {
  if (before.length === 0 || after.length === 0) return maybe
  return after.some((sentence) => before.includes(sentence)) ? 1 : 0
}

/** What a guide's text gives each term of a query. */
export interface Said {
  /** Each term by itself. */
  readonly alone: (guide: number) => number[]
  /** Terms that stand in one sentence with a neighbour of theirs, and the share of such pairs. */
  readonly beside: (guide: number) => {readonly worth: readonly number[]; readonly share: number}
}

/** `named` says which terms name a company. */
export function saying(text: TextEvidence, meanings: Meanings, named: readonly boolean[]): Said {
  const {postings} = text
  const trusted = trust(text, meanings, named)
  const alone = (guide: number): number[] => trusted.map((each, term) => each * textWorth(text, term, guide))
  return {
    alone,
    beside(guide) {
      const worth = alone(guide)
      const near = new Map<number, number>()
      let found = 0
      let pairs = 0
      for (let n = 1; n < postings.length; n++) {
        const [before, after] = [postings[n - 1]?.get(guide), postings[n]?.get(guide)]
        if (postings[n - 1]?.size === 0 || postings[n]?.size === 0) continue
        pairs++
        const share = before && after ? sharing(before, after) : 0
        if (share === 0) continue
        found += share
        for (const term of [n - 1, n]) near.set(term, Math.max(near.get(term) ?? 0, share))
      }
      for (const [term, share] of near) worth[term] = (worth[term] ?? 0) + share * together * (trusted[term] ?? 0)
      return {worth, share: pairs === 0 ? 0 : found / pairs}
    },
  }
}
