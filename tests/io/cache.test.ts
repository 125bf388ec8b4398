import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {openCache} from '../../src/io/cache.ts'
import {writeKept} from '../../src/io/kept.ts'
import {writePack} from '../../src/io/pack.ts'
import {lookAt} from '../../src/io/stored.ts'
import type {Slice} from '../../src/pipeline/memory.ts'
import type {Packed} from '../../src/pipeline/packed.ts'
import {folder} from '../run.ts'

const packed = (...texts: string[]): Packed => {
  const slices = texts.map((text): Slice => {
    const memory = new SharedArrayBuffer(Buffer.byteLength(text))
    new Uint8Array(memory).set(Buffer.from(text))
    return {memory, start: 0, end: memory.byteLength}
  })
  const [named, figures, details, prose, checked, search] = slices as [Slice, Slice, Slice, Slice, Slice, Slice]
  return {named, figures, details, prose, checked, search}
}

/** Keeps one more in a cache of its own; `used`: what else the collection holds. */
function save(top: string, environment: string, key: string, made: Packed, ...used: string[]): void {
  const cache = openCache(top, environment)
  const held = used.flatMap((each) => {
    const found = cache.get(each)
    return found ? [[each, found] as const] : []
  })
  cache.save(new Map([[key, made]]), new Map([...held, [key, made]]))
  cache.close()
}

const textOf = (found: Packed | null): string | null => found && lookAt(found.named).toString('utf8')

const packs = (top: string): string[] =>
  readdirSync(top, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.pack'))
    .map((name) => path.join(top, name))

it('what was kept is found by its key, in its own environment', () => {
  const top = folder()
  save(top, 'one', 'a', packed('named', 'figures', 'details', 'prose', 'checked', 'search'))
  save(top, 'one', 'b', packed('others', '', '', '', '', ''), 'a')
  const cache = openCache(top, 'one')
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map(textOf)).toEqual(['named', 'others', null])
  expect(openCache(top, 'two').get('a')).toBeNull()
})

it('any byte that is altered, and any cut, is a miss and never another content', () => {
  const top = folder()
  save(top, 'one', 'key', packed('named', 'figures', 'details', 'prose', 'checked', 'search'))
  const [file = ''] = packs(top)
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ 0x41
    writeFileSync(file, altered)
    expect([at, openCache(top, 'one').get('key')]).toEqual([at, null])
    writeFileSync(file, whole.subarray(0, at))
    expect([at, openCache(top, 'one').get('key')]).toEqual([at, null])
  }
  writeFileSync(file, whole)
  expect(textOf(openCache(top, 'one').get('key'))).toBe('named')
})

it('what a process that was killed had not finished goes with the next build, and nothing of one that runs', () => {
  const top = folder()
  save(top, 'one', 'a', packed('named', 'figures', 'details', 'prose', 'checked', 'search'))
  const {pid = 0} = spawnSync(process.execPath, ['--version'])
  const files = [`.check.state.${pid}`, `.0123.pack.${pid}`, `.check.state.${process.pid}`]
  for (const name of files) writeFileSync(path.join(top, 'one', name), 'half')
  openCache(top, 'one').save(new Map(), new Map())
  expect(readdirSync(path.join(top, 'one')).filter((name) => name.startsWith('.'))).toEqual([files[2]])
})

it('its size is bounded: packs are joined without what is no longer used, and other environments go', () => {
  const top = folder()
  save(top, 'now', 'always', packed('always', '', '', '', '', ''))
  for (let n = 0; n < 40; n++) {
    save(top, 'now', `key ${n}`, packed(`${n}`, '', '', '', '', ''), 'always', `key ${n - 1}`)
    expect(textOf(openCache(top, 'now').get(`key ${n}`))).toBe(`${n}`)
    expect(textOf(openCache(top, 'now').get('always'))).toBe('always')
  }
  expect(packs(top).length).toBeLessThan(8)
  expect(openCache(top, 'now').get('key 0')).toBeNull()
  for (const name of ['a', 'b', 'c', 'd']) save(top, name, 'k', packed('', '', '', '', '', ''))
  expect(readdirSync(top).length).toBe(3)
})

it.each(['a file', 'a folder that there can not be'])('%s in place of a folder costs nothing but time', (what) => {
  const top = what === 'a file' ? path.join(folder(), 'file') : '/proc/nobody/cache'
  if (what === 'a file') writeFileSync(top, '')
  const cache = openCache(top, 'one')
  expect(cache.get('a')).toBeNull()
  save(top, 'one', 'a', packed('', '', '', '', '', ''))
  expect(cache.get('a')).toBeNull()
})

it('what can not be kept leaves no beginnings', () => {
  const top = folder()
  for (const name of ['value', 'pack']) mkdirSync(path.join(top, name))
  writeKept(path.join(top, 'value'), {a: 1})
  expect(() => writePack(top, [['key', []]], {named: 'pack'})).toThrow()
  expect(readdirSync(top).sort()).toEqual(['pack', 'value'])
})
