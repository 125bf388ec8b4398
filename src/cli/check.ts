import {appendFile, readFile, writeFile} from 'node:fs/promises'
import type {BuildOptions} from '../io/build.ts'
import {type Checked, checkContent, readTexts} from '../io/check.ts'
import {extensionFiles} from '../io/extension-files.ts'
import {painter} from '../io/terminal.ts'
import {rules} from '../lint/index.ts'
import {type Message, tally} from '../model/message.ts'
import {cutEnd} from '../model/trim.ts'
import {type Baseline, readBaseline, unknownTo, writeBaseline} from '../report/baseline.ts'
import {inOrder, type ReportContext, tallyWords} from '../report/finding.ts'
import {github} from '../report/github.ts'
import {pretty} from '../report/pretty.ts'
import {sarif} from '../report/sarif.ts'
import {buildOptions, configOf, siteFlags, workFlags} from './build.ts'
import {parse} from './options.ts'
import {inside, pathFrom, selection} from './paths.ts'
import {didYouMean, UsageError} from './usage.ts'

const slash = /\//

export const usage =
  'check [PATH …] [--config FILE] [--content DIR] [--format pretty|json|sarif|github] [--fix [--dry-run]] [--baseline FILE [--update-baseline]] [--max-warnings N] [--watch]'

const flags = {
  ...siteFlags,
  ...workFlags,
  format: 'string',
  json: 'boolean',
  fix: 'boolean',
  'dry-run': 'boolean',
  baseline: 'string',
  'update-baseline': 'boolean',
  'max-warnings': 'string',
  watch: 'boolean',
} as const

const formats = ['pretty', 'json', 'sarif', 'github'] as const
type Format = (typeof formats)[number]

interface Job {
  readonly options: BuildOptions
  readonly format: Format
  /** Whether findings of a file are asked for. */
  readonly wants: (file: string) => boolean
  readonly fix: 'no' | 'show' | 'write'
  readonly baseline: {readonly file: string; readonly update: boolean} | null
  readonly maxWarnings: number
}

function formatOf({format, json}: {readonly format?: string; readonly json?: boolean}): Format {
  const named = format ?? (json ? 'json' : 'pretty')
  const known = formats.find((each) => each === named)
  if (!known) throw new UsageError(`unknown format \`${named}\`${didYouMean(named, formats)}`)
  return known
}

/** Throws `UsageError` where flags exclude each other or mean nothing. */
async function jobOf(args: readonly string[]): Promise<Job & {readonly watch: boolean}> {
  const {values, words} = parse(args, flags)
  const usual = values.content ?? (await configOf(values)).content ?? 'content'
  const {content, paths} = values.content === undefined ? await selection(words, usual) : {content: usual, paths: words}
  const options = await buildOptions({...values, content})
  const max = values['max-warnings']
  if (max !== undefined && !/^\d+$/.test(max)) throw new UsageError(`\`${max}\` is no number of warnings`)
  if (values['update-baseline'] && values.baseline === undefined)
    throw new UsageError('name the file to write with --baseline FILE')
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run goes with --fix')
  return {
    options,
    format: formatOf(values),
    wants: await inside(options.content, paths),
    fix: values.fix ? (values['dry-run'] ? 'show' : 'write') : 'no',
    baseline:
      values.baseline === undefined ? null : {file: values.baseline, update: values['update-baseline'] === true},
    maxWarnings: max === undefined ? Number.POSITIVE_INFINITY : Number(max),
    watch: values.watch === true,
  }
}

