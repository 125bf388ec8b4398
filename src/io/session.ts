import {setTimeout as wait} from 'node:timers/promises'
import type {Message, Severity} from '../model/message.ts'
import type {Output} from '../model/site.ts'
import {filesOf} from '../pipeline/job.ts'
import {idIn} from '../pipeline/lazy-site.ts'
import {inMemory, parse} from '../pipeline/memory.ts'
import {type Held, toSource, type Unread} from '../pipeline/packed.ts'
import {itemOf} from '../pipeline/plan.ts'
import {messagesMeanwhile} from '../pipeline/report.ts'
import {type Assets, readAssets} from './assets.ts'
import {type BuildOptions, type Input, keyOf, type Look, readInput, readLook} from './input.ts'
import {type Linked, type LinkedGuide, readLinked} from './linked.ts'
import {linker} from './linker.ts'
import {pool} from './pool.ts'
import {readContent, readSome} from './sources.ts'
import {loadItems, loadPacked, loadSource} from './stored.ts'

/**
 * A collection that stays in memory between edits, as `dev` needs it.
 *
 * Open it once; it takes the links of the last session where nothing has changed since, and makes them otherwise. On a change in the
 * content folder call `update`: what changed is read, and its result says which guides are others by themselves. Their pages can be
 * asked for at once, and stand among the links of before until `settled` resolves: links are made in a thread of their own. Then
 * everything is as a clean build would make it, and `messages` are those of a `check`. `file` makes what is asked for, when it is
 * asked for. Calls of `update` may overlap: the last one wins, and all their `settled` resolve, or reject with what keeps links from being made.
 */
export interface Session {
  readonly messages: () => Promise<readonly Message[]>
  /** How many messages there are. */
  readonly counts: () => Readonly<Record<Severity, number>>
  /** A file of the site by its path below the output folder; null where a build would make none. */
  readonly file: (path: string) => Promise<Output | null>
  /** The guide that a file is made of, and what is said of it: what it says by itself at once, what follows from others when it is settled. */
  readonly guideOf: (path: string) => {readonly path: string; readonly messages: readonly Message[]} | null
  /** What an author's file says, by its path in the content folder. */
  readonly text: (path: string) => string | undefined
  /** What went wrong when a page was made, after it was asked for. */
  readonly faultOf: (path: string) => Message | null
  /** Messages about no guide that has a page. */
  readonly general: () => readonly Message[]
  /** How many guides there are. */
  readonly count: () => number
  /** `paths`: what changed, by its path in the content folder; the whole folder is looked at where they are not known. */
  readonly update: (paths?: readonly string[]) => Promise<Update>
  readonly close: () => Promise<void>
}

export interface Update {
  /** Addresses of guides whose text was changed. */
  readonly changed: readonly string[]
  /** When everything that follows from them is as in a clean build. */
  readonly settled: Promise<void>
}

/** The guides as they were linked, by their ids and by their paths. */
function linkedGuides(linked: Linked) {
  const byId = new Map<string, LinkedGuide>()
  const byPath = new Map<string, LinkedGuide>()
  const take = ({whole, guides, gone}: Pick<Linked, 'whole' | 'guides' | 'gone'>): void => {
    if (whole) for (const map of [byId, byPath]) map.clear()
    // A guide may have its address from another file than before: first all old paths go.
    for (const id of [...gone, ...guides.map(({plan}) => plan.id)]) {
      byPath.delete(byId.get(id)?.plan.path ?? '')
      byId.delete(id)
    }
    for (const guide of guides) {
      byId.set(guide.plan.id, guide)
      byPath.set(guide.plan.path, guide)
    }
  }
  take(linked)
  return {byId, byPath, take}
}

/** One thread that reads what was edited, by the places and plugins that the collection was linked with. */
function reader({config, extensions}: Pick<Input, 'config' | 'extensions'>, first: Linked) {
  // Templates make nothing here, and one that can't be loaded must not keep a guide from being read.
  const shared = {config, extensions: extensions && {...extensions, templates: {}}}
  const start = ({environment, places}: Linked) => ({
    environment,
    threads: pool({shared: {...shared, places}, staging: null, size: 1}),
  })
  let {environment, threads} = start(first)
  const working = new Set<Promise<unknown>>()
  return {
    read: async (sources: readonly Unread[]): Promise<readonly Held[]> => {
      const by = environment
      const reading = threads.read({kind: 'read', sources})
      working.add(reading)
      const packed = await reading.finally(() => working.delete(reading))
      return sources.flatMap((source, n) => {
        const own = packed[n]
        return own ? [{key: keyOf(by, source), source, packed: own}] : []
      })
    },
    /** Reads by other places or plugins from now on. */
    follow: (linked: Linked): void => {
      if (linked.environment === environment) return
      const before = threads
      void Promise.allSettled([...working]).then(() => before.close())
      ;({environment, threads} = start(linked))
    },
    close: () => threads.close(),
  }
}

/** Edits that follow each other within this many milliseconds are linked together, and each has its page before. */
const quiet = 120

