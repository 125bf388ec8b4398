import type {Meanings} from './match.ts'
import type {TextEvidence} from './text.ts'

/** What guides of others say of a company that is named counts so much: that company is meant. */
export const ofOthers = 0.35

/**
 * What it adds to a term that a sentence has it with the term typed beside it: what was typed is then said there, nearly as a lever's
 * title says it.
 */
const together = 0.18

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
      const near = new Set<number>()
      let found = 0
      let pairs = 0
      for (let n = 1; n < postings.length; n++) {
        const [before, after] = [postings[n - 1]?.get(guide), postings[n]?.get(guide)]
        if (postings[n - 1]?.size === 0 || postings[n]?.size === 0) continue
        pairs++
        if (!before || !after?.some((sentence) => before.includes(sentence))) continue
        found++
        near.add(n - 1).add(n)
      }
      for (const term of near) worth[term] = (worth[term] ?? 0) + together * (trusted[term] ?? 0)
      return {worth, share: pairs === 0 ? 0 : found / pairs}
    },
  }
}
