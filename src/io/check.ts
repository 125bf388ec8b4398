import type {PlaceData} from '../model/data.ts'
import type {Source} from '../model/source.ts'
import {bytesOf, inMemory} from '../pipeline/memory.ts'
import {toSource} from '../pipeline/packed.ts'
import {collect, keep, openStores} from './collect.ts'
import {readData} from './data.ts'
import {type BuildOptions, type Input, readInput} from './input.ts'
import {pool} from './pool.ts'
import {readSaid, type Said, say} from './said.ts'
import {readContent} from './sources.ts'
import {loadSource} from './stored.ts'

/** A collection that was read, linked and checked. */
export interface Checked extends Said {
  /** The text of a guide, by its path. */
  readonly text: (path: string) => string | undefined
}

const noAssets = {outputs: [], urls: {css: '', js: '', icon: ''}}

/** The guides of a folder as texts, with what is needed to mend them. */
export interface Texts {
  readonly sources: readonly Source[]
  readonly places: readonly PlaceData[]
  /** The bytes of a file; a copy. */
  readonly bytes: (path: string) => Uint8Array<ArrayBuffer>
}

/** Rejects where the folder can't be read. */
export async function readTexts(folder: string): Promise<Texts> {
  const {sources} = readContent(folder, inMemory)
  const {data} = await readData(folder)
  const all = new Map(sources.map(({path, bytes}) => [path, bytes]))
  return {
    sources: sources.map(toSource),
    places: data.places,
    bytes: (path) => {
      const slice = all.get(path)
      return slice ? new Uint8Array(bytesOf(slice)) : new Uint8Array()
    },
  }
}

async function check(input: Input, {workers}: BuildOptions): Promise<Said> {
  const stores = openStores(input)
  const threads = pool({
    store: stores.guides,
    shared: {places: input.data.places, config: input.config, extensions: input.extensions},
    staging: null,
    ...(workers === undefined ? {} : {size: workers}),
  })
  try {
    const collected = await collect(input, threads, {stores})
    keep(input, collected, stores)
    return say(input, collected)
  } finally {
    await threads.close()
    stores.close()
    input.cache.close()
  }
}

/**
 * Reads, links and checks a collection, and writes no site; where nothing has changed since the last check or build it says again what
 * was said then. Rejects where the content folder can't be read.
 */
export async function checkContent(options: BuildOptions): Promise<Checked> {
  const input = await readInput({...options, styles: []}, noAssets)
  const {messages, guides} = readSaid(input) ?? (await check(input, options))
  const byPath = new Map(input.sources.map((source) => [source.path, source]))
  return {
    messages,
    guides,
    text: (name) => {
      const source = byPath.get(name)
      return source && toSource(loadSource(source)).text
    },
  }
}
