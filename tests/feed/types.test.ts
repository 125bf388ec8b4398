import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {built} from './built.ts'
import {sample} from './fixture.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bandstand-types-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const compiler = path.resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
const files = new Map(built(sample).map(({path, content}) => [path, String(content)]))

/** What the compiler says of a program that knows nothing but the emitted `types.d.ts`. */
function complaints(program: string): string {
  writeFileSync(path.join(folder, 'types.d.ts'), files.get('api/v1/types.d.ts') ?? '')
  writeFileSync(path.join(folder, 'program.ts'), `import type * as Feed from './types.d.ts'\n${program}`)
  const options = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--ignoreConfig',
    '--types',
    '',
    '--module',
    'preserve',
  ]
  try {
    return execFileSync(process.execPath, [compiler, ...options, 'program.ts'], {cwd: folder, encoding: 'utf8'})
  } catch (error) {
    return String((error as {stdout?: unknown}).stdout)
  }
}

const literal = (name: string): string => (files.get(`api/v1/${name}`) ?? '').trim()

describe('the emitted types', () => {
  it('fit the emitted data', () => {
    const program = [
      `export const guide: Feed.Guide = ${literal('guides/a/engineer.json')}`,
      `export const index: Feed.GuideIndex = ${literal('guides/index.json')}`,
      `export const row: Feed.BandRow = ${literal('bands.ndjson').split('\n')[0]}`,
      `export const levels: Feed.Levels = ${literal('levels.json')}`,
      `export const manifest: Feed.Manifest = ${literal('manifest.json')}`,
      `export const diagnostics: Feed.Diagnostics = ${literal('diagnostics.json')}`,
    ]
    expect(complaints(program.join('\n'))).toBe('')
  })

  it('refuse what the contract does not say', () => {
    expect(complaints('export const region: Feed.Region = {id: 1}')).toContain('error TS')
  })
})
