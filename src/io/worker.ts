import {parentPort, workerData} from 'node:worker_threads'
import {type Contribution, searchFiles} from '../pipeline/collection-files.ts'
import {type Groups, type MakeJob, make, type ReadJob, read, type SearchJob, type Shared} from '../pipeline/job.ts'
import {loadItems, loadSources, parseAt, putInto, type StoreFile} from './stored.ts'
import {writer} from './write.ts'

/** What a thread of the pool is started with. */
export interface WorkerData {
  readonly shared: Shared
  /** Where the site is made; null where none is. */
  readonly staging: string | null
  /** Where to put what is not needed soon. */
  readonly store: StoreFile | null
  /** Two numbers: the guide of the job that the thread is at, from 1 (0: at none), and how many jobs it has done. */
  readonly progress: SharedArrayBuffer
}

export type ToWorker =
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

const {shared, staging, store, progress} = workerData as WorkerData
const at = new Int32Array(progress)
const begin = (index: number): void => void Atomics.store(at, 0, index + 1)

const {extender, theme} = shared.extensions ? await loaded(shared.extensions) : {}

const end = (): void => {
  Atomics.store(at, 0, 0)
  Atomics.add(at, 1, 1)
}

let groups: Groups = {roles: {}, companies: {}}
const putAway = putInto(store)
const write = staging === null ? () => 0 : writer(staging)

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

parentPort?.on('message', (job: ToWorker) => {
  if (job.kind === 'groups') groups = job.groups
  else if (job.kind === 'free') free.push(job.memory)
  else if (job.kind === 'read') {
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
})
