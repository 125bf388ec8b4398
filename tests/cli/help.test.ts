import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {helpOf, overview, purposes} from '../../src/cli/help.ts'
import {bandstand, root} from '../run.ts'

const names = Object.keys(purposes) as (keyof typeof purposes)[]

it('every option of every command is explained where its command is, and none else', () => {
  const explained = new Set<string>()
  for (const name of names) {
    const {code, out} = bandstand(['help', name])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^bandstand ${name}\\b`))
    for (const [, option = ''] of (out.split('\n')[0] ?? '').matchAll(/--([a-z-]+)/g)) {
      expect(out).toMatch(new RegExp(`^  --${option}\\b.*  \\S+ \\S+`, 'm'))
      explained.add(option)
    }
  }
  const text = readFileSync(path.join(root, 'src/cli/help.ts'), 'utf8')
  const known = [...(text.split('const meanings')[1]?.split('\n}')[0] ?? '').matchAll(/^ {2}'?([a-z-]+)'?: '/gm)]
  expect(known.map(([, option]) => option).sort()).toEqual([...explained].sort())
})

it('each command answers --help and -h with its own help, without doing anything', () => {
  for (const flag of ['--help', '-h'])
    expect(bandstand(['build', flag])).toMatchObject({code: 0, out: bandstand(['help', 'build']).out})
  expect(bandstand(['help', 'biuld'])).toMatchObject({code: 2, err: expect.stringContaining('did you mean `build`')})
})

it('the overview names every command once, and alone is wrong use', () => {
  for (const name of names) expect(overview().split(`bandstand ${name} `)).toHaveLength(2)
  expect(bandstand([])).toMatchObject({code: 2, out: overview()})
  expect(readdirSync(path.join(root, 'src/cli'))).toEqual(expect.arrayContaining(names.map((name) => `${name}.ts`)))
  expect(helpOf('init', 'init [DIR]')).toBe(`bandstand init [DIR]\n\n${purposes.init}.\n`)
})
