import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'

/** A program of Debian's: installed with apt where it is missing and we may; else says how. */
export function debian(program: string, name: string): string {
  if (!existsSync(program) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    // RUNLEVEL: a server that is installed is not started.
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'}
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'ignore', env})
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {stdio: 'ignore', env})
  }
  if (!existsSync(program)) throw new Error(`this test needs ${program}: run \`apt-get install ${name}\` as root`)
  return program
}
