import {createHash} from 'node:crypto'
import {setImmediate as breathe} from 'node:timers/promises'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import type {Follows, Output} from '../model/site.ts'
import {withOwn} from '../model/with-own.ts'
import {arena} from '../pipeline/arena.ts'
import {changesSince} from '../pipeline/changes.ts'
import {
  indexed,
  lastFiles,
  type SharedFile,
  sharedData,
  sharedPages,
  streamFiles,
} from '../pipeline/collection-files.ts'
import {linksDigest, sharedKeys} from '../pipeline/follows.ts'
import type {MadeFile, MakeItem} from '../pipeline/job.ts'
import {groupsOf} from '../pipeline/links.ts'
import type {Slice} from '../pipeline/memory.ts'
import {inPieces} from '../pipeline/pieces.ts'
import {itemOf, type Plan, plan, saidOf} from '../pipeline/plan.ts'
import {type Collected, type Gathered, jobs} from './collect.ts'
import {saveMemory} from './heap.ts'
import type {Input} from './input.ts'
import type {Pool} from './pool.ts'
import {type Publisher, readPublished} from './publish.ts'
import type {GuideRecord, SiteRecord} from './record.ts'
import {GoneError, type OldPart, type OldStream, openOld, openStream, type Part} from './streams.ts'

/** A site that was made, but not published. */
export interface MadeSite {
  readonly library: Library
  /** Every file, the manifest last. */
  readonly files: readonly MadeFile[]
  readonly guides: SiteRecord['guides']
  readonly links: string
  readonly shared: SiteRecord['shared']
  readonly last: Output
  /** Whether something went wrong with a page. */
  readonly failed: boolean
}

export interface MakeContext {
  readonly input: Input
  readonly collected: Collected
  /** The search index, in the making. */
  readonly search: Promise<readonly Output[]>
  readonly pool: Pool
  readonly publish: Publisher
  readonly out: string
  /** The release to compare with. */
  readonly previous: string
  readonly record: SiteRecord | null
}

/** Whether a file follows from links alone, whatever is said of guides. */
const isOfLinks = (follows: Follows | null): boolean => follows !== null && follows.kind !== 'messages'

function digestOf(pieces: Iterable<Uint8Array>): Pick<MadeFile, 'bytes' | 'sha256'> {
  const digest = createHash('sha256')
  let bytes = 0
  for (const piece of pieces) {
    digest.update(piece)
    bytes += piece.byteLength
  }
  return {bytes, sha256: digest.digest('hex')}
}

/** Files of the new site: written, or taken over where the old site has the same bytes. */
function shelf({publish, record}: MakeContext, links: string) {
  const old = new Map(record?.files.map((file) => [file.path, file]))
  const files = new Map<string, MadeFile>()
  const keys = new Map(record?.shared.map(([relative, key]) => [relative, key]))
  const shared = new Map<string, SiteRecord['shared'][number]>()
  const isLinkedSame = record?.links === links
  const room = arena()
  const put = ({path: relative, content}: Output): void => {
    // A page of a place that is in every guide has 46 MB at 45,000; as one block it would wait for a garbage collector.
    const pieces = typeof content === 'string' ? inPieces(content, room) : [content]
    const {bytes, sha256} = digestOf(pieces)
    const before = old.get(relative)
    if (before?.sha256 === sha256 && publish.keep(relative, before)) files.set(relative, before)
    else {
      // It may be the old site's own file by now, which is not to be written to.
      if (files.has(relative)) publish.drop(relative)
      files.set(relative, {
        path: relative,
        bytes,
        sha256,
        changed: publish.write({path: relative, content: pieces}),
      })
    }
  }
  /** Puts a file that stands there already; the old one is taken where it is the same. */
  const settle = (file: MadeFile): MadeFile => {
    const before = old.get(file.path)
    const settled = before?.sha256 === file.sha256 && publish.keep(file.path, before) ? before : file
    files.set(file.path, settled)
    return settled
  }
  const keepShared = ([relative, key, linked]: SiteRecord['shared'][number]): boolean => {
    const before = old.get(relative)
    if (!before || !publish.keep(relative, before)) return false
    files.set(relative, before)
    shared.set(relative, [relative, key, linked])
    return true
  }
  /** Takes over what follows from links alone, where they are the same; false where some of it has to be made. */
  const keepLinked = (): boolean =>
    isLinkedSame &&
    record.shared
      .filter(([, , linked]) => linked)
      .map(keepShared)
      .every(Boolean)
  /** Puts a file that guides share, which is not made where it would be the same. Gives what went wrong in its making. */
  const putShared = (
    {path: relative, follows, make}: SharedFile,
    keyOf: ReturnType<typeof sharedKeys>,
  ): Message | null => {
    const linked = isOfLinks(follows)
    if (linked && isLinkedSame && files.has(relative)) return null
    const key = keyOf(relative, follows)
    if (key !== null && keys.get(relative) === key && keepShared([relative, key, linked])) return null
    const {output, fault} = make()
    put(output)
    if (key !== null && !fault) shared.set(relative, [relative, key, linked])
    return fault
  }
  return {old, files, shared, put, putShared, keepLinked, settle}
}

