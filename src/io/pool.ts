import os from 'node:os'
import {Worker} from 'node:worker_threads'
import {
  type Groups,
  type MakeJob,
  type MakeResult,
  type Packed,
  packAll,
  type ReadJob,
  type Shared,
} from '../pipeline/job.ts'
import {faulty} from '../pipeline/read.ts'
import {isSystemError} from './publish-error.ts'
import type {ToWorker, WorkerData} from './worker.ts'

/** A guide that takes longer than this is given up; the largest real one takes a hundredth. */
const deadline = 10_000
/** Loading its modules may take a thread so many times as long. */
const loading = 6

/** A thread ended, or was ended, at this guide of its job. */
class Fault extends Error {
  readonly index: number
  constructor(index: number, why: string) {
    super(why)
    this.index = index
  }
}

/** Threads that read guides and make their files, as many as they are worth; each is started when there is work for it. */
export interface Pool {
  readonly read: (job: ReadJob) => Promise<readonly Packed[]>
  /** Makes guides' files; gives what each job made, as `job` was cut into. */
  readonly make: (job: MakeJob) => Promise<readonly MakeResult[]>
  /** Gives memory of lines that are written back. */
  readonly free: (memory: ArrayBuffer) => void
  /** The lists that guides share, before any is made. */
  readonly tell: (groups: Groups) => void
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  readonly shared: Shared
  readonly staging: string | null
  readonly size?: number
  /** Milliseconds that one guide may take. */
  readonly deadline?: number
  /** What threads run. */
  readonly entry?: URL
}

interface Task {
  readonly job: ReadJob | MakeJob
  /** Its thread ended before the first guide: it is given to another once. */
  readonly again?: boolean
  readonly done: (result: unknown) => void
  readonly fail: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  readonly at: Int32Array
  task: Task | null
  /** The guide that it was seen at, and since when. */
  seen: number
  since: number
}

/** Threads run what is compiled; tests run this module uncompiled, beside it. */
export const compiled = (module: string): URL =>
  new URL(import.meta.url.endsWith('.ts') ? `../../lib/src/io/${module}.js` : `./${module}.js`, import.meta.url)

const ourEntry = compiled('worker')

/** The jobs of a pool, without what their guides do to it. */
function runner({
  shared,
  staging,
  size = os.availableParallelism(),
  deadline: limit = deadline,
  entry = ourEntry,
}: PoolOptions) {
  const threads = new Set<Thread>()
  const waiting: Task[] = []
  let groups: Groups | null = null

  /** `error`: the system refused what the thread wanted to write; that is no guide's fault, as nothing is before the first of them. */
  const end = (thread: Thread, why: string, error?: Error): void => {
    if (!threads.delete(thread)) return
    void thread.worker.terminate()
    const {task} = thread
    const at = Atomics.load(thread.at, 0)
    if (error) task?.fail(error)
    else if (at > 0) task?.fail(new Fault(at - 1, why))
    else if (task && !task.again) waiting.unshift({...task, again: true})
    else task?.fail(new Error(`threads end before they read a guide: ${why}`))
    next()
  }
  const start = (): Thread => {
    const progress = new SharedArrayBuffer(4)
    const workerData: WorkerData = {shared, staging, progress}
    const worker = new Worker(entry, {workerData, resourceLimits: {maxYoungGenerationSizeMb: 32}})
    const thread: Thread = {worker, at: new Int32Array(progress), task: null, seen: 0, since: 0}
    worker.on('message', (result: unknown) => {
      const {task} = thread
      thread.task = null
      task?.done(result)
      next()
    })
    worker.on('error', (error) =>
      end(thread, error instanceof Error ? error.message : String(error), isSystemError(error) ? error : undefined),
    )
    worker.on('exit', () => end(thread, 'its reader ended'))
    if (groups) worker.postMessage({kind: 'groups', groups} satisfies ToWorker)
    threads.add(thread)
    return thread
  }
  const next = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find(({task}) => task === null) ?? (threads.size < size ? start() : null)
      const task = idle && waiting.shift()
      if (!idle || !task) return
      Object.assign(idle, {task, seen: 0, since: performance.now()})
      Atomics.store(idle.at, 0, 0)
      idle.worker.postMessage(task.job)
    }
  }
  const watch = setInterval(
    () => {
      const now = performance.now()
      for (const thread of threads) {
        const seen = Atomics.load(thread.at, 0)
        // A thread that has not begun is still loading its modules, on a machine that may have much else to do.
        const most = seen === 0 ? limit * loading : limit
        if (seen !== thread.seen || !thread.task) Object.assign(thread, {seen, since: now})
        else if (now - thread.since > most) end(thread, `it took longer than ${most / 1000} s`)
      }
    },
    Math.min(250, limit / 4),
  ).unref()

  return {
    run: <T>(job: ReadJob | MakeJob): Promise<T> =>
      new Promise((done, fail) => {
        waiting.push({job, done: done as (result: unknown) => void, fail})
        next()
      }),
    tell: (told: Groups): void => {
      groups = told
      for (const {worker} of threads) worker.postMessage({kind: 'groups', groups} satisfies ToWorker)
    },
    free: (memory: ArrayBuffer): void => {
      const [thread] = threads
      thread?.worker.postMessage({kind: 'free', memory} satisfies ToWorker, [memory])
    },
    close: async (): Promise<void> => {
      clearInterval(watch)
      const all = [...threads]
      threads.clear()
      await Promise.all(all.map(({worker}) => worker.terminate()))
    },
  }
}

/** A guide without facts, as it is published where its reader failed. */
function packFaulty(source: {readonly path: string; readonly sha256: string}, why: string): Packed {
  const [packed] = packAll([[faulty(source, why), '']]) as [Packed]
  return {...packed, failed: true}
}

/** A guide that throws, ends its thread or takes too long is published without facts; the others never notice. */
export function pool(options: PoolOptions): Pool {
  const {run, free, tell, close} = runner(options)
  const read = async (job: ReadJob): Promise<readonly Packed[]> => {
    const {sources} = job
    if (sources.length === 0) return []
    try {
      return await run<Packed[]>(job)
    } catch (error) {
      const source = error instanceof Fault ? sources[error.index] : undefined
      if (!(error instanceof Fault && source)) throw error
      const before = await read({...job, sources: sources.slice(0, error.index)})
      const after = await read({...job, sources: sources.slice(error.index + 1)})
      return [...before, packFaulty(source, error.message), ...after]
    }
  }
  const make = async (job: MakeJob): Promise<readonly MakeResult[]> => {
    const {items} = job
    if (items.length === 0) return []
    try {
      return [await run<MakeResult>(job)]
    } catch (error) {
      const item = error instanceof Fault ? items[error.index] : undefined
      if (!(error instanceof Fault && item) || item.given) throw error
      const {index, message} = error
      return [
        ...(await make({...job, items: items.slice(0, index)})),
        ...(await make({...job, items: [{...item, given: message}]})),
        ...(await make({...job, items: items.slice(index + 1)})),
      ]
    }
  }
  return {read, make, free, tell, close}
}
