import {type ChildProcess, spawn} from 'node:child_process'
import readline from 'node:readline'
import {onTestFinished} from 'vitest'
import {cliFile} from './run.ts'

export interface Told {
  readonly event: 'ready' | 'made' | 'settled' | 'failed' | 'configuration'
  readonly url: string
  readonly changed: readonly string[]
  readonly message: string
}

export interface Dev {
  readonly url: string
  /** The next event of that kind after those that were waited for already. */
  readonly next: (event: Told['event']) => Promise<Told>
  readonly get: (path: string) => Promise<Response>
  readonly process: ChildProcess
  /** Ends it as a terminal does and gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Runs `bandstand dev` on a free port, as its users do. */
export async function startDev(cwd: string, ...args: readonly string[]): Promise<Dev> {
  const child = spawn(process.execPath, [cliFile, 'dev', '--json', '--port', '0', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const stop: Dev['stop'] = (signal = 'SIGINT') => {
    child.kill(signal)
    return ended
  }
  const lines = readline.createInterface({input: child.stdout})[Symbol.asyncIterator]()
  const next: Dev['next'] = async (event) => {
    for (;;) {
      const {value, done} = await lines.next()
      if (done) throw new Error(`dev ended with ${await ended} before it told \`${event}\``)
      const told = JSON.parse(value) as Told
      if (told.event === event) return told
    }
  }
  const {url} = await next('ready')
  return {url, next, get: (path) => fetch(new URL(path, url), {redirect: 'manual'}), process: child, stop}
}

/** The same for one test, ended with it. */
export async function dev(cwd: string, ...args: readonly string[]): Promise<Dev> {
  const started = await startDev(cwd, ...args)
  onTestFinished(() => started.stop().then(() => {}))
  return started
}