/** Rejects when it is aborted. */
const abortion = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, fail) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => fail(signal.reason), {once: true})
  })

/** Opens a session. Rejects where the content folder can't be read, and at once where `signal` is aborted before it is open. */
export async function openSession(
  options: BuildOptions,
  {assets, signal}: {readonly assets?: Assets; readonly signal?: AbortSignal} = {},
): Promise<Session> {
  const own = assets ?? (await readAssets())
  const links = linker(options, own)
  const begun = links.link(new Map())
  begun.catch(() => {})
  const begin = async (): Promise<{input: Input; first: Linked}> => {
    const input = await readInput(options, own)
    const known = readLinked(input)
    if (!known) input.cache.close()
    return {input, first: known ?? (await begun)}
  }
  const {input, first} = await Promise.race([begin(), abortion(signal)]).catch(async (error: unknown) => {
    await links.close()
    throw error
  })
  let look: Pick<Look, 'config' | 'theme' | 'assets'> = input
  let linked = first
  const {byId, byPath, take} = linkedGuides(linked)
  const edited = reader(input, linked)
  /** What was read since links were made, and at which update. */
  const fresh = new Map<string, {readonly held: Held; readonly turn: number}>()
  let turn = 0
  let closed = false

  const heldOf = (path: string): Held | undefined => fresh.get(path)?.held ?? byPath.get(path)?.held

  const adopt = (made: Linked): void => {
    linked = made
    take(made)
    edited.follow(made)
  }
  // Something may have changed between what was read here and what was read there.
  let running: Promise<void> = begun.then(adopt)
  running.catch(() => {})
  let next: Promise<void> | null = null
  const relink = async (): Promise<void> => {
    next = null
    const mine = turn
    const made = await links.link(new Map([...fresh.values()].map(({held}) => [held.key, held.packed])))
    adopt(made)
    for (const [path, {turn}] of fresh) if (turn <= mine) fresh.delete(path)
  }
  /** Resolves when links are made that begin after now. */
  const settle = (): Promise<void> => {
    next ??= running
      .catch(() => {})
      // Lets the page of the edit go out first.
      .then(() => wait(quiet))
      .then(() => {
        running = closed ? Promise.resolve() : relink()
        return running
      })
    return next
  }
  /** What went wrong with pages when they were made last. */
  const faults = new Map<string, Message>()
  const note = (path: string, fault: Message | null): void =>
    void (fault ? faults.set(path, fault) : faults.delete(path))
  const update = async (mine: number, paths?: readonly string[]): Promise<Update> => {
    // What can't be loaded keeps links from being made, which says so; the words of a guide are shown as pages looked before.
    const seen = await readLook(options, own).catch(() => null)
    if (seen && mine === turn) look = seen
    const found = paths
      ? readSome(
          options.content,
          paths.filter((each) => !each.startsWith('../')),
        )
      : readContent(options.content, inMemory).sources
    const changed = found.filter((source) => {
      const before = heldOf(source.path)
      return before !== undefined && before.source.sha256 !== source.sha256
    })
    for (const held of await edited.read(changed)) {
      const {path} = held.source
      if ((fresh.get(path)?.turn ?? 0) <= mine) fresh.set(path, {held, turn: mine})
    }
    const urls = changed.flatMap(({path}) => byPath.get(path)?.plan.id ?? []).map((id) => `/guides/${id}/`)
    return {changed: urls, settled: settle()}
  }
  const ofGuide = (path: string): Output | null => {
    const guide = byId.get(idIn(path) ?? '')
    if (!guide) return null
    const held = fresh.get(guide.plan.path)?.held ?? guide.held
    const [item] = loadItems([itemOf(guide.plan, held)])
    if (!item) return null
    const {files, fault} = filesOf(item, linked.groups, look.config, look.theme)
    note(path, fault)
    return files.find((file) => file.path === path) ?? null
  }
  const assetAt = (path: string): Output | undefined => look.assets.find((output) => output.path === path)
  const ofAll = async (path: string): Promise<Output | null> => {
    const {output, fault} = await links.file(path)
    note(path, fault)
    return output
  }
  return {
    messages: () => links.messages(),
    counts: () => linked.counts,
    file: async (path) => ofGuide(path) ?? assetAt(path) ?? ofAll(path),
    faultOf: (path) => faults.get(path) ?? null,
    guideOf: (path) => {
      const guide = byId.get(idIn(path) ?? '')
      if (!guide) return null
      const {path: name} = guide.plan
      const messages = parse<readonly Message[]>(guide.plan.messages)
      const now = fresh.get(name)?.held
      return {
        path: name,
        messages: now
          ? messagesMeanwhile(messages, loadPacked(guide.held.packed), loadPacked(now.packed), options.rules)
          : messages,
      }
    },
    text: (path) => {
      const source = heldOf(path)?.source
      return source && toSource(loadSource(source)).text
    },
    general: () => linked.general,
    count: () => byId.size,
    update: (paths) => update(++turn, paths),
    close: async () => {
      closed = true
      await Promise.all([links.close(), edited.close()])
    },
  }
}
