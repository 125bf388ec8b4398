import {type Browser, chromium} from 'playwright-core'
import {debian} from '../debian.ts'

const usual = '/usr/bin/chromium'

/** The browser that CHROMIUM names, or Debian's. */
function executable(): string {
  const named = process.env.CHROMIUM
  if (named) return named
  return debian(usual, 'chromium')
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
