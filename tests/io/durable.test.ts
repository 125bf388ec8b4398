import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {bandstand, folder, guide, write} from '../run.ts'

const importing = `--import ${pathToFileURL(path.join(import.meta.dirname, 'calls.mjs')).href}`

/** Builds and gives what it brought to the disk, renamed and removed, in its order. */
function callsOf(base: string, ...args: string[]): string[][] {
  const file = path.join(base, 'calls')
  rmSync(file, {force: true})
  const {code, err} = bandstand(['build', '--out', 'public/site', '--cache', 'cache', ...args], base, {
    NODE_OPTIONS: importing,
    CALLS_FILE: file,
  })
  expect([code, err]).toEqual([0, err])
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as string[])
    : []
}

/** What of a site was not on the disk when it took its place, and what else was done in a wrong order. */
function lost(base: string, calls: readonly string[][]): string[] {
  const out = path.join(base, 'public', 'site')
  const swapped = calls.findIndex(([what, , to]) => what === 'rename' && to === out)
  const staging = calls[swapped]?.[1] ?? ''
  const synced = (calls: readonly string[][]): Set<string> =>
    new Set(calls.filter(([what]) => what === 'sync').map(([, file = '']) => file))
  const before = synced(calls.slice(0, swapped))
  const names = readdirSync(out, {recursive: true, encoding: 'utf8'}).map((name) => path.join(staging, name))
  // Its mark goes first, the rest in a thread.
  const removed = calls.findIndex(([what, file]) => what === 'remove' && file?.includes('-old'))
  const between = synced(calls.slice(swapped, removed === -1 ? undefined : removed))
  return [
    ...[staging, ...names].filter((file) => !before.has(file)),
    ...(between.has(path.dirname(out)) ? [] : ['the old site goes before the new one has its place on the disk']),
  ]
}

it('with --sync a whole site is on the disk before it takes the place of the old one, and has it there before the old one goes', () => {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    'content/beta/data-engineer.md': guide('Data Engineer', 'Beta'),
  })
  // A build that is not told so leaves when to the system, but for the manifest.
  expect(lost(base, callsOf(base)).length).toBeGreaterThan(50)
  // A site that stands is brought there as it is.
  const standing = callsOf(base, '--sync').filter(([what]) => what === 'sync')
  expect(standing.length).toBeGreaterThan(50)
  write(base, {'content/acme/data-engineer.md': guide().replace('rebuilt', 'made')})
  expect(lost(base, callsOf(base, '--sync'))).toEqual([])
  rmSync(path.join(base, 'public'), {recursive: true})
  expect(lost(base, callsOf(base, '--sync', '--precompress'))).toEqual([])
})
