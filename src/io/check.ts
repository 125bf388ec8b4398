import path from 'node:path'
import type {PlaceData} from '../model/data.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {toSource} from '../pipeline/job.ts'
import {bytesOf} from '../pipeline/memory.ts'
import {messagesOf} from '../pipeline/report.ts'
import {collect} from './collect.ts'
import {readData} from './data.ts'
import {type BuildOptions, type Input, readInput} from './input.ts'
import {readKept, writeKept} from './kept.ts'
import {pool} from './pool.ts'
import {readContent} from './sources.ts'

/** A collection that was read, linked and checked. */
export interface Checked {
  readonly messages: readonly Message[]
  /** Paths of the guides that have a page. */
  readonly guides: readonly string[]
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

/** What a check said, and of what. */
interface Said extends Pick<Checked, 'messages' | 'guides'> {
  readonly digest: string
}

async function said(input: Input, {workers}: BuildOptions): Promise<Omit<Said, 'digest'> & {readonly failed: boolean}> {
  const threads = pool({
    shared: {places: input.data.places, config: input.config, extensions: input.extensions},
    staging: null,
    ...(workers === undefined ? {} : {size: workers}),
  })
  try {
    const {library, fresh, failed} = await collect(input, threads)
    input.cache.save(fresh)
    return {messages: messagesOf(library), guides: library.entries.map(({guide}) => guide.path), failed}
  } finally {
    await threads.close()
  }
}

/**
 * Reads, links and checks a collection, and writes no site; where nothing has changed it says again what the last check said. Rejects
 * where the content folder can't be read.
 */
export async function checkContent(options: BuildOptions): Promise<Checked> {
  const input = await readInput({...options, styles: []}, noAssets)
  const {digest, kept, sources} = input
  const file = kept === null ? null : path.join(kept, 'check.state')
  const before = file === null ? null : readKept<Said>(file)
  const check = async (): Promise<Said> => {
    const {failed, messages, guides} = await said(input, options)
    const found = {digest, messages, guides}
    // A reader that failed may do better the next time.
    if (file !== null && !failed) writeKept(file, found)
    return found
  }
  const {messages, guides} = before?.digest === digest ? before : await check()
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return {
    messages,
    guides,
    text: (name) => {
      const source = byPath.get(name)
      return source && toSource(source).text
    },
  }
}
