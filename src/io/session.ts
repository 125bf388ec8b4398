import {isDeepStrictEqual} from 'node:util'
import type {WholeGuide} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import type {Output} from '../model/site.ts'
import {toSource} from '../pipeline/job.ts'
import {type LazyInput, type LazySite, lazySite} from '../pipeline/lazy-site.ts'
import {bytesOf, parse} from '../pipeline/memory.ts'
import {messagesOf} from '../pipeline/report.ts'
import type {Assets} from './assets.ts'
import type {Cache} from './cache.ts'
import {type Collected, collect} from './collect.ts'
import {type BuildOptions, type Input, readInput} from './input.ts'
import {type Pool, pool} from './pool.ts'

/**
 * A collection that stays in memory between edits, as `dev` needs it.
 *
 * Open it once; it links everything, from the cache where it can. On a change in the content folder call `update`: files are read again,
 * guides only where their bytes are others. Its result says which guides are others by themselves: their pages can be asked for at
 * once, and stand among the links of before until `settled` resolves. Then everything is as a clean build would make it, and
 * `messages` are those of a `check`. `file` makes what is asked for, when it is asked for. Calls of `update` may overlap: the last
 * one wins, and all their `settled` resolve.
 */
export interface Session {
  readonly messages: () => readonly Message[]
  /** A file of the site by its path below the output folder; null where a build would make none. */
  readonly file: (path: string) => Output | null
  /** The guide that a file is made of. */
  readonly guideOf: (path: string) => {readonly path: string; readonly messages: readonly Message[]} | null
  /** What an author's file says, by its path in the content folder. */
  readonly text: (path: string) => string | undefined
  /** Messages about no guide that has a page. */
  readonly general: () => readonly Message[]
  /** How many guides there are. */
  readonly count: () => number
  readonly update: () => Promise<Update>
  readonly close: () => Promise<void>
}

export interface Update {
  /** Addresses of guides whose text was changed or added. */
  readonly changed: readonly string[]
  /** When everything that follows from them is as in a clean build. */
  readonly settled: Promise<void>
}

/** Keeps what was read for as long as the session is open, before the cache on the disk. */
function remembering(cache: Cache, known: Collected['held'], keyOf: Input['keyOf']): Cache {
  const byKey = new Map([...known.values()].map(({source, packed}) => [keyOf(source), packed]))
  return {get: (key) => byKey.get(key) ?? cache.get(key), save: cache.save}
}

const lazily = (input: Input, {library, held}: Collected): LazyInput => ({
  library,
  config: input.config,
  assets: input.assets,
  whole: (path) => {
    const packed = held.get(path)?.packed
    return packed ? ({...parse<object>(packed.facts), prose: parse(packed.prose)} as WholeGuide) : null
  },
  search: (path) => {
    const packed = held.get(path)?.packed
    return packed ? parse(packed.search) : null
  },
  bytes: (path) => {
    const source = held.get(path)?.source
    return source ? bytesOf(source.bytes) : null
  },
})

interface State {
  readonly input: Input
  readonly collected: Collected
  readonly site: LazySite
}

const stateOf = (input: Input, collected: Collected): State => ({
  input,
  collected,
  site: lazySite(lazily(input, collected)),
})

/** What stands until links are made again: guides as they are now, among the links of before. */
async function provisional({collected}: State, input: Input, threads: Pool): Promise<[State, readonly string[]]> {
  const sources = input.sources.filter((source) => collected.held.get(source.path)?.source.sha256 !== source.sha256)
  const read = await threads.read({kind: 'read', sources})
  const held = new Map(collected.held)
  sources.forEach((source, n) => {
    const packed = read[n]
    if (packed) held.set(source.path, {source, packed})
  })
  const others = new Set(sources.map(({path}) => path))
  const entries = collected.library.entries.map((entry) => {
    const packed = others.has(entry.guide.path) ? held.get(entry.guide.path)?.packed : undefined
    return packed ? {...entry, guide: parse<typeof entry.guide>(packed.facts)} : entry
  })
  const state = stateOf(input, {...collected, held, library: {...collected.library, entries}})
  return [state, entries.filter(({guide}) => others.has(guide.path)).map(({url}) => url)]
}

/** Edits that follow each other within this many milliseconds are linked together, and each has its page before. */
const quiet = 120

const samePlaces = (a: Input, b: Input): boolean => isDeepStrictEqual(a.data.places, b.data.places)

/** Opens a session. Rejects where the content folder can't be read. */
export async function openSession(options: BuildOptions, assets?: Assets): Promise<Session> {
  const first = await readInput(options, assets)
  const start = ({data, config}: Input): Pool => pool({shared: {places: data.places, config}, staging: null, size: 1})
  let readers = {input: first, threads: start(first)}
  const collected = await collect(first, readers.threads)
  first.cache.save(collected.fresh)
  let state = stateOf(first, collected)
  let turn = 0
  /** What is under way; threads are ended after it. */
  const working = new Set<Promise<unknown>>()
  const work = <T>(done: Promise<T>): Promise<T> => {
    working.add(done)
    const end = (): void => void working.delete(done)
    done.then(end, end)
    return done
  }
  /** Threads that read by the places of this input. */
  const threadsFor = (input: Input): Pool => {
    if (samePlaces(readers.input, input)) return readers.threads
    const before = readers.threads
    void Promise.allSettled([...working]).then(() => before.close())
    readers = {input, threads: start(input)}
    return readers.threads
  }
  const settle = async (input: Input, mine: number, threads: Pool): Promise<void> => {
    // Lets the page of the edit go out first, and the next edit go before.
    await new Promise((done) => setTimeout(done, quiet))
    if (mine !== turn) return
    // What was read by other places was read otherwise.
    const held: Collected['held'] = samePlaces(state.input, input) ? state.collected.held : new Map()
    const linked = await collect({...input, cache: remembering(input.cache, held, input.keyOf)}, threads)
    if (mine === turn) state = stateOf(input, linked)
  }
  const update = async (mine: number): Promise<Update> => {
    const input = await readInput(options, assets)
    const threads = threadsFor(input)
    if (!samePlaces(state.input, input)) return {changed: [], settled: work(settle(input, mine, threads))}
    const [next, changed] = await provisional(state, input, threads)
    if (mine === turn) state = next
    return {changed, settled: work(settle(input, mine, threads))}
  }
  return {
    messages: () => messagesOf(state.collected.library),
    file: (path) => state.site.file(path),
    guideOf: (path) => {
      const entry = state.site.entry(path)
      return entry && {path: entry.guide.path, messages: entry.messages}
    },
    text: (path) => {
      const source = state.collected.held.get(path)?.source
      return source && toSource(source).text
    },
    general: () => state.collected.library.messages,
    count: () => state.collected.library.entries.length,
    update: () => work(update(++turn)),
    close: async () => {
      turn++
      await readers.threads.close()
    },
  }
}
