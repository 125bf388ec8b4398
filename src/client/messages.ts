import type {Answer, Question} from '../search/answer.ts'
import type {Piece} from '../search/excerpt.ts'

/** What the page sends to the search's own thread. `n` says which answer belongs to it. */
export type Request =
  | {readonly kind: 'base'; readonly base: string}
  | {readonly kind: 'ask'; readonly n: number; readonly question: Question}
  | {readonly kind: 'excerpt'; readonly n: number; readonly id: string; readonly text: string}

/** And what comes back: any number of answers, then the end or a failure. */
export type Reply =
  | {readonly kind: 'answer'; readonly n: number; readonly answer: Answer}
  | {readonly kind: 'pieces'; readonly n: number; readonly pieces: readonly Piece[]}
  | {readonly kind: 'end'; readonly n: number}
  | {readonly kind: 'failed'; readonly n: number}
