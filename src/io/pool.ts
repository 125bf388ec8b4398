import os from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Output} from '../model/site.ts'
import type {Groups, MakeJob, MakeResult, ReadJob, SearchJob} from '../pipeline/job.ts'
import type {Packed} from '../pipeline/packed.ts'
import {compiled} from './compiled.ts'
import {isSystemError} from './publish-error.ts'
import type {Setting, ToWorker, WorkerData} from './worker.ts'

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
  /** Makes the search index, before what waits for a thread. */
  readonly search: (job: SearchJob) => Promise<readonly Output[]>
  /** Gives memory of lines that are written back. */
  readonly free: (memory: ArrayBuffer) => void
  /** The lists that guides share, before any is made. */
  readonly tell: (groups: Groups) => void
  readonly close: () => Promise<void>
}

export interface PoolOptions extends Omit<Setting, 'store'>, Partial<Pick<Setting, 'store'>> {
  readonly size?: number
  /** A thread that was begun before. */
  readonly first?: Begun | null
  /** Milliseconds that one guide may take. */
  readonly deadline?: number
  /** What threads run. */
  readonly entry?: URL
}

interface Task {
  readonly job: ReadJob | MakeJob | SearchJob
  /** Its thread ended before the first guide: it is given to another once. */
  readonly again?: boolean
  readonly done: (result: unknown) => void
  readonly fail: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  /** As the thread itself says: the guide of its job that it is at, from 1, and how many jobs it has done. */
  readonly at: Int32Array
  /** What it was given, the job that it is at first. */
  readonly tasks: Task[]
  /** How many of its jobs were taken back. */
  done: number
  /** Where it was seen, and since when. */
  seen: string
  since: number
}

/** Jobs that a thread is given at once: it goes on with the next one while the main thread is busy with other things. */
const ahead = 2

const ourEntry = compiled('worker')

/** A thread that loads its modules, which takes longer than most jobs, while nothing is known yet of what it is to do. */
export interface Begun extends WorkerData {
  readonly worker: Worker
  /** Why it ended, when it has. */
  readonly ended: Promise<Error>
}

