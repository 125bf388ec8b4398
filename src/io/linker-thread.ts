import {parentPort, workerData} from 'node:worker_threads'
import {type Message, tally} from '../model/message.ts'
import type {Output} from '../model/site.ts'
import {type LazySite, lazySite} from '../pipeline/lazy-site.ts'
import {groupsOf, type Links} from '../pipeline/links.ts'
import {alone} from '../pipeline/memory.ts'
import {type Packed, wholeGuide} from '../pipeline/packed.ts'
import {plan} from '../pipeline/plan.ts'
import {reasonOf} from '../pipeline/reason.ts'
import {messagesOf} from '../pipeline/report.ts'
import type {Assets} from './assets.ts'
import {type Collected, collect, openStores, usedOf} from './collect.ts'
import {ConfigError} from './config-error.ts'
import {type BuildOptions, type Input, readInput} from './input.ts'
import {type Linked, type LinkedGuide, writeLinked} from './linked.ts'
import {pool} from './pool.ts'
import {isSystemError} from './publish-error.ts'
import {loadPacked, parseAt} from './stored.ts'

/** What the thread is started with. */
export interface LinkerData {
  readonly options: BuildOptions
  readonly assets: Assets
}

export type Ask =
  /** `read`: what was read already, by its key. */
  | {readonly kind: 'link'; readonly read: ReadonlyMap<string, Packed>}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'messages'}
  /** Keeps what is linked for the next session. */
  | {readonly kind: 'keep'}

export interface Asked {
  readonly number: number
  readonly ask: Ask
}

export interface Answer {
  readonly number: number
  readonly value?: unknown
  readonly error?: string
}

const {options, assets} = workerData as LinkerData

interface State {
  readonly input: Input
  readonly collected: Collected
  readonly linked: Linked
  readonly guides: ReadonlyMap<string, LinkedGuide>
  readonly site: LazySite
}

let state: State | null = null
/** Whether the session knows what was linked last: it is told of changes then. */
let told = false
/** Digest of what lies in the cache for the next session. */
let written: string | null = null
/** Keys of guides that the cache has. */
const saved = new Set<string>()

function siteOf({config, theme}: Input, {library, held}: Collected): LazySite {
  return lazySite({
    library,
    config,
    theme,
    whole: (path) => {
      const packed = held.get(path)?.packed
      return packed ? wholeGuide(loadPacked(packed)) : null
    },
    search: (path) => {
      const packed = held.get(path)?.packed
      return packed ? parseAt(packed.search) : null
    },
  })
}

async function collectAll(input: Input, read: ReadonlyMap<string, Packed>): Promise<Collected> {
  const stores = state ? null : openStores({kept: null})
  const threads = pool({
    shared: {places: input.data.places, config: input.config, extensions: input.extensions},
    staging: null,
    store: stores?.guides ?? null,
    ...(options.workers === undefined ? {} : {size: options.workers}),
  })
  const before = state?.collected ?? null
  const get = (key: string): Packed | null => {
    const known = read.get(key)
    if (known) return known
    const found = input.cache.get(key)
    if (found) saved.add(key)
    return found && before ? loadPacked(found) : found
  }
  try {
    const collected = await collect({...input, cache: {...input.cache, get}}, threads, {before, stores})
    // What was read first stays in its files as long as the session; what came later is in memory.
    if (before) input.cache.close()
    return collected
  } catch (error) {
    // First the threads: they may be writing.
    await threads.close()
    stores?.close()
    input.cache.close()
    throw error
  } finally {
    await threads.close()
  }
}

function toLinked(input: Input, {library, links, held}: Collected): {linked: Linked; guides: Map<string, LinkedGuide>} {
  const plans = plan(library, links.texts, input.config, input.code, (path) => held.get(path)?.source.sha256)
  const guides = new Map<string, LinkedGuide>()
  for (const each of plans) {
    const before = state?.guides.get(each.id)
    const own = held.get(each.path)
    if (!own) continue
    // What is the same stays where it is, so that the new block goes.
    if (before?.plan.key === each.key && before.held.key === own.key) guides.set(each.id, before)
    else if (!told) guides.set(each.id, {plan: each, held: own})
    else {
      const source = {...own.source, bytes: alone(own.source.bytes)}
      const plan = {...each, entry: alone(each.entry), beside: alone(each.beside), messages: alone(each.messages)}
      guides.set(each.id, {plan, held: {...own, source}})
    }
  }
  const {digest, environment} = input
  return {
    guides,
    linked: {
      digest,
      environment,
      places: input.data.places,
      groups: groupsOf(library),
      general: library.messages,
      counts: tally(messagesOf(library)),
      whole: !told,
      guides: [...guides.values()].filter((each) => !told || state?.guides.get(each.plan.id) !== each),
      gone: [...(state?.guides.keys() ?? [])].filter((id) => !guides.has(id)),
    },
  }
}

/** The same links with the texts of guides as they are held, so that the block that was made with them goes too. */
const held = (links: Links, guides: State['guides']): Links => ({
  ...links,
  texts: links.texts.map((text) => {
    const {entry, beside} = guides.get(text.id)?.plan ?? text
    return {...text, entry, beside}
  }),
})

async function link(read: ReadonlyMap<string, Packed>): Promise<Linked> {
  const input = await readInput(options, assets)
  if (state?.linked.digest === input.digest)
    return {...state.linked, whole: !told, guides: told ? [] : [...state.guides.values()], gone: []}
  const collected = await collectAll(input, read)
  const {linked, guides} = toLinked(input, collected)
  const links = held(collected.links, guides)
  state = {input, collected: {...collected, links}, linked, guides, site: siteOf(input, collected)}
  if (written === null) keep()
  return linked
}

function keep(): void {
  if (!state || written === state.linked.digest) return
  written = state.linked.digest
  const used = usedOf(state.collected.held)
  state.input.cache.save(new Map([...used].filter(([key]) => !saved.has(key))), used)
  writeLinked(state.input, state.collected.links, state.linked, state.guides.values())
}

/** A file that guides share, with what went wrong in its making. */
export interface SharedFile {
  readonly output: Output | null
  readonly fault: Message | null
}

function fileAt(path: string): SharedFile {
  const output = state?.site.file(path) ?? null
  return {output, fault: state?.site.fault(path) ?? null}
}

async function answerTo(ask: Ask): Promise<Linked | SharedFile | null | readonly Message[]> {
  if (ask.kind === 'link') {
    const linked = await link(ask.read)
    told = true
    return linked
  }
  // A thread that stands for one that ended links first.
  if (!state) await link(new Map())
  if (ask.kind === 'file') return fileAt(ask.path)
  if (ask.kind === 'messages') return state ? messagesOf(state.collected.library) : []
  keep()
  return null
}

// One after the other: what is asked while links are made is answered out of the new ones.
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', ({number, ask}: Asked) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({number, value: await answerTo(ask)} satisfies Answer)
    } catch (error) {
      const isOurs = error instanceof Error && !(error instanceof ConfigError) && !isSystemError(error)
      const said = isOurs ? (error.stack ?? error.message) : reasonOf(error)
      parentPort?.postMessage({number, error: said} satisfies Answer)
    }
  })
})
