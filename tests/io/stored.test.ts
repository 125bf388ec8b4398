import {closeSync, openSync, readdirSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, expect, it, vi} from 'vitest'
import {openCache} from '../../src/io/cache.ts'
import {loadItems, lookAt, openStore, putInto} from '../../src/io/stored.ts'
import type {MakeItem} from '../../src/pipeline/job.ts'
import {type Part, textSlice} from '../../src/pipeline/memory.ts'
import type {Packed} from '../../src/pipeline/packed.ts'
import {folder} from '../run.ts'

const texts = (parts: readonly Part[]): string[] => parts.map((part) => lookAt(part).toString('utf8'))

/** Some words, put away one behind the other. */
function putWords(store: Parameters<typeof putInto>[0], ...words: string[]): Part[] {
  const lies = putInto(store)(Buffer.from(words.join('')))
  let at = 0
  return words.map((word) => {
    const start = at
    at += Buffer.byteLength(word)
    return lies([start, at])
  })
}

const packed = (name: string, store: Parameters<typeof putInto>[0]): Packed => {
  const [named, figures, details, prose, checked, search] = putWords(
    store,
    ...['named', 'figures', 'details', 'prose', 'checked', 'search'].map((part) => `${part} of ${name}`),
  ) as [Part, Part, Part, Part, Part, Part]
  return {named, figures, details, prose, checked, search}
}

afterEach(() => vi.unstubAllEnvs())

it('what was put away is found where it lies, and the file has no name where it is not to be kept', () => {
  vi.stubEnv('TMPDIR', folder())
  const store = openStore(null)
  const parts = [...putWords(store, 'one', 'zwölf', ''), ...putWords(store, 'three')]
  expect(parts.every((part) => 'file' in part)).toBe(true)
  expect(texts(parts)).toEqual(['one', 'zwölf', '', 'three'])
  expect(readdirSync(os.tmpdir())).toEqual([])
  store?.close()
})

it('where nothing can be put away it stays in memory', () => {
  const top = folder()
  writeFileSync(path.join(top, 'file'), '')
  expect(openStore(path.join(top, 'file'))).toBeNull()
  const readOnly = openSync(path.join(top, 'file'), 'r')
  const full = {file: readOnly, taken: new SharedArrayBuffer(8)}
  for (const store of [null, full]) {
    const parts = putWords(store, 'one', 'two')
    expect(parts.every((part) => 'memory' in part)).toBe(true)
    expect(texts(parts)).toEqual(['one', 'two'])
  }
  closeSync(readOnly)
})

it('a store becomes a file of the cache, beside what is in memory; nothing else is left in the folder', () => {
  const top = folder()
  const store = openStore(path.join(top, 'one'))
  const made = new Map([
    ['a', packed('a', store)],
    ['b', packed('b', null)],
  ])
  putWords(store, 'what nobody keeps')
  openCache(top, 'one').save(made, made, store)
  expect(lookAt(made.get('a')?.details as Part).toString()).toBe('details of a')
  store?.close()
  const cache = openCache(top, 'one')
  for (const key of ['a', 'b']) {
    const {named, figures, details, prose, checked, search} = cache.get(key) as Packed
    expect(texts([named, figures, details, prose, checked, search])).toEqual(
      ['named', 'figures', 'details', 'prose', 'checked', 'search'].map((part) => `${part} of ${key}`),
    )
  }
  cache.close()
  expect(readdirSync(path.join(top, 'one')).every((name) => name.endsWith('.pack'))).toBe(true)
})

it('what items need is read together, and what lies in memory stays there', () => {
  const store = openStore(null)
  const slice = textSlice('said')
  const items = ['a', 'b'].map((name): MakeItem => {
    const [entry, beside] = putWords(store, `entry of ${name}`, `beside ${name}`) as [Part, Part]
    return {...packed(name, name === 'a' ? store : null), entry, beside, messages: slice, bytes: slice}
  })
  const loaded = loadItems(items)
  expect(
    loaded.map((item) => texts([item.named, item.figures, item.details, item.prose, item.entry, item.beside])),
  ).toEqual(
    ['a', 'b'].map((name) => [
      `named of ${name}`,
      `figures of ${name}`,
      `details of ${name}`,
      `prose of ${name}`,
      `entry of ${name}`,
      `beside ${name}`,
    ]),
  )
  expect(loaded.every(({messages, bytes}) => messages === slice && bytes === slice)).toBe(true)
  expect(loaded[1]?.details).toBe(items[1]?.details)
  store?.close()
})
