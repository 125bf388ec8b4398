import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {z} from 'zod'
import type {Config} from '../config.ts'
import {type Extensions, templateNames} from '../model/extensions.ts'
import {severities} from '../model/message.ts'
import {nearest} from '../model/near.ts'
import {ConfigError} from './config-error.ts'
import {resolveExtensions, resolveStyles} from './extension-files.ts'

export {ConfigError} from './config-error.ts'

const address = z.url({protocol: /^https?$/, error: 'expected an address such as `https://example.org/pay`'})
const folder = z.string().min(1)
const moduleName = z.string().min(1).describe("A package, or a file from this file's folder: `./plugins/mine.ts`")

/** Options go to every thread, so they are what JSON can say. */
const isPlain = (options: unknown): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(options) ?? 'null'), options)
const plugins = z.array(
  z.union([moduleName, z.tuple([moduleName, z.unknown().describe('Options of the plugin, as plain data')])], {
    error: 'expected the name of a module, or `[name, options]`',
  }),
)

const shape = z.strictObject({
  $schema: z.string().optional().describe('Where the JSON Schema of this file is'),
  content: folder.optional().describe("Folder of the guides, from this file's folder"),
  out: folder.optional().describe("Folder of the emitted site, from this file's folder"),
  baseUrl: address.optional().describe('Where the site will be'),
  name: z.string().min(1).optional().describe("The site's name, in its head and titles"),
  repository: address.optional().describe('Address of the folder of guides in its repository, for edit links'),
  rules: z
    .record(z.string(), z.enum([...severities, 'off']))
    .optional()
    .describe('By rule: how grave its findings are, or `off`'),
  remarkPlugins: plugins.optional().describe('Remark plugins for the prose of guides'),
  rehypePlugins: plugins.optional().describe('Rehype plugins for the prose of guides'),
  styles: z.array(folder).optional().describe("CSS files that pages load after ours, from this file's folder"),
  templates: z
    .strictObject(Object.fromEntries(templateNames.map((name) => [name, moduleName.optional()])))
    .optional()
    .describe('By name: the module of a template that stands for ours'),
  referenceLadder: z.string().min(1).optional().describe('Id of the company whose ladder levels are measured in'),
})

/** The JSON Schema of a configuration, as the package carries it. */
export const configSchema = (): unknown => ({
  $id: 'https://bandstand.dev/config.schema.json',
  title: 'Bandstand configuration',
  ...z.toJSONSchema(shape, {io: 'input'}),
})

const names = ['bandstand.config.ts', 'bandstand.config.js', 'bandstand.config.mjs', 'bandstand.config.json'] as const

const hint = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === null ? `; known are ${known.map((each) => `\`${each}\``).join(', ')}` : `, did you mean \`${near}\`?`
}

/** What is wrong with a configuration, each with the key that it is about. */
function faults(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.join('.')
    const known = at === 'templates' ? templateNames : Object.keys(shape.shape).slice(1)
    const what = at === 'templates' ? 'template' : 'key'
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `unknown ${what} \`${key}\`${hint(key, known)}`)
      : [`\`${at}\`: ${issue.message}`]
  })
}

const functionsIn = (key: string, given: readonly (string | readonly [string, unknown])[] = []): string[] =>
  given.flatMap((each, n) =>
    typeof each === 'string' || isPlain(each[1])
      ? []
      : [`\`${key}.${n}.1\`: expected plain data; a plugin of your own can call this one with functions`],
  )

/**
 * Checks what a configuration file gave. `rules`: the names of all rules.
 * Throws `ConfigError` that names the file, every key at fault and what was hoped for.
 */
export function toConfig(file: string, given: unknown, rules: readonly string[]): Config {
  const parsed = shape.safeParse(given)
  const wrong = parsed.success
    ? [
        ...Object.keys(parsed.data.rules ?? {})
          .filter((name) => !rules.includes(name))
          .map((name) => `unknown rule \`${name}\`${nearest(name, rules) === null ? '' : hint(name, rules)}`),
        ...functionsIn('remarkPlugins', parsed.data.remarkPlugins),
        ...functionsIn('rehypePlugins', parsed.data.rehypePlugins),
      ]
    : faults(parsed.error)
  if (wrong.length > 0) throw new ConfigError(wrong.map((each) => `${file}: ${each}`).join('\nbandstand: '))
  return parsed.data as Config
}

/** What a configuration imports of us, `defineConfig`, and no more of the package than that. */
const types = path.resolve(import.meta.dirname, '..', 'config.js')

async function load(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'))
    const {createJiti} = await import('jiti')
    const jiti = createJiti(import.meta.url, {alias: {bandstand: types}, fsCache: false, moduleCache: false})
    return await jiti.import(file, {default: true})
  } catch (error) {
    throw new ConfigError(`${path.basename(file)}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const has = (file: string): Promise<boolean> =>
  readFile(file).then(
    () => true,
    () => false,
  )

async function find(base: string, named: string | undefined): Promise<string | null> {
  if (named !== undefined) {
    const file = path.resolve(base, named)
    if (await has(file)) return file
    throw new ConfigError(`there is no configuration \`${named}\``)
  }
  for (const name of names) if (await has(path.join(base, name))) return path.join(base, name)
  return null
}

/**
 * The configuration that holds in a folder: the file `named`, else the first of `bandstand.config.{ts,js,mjs,json}` there, else none.
 * Folders in it are resolved from the file's own folder. Throws `ConfigError`.
 */
export async function readConfig(
  base: string,
  named: string | undefined,
  rules: readonly string[],
): Promise<Config & {readonly file: string | null; readonly extensions: Extensions | null}> {
  const file = await find(base, named)
  if (file === null) return {file, extensions: null}
  const config = toConfig(path.relative(base, file) || file, await load(file), rules)
  const from = (to: string): string => path.relative(base, path.resolve(path.dirname(file), to)) || '.'
  return {
    ...config,
    file,
    ...(config.content !== undefined && {content: from(config.content)}),
    ...(config.out !== undefined && {out: from(config.out)}),
    ...(config.styles !== undefined && {styles: resolveStyles(file, config.styles)}),
    extensions: await resolveExtensions(file, config),
  }
}
