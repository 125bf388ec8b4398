import {hash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Config, PluginName} from '../config.ts'
import type {Extension, Extensions} from '../model/extensions.ts'
import {refuse} from './config-error.ts'
import {packageAt} from './environment.ts'

const isFile = (file: string): boolean => statSync(file, {throwIfNoEntry: false})?.isFile() ?? false
const isOwn = (name: string): boolean => /^\.{0,2}\//.test(name) || path.isAbsolute(name)

function resolveFile(from: string, key: string, name: string): string {
  const file = path.resolve(path.dirname(from), name)
  if (!isFile(file)) refuse(from, key, `there is no file \`${name}\``)
  return file
}

async function resolveOne(from: string, key: string, name: string, options: readonly unknown[]): Promise<Extension> {
  if (isOwn(name)) return {name, key, file: resolveFile(from, key, name), version: null, options}
  const {createJiti} = await import('jiti')
  const found = createJiti(from).esmResolve(name, {try: true})
  if (found === undefined)
    return refuse(from, key, `there is no package \`${name}\`; install it, or write \`./${name}\` for a file`)
  const file = found.startsWith('file:') ? fileURLToPath(found) : found
  return {name, key, file, version: packageAt(file), options}
}

const pluginsOf = (from: string, key: string, names: readonly PluginName[] = []): Promise<Extension[]> =>
  Promise.all(
    names.map((each, n) => {
      const [name, ...options] = typeof each === 'string' ? [each] : each
      return resolveOne(from, `${key}.${n}`, name, options)
    }),
  )

/** What a configuration adds, found from its own folder; null where it adds nothing. Rejects with a `ConfigError`. */
export async function resolveExtensions(
  from: string,
  {remarkPlugins, rehypePlugins, templates = {}}: Config,
): Promise<Extensions | null> {
  const own = Object.entries(templates).map(
    async ([name, file]) => [name, await resolveOne(from, `templates.${name}`, file, [])] as const,
  )
  const found: Extensions = {
    from,
    remark: await pluginsOf(from, 'remarkPlugins', remarkPlugins),
    rehype: await pluginsOf(from, 'rehypePlugins', rehypePlugins),
    templates: Object.fromEntries(await Promise.all(own)),
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

export function extensionDigests(extensions: Extensions): {
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
