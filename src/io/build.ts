import {createHash} from 'node:crypto'
import {digests, manifest} from '../feed/index.ts'
import type {Library} from '../model/library.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {type BuildInput, outputs, readLibrary} from '../pipeline/build.ts'
import {type BuildReport, reportOf} from '../pipeline/report.ts'
import {readAssets} from './assets.ts'
import {readData} from './data.ts'
import {publisher} from './publish.ts'
import {readContent} from './sources.ts'

export interface BuildOptions {
  readonly content: string
  readonly out: string
  /** `https://example.org/pay`; '' where the site's address is not known. */
  readonly baseUrl: string
  readonly name: string
  readonly release: string | null
  readonly repository: string | null
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
export async function readInput(options: BuildOptions, assets: SiteConfig['assets']): Promise<BuildInput> {
  const content = await readContent(options.content)
  const {data, messages} = await readData(options.content)
  return {sources: content.sources, bytes: content.bytes, data, messages: [...content.messages, ...messages], config: toConfig(options, assets)}
}

/** Builds a site and publishes it as a whole. Rejects with `PublishError` where the output folder can't be used. */
export async function buildSite(options: BuildOptions): Promise<{readonly library: Library; readonly report: BuildReport}> {
  const tell = options.progress ?? (() => {})
  const assets = await readAssets()
  const target = await publisher(options.out)
  try {
    tell('reading')
    const input = await readInput(options, assets.urls)
    tell('linking')
    const library = readLibrary(input)
    tell('writing')
    const files: {path: string; bytes: number; sha256: string}[] = []
    const note = ({path, content}: Output): void => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      files.push({path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex')})
    }
    const put = async (output: Output): Promise<void> => {
      note(output)
      await target.write(output)
    }
    for (const output of assets.outputs) await put(output)
    for (const output of outputs(library, input)) await put(output)
    await put(digests(library, files))
    const pages = files.filter(({path}) => path.endsWith('.html')).length
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    await target.finish([manifest(library, files, input.config)])
    return {library, report: reportOf(library, {pages, files: files.length + 1, bytes})}
  } catch (error) {
    await target.abandon()
    throw error
  }
}
