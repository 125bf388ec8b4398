import type {Answer, Question} from '../search/answer.ts'
import type {Piece} from '../search/excerpt.ts'
import type {Reply, Request} from './messages.ts'
import {base} from './page.ts'

type Asked = Exclude<Request, {kind: 'base'}>

interface Waiting {
  readonly take: (reply: Reply) => void
  readonly fail: () => void
}

let thread: Worker | null = null
let count = 0
const waiting = new Map<number, Waiting>()

function failAll(): void {
  thread?.terminate()
  thread = null
  for (const {fail} of waiting.values()) fail()
  waiting.clear()
}

/** Starts the thread that searches; a thread that could not be started is started again at the next question. */
function start(): Worker {
  if (thread) return thread
  const made = new Worker(new URL('search-worker.__DIGEST__.js', import.meta.url), {type: 'module'})
  made.onmessage = ({data}: MessageEvent<Reply>) => waiting.get(data.n)?.take(data)
  made.onerror = failAll
  made.postMessage({kind: 'base', base: base()} satisfies Request)
  thread = made
  return made
}

const send = (make: (n: number) => Asked, take: (reply: Reply) => void): Promise<void> =>
  new Promise((done, fail) => {
    const n = ++count
    const failed = (): void => fail(new Error('search could not answer'))
    waiting.set(n, {
      fail: failed,
      take(reply) {
        if (reply.kind === 'end' || reply.kind === 'failed') waiting.delete(n)
        if (reply.kind === 'end') done()
        else if (reply.kind === 'failed') failed()
        else take(reply)
      },
    })
    start().postMessage(make(n))
  })

/** Asks the site's search; tells each answer as it comes. Rejects where the index can't be loaded. */
export const ask = (question: Question, tell: (answer: Answer) => void): Promise<void> =>
  send(
    (n) => ({kind: 'ask', n, question}),
    (reply) => reply.kind === 'answer' && tell(reply.answer),
  )

/** What a guide's text says to a query; nothing where it can't be had. */
export async function piecesOf(id: string, text: string): Promise<readonly Piece[]> {
  let pieces: readonly Piece[] = []
  await send(
    (n) => ({kind: 'excerpt', n, id, text}),
    (reply) => {
      if (reply.kind === 'pieces') pieces = reply.pieces
    },
  ).catch(() => {})
  return pieces
}
