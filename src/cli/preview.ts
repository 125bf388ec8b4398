import {access} from 'node:fs/promises'
import path from 'node:path'
import {serve} from '../io/serve.ts'
import {configOf} from './build.ts'
import {parse, portOf} from './options.ts'
import {UsageError} from './usage.ts'

export const usage = 'preview [--out DIR] [--port N]'

/** Serves a built site until it is interrupted. */
export async function preview(args: readonly string[]): Promise<number> {
  const {values} = parse(args, {out: 'string', port: 'string'})
  const out = values.out ?? (await configOf({})).out ?? 'dist'
  const port = portOf(values.port) ?? 4173
  await access(path.join(out, 'index.html')).catch(() => {
    throw new UsageError(`there is no site in \`${out}\`; run \`bandstand build\` first`)
  })
  const server = await serve(out, port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new UsageError(`port ${port} is taken; name another with --port`) : error
  })
  process.stdout.write(`${server.origin}/\n`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await server.close()
  return 0
}
