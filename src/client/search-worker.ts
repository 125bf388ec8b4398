import {type Answering, answering} from '../search/answer.ts'
import type {Reply, Request} from './messages.ts'

/** The thread that searches: the page's own stays free for keys and painting, whatever the size of the collection. */
interface Thread {
  onmessage: ((event: MessageEvent<Request>) => void) | null
  readonly postMessage: (reply: Reply) => void
}

const thread = globalThis as unknown as Thread

const loader =
  (base: string) =>
  async (path: string): Promise<string> => {
    const response = await fetch(`${base}/${path}`)
    if (!response.ok) throw new Error(`${response.status} for ${path}`)
    return response.text()
  }

let site: Answering | null = null
/** The newest question: older ones are not worth a ranking. */
let newest = 0

async function answer(request: Exclude<Request, {kind: 'base'}>): Promise<void> {
  const {n} = request
  if (!site) return
  if (request.kind === 'excerpt')
    thread.postMessage({kind: 'pieces', n, pieces: await site.excerpt(request.id, request.text)})
  else if (n === newest)
    await site.ask(request.question, (each) => thread.postMessage({kind: 'answer', n, answer: each}))
  thread.postMessage({kind: 'end', n})
}

thread.onmessage = ({data}) => {
  if (data.kind === 'base') {
    const load = loader(data.base)
    site = answering(async (path) => JSON.parse(await load(path)), load)
    return
  }
  if (data.kind === 'ask') newest = data.n
  // Messages that wait already are taken first, so that a question that another has overtaken is seen to be.
  setTimeout(() => void answer(data).catch(() => thread.postMessage({kind: 'failed', n: data.n})))
}
