import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {bandstand, cliFile, folder, root, write} from '../run.ts'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** Commands of ours in the blocks of a shell, without those that stay. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .flatMap((line) => /^npx bandstand ([^#&]+)/.exec(line)?.[1] ?? [])
  .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''))
  .filter(([name, ...args]) => name !== 'init' && !args.includes('--watch'))

it('every command of the README works in a collection that it made', () => {
  const cwd = folder()
  bandstand(['init'], cwd)
  expect(commands.map(([name]) => name)).toEqual(['new', 'check', 'check', 'explain', 'build', 'search', 'search'])
  for (const args of commands) expect([args, bandstand(args, cwd)]).toEqual([args, expect.objectContaining({code: 0})])
})

it('what is compiled runs by itself, so that `npx bandstand` in a clone does', () => {
  const {stdout} = spawnSync(cliFile, ['--version'], {encoding: 'utf8'})
  expect(stdout).toBe(bandstand(['--version']).out)
})

it('what the README puts into `_data` is taken', () => {
  const cwd = folder()
  bandstand(['init'], cwd)
  const data = new Map(
    [...readme.matchAll(/^\| `(\w+\.json)` \|[^`]*`([[{][^`]+)`/gm)].map(([, name = '', json = '']) => [name, json]),
  )
  data.set('ladders.json', /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  expect([...data.keys()].sort()).toEqual(
    ['companies', 'ladders', 'places', 'redirects', 'roles'].map((name) => `${name}.json`),
  )
  write(cwd, Object.fromEntries([...data].map(([name, json]) => [`content/_data/${name}`, json])))
  const {code, out} = bandstand(['check', '--json'], cwd)
  expect(JSON.parse(out).diagnostics.filter(({rule}: {rule: string}) => rule === 'data-invalid')).toEqual([])
  expect(code).toBe(0)
})
