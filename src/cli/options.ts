import {parseArgs} from 'node:util'
import {didYouMean, UsageError} from './usage.ts'

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>
type Values<K extends Kinds> = {[name in keyof K]?: K[name] extends 'string' ? string : boolean}

/** Parses a command's flags. Throws `UsageError` with the nearest flag where one is not known. */
export function parse<const K extends Kinds>(
  args: readonly string[],
  kinds: K,
): {readonly values: Values<K>; readonly words: readonly string[]} {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, {type}]))
  for (const arg of args) {
    if (arg === '--') break
    const name = /^--([^=]+)/.exec(arg)?.[1]
    if (name !== undefined && !Object.hasOwn(kinds, name))
      throw new UsageError(
        `unknown option \`--${name}\`${didYouMean(
          `--${name}`,
          Object.keys(kinds).map((each) => `--${each}`),
        )}`,
      )
  }
  try {
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true, strict: true})
    return {values: values as Values<K>, words: positionals}
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A port that is named, 0 for a free one. Throws `UsageError` where it is none. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`\`${text}\` is no port`)
  return port
}
