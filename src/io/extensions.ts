import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {createJiti} from 'jiti'
import type {Extension, Extensions, TemplateName} from '../model/extensions.ts'
import {type Extender, extender, PluginError, type SitePlugin} from '../pipeline/extend.ts'
import {plainTheme, type Theme, themeOf} from '../pipeline/theme.ts'
import {refuse} from './config-error.ts'
import {extensionDigests} from './extension-files.ts'

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

type Loaded = (...args: never[]) => unknown

/** The default export of each module, loaded anew. */
async function load(from: string, modules: readonly Extension[]): Promise<Loaded[]> {
  const jiti = createJiti(from, {
    fsCache: false,
    interopDefault: false,
    moduleCache: false,
    jsx: {runtime: 'automatic', importSource: 'bandstand'},
    virtualModules: {
      'bandstand/templates': await import('../templates.ts'),
      'bandstand/jsx-runtime': await import('../jsx-runtime.ts'),
    },
  })
  return Promise.all(
    modules.map(async ({key, file, name, version}) => {
      const found = await (version === null ? jiti.import(file) : import(pathToFileURL(file).href)).catch(
        (error: unknown) => refuse(from, key, `\`${name}\` can't be loaded: ${reasonOf(error)}`),
      )
      const given = (found as {readonly default?: unknown}).default
      return typeof given === 'function'
        ? (given as Loaded)
        : refuse(
            from,
            key,
            `\`${name}\` has ${given === undefined ? 'no default export' : `${typeof given} as its default export`}, expected a function`,
          )
    }),
  )
}

/** The plugins of a site, attached. Throws `ConfigError`. */
export async function loadExtender(extensions: Extensions | null): Promise<Extender | null> {
  if (!extensions) return null
  const {from, remark, rehype} = extensions
  const all = [...remark, ...rehype]
  const loaded = await load(from, all)
  const plugins = all.map(
    ({name, options}, n): SitePlugin => ({name, options, plugin: loaded[n] as SitePlugin['plugin']}),
  )
  try {
    return extender(plugins.slice(0, remark.length), plugins.slice(remark.length))
  } catch (error) {
    if (!(error instanceof PluginError)) throw error
    const key = all.find(({name}) => name === error.plugin)?.key ?? 'remarkPlugins'
    return refuse(from, key, `\`${error.plugin}\` can't be attached: ${error.message}`)
  }
}

/** The templates of a site among ours. `content`: the folder that paths in messages begin at. Throws `ConfigError`. */
export async function loadTheme(extensions: Extensions | null, content: string): Promise<Theme> {
  const named = Object.entries(extensions?.templates ?? {})
  if (!extensions || named.length === 0) return plainTheme
  const loaded = await load(
    extensions.from,
    named.map(([, module]) => module),
  )
  const relative = (file: string): string => path.relative(content, file).split(path.sep).join('/')
  return themeOf(
    Object.fromEntries(named.map(([name], n) => [name as TemplateName, loaded[n] as (props: never) => unknown])),
    Object.fromEntries(named.map(([name, {file}]) => [name, relative(file)])),
  )
}

interface Prepared {
  /** Digests of what reads and of what makes pages; '' where a site adds nothing to them. */
  readonly plugins: string
  readonly templates: string
  readonly theme: Theme
}

let last: {readonly key: string; readonly made: Prepared} | null = null

/** Loads what a site adds, to see that it can be loaded; again only when something of it has changed. Throws `ConfigError`. */
export async function prepared(extensions: Extensions, content: string): Promise<Prepared> {
  const digests = extensionDigests(extensions)
  const key = JSON.stringify([digests, content, extensions.from])
  if (last?.key === key) return last.made
  await loadExtender(extensions)
  const made = {...digests, theme: await loadTheme(extensions, content)}
  last = {key, made}
  return made
}
