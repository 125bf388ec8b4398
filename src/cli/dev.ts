import {spawn} from 'node:child_process'
import path from 'node:path'
import {readBeside} from '../io/assets.ts'
import {extensionFiles} from '../io/extension-files.ts'
import {type LiveServer, type LiveSite, serveLive} from '../io/live.ts'
import {openSession} from '../io/session.ts'
import {below, onChange} from '../io/watch.ts'
import {rules} from '../lint/index.ts'
import {cutEnd} from '../model/trim.ts'
import {tallyWords} from '../report/finding.ts'
import {buildOptions, configOf, siteFlags, workFlags} from './build.ts'
import {notesOf} from './notes.ts'
import {parse, portOf} from './options.ts'
import {pathFrom} from './paths.ts'
import {UsageError} from './usage.ts'

export const usage = 'dev [--config FILE] [--content DIR] [--port N] [--open] [--json]'

/** Where the site is looked for unless a port is named; the next free one where it is taken. */
const usual = 4100
const most = 20

/** What an editor writes in several steps comes within this many milliseconds. */
const together = 15

async function serveAt(site: LiveSite, named: number | undefined): Promise<LiveServer> {
  const beside = await readBeside()
  for (let port = named ?? usual; ; port++)
    try {
      return await serveLive(site, beside, port)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (named !== undefined) throw new UsageError(`port ${port} is taken; name another with --port`)
      if (port === usual + most) throw new UsageError(`ports ${usual} to ${port} are taken; name another with --port`)
    }
}

/** Opens an address in the browser that the system names; a machine without one still has the address on its screen. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const child = spawn(command as string, args, {stdio: 'ignore', detached: true})
  child.on('error', () => process.stderr.write(`no browser could be opened; go to ${url}\n`))
  child.unref()
}

/** Serves the site while its guides are written, until it is interrupted. */
export async function dev(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {...siteFlags, ...workFlags, port: 'string', open: 'boolean', json: 'boolean'})
  if (words.length > 0) throw new UsageError(`unexpected \`${words[0]}\``)
  const port = portOf(values.port)
  const options = await buildOptions(values)
  const {file: configFile} = await configOf(values)
  const start = performance.now()
  const milliseconds = (since: number): number => Math.round(performance.now() - since)
  const base = options.baseUrl === '' ? '' : cutEnd(new URL(options.baseUrl).pathname, /\//)
  const say = (line: string): void => {
    if (!values.json) process.stderr.write(`${line}\n`)
  }
  const tell = (event: Record<string, unknown>): void => {
    if (values.json) process.stdout.write(`${JSON.stringify(event)}\n`)
  }
  const interrupted = new AbortController()
  const open = async () => {
    const session = await openSession(options, {signal: interrupted.signal})
    const context = {
      session,
      base,
      pathOf: pathFrom(options.content),
      rules: new Map(rules.map((rule) => [rule.name, rule])),
    }
    let notes = notesOf(context, {took: null, settled: true, failed: null})
    const site = {base, file: session.file, notes: (file: string) => JSON.stringify(notes(file))}
    const server = await serveAt(site, port).catch(async (error: unknown) => {
      await session.close()
      throw error
    })
    /** Shows what is known now. `took`: milliseconds from the last change to its page. */
    const show = (took: number | null, settled: boolean, failed: string | null = null): void => {
      notes = notesOf(context, {took, settled, failed})
      server.changed()
    }
    // A folder that is gone for a moment, say between two branches, is no end.
    const fail = (error: unknown): void => {
      const message = error instanceof Error ? error.message : String(error)
      process.stderr.write(`bandstand: ${message}\n`)
      tell({event: 'failed', message})
      show(null, false, message)
    }
    return {session, server, show, fail}
  }
  type Opened = Awaited<ReturnType<typeof open>>

  const ready = ({session, server}: Opened): void => {
    const url = `${server.origin}${base}/`
    if (values.json) tell({event: 'ready', url, milliseconds: milliseconds(start)})
    else process.stdout.write(`${url}\n`)
    say(`${tallyWords(session.counts(), session.count())}; ready in ${milliseconds(start)} ms`)
    if (values.open) openBrowser(url)
  }
  const update = async ({session, show, fail}: Opened, paths: readonly string[]): Promise<void> => {
    const began = performance.now()
    try {
      const {changed, settled} = await session.update(paths)
      const took = performance.now() - began
      show(took, false)
      tell({event: 'made', changed, milliseconds: milliseconds(began)})
      // Not waited for: the next edit goes before it.
      settled.then(() => {
        show(took, true)
        say(
          `${changed.join(' ') || 'the collection'} in ${Math.round(took)} ms; ${tallyWords(session.counts(), session.count())}`,
        )
        tell({event: 'settled', changed, milliseconds: milliseconds(began)})
      }, fail)
    } catch (error) {
      fail(error)
    }
  }
  /** What changed before the folder was watched is found by looking at all of it. */
  const catchUp = async ({session, show}: Opened): Promise<void> => {
    const {settled} = await session.update()
    await settled
    show(null, true)
  }
  /** What the configuration says holds for as long as it runs. */
  const stale = (file: string): void => {
    say(`${path.basename(file)} has changed; start dev again to follow it`)
    tell({event: 'configuration', file})
  }

  // The folder is watched from the beginning, so that nothing is missed that changes while it is read.
  const opening = open()
  opening.catch(() => {})
  let first = true
  try {
    await onChange(
      options.content,
      async (paths) => {
        const opened = await opening
        if (!first) {
          if (configFile !== null && paths.includes(below(options.content, configFile))) stale(configFile)
          return update(opened, paths)
        }
        first = false
        ready(opened)
        catchUp(opened).catch(opened.fail)
      },
      together,
      // The site's own plugins, templates and sheets, and what names them.
      () => [
        ...(configFile === null ? [] : [configFile]),
        ...(options.extensions ? extensionFiles(options.extensions) : []),
        ...(options.styles ?? []),
      ],
    )
  } finally {
    interrupted.abort()
    const opened = await opening.catch(() => null)
    await opened?.server.close()
    await opened?.session.close()
  }
  return 0
}