type Shelf = ReturnType<typeof shelf>

/** The lines of guides that are as they were, out of the old site's streams. */
function oldLines({record, out}: MakeContext, {old}: Shelf) {
  const at = new Map<string, readonly number[]>()
  const sums = streamFiles.map(({head}) => Buffer.byteLength(head))
  for (const [id, {lines}] of record?.guides ?? []) {
    at.set(id, [...sums])
    lines.forEach((length, n) => {
      sums[n] = (sums[n] ?? 0) + length
    })
  }
  const known = new Map(record?.guides)
  let streams: readonly (OldStream | null)[] | null = null
  const open = (): readonly (OldStream | null)[] =>
    streamFiles.map(({path: relative}) => {
      const stamp = old.get(relative)
      return stamp ? openOld(out, relative, stamp) : null
    })
  return {
    of: (id: string): readonly OldPart[] | null => {
      streams ??= open()
      const parts = streams.flatMap((stream, n): OldPart[] => {
        const start = at.get(id)?.[n] ?? 0
        return stream ? [{old: stream, start, end: start + (known.get(id)?.lines[n] ?? 0)}] : []
      })
      return parts.length === streamFiles.length ? parts : null
    },
    close: (): void => {
      for (const stream of streams ?? []) stream?.close()
    },
  }
}

/** Whether the streams are what they were: the same guides in the same order, none made again. */
const isSame = (record: SiteRecord | null, plans: readonly Plan[], kept: ReadonlyMap<string, GuideRecord>): boolean =>
  record !== null &&
  record.guides.length === plans.length &&
  plans.every(({id}, n) => record.guides[n]?.[0] === id && kept.has(id))

interface MadeGuide {
  readonly record: GuideRecord
  /** null: they stand in the old streams. */
  readonly lines: readonly Slice<ArrayBuffer>[] | null
}

/** Guides whose files can be taken over from the old site; they are taken. */
function takeOver(plans: readonly Plan[], {record, publish}: MakeContext, {files}: Shelf): Map<string, GuideRecord> {
  const known = new Map(record?.guides)
  const kept = new Map<string, GuideRecord>()
  for (const {id, key} of plans) {
    const before = known.get(id)
    if (before?.key !== key || !before.files.every((file) => publish.keep(file.path, file))) continue
    for (const file of before.files) files.set(file.path, file)
    kept.set(id, before)
  }
  return kept
}

const itemsOf = (plans: readonly Plan[], {held}: Collected): MakeItem[] =>
  plans.flatMap((each) => {
    const found = held.get(each.path)
    return found ? [itemOf(each, found)] : []
  })

/** Makes the files of all guides, and the streams that have a line of each, in their order as they come. */
function makeGuides(plans: readonly Plan[], context: MakeContext, shelf: Shelf) {
  const {collected, pool, publish, record} = context
  const kept = takeOver(plans, context, shelf)
  if (2 * kept.size < plans.length) saveMemory()
  const faults: Message[] = []
  const done = new Map<string, MadeGuide>()
  for (const [id, before] of kept) done.set(id, {record: before, lines: null})
  const same = isSame(record, plans, kept)
  const open = same ? [] : streamFiles.map(({path: relative, head}) => openStream(publish.staging, relative, head))
  const old = oldLines(context, shelf)
  let next = 0
  const left = new Map<ArrayBuffer, number>()
  /** Memory whose last lines are written goes back to the threads: it would stay until somebody collects garbage. */
  const giveBack = (memory: ArrayBuffer | undefined): void => {
    if (!memory) return
    const more = (left.get(memory) ?? 1) - 1
    left.set(memory, more)
    if (more > 0) return
    left.delete(memory)
    for (const stream of open) stream.flush()
    pool.free(memory)
  }
  /** Writes lines as far as guides are made without a gap. */
  const advance = (): void => {
    for (; next < plans.length; next++) {
      const plan = plans[next] as Plan
      const made = done.get(plan.id)
      if (!made) return
      const lines: readonly Part[] | null = made.lines ?? old.of(plan.id)
      if (!lines) throw new GoneError(`the lines of ${plan.id} are gone from ${context.out}`)
      for (const [n, part] of lines.entries()) open[n]?.append(part)
      done.set(plan.id, {...made, lines: null})
      giveBack(made.lines?.[0]?.memory)
    }
  }
  const makeSome = async (some: readonly Plan[]): Promise<void> => {
    const results = await pool.make({kind: 'make', items: itemsOf(some, collected)})
    const made = results.flatMap((each) => each.made)
    const lines = results.flatMap((each) => each.lines)
    for (const {memory, lines} of results) left.set(memory, lines.length)
    some.forEach(({id, path, key}, n) => {
      const result = made[n]
      if (!result) throw new Error(`nothing was made of ${id}`)
      if (result.fault) faults.push(result.fault)
      const own = lines[n] ?? []
      const guide: GuideRecord = {
        // What went wrong may go right the next time.
        key: result.fault || collected.held.get(path)?.packed.failed ? '' : key,
        files: result.files.map(shelf.settle),
        lines: own.map(({start, end}) => end - start),
        listed: result.listed,
      }
      done.set(id, {record: guide, lines: own})
    })
    if (!same) advance()
  }
  const all = Promise.all([...jobs(plans.filter(({id}) => !kept.has(id)))].map(makeSome))
  // Whoever waits for the end is told; until then nobody does, and the process would end.
  all.catch(() => {})
  const end = async (): Promise<{readonly guides: SiteRecord['guides']; readonly faults: readonly Message[]}> => {
    await all
    if (same) for (const {path: relative} of streamFiles) keepStream(relative, context, shelf)
    else {
      advance()
      for (const stream of open) shelf.settle(stream.end())
      old.close()
    }
    const guides = plans.flatMap(({id}): (readonly [string, GuideRecord])[] => {
      const made = done.get(id)
      return made ? [[id, made.record]] : []
    })
    return {guides, faults}
  }
  return {end}
}

