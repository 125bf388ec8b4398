import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'

const usual = '/usr/bin/chromium'

/** Debian's Chromium; installed with apt where it is missing and we may. */
function executable(): string {
  const named = process.env.CHROMIUM
  if (named) return named
  if (existsSync(usual)) return usual
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'ignore'})
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'ignore',
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    })
  }
  if (!existsSync(usual))
    throw new Error(
      `browser tests need Chromium: run \`apt-get install chromium\` as root, or set CHROMIUM to its path`,
    )
  return usual
}

/** A browser that calls nobody by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
