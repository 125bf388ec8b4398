import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {bandstand, cliFile, folder, guide, root, write} from '../run.ts'
import {treeHash} from './tree.ts'

/** How often a build is killed; `npm run interrupt` does it 200 times. */
const kills = Number(process.env.BANDSTAND_KILLS ?? 8)

const content = path.join(root, 'content')
const argsOf = (site: string, from: string): string[] => [
  'build',
  '--content',
  from,
  '--out',
  site,
  '--cache',
  path.join(path.dirname(path.dirname(site)), 'cache'),
]

/** The pages of a site's guides, as one digest, where each file that its manifest lists is there with its own; what changed depends on the site before. */
function stateOf(site: string): string {
  const {files} = JSON.parse(readFileSync(path.join(site, 'api/v1/manifest.json'), 'utf8')) as {
    files: {path: string; sha256: string}[]
  }
  const isAs = (file: {path: string; sha256: string}): boolean =>
    createHash('sha256')
      .update(readFileSync(path.join(site, file.path)))
      .digest('hex') === file.sha256
  return files.length > 5 && files.every(isAs) ? treeHash(path.join(site, 'guides')) : 'torn'
}

/** Two collections that share most guides, each built into a folder of its own, and what each of them is. */
function twoSites(base: string) {
  const small = path.join(base, 'small')
  write(small, {'acme/data-engineer.md': guide(), 'hooli/data-engineer.md': guide('Data Engineer', 'Hooli')})
  const contents = [content, small]
  const hashes = contents.map((from, n) => {
    const site = path.join(base, `whole-${n}`, 'site')
    expect(bandstand(argsOf(site, from)).code).toBe(0)
    return stateOf(site)
  })
  expect(hashes[0]).not.toBe(hashes[1])
  return {contents, hashes}
}

/** Ends when the process does; gives its code. */
const started = (args: readonly string[]) => {
  const child = spawn(process.execPath, [cliFile, ...args], {stdio: 'ignore'})
  return {child, gone: new Promise<number | null>((done) => child.once('exit', done))}
}

/** Moments between 0 and 1, the same each time, spread over all of it. */
const moment = (n: number): number => (n * 0.6180339887) % 1

it(`a build that is killed at any of ${kills} moments leaves one whole site, and the next one sweeps up`, {
  timeout: kills * 5000 + 60_000,
}, async () => {
  const base = folder()
  const {contents, hashes} = twoSites(base)
  const site = path.join(base, 'public', 'site')
  const begin = performance.now()
  expect(bandstand(argsOf(site, contents[0] ?? '')).code).toBe(0)
  const whole = performance.now() - begin
  for (let n = 1; n <= kills; n++) {
    const {child, gone} = started(argsOf(site, contents[n % 2] ?? ''))
    await wait(whole * 1.1 * moment(n))
    child.kill('SIGKILL')
    await gone
    // Between its two renames a build has the old site aside; the next build puts it back.
    const aside = readdirSync(path.dirname(site)).find((name) => name.endsWith('-old'))
    const there = existsSync(site) ? site : path.join(path.dirname(site), aside ?? 'nothing')
    expect(hashes).toContain(stateOf(there))
  }
  const last = contents[(kills + 1) % 2] ?? ''
  expect(bandstand(argsOf(site, last)).code).toBe(0)
  expect(stateOf(site)).toBe(hashes[contents.indexOf(last)])
  expect(readdirSync(path.dirname(site))).toEqual(['site'])
})

it('builds at once leave the whole site of one of them, and each is told that it was published', async () => {
  const base = folder()
  const {contents, hashes} = twoSites(base)
  const site = path.join(base, 'public', 'site')
  for (let round = 0; round < 2; round++) {
    const codes = await Promise.all([0, 1, 0].map((n) => started(argsOf(site, contents[n] ?? '')).gone))
    expect(codes).toEqual([0, 0, 0])
    expect(hashes).toContain(stateOf(site))
    expect(readdirSync(path.dirname(site))).toEqual(['site'])
  }
})

describe('where nothing can be written', () => {
  /** Builds where no file may grow beyond some KiB: what a full disk is to a program, at the place where it is met. */
  const limited = (kilobytes: number, args: readonly string[]) =>
    spawnSync('bash', ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, cliFile, ...args], {
      encoding: 'utf8',
    })

  it('the old site stays as it was, nothing is left beside it, and the reason is told in words', () => {
    const base = folder()
    const site = path.join(base, 'public', 'site')
    write(base, {'small/acme/data-engineer.md': guide()})
    expect(bandstand(argsOf(site, path.join(base, 'small'))).code).toBe(0)
    const before = treeHash(site)
    // The first is met by the main thread, the second where streams are written, the third by the style sheet or an index.
    for (const kilobytes of [4, 60, 100]) {
      const {status, stderr} = limited(kilobytes, argsOf(site, content))
      expect(stderr).toContain(`${site} can't be written: a file would be larger than is allowed`)
      expect(stderr).not.toContain('    at ')
      expect(status).toBe(2)
      expect(treeHash(site)).toBe(before)
      expect(readdirSync(path.dirname(site))).toEqual(['site'])
    }
  })

  it('a folder that the system refuses, or a path through a file, is named', () => {
    const base = folder()
    write(base, {'small/acme/data-engineer.md': guide(), file: ''})
    // Where /proc has no such folder none can be made, and the system says that one is missing.
    for (const out of ['/proc/self/site', '/proc/nobody/a/site', path.join(base, 'file', 'site')]) {
      const {code, err} = bandstand(['build', '--content', 'small', '--out', out, '--no-cache'], base)
      expect([out, code]).toEqual([out, 2])
      expect(err).toContain(`${out} can't be written: `)
      expect(err).not.toContain('    at ')
    }
  })
})
