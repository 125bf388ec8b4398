import {stat} from 'node:fs/promises'
import {type BuildOptions, buildSite} from '../io/build.ts'
import {readConfig} from '../io/config.ts'
import {progress, summary} from '../io/terminal.ts'
import {rules} from '../lint/index.ts'
import {parse} from './options.ts'
import {UsageError} from './usage.ts'

export const usage =
  'build [--config FILE] [--content DIR] [--out DIR] [--base-url URL] [--name NAME] [--repository URL] [--release ID] [--previous DIR] [--precompress] [--sync] [--cache DIR | --no-cache] [--workers N] [--json]'

/** Seconds that a `Date` can hold. */
const latest = 8.64e12

/** The release: named on the command line, or by `SOURCE_DATE_EPOCH`; no clock is read. */
function releaseOf(named: string | undefined): string | null {
  const {SOURCE_DATE_EPOCH: stated} = process.env
  if (named !== undefined || !stated) return named ?? null
  if (!/^\d{1,13}$/.test(stated) || Number(stated) > latest)
    throw new UsageError(`\`SOURCE_DATE_EPOCH=${stated}\` is no number of seconds since 1970`)
  return new Date(Number(stated) * 1000).toISOString().slice(0, 10)
}

/** Flags of every command that reads a collection. */
export const siteFlags = {
  config: 'string',
  content: 'string',
  out: 'string',
  'base-url': 'string',
  name: 'string',
  repository: 'string',
  release: 'string',
} as const

/** Flags of every command that reads many guides. */
export const workFlags = {cache: 'string', 'no-cache': 'boolean', workers: 'string'} as const

type SiteValues = {readonly [name in keyof typeof siteFlags]?: string} & {
  readonly previous?: string
  readonly cache?: string
  readonly 'no-cache'?: boolean
  readonly workers?: string
}

const cacheOf = ({cache, 'no-cache': none}: SiteValues): Pick<BuildOptions, 'cache'> =>
  none ? {cache: null} : cache === undefined ? {} : {cache}

function workersOf(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new UsageError(`\`${text}\` is no number of workers, expected 1 to 64`)
  return count
}

/** The configuration that holds here. Throws `ConfigError` where it can't. */
export const configOf = ({config}: {readonly config?: string}): ReturnType<typeof readConfig> =>
  readConfig(
    process.cwd(),
    config,
    rules.map(({name}) => name),
  )

/** Options of a build from its flags and its configuration. Throws `UsageError` or `ConfigError` where they can't hold. */
export async function buildOptions(values: SiteValues): Promise<BuildOptions> {
  const config = await configOf(values)
  const content = values.content ?? config.content ?? 'content'
  const folder = await stat(content).catch(() => null)
  if (!folder?.isDirectory())
    throw new UsageError(`there is no folder \`${content}\`; name the one with your guides with --content`)
  const baseUrl = values['base-url'] ?? config.baseUrl ?? ''
  if (baseUrl !== '' && !/^https?:/.test(URL.canParse(baseUrl) ? baseUrl : ''))
    throw new UsageError(`\`${baseUrl}\` is no address, expected one such as \`https://example.org/pay\``)
  return {
    content,
    out: values.out ?? config.out ?? 'dist',
    baseUrl,
    name: values.name ?? config.name ?? 'Bandstand',
    repository: values.repository ?? config.repository ?? null,
    release: releaseOf(values.release),
    rules: config.rules ?? {},
    extensions: config.extensions,
    ...(config.styles === undefined ? {} : {styles: config.styles}),
    ...(config.referenceLadder === undefined ? {} : {referenceLadder: config.referenceLadder}),
    ...(values.previous === undefined ? {} : {previous: values.previous}),
    ...cacheOf(values),
    ...(values.workers === undefined ? {} : {workers: workersOf(values.workers)}),
  }
}

/** Exit code 1 where a message is an error, or where a budget of what readers load is exceeded. */
export async function build(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {
    ...siteFlags,
    ...workFlags,
    previous: 'string',
    precompress: 'boolean',
    sync: 'boolean',
    json: 'boolean',
  })
  if (words.length > 0) throw new UsageError(`unexpected \`${words[0]}\``)
  const options = {
    ...(await buildOptions(values)),
    precompress: values.precompress === true,
    sync: values.sync === true,
  }
  const start = performance.now()
  const line = progress(process.stderr)
  const {messages, report} = await buildSite({...options, progress: line.tell})
  line.end()
  const seconds = (performance.now() - start) / 1000
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({...report, seconds: Math.round(seconds * 1000) / 1000, out: options.out})}\n`,
    )
  process.stderr.write(summary(report, messages, seconds, options.out, process.stderr))
  return report.messages.error > 0 || report.budgets.some(({holds}) => !holds) ? 1 : 0
}
