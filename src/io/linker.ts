import {Worker} from 'node:worker_threads'
import type {Message} from '../model/message.ts'
import type {Packed} from '../pipeline/packed.ts'
import type {Assets} from './assets.ts'
import {compiled} from './compiled.ts'
import type {BuildOptions} from './input.ts'
import type {Linked} from './linked.ts'
import type {Answer, Ask, Asked, LinkerData, SharedFile} from './linker-thread.ts'

/** A thread that holds the whole collection, links it, and makes what all guides share. It answers one thing after the other. */
export interface Linker {
  /** Links the folder as it is now. `read`: what was read of it already, by its key. Rejects where the folder can't be read. */
  readonly link: (read: ReadonlyMap<string, Packed>) => Promise<Linked>
  /** A file that is no guide's own, as of the last `link`; null where a build would make none. */
  readonly file: (path: string) => Promise<SharedFile>
  readonly messages: () => Promise<readonly Message[]>
  /** What is under way ends without an answer. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** Starts when it is first asked, and again where it ended. */
export function linker(options: BuildOptions, assets: Assets): Linker {
  const {progress: _, ...plain} = options
  const waiting = new Map<number, Waiting>()
  let number = 0
  let worker: Worker | null = null
  let closed = false
  const end = (ended: Worker, error: Error): void => {
    // One that ends late has another in its place.
    if (worker !== ended) return
    worker = null
    const asked = [...waiting.values()]
    waiting.clear()
    for (const {fail} of asked) fail(error)
  }
  const start = (): Worker => {
    const workerData: LinkerData = {options: plain, assets}
    // Files that it opens are read by the session too, and longer than it may live.
    const started = new Worker(compiled('linker-thread'), {workerData, trackUnmanagedFds: false})
    started.on('message', ({number: answered, value, error}: Answer) => {
      const {done, fail} = waiting.get(answered) ?? {}
      waiting.delete(answered)
      if (error === undefined) done?.(value)
      else fail?.(new Error(error))
    })
    started.on('error', (error) => end(started, error instanceof Error ? error : new Error(String(error))))
    // A template of the site's own may end its thread without an error.
    started.on('exit', () => end(started, new Error('the thread that links ended')))
    return started
  }
  const ask = (what: Ask): Promise<unknown> =>
    new Promise((done, fail) => {
      if (closed) throw new Error('the session is closed')
      worker ??= start()
      waiting.set(++number, {done, fail})
      worker.postMessage({number, ask: what} satisfies Asked)
    })
  return {
    link: (read) => ask({kind: 'link', read}) as Promise<Linked>,
    file: (path) => ask({kind: 'file', path}) as Promise<SharedFile>,
    messages: () => ask({kind: 'messages'}) as Promise<readonly Message[]>,
    close: async () => {
      if (worker && waiting.size === 0) await ask({kind: 'keep'}).catch(() => {})
      closed = true
      waiting.clear()
      await worker?.terminate()
    },
  }
}
