import {readInput} from '../io/build.ts'
import {messageLine} from '../io/terminal.ts'
import {severities} from '../model/message.ts'
import {readLibrary} from '../pipeline/build.ts'
import {messagesOf} from '../pipeline/report.ts'
import {buildOptions} from './build.ts'
import {parse} from './options.ts'

export const usage = 'check [--config FILE] [--content DIR] [--json]'

/** Reads and links everything and says what it found, worst first; writes no site. */
export async function check(args: readonly string[]): Promise<number> {
  const {values} = parse(args, {config: 'string', content: 'string', json: 'boolean'})
  const options = await buildOptions(values)
  const library = readLibrary(await readInput(options, {outputs: [], urls: {css: '', js: '', icon: ''}}))
  const messages = severities.flatMap((severity) =>
    messagesOf(library).filter((message) => message.severity === severity),
  )
  if (values.json) process.stdout.write(`${JSON.stringify(messages)}\n`)
  else for (const message of messages) process.stdout.write(messageLine(message, process.stdout))
  const count = severities.map(
    (severity) => `${messages.filter((message) => message.severity === severity).length} ${severity}`,
  )
  process.stderr.write(`${library.entries.length} guides: ${count.join(', ')}\n`)
  return messages.some(({severity}) => severity === 'error') ? 1 : 0
}