async function readKnown(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new UsageError(`there is no baseline \`${file}\`; write it with --baseline ${file} --update-baseline`)
  try {
    return readBaseline(text)
  } catch (error) {
    throw new UsageError(`${file} is no baseline: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function contextOf({content, baseUrl}: BuildOptions): ReportContext {
  return {
    pathOf: pathFrom(content),
    pageOf: (rule) =>
      baseUrl === '' ? `/rules/${rule}/ (bandstand explain ${rule})` : `${cutEnd(baseUrl, slash)}/rules/${rule}/`,
    rules: new Map(rules.map((rule) => [rule.name, rule])),
  }
}

const writers: Readonly<
  Record<Format, (found: readonly Message[], checked: Checked, job: Job, guides: number) => string | Promise<string>>
> = {
  pretty: (found, {text}, {options}) => {
    const context = contextOf(options)
    const linesOf = (file: string): string[] | undefined => text(file)?.split(/\r\n|\r|\n/)
    const columns = process.stdout.columns ?? 120
    const paint = painter(process.stdout)
    return found.map((message) => pretty(message, {...context, linesOf, columns, paint})).join('')
  },
  json: (found) => {
    const diagnostics = found.map((message) => ({...message, url: `/rules/${message.rule}/`}))
    return `${JSON.stringify({counts: tally(found), diagnostics})}\n`
  },
  sarif: (found, _input, {options}) => {
    const {pathOf, rules: texts} = contextOf(options)
    const {baseUrl} = options
    const pageOf = (rule: string): string | null => (baseUrl === '' ? null : `${cutEnd(baseUrl, slash)}/rules/${rule}/`)
    return `${JSON.stringify(sarif(found, {pathOf, pageOf, rules: texts}), null, 2)}\n`
  },
  github: async (found, _input, {options}, guides) => {
    const {commands, summary} = github(found, guides, contextOf(options))
    const file = process.env.GITHUB_STEP_SUMMARY
    if (file) await appendFile(file, summary)
    return commands
  },
}

/** Findings that are not in the baseline, and a line about those that are. */
async function judged(found: readonly Message[], {baseline}: Job): Promise<{found: readonly Message[]; note: string}> {
  if (!baseline) return {found, note: ''}
  if (baseline.update) {
    await writeFile(baseline.file, writeBaseline(found))
    return {found: [], note: `${found.length} known findings written to ${baseline.file}\n`}
  }
  const {messages, known, gone} = unknownTo(await readKnown(baseline.file), found)
  const over = gone > 0 ? `; ${gone} of ${baseline.file} are no longer there, write it anew with --update-baseline` : ''
  return {found: messages, note: `${known} known findings left out${over}\n`}
}

async function once(job: Job): Promise<number> {
  if (job.fix !== 'no') {
    // It reads guides here, which nothing else in this thread does.
    const {fixAll} = await import('./fix.ts')
    await fixAll(await readTexts(job.options.content), job.options, job.wants, job.fix)
  }
  const checked = await checkContent(job.options)
  const all = inOrder(checked.messages).filter((message) => job.wants(message.path))
  const {found, note} = await judged(all, job)
  const guides = checked.guides.filter(job.wants).length
  process.stdout.write(await writers[job.format](found, checked, job, guides))
  const counts = tally(found)
  process.stderr.write(`${note}${tallyWords(counts, guides)}\n`)
  const {error, warning} = counts
  if (warning > job.maxWarnings) process.stderr.write(`more than ${job.maxWarnings} warnings\n`)
  return error > 0 || warning > job.maxWarnings ? 1 : 0
}

/** Reads and links everything and says what it found, worst first; writes no site. Exit code 1 for errors and too many warnings. */
export async function check(args: readonly string[]): Promise<number> {
  const job = await jobOf(args)
  if (!job.watch) return once(job)
  let code: number | null = null
  const {content, extensions} = job.options
  const {onChange} = await import('../io/watch.ts')
  await onChange(
    content,
    async () => {
      if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H')
      try {
        code = await once(job)
      } catch (error) {
        // A save that can't be used, or a folder that is gone for a moment, is no end.
        if (code === null) throw error
        process.stderr.write(`bandstand: ${error instanceof Error ? error.message : String(error)}\n`)
      }
    },
    undefined,
    () => (extensions ? extensionFiles(extensions) : []),
  )
  return code ?? 0
}
