import path from 'node:path'
import {wholeRelease} from '../pipeline/changes.ts'
import type {MadeFile} from '../pipeline/job.ts'
import {messagesOf, reportOf} from '../pipeline/report.ts'
import {gather, judge, keep, openStores} from './collect.ts'
import {syncTree} from './durable.ts'
import {saveTime} from './heap.ts'
import {type BuildOptions, type Input, readInput} from './input.ts'
import {type MakeContext, makeSite, searchOf} from './make.ts'
import {type Begun, begin, pool} from './pool.ts'
import {precompress, type Twin} from './precompress.ts'
import {prepare, publisher, readPublished} from './publish.ts'
import {refused} from './publish-error.ts'
import {type Built, isIntact, readBuilt, readRecord, recordedInputs, writeBuilt, writeRecord} from './record.ts'
import {say} from './said.ts'
import {openStore, putInto} from './stored.ts'
import {GoneError} from './streams.ts'
import {weigh} from './weigh.ts'

export type {BuildOptions} from './input.ts'

/** Where more guides are held than this, what waits to be collected takes more memory than a build may. */
const manyGuides = 10_000

/** What was said of the site that is there, if it was made from the same and is whole. */
function standing({previous}: BuildOptions, out: string, {kept, digest}: Input): Built | null {
  if (kept === null || previous !== undefined || recordedInputs(kept, out) !== digest) return null
  const record = readRecord(kept, out)
  return record && isIntact(out, record) ? readBuilt(kept, out, digest) : null
}

/**
 * Builds a site and publishes it as a whole. A site that is there and was made from the same is left as it is; else what is the same
 * is taken over, with its bytes and its time. Rejects with `PublishError` where the output folder can't be used.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const out = path.resolve(options.out)
  // It loads its modules while the content is read; where the site stays as it is, it has nothing to do.
  const begun = begin()
  const store = openStore(null)
  const read = (): Promise<Input> => readInput(options, null, putInto(store))
  try {
    await prepare(out).catch((error: unknown) => {
      throw refused(out, error)
    })
    options.progress?.('reading')
    const input = await read()
    const built = standing(options, out, input)
    if (!built) return await makeAndPublish(options, input, {first: begun})
    if (options.sync) await syncTree(out)
    return built
  } catch (error) {
    if (!(error instanceof GoneError)) throw error
    return await makeAndPublish(options, await read(), {anew: true})
  } finally {
    await begun.worker.terminate()
    store?.close()
  }
}

/** Compresses every file that is worth it; twins of files that are the same as before are taken over, as long as they are as they were made. */
function compressAll(
  files: readonly MadeFile[],
  {publish, record}: Pick<MakeContext, 'publish' | 'record'>,
): Promise<readonly Twin[]> {
  const old = new Map(record?.files.map((file) => [file.path, file.sha256]))
  const same = new Set(files.filter((file) => old.get(file.path) === file.sha256).map((file) => file.path))
  const twins = new Map(record?.twins.map((twin) => [twin.path, twin]))
  return precompress(publish.staging, files, (file, twin) => {
    const before = same.has(file) ? twins.get(twin) : undefined
    return before && publish.keep(twin, before) ? before : null
  })
}

/** `first`: the first of its threads. `anew`: nothing is taken over from the old site. */
async function makeAndPublish(
  options: BuildOptions,
  input: Input,
  {first = null, anew = false}: {readonly first?: Begun | null; readonly anew?: boolean},
): Promise<Built> {
  const {previous, workers, progress} = options
  const out = path.resolve(options.out)
  const publish = await publisher(out, options.sync).catch((error: unknown) => {
    throw refused(out, error)
  })
  const stores = openStores(input)
  const threads = pool({
    store: stores.guides,
    shared: {places: input.data.places, config: input.config, extensions: input.extensions},
    staging: publish.staging,
    ...(workers === undefined ? {} : {size: workers}),
    first,
  })
  try {
    /** Where the record of the site that is there lies. */
    const known = anew || input.kept === null || recordedInputs(input.kept, out) === null ? null : input.kept
    // As long as it seems that most can be taken over.
    if (known !== null && input.sources.length < manyGuides) saveTime()
    const gathering = gather(input, threads, {stores})
    // Whoever waits for it is told. Until then this thread has time.
    gathering.catch(() => {})
    const record = known === null ? null : readRecord(known, out)
    const kept = previous === undefined ? null : await wholeRelease((file) => readPublished(previous, file))
    const gathered = await gathering
    const search = searchOf(gathered, threads)
    const collected = judge(input, gathered, kept)
    keep(input, collected, stores)
    // What a check says of the same; addresses that are withdrawn are a matter of this build.
    if (kept === null) say(input, collected)
    progress?.('writing')
    const context = {input, collected, search, pool: threads, publish, out, previous: previous ?? out, record}
    const made = await makeSite(context)
    const weighing = weigh(made.files, publish.staging, input.config)
    // Whoever waits for it is told.
    weighing.catch(() => {})
    const twins = options.precompress ? await compressAll(made.files, context) : []
    const {files, removed} = await publish.finish(made.last, made.files)
    const messages = messagesOf(made.library)
    // What failed may go right the next time, and addresses are missed where they are asked for: such a site is never the one that
    // would be made again.
    const missed = kept !== null && messages.some(({rule}) => rule === 'address-withdrawn')
    const inputs = collected.failed || made.failed || missed ? '' : input.digest
    if (input.kept !== null) {
      const {guides, links, shared} = made
      writeRecord(input.kept, out, {inputs, files, twins, guides, links, shared})
    }
    const report = reportOf(made.library, {
      pages: files.filter(({path: file}) => file.endsWith('.html')).length,
      files: files.length,
      bytes: files.reduce((sum, {bytes}) => sum + bytes, 0),
      budgets: await weighing,
    })
    const built = {report, messages}
    if (input.kept !== null) writeBuilt(input.kept, out, inputs, built)
    await removed
    return built
  } catch (error) {
    // First the threads: they may be writing.
    await threads.close()
    await publish.abandon()
    throw error instanceof GoneError ? error : refused(out, error)
  } finally {
    await threads.close()
    stores.close()
    input.cache.close()
  }
}
