import type {Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {weighed} from '../pipeline/budgets.ts'
import {type BuildInput, outputs, readLibrary, readRelease} from '../pipeline/build.ts'
import {type BuildReport, reportOf} from '../pipeline/report.ts'
import {type Assets, readAssets} from './assets.ts'
import {readData} from './data.ts'
import {publisher, readPublished} from './publish.ts'
import {scales} from './scales.ts'
import {readContent} from './sources.ts'

export interface BuildOptions {
  readonly content: string
  readonly out: string
  /** `https://example.org/pay`; '' where the site's address is not known. */
  readonly baseUrl: string
  readonly name: string
  readonly release: string | null
  readonly repository: string | null
  /** By rule: the severity to report it with, or `off`. */
  readonly rules: NonNullable<BuildInput['rules']>
  /** Folder of the release to compare with; the one that this build replaces where it is not named. */
  readonly previous?: string
  /** Told of each phase as it begins. */
  readonly progress?: (phase: string) => void
}

/** A site's configuration out of the options of a build. Throws a `TypeError` where the address is none. */
function toConfig(options: BuildOptions, assets: SiteConfig['assets']): SiteConfig {
  const url = options.baseUrl === '' ? null : new URL(options.baseUrl)
  return {
    name: options.name,
    origin: url ? url.origin : '',
    base: url ? url.pathname.replace(/\/+$/, '') : '',
    repository: options.repository,
    assets,
    release: options.release,
  }
}

/** Reads a folder: everything that a build or a check starts from. Rejects where the folder can't be read at all. */
export async function readInput(options: BuildOptions, assets: Assets): Promise<BuildInput> {
  const content = await readContent(options.content)
  const {data, messages} = await readData(options.content)
  return {
    sources: content.sources,
    bytes: content.bytes,
    data,
    messages: [...content.messages, ...messages],
    config: toConfig(options, assets.urls),
    assets: assets.outputs,
    rules: options.rules,
  }
}

/** Builds a site and publishes it as a whole. Rejects with `PublishError` where the output folder can't be used. */
export async function buildSite(
  options: BuildOptions,
): Promise<{readonly library: Library; readonly report: BuildReport}> {
  const tell = options.progress ?? (() => {})
  const assets = await readAssets()
  const target = await publisher(options.out)
  try {
    tell('reading')
    const previous = await readRelease((file) => readPublished(options.previous ?? options.out, file))
    const input = {...(await readInput(options, assets)), previous, keepAddresses: options.previous !== undefined}
    tell('linking')
    const library = readLibrary(input)
    tell('writing')
    const made = {pages: 0, files: 0, bytes: 0}
    const scale = scales(library.entries.length, input.config)
    let last: Output | null = null
    for (const output of outputs(library, input)) {
      if (last) await target.write(last)
      last = output
      scale.add(output)
      made.files++
      made.bytes += output.content.length
      if (output.path.endsWith('.html')) made.pages++
    }
    await target.finish(last ? [last] : [])
    return {library, report: reportOf(library, {...made, budgets: weighed(scale.weights)})}
  } catch (error) {
    await target.abandon()
    throw error
  }
}
