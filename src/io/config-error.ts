/** The configuration can't be used: told without a stack, exit code 2. */
export class ConfigError extends Error {}