function keepStream(relative: string, {publish, out}: MakeContext, {old, files}: Shelf): void {
  const before = old.get(relative)
  if (!before || !publish.keep(relative, before)) throw new GoneError(`${relative} is gone from ${out}`)
  files.set(relative, before)
}

/** Longest that the main thread works without looking after the others, in milliseconds. */
const breath = 8

async function putAll<T>(outputs: Iterable<T>, put: (output: T) => void): Promise<void> {
  let since = performance.now()
  for (const output of outputs) {
    put(output)
    if (performance.now() - since < breath) continue
    await breathe()
    since = performance.now()
  }
}

/** The search index, made in a thread: what guides contribute to it is large. */
export function searchOf({links, held}: Gathered, pool: Pool): Promise<readonly Output[]> {
  const given = links.texts.flatMap(({path}) => held.get(path)?.packed.search ?? [])
  const made = pool.search({kind: 'search', names: indexed(links.library), given})
  // Whoever waits for it is told.
  made.catch(() => {})
  return made
}

/** One of the messages that say the same. */
const firstOfEach = (messages: readonly Message[]): Message[] => [
  ...new Map(messages.map((each) => [each.message, each])).values(),
]

/** Makes every file of a site: guides in threads, what all of them share beside it. */
export async function makeSite(context: MakeContext): Promise<MadeSite> {
  const {input, collected, search, pool, publish} = context
  const {library, held} = collected
  const {config, code, theme} = input
  const plans = plan(library, collected.links.texts, config, code, (path) => held.get(path)?.source.sha256)
  pool.tell(groupsOf(library))
  const from = {config, code, links: collected.links, bandsOf: (path: string) => collected.digests.get(path)?.bands}
  const links = linksDigest(from)
  const own = shelf(context, links)
  const guides = makeGuides(plans, context, own)
  for (const output of input.assets) own.put(output)
  const shared: Message[] = []
  const said = saidOf(plans)
  const keyOf = sharedKeys({library, said, ...from})
  await putAll(sharedPages(library, config, theme, !own.keepLinked()), (page) => {
    const fault = own.putShared(page, keyOf)
    if (fault) shared.push(fault)
  })
  const made = await guides.end()
  for (const output of await search) own.put(output)
  // Threads have nothing more to do, and what they hold would stand beside the largest files.
  await pool.close()
  const faults = [...firstOfEach(shared), ...made.faults]
  const told = faults.length === 0 ? library : withOwn(library, {messages: [...library.messages, ...faults]})
  const keyTold = told === library ? keyOf : sharedKeys({library: told, said, ...from})
  if (told !== library) await putAll(sharedPages(told, config, theme, false), (page) => own.putShared(page, keyTold))
  const current = new Map(made.guides.map(([id, {files}]) => [id, files[1]?.sha256 ?? '']))
  const read = (folder: string) => (file: string) => readPublished(folder, file)
  const found = await changesSince(read(context.previous), read(publish.staging), current, {
    release: config.release,
    redirects: library.redirects,
  })
  const listed = made.guides.map(([, {listed}]) => listed)
  await putAll(sharedData(told, listed, config, found), (file) => own.putShared(file, keyTold))
  const {digests, manifest} = lastFiles(told, listed, config)
  own.put(digests([...own.files.values()]))
  const last = manifest([...own.files.values()])
  return {
    library: told,
    files: [...own.files.values()],
    guides: made.guides,
    links: shared.length === 0 ? links : '',
    shared: [...own.shared.values()],
    last,
    failed: faults.length > 0,
  }
}
