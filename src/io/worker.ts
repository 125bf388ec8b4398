import {on} from 'node:events'
import {type MessagePort, parentPort, workerData} from 'node:worker_threads'
import {type Contribution, searchFiles} from '../pipeline/collection-files.ts'
import {type Groups, type MakeJob, make, type ReadJob, read, type SearchJob, type Shared} from '../pipeline/job.ts'
import {loadItems, loadSources, parseAt, putInto, type StoreFile} from './stored.ts'
import {writer} from './write.ts'

/** What a thread of the pool is started with. */
export interface WorkerData {
  /** Two numbers: the guide of the job that the thread is at, from 1 (0: at none), and how many jobs it has done. */
  readonly progress: SharedArrayBuffer
}

/** What all jobs of a pool have in common. */
export interface Setting {
  readonly shared: Shared
  /** Where the site is made; null where none is. */
  readonly staging: string | null
  /** Where to put what is not needed soon. */
  readonly store: StoreFile | null
}

export type ToWorker =
  /** Before the first job. */
  | {readonly kind: 'setting'; readonly setting: Setting}
  | {readonly kind: 'groups'; readonly groups: Groups}
  /** Memory of lines that are written, to be used again. */
  | {readonly kind: 'free'; readonly memory: ArrayBuffer}
  | ReadJob
  | MakeJob
  | SearchJob

const loaded = async (extensions: NonNullable<Shared['extensions']>) => {
  const {loadExtender, loadTheme} = await import('./extensions.ts')
  return {extender: await loadExtender(extensions), theme: await loadTheme(extensions, '')}
}

const {progress} = workerData as WorkerData
const at = new Int32Array(progress)
const begin = (index: number): void => void Atomics.store(at, 0, index + 1)

const end = (): void => {
  Atomics.store(at, 0, 0)
  Atomics.add(at, 1, 1)
}

/** Memory that came back, the largest last. */
const free: ArrayBuffer[] = []

/** Memory that is large enough: used before, or new with room to be used again, instead of one that was too small. */
function room(size: number): ArrayBuffer {
  free.sort((a, b) => a.byteLength - b.byteLength)
  const [last] = free.slice(-1)
  if (last && last.byteLength >= size) return free.pop() as ArrayBuffer
  free.shift()
  return new ArrayBuffer(Math.ceil(size * 1.25))
}

function* contributions({given}: SearchJob): Iterable<Contribution> {
  for (const part of given) yield parseAt<Contribution>(part)
}

/** Does jobs as its setting says. */
async function workman({shared, staging, store}: Setting) {
  const {extender, theme} = shared.extensions ? await loaded(shared.extensions) : {}
  const putAway = putInto(store)
  const write = staging === null ? () => 0 : writer(staging)
  return (job: ReadJob | MakeJob | SearchJob, groups: Groups): void => {
    if (job.kind === 'read') {
      const result = read({...job, sources: loadSources(job.sources)}, shared, begin, extender, putAway)
      end()
      parentPort?.postMessage(result)
    } else if (job.kind === 'search') {
      const result = [...searchFiles(job.names, contributions(job))]
      end()
      parentPort?.postMessage(result)
    } else {
      const result = make({...job, items: loadItems(job.items)}, shared, groups, write, begin, room, theme)
      end()
      parentPort?.postMessage(result, [result.memory])
    }
  }
}

let groups: Groups = {roles: {}, companies: {}}
let work: Awaited<ReturnType<typeof workman>> | null = null

// One after the other: the site's own plugins may take their time to load.
for await (const [message] of on(parentPort as MessagePort, 'message') as AsyncIterable<readonly [ToWorker]>) {
  if (message.kind === 'setting') work = await workman(message.setting)
  else if (message.kind === 'groups') groups = message.groups
  else if (message.kind === 'free') free.push(message.memory)
  else work?.(message, groups)
}
