import type {PlaceData} from '../model/data.ts'
import type {Library} from '../model/library.ts'
import type {Source} from '../model/source.ts'
import {toSource} from '../pipeline/job.ts'
import {bytesOf} from '../pipeline/memory.ts'
import {collect} from './collect.ts'
import {readData} from './data.ts'
import {type BuildOptions, readInput} from './input.ts'
import {pool} from './pool.ts'
import {readContent} from './sources.ts'

/** A collection that was read, linked and checked. */
export interface Checked {
  readonly library: Library
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
  const {sources} = readContent(folder)
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

/** Reads, links and checks a collection, and writes no site. Rejects where the content folder can't be read. */
export async function checkContent(options: BuildOptions): Promise<Checked> {
  const input = await readInput(options, noAssets)
  const threads = pool({
    shared: {places: input.data.places, config: input.config},
    staging: null,
    ...(options.workers === undefined ? {} : {size: options.workers}),
  })
  try {
    const {library, held, fresh} = await collect(input, threads)
    input.cache.save(fresh)
    return {
      library,
      text: (path) => {
        const source = held.get(path)?.source
        return source && toSource(source).text
      },
    }
  } finally {
    await threads.close()
  }
}
