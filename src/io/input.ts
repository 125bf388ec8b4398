import {hash} from 'node:crypto'
import {existsSync} from 'node:fs'
import path from 'node:path'
import type {SiteData} from '../model/data.ts'
import type {Extensions} from '../model/extensions.ts'
import type {Message} from '../model/message.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {cutEnd} from '../model/trim.ts'
import type {LibraryInput} from '../pipeline/library.ts'
import {inMemory, type PutAway} from '../pipeline/memory.ts'
import type {Unread} from '../pipeline/packed.ts'
import {plainTheme, type Theme} from '../pipeline/theme.ts'
import {type Assets, readAssets, withStyles} from './assets.ts'
import {type Cache, noCache, openCache} from './cache.ts'
import {readData} from './data.ts'
import {codeDigest} from './environment.ts'
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
  readonly rules: LibraryInput['rules']
  /** Plugins and templates of the site's own, as the configuration names them. */
  readonly extensions?: Extensions | null
  /** Sheets of the site's own. */
  readonly styles?: readonly string[]
  /** Folder of the release to compare with; the one that this build replaces where it is not named. */
  readonly previous?: string
  /** Folder for what was read before; null: nothing is kept. Absent: a folder of the project's own. */
  readonly cache?: string | null
  /** Company whose ladder the axis of levels is measured in. */
  readonly referenceLadder?: string
  /** Whether text files get a compressed twin beside them. */
  readonly precompress?: boolean
  /** Whether a site is brought to the disk itself before it takes the place of the old one. */
  readonly sync?: boolean
  /** Threads that read and make; as many as there are processors where it is not named. */
  readonly workers?: number
  /** Told of each phase as it begins. */
  readonly progress?: (phase: string) => void
}

/** Everything that a build or a check starts from. */
export interface Input {
  readonly sources: readonly Unread[]
  readonly data: SiteData
  readonly config: SiteConfig
  readonly rules: LibraryInput['rules']
  readonly messages: readonly Message[]
  readonly assets: readonly Output[]
  /** What makes pages: the code and the site's own templates. */
  readonly code: string
  /** Digest of the code, and of the data and the plugins that guides are read by. */
  readonly environment: string
  readonly extensions: Extensions | null
  readonly theme: Theme
  /** Digest of all of these and of the code. */
  readonly digest: string
  /** Digest of what a check's findings follow from. */
  readonly checked: string
  readonly cache: Cache
  /** Folder of the cache for this code and data; null where none is used. */
  readonly kept: string | null
  /** The key that a guide is kept by. */
  readonly keyOf: (source: Pick<Unread, 'path' | 'sha256'>) => string
}

/** A site's configuration out of the options of a build. Throws a `TypeError` where the address is none. */
function toConfig(options: BuildOptions, assets: SiteConfig['assets']): SiteConfig {
  const url = options.baseUrl === '' ? null : new URL(options.baseUrl)
  return {
    name: options.name,
    origin: url ? url.origin : '',
    base: url ? cutEnd(url.pathname, /\//) : '',
    repository: options.repository,
    assets,
    release: options.release,
  }
}

/** Where the cache lies if nobody says: where tools of a project keep theirs, or a hidden folder beside it. */
const usualCache = (): string =>
  existsSync('node_modules') ? path.join('node_modules', '.cache', 'bandstand') : '.bandstand-cache'

const digestOf = (...parts: readonly unknown[]): string => hash('sha256', JSON.stringify(parts))

/** The key that a guide is kept by where it is read in such an environment. */
export const keyOf = (environment: string, {path: file, sha256}: Pick<Unread, 'path' | 'sha256'>): string =>
  hash('sha256', `${environment}\0${file}\0${sha256}`)

interface Extended {
  readonly plugins: string
  readonly templates: string
  readonly theme: Theme
}

const plain: Extended = {plugins: '', templates: '', theme: plainTheme}

/** What a site adds to the making of pages. Nothing is loaded where there is none. */
async function extended({extensions, content}: BuildOptions): Promise<Extended> {
  if (!extensions) return plain
  const {prepared} = await import('./extensions.ts')
  return prepared(extensions, content)
}

/** How pages look, as the site's files are now. */
export interface Look extends Extended {
  readonly config: SiteConfig
  readonly assets: readonly Output[]
}

/** Reads what pages are made with beside guides. Throws `ConfigError` where a plugin or a template can't be loaded. */
export async function readLook(options: BuildOptions, ours: Assets): Promise<Look> {
  const assets = await withStyles(ours, options.styles ?? [])
  return {...(await extended(options)), config: toConfig(options, assets.urls), assets: assets.outputs}
}

/** Reads a folder and all that is said about it. `putAway`: where to put guides. Rejects where the folder can't be read at all. */
export async function readInput(
  options: BuildOptions,
  given?: Assets | null,
  putAway: PutAway = inMemory,
): Promise<Input> {
  const {plugins, templates, theme, config, assets} = await readLook(options, given ?? (await readAssets()))
  const content = readContent(options.content, putAway)
  const {data: own, messages} = await readData(options.content)
  const data = options.referenceLadder === undefined ? own : {...own, gauge: options.referenceLadder}
  const all = [...content.messages, ...messages]
  const {extensions = null} = options
  const bare = codeDigest()
  const files = content.sources.map(({path: file, sha256}) => [file, sha256])
  const code = templates === '' ? bare : digestOf(bare, templates)
  const environment = digestOf(plugins === '' ? bare : digestOf(bare, plugins), data.places).slice(0, 32)
  const top = options.cache === undefined ? usualCache() : options.cache
  return {
    sources: content.sources,
    data,
    config,
    rules: options.rules,
    messages: all,
    assets,
    code,
    environment,
    extensions,
    theme,
    checked: digestOf(environment, options.rules, data, all, files),
    digest: digestOf(environment, code, config, options.rules, options.precompress === true, data, all, files),
    cache: top === null ? noCache : openCache(top, environment),
    kept: top === null ? null : path.join(top, environment),
    keyOf: (source) => keyOf(environment, source),
  }
}
