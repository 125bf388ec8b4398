import path from 'node:path'

/** The configuration can't be used: told without a stack, exit code 2. */
export class ConfigError extends Error {}

/** Throws a `ConfigError` that names the file of the configuration and the key. */
export const refuse = (from: string, key: string, why: string): never => {
  throw new ConfigError(`${path.relative(process.cwd(), from) || from}: \`${key}\`: ${why}`)
}
