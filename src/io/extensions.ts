import {hash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createJiti} from 'jiti'
import type {Config, PluginName} from '../config.ts'
import type {Extension, Extensions, TemplateName} from '../model/extensions.ts'
import {
  type Extender,
  extender,
  PluginError,
  plainTheme,
  type SitePlugin,
  type Theme,
  themeOf,
} from '../pipeline/extend.ts'
import {ConfigError} from './config-error.ts'
import {packageAt} from './environment.ts'

const isFile = (file: string): boolean => statSync(file, {throwIfNoEntry: false})?.isFile() ?? false
const isOwn = (name: string): boolean => /^\.{0,2}\//.test(name) || path.isAbsolute(name)

/** Throws a `ConfigError` that names the file of the configuration and the key. */
const refuse = (from: string, key: string, why: string): never => {
  throw new ConfigError(`${path.relative(process.cwd(), from) || from}: \`${key}\`: ${why}`)
}

function resolveFile(from: string, key: string, name: string): string {
  const file = path.resolve(path.dirname(from), name)
  if (!isFile(file)) refuse(from, key, `there is no file \`${name}\``)
  return file
}

function resolveOne(from: string, key: string, name: string, options: readonly unknown[]): Extension {
  if (isOwn(name)) return {name, key, file: resolveFile(from, key, name), version: null, options}
  const found = createJiti(from).esmResolve(name, {try: true})
  if (found === undefined)
    return refuse(from, key, `there is no package \`${name}\`; install it, or write \`./${name}\` for a file`)
  const file = found.startsWith('file:') ? fileURLToPath(found) : found
  return {name, key, file, version: packageAt(file), options}
}

const pluginsOf = (from: string, key: string, names: readonly PluginName[] = []): Extension[] =>
  names.map((each, n) => {
    const [name, ...options] = typeof each === 'string' ? [each] : each
    return resolveOne(from, `${key}.${n}`, name, options)
  })

/** What a configuration adds, found from its own folder; null where it adds nothing. Throws `ConfigError`. */
export function resolveExtensions(
  from: string,
  {remarkPlugins, rehypePlugins, templates = {}}: Config,
): Extensions | null {
  const found: Extensions = {
    from,
    remark: pluginsOf(from, 'remarkPlugins', remarkPlugins),
    rehype: pluginsOf(from, 'rehypePlugins', rehypePlugins),
    templates: Object.fromEntries(
      Object.entries(templates).map(([name, file]) => [name, resolveOne(from, `templates.${name}`, file, [])]),
    ),
  }
  const count = found.remark.length + found.rehype.length + Object.keys(found.templates).length
  return count === 0 ? null : found
}

/** Sheets of the site's own, found from the configuration's folder. Throws `ConfigError`. */
export const resolveStyles = (from: string, names: readonly string[]): string[] =>
  names.map((name, n) => resolveFile(from, `styles.${n}`, name))

const endings = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.json', '/index.ts', '/index.tsx', '/index.js']

/** Files that a file of the site's own names: whatever stands in quotes, begins with a dot and is there. */
function namedIn(file: string, text: string): string[] {
  return [...text.matchAll(/['"`](\.{1,2}\/[^'"`\n]+)['"`]/g)].flatMap(([, name = '']) => {
    const to = path.resolve(path.dirname(file), name)
    const bare = to.replace(/\.[cm]?jsx?$/, '')
    const found = [...endings.map((ending) => to + ending), `${bare}.ts`, `${bare}.tsx`].find(isFile)
    return found ? [found] : []
  })
}

/** Files of the site's own that modules are made of, in order. */
export function filesOf(modules: readonly Extension[]): string[] {
  const seen = new Set<string>()
  const open = modules.flatMap(({version, file}) => (version === null ? [file] : []))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (existsSync(file)) open.push(...namedIn(file, readFileSync(file, 'utf8')))
  }
  return [...seen].sort()
}

const bytesOf = (file: string): string => (isFile(file) ? hash('sha256', readFileSync(file)) : 'gone')

/** What a module makes of the same follows from this: its bytes and those that it names, or its package's version, and its options. */
function digestOf(from: string, modules: readonly Extension[]): string {
  const said = modules.map(({name, key, version, options}) => [name, key, version, options])
  const files = filesOf(modules).map((file) => [path.relative(path.dirname(from), file), bytesOf(file)])
  return hash('sha256', JSON.stringify([said, files]))
}

function extensionDigests(extensions: Extensions): {
  readonly plugins: string
  readonly templates: string
} {
  const {from, remark, rehype, templates} = extensions
  const of = (modules: readonly Extension[]): string => (modules.length === 0 ? '' : digestOf(from, modules))
  return {plugins: of([...remark, ...rehype]), templates: of(Object.values(templates))}
}

/** Every file of the site's own that takes part. */
export const extensionFiles = ({remark, rehype, templates}: Extensions): string[] =>
  filesOf([...remark, ...rehype, ...Object.values(templates)])

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