export function begin(entry: URL = ourEntry): Begun {
  const progress = new SharedArrayBuffer(8)
  const workerData: WorkerData = {progress}
  const worker = new Worker(entry, {workerData, resourceLimits: {maxYoungGenerationSizeMb: 16}})
  const ended = new Promise<Error>((resolve) => {
    worker.on('error', (error: unknown) => resolve(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => resolve(new Error('its reader ended')))
  })
  return {worker, progress, ended}
}

/** The jobs of a pool, without what their guides do to it. */
function runner({
  shared,
  staging,
  store = null,
  size = os.availableParallelism(),
  deadline: limit = deadline,
  entry = ourEntry,
  first = null,
}: PoolOptions) {
  const threads = new Set<Thread>()
  const waiting: Task[] = []
  /** Threads that were told to end and may still be at it: what they write to stays open as long. */
  const ending = new Set<Promise<unknown>>()
  /** Who made which memory. */
  const owners = new WeakMap<ArrayBuffer, Thread>()
  let groups: Groups | null = null

  /** `error`: the system refused what the thread wanted to write; that is no guide's fault, as nothing is before the first of them. */
  const end = (thread: Thread, why: string, error?: Error): void => {
    if (!threads.delete(thread)) return
    const ended: Promise<unknown> = thread.worker.terminate().finally(() => ending.delete(ended))
    ending.add(ended)
    const {tasks, at, done} = thread
    const guide = Atomics.load(at, 0)
    const [current] = tasks.splice(Atomics.load(at, 1) - done, 1)
    // What it did and could not hand over, and what it had not begun, others do.
    waiting.unshift(...tasks)
    if (error) current?.fail(error)
    else if (guide > 0) current?.fail(new Fault(guide - 1, why))
    else if (current && !current.again) waiting.unshift({...current, again: true})
    else current?.fail(new Error(`threads end before they read a guide: ${why}`))
    next()
  }
  const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message)
  const add = ({worker, progress, ended}: Begun): Thread => {
    const thread: Thread = {worker, at: new Int32Array(progress), tasks: [], done: 0, seen: '', since: 0}
    worker.on('message', (result: object) => {
      if (!threads.has(thread)) return
      if ('memory' in result) owners.set(result.memory as ArrayBuffer, thread)
      thread.done++
      thread.tasks.shift()?.done(result)
      next()
    })
    void ended.then((error) => end(thread, error.message, isSystemError(error) ? error : undefined))
    tell(worker, {kind: 'setting', setting: {shared, staging, store: store && {file: store.file, taken: store.taken}}})
    if (groups) tell(worker, {kind: 'groups', groups})
    threads.add(thread)
    return thread
  }
  const least = (): Thread | undefined => [...threads].sort((a, b) => a.tasks.length - b.tasks.length)[0]
  const next = (): void => {
    while (waiting.length > 0) {
      const known = least()
      // A thread loads longer than most single jobs take.
      const mayWait = waiting.length === 1 && known !== undefined
      const thread = known?.tasks.length === 0 || threads.size >= size || mayWait ? known : add(begin(entry))
      if (!thread || thread.tasks.length >= ahead) return
      const task = waiting.shift() as Task
      if (thread.tasks.length === 0) thread.since = performance.now()
      thread.tasks.push(task)
      thread.worker.postMessage(task.job)
    }
  }
  const watch = setInterval(
    () => {
      const now = performance.now()
      for (const thread of threads) {
        const guide = Atomics.load(thread.at, 0)
        const seen = `${Atomics.load(thread.at, 1)} ${guide}`
        // A thread that has not begun is still loading its modules, on a machine that may have much else to do.
        const most = guide === 0 ? limit * loading : limit
        if (seen !== thread.seen || thread.tasks.length === 0) Object.assign(thread, {seen, since: now})
        else if (now - thread.since > most) end(thread, `it took longer than ${most / 1000} s`)
      }
    },
    Math.min(250, limit / 4),
  ).unref()
  if (first) add(first)

  return {
    run: <T>(job: Task['job']): Promise<T> =>
      new Promise((done, fail) => {
        const task = {job, done: done as (result: unknown) => void, fail}
        if (job.kind === 'search') waiting.unshift(task)
        else waiting.push(task)
        next()
      }),
    tell: (told: Groups): void => {
      groups = told
      for (const {worker} of threads) tell(worker, {kind: 'groups', groups: told})
    },
    free: (memory: ArrayBuffer): void => {
      const thread = owners.get(memory)
      if (thread && threads.has(thread)) thread.worker.postMessage({kind: 'free', memory} satisfies ToWorker, [memory])
    },
    close: async (): Promise<void> => {
      clearInterval(watch)
      const all = [...threads]
      threads.clear()
      await Promise.all([...ending, ...all.map(({worker}) => worker.terminate())])
    },
  }
}

/** A guide without facts, as it is published where its reader failed. */
async function packFaulty(source: {readonly path: string; readonly sha256: string}, why: string): Promise<Packed> {
  // Nearly never: who only hands out work does not wait until readers are loaded.
  const {unreadable} = await import('../pipeline/job.ts')
  return unreadable(source, why)
}

/**
 * A guide that throws, ends its thread or takes too long is published without the site's own plugins and templates, and where that
 * does not help without facts; the others never notice.
 */
export function pool(options: PoolOptions): Pool {
  const {run, free, tell, close} = runner(options)
  const {shared} = options
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
      // What a site's own plugins do to a thread is no reason to lose what the guide says.
      const again = shared.extensions && job.without === undefined
      const own = again
        ? await read({kind: 'read', sources: [source], without: error.message})
        : [await packFaulty(source, error.message)]
      return [...before, ...own, ...after]
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
      const again = shared.extensions && item.without === undefined ? {without: message} : {given: message}
      return [
        ...(await make({...job, items: items.slice(0, index)})),
        ...(await make({...job, items: [{...item, ...again}]})),
        ...(await make({...job, items: items.slice(index + 1)})),
      ]
    }
  }
  return {read, make, search: run, free, tell, close}
}
