#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {build, usage as buildUsage} from './cli/build.ts'
import {check, usage as checkUsage} from './cli/check.ts'
import {dev, usage as devUsage} from './cli/dev.ts'
import {diff, usage as diffUsage} from './cli/diff.ts'
import {explain, usage as explainUsage} from './cli/explain.ts'
import {init, usage as initUsage} from './cli/init.ts'
import {newGuide, usage as newUsage} from './cli/new.ts'
import {preview, usage as previewUsage} from './cli/preview.ts'
import {search, usage as searchUsage} from './cli/search.ts'
import {didYouMean, UsageError} from './cli/usage.ts'
import {version} from './cli/version.ts'
import {ConfigError} from './io/config.ts'
import {PublishError} from './io/publish-error.ts'

/** Each takes the arguments after its name and gives an exit code: 0 fine, 1 the content has errors. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  build,
  check,
  dev,
  diff,
  explain,
  init,
  new: newGuide,
  preview,
  search,
}

const help = `Turns a folder of compensation guides into a searchable site and a JSON feed.

  bandstand ${[buildUsage, checkUsage, devUsage, diffUsage, explainUsage, initUsage, newUsage, previewUsage, searchUsage].join('\n  bandstand ')}

Exit codes: 0 fine, 1 the content has errors, 2 wrong use, 3 a fault of Bandstand.
`

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    process.stdout.write(help)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`unknown command \`${name}\`${didYouMean(name, Object.keys(commands))}`)
  return command(args)
}

// V8 lets a heap grow to four times what is alive before it collects; a third more costs little time and saves a third of the memory.
setFlagsFromString('--heap-growing-percent=30')

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
