#!/usr/bin/env node
import {type CommandName, helpOf, overview, purposes} from './cli/help.ts'
import {didYouMean, UsageError} from './cli/usage.ts'
import {version} from './cli/version.ts'
import {ConfigError} from './io/config.ts'
import {ownProcess} from './io/heap.ts'
import {PublishError} from './io/publish-error.ts'

interface Command {
  /** Takes the arguments after its name and gives an exit code: 0 fine, 1 the content has errors. */
  readonly run: (args: readonly string[]) => Promise<number>
  readonly usage: string
}

/** Each is loaded when it is asked for: none waits for what another needs. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  build: () => import('./cli/build.ts').then(({build, usage}) => ({run: build, usage})),
  check: () => import('./cli/check.ts').then(({check, usage}) => ({run: check, usage})),
  dev: () => import('./cli/dev.ts').then(({dev, usage}) => ({run: dev, usage})),
  diff: () => import('./cli/diff.ts').then(({diff, usage}) => ({run: diff, usage})),
  explain: () => import('./cli/explain.ts').then(({explain, usage}) => ({run: explain, usage})),
  init: () => import('./cli/init.ts').then(({init, usage}) => ({run: init, usage})),
  new: () => import('./cli/new.ts').then(({newGuide, usage}) => ({run: newGuide, usage})),
  preview: () => import('./cli/preview.ts').then(({preview, usage}) => ({run: preview, usage})),
  search: () => import('./cli/search.ts').then(({search, usage}) => ({run: search, usage})),
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Throws `UsageError` where there is no such command. */
function commandOf(name: string): CommandName {
  if (isCommand(name)) return name
  throw new UsageError(`unknown command \`${name}\`${didYouMean(name, Object.keys(purposes))}`)
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const asks = name === '--help' || name === '-h' || name === 'help'
  const about = asks ? args[0] : args.some((arg) => arg === '--help' || arg === '-h') ? name : undefined
  if (name === undefined || asks || about !== undefined) {
    const command = about === undefined ? null : commandOf(about)
    process.stdout.write(command ? helpOf(command, (await commands[command]()).usage) : overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  return (await commands[commandOf(name)]()).run(args)
}

ownProcess()

// Who reads only the beginning (`bandstand check | head`) has had enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const ours = !(error instanceof UsageError || error instanceof PublishError || error instanceof ConfigError)
  process.stderr.write(
    `bandstand: ${ours && error instanceof Error ? (error.stack ?? error.message) : error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = ours ? 3 : 2
}
