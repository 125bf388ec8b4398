import {readFile, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {Stamp} from './publish.ts'

/** A compressed file that stands beside the one that it is made of. */
export interface Twin extends Stamp {
  readonly path: string
}

const isText = (file: string): boolean => /\.(?:html|css|js|json|ndjson|csv|tsv|xml|txt|md|svg|sarif|ts)$/.test(file)

/** Smaller files go out in one packet as they are. */
const least = 1024

/** Assets are compressed once and sent for a year; the rest is made again and again. */
const effort = (file: string): number => (file.startsWith('assets/') ? 11 : 9)

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]

const encodings = [
  {
    ending: '.br',
    pack: (bytes: Buffer, file: string) =>
      toBrotli(bytes, {
        params: {[constants.BROTLI_PARAM_QUALITY]: effort(file), [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
      }),
  },
  {ending: '.gz', pack: (bytes: Buffer) => toGzip(bytes, {level: 9})},
] as const

/** As many at a time as Node compresses beside each other. */
const atOnce = 4

/**
 * Writes a `.br` and a `.gz` beside each text file of a folder that is worth it, for servers that send them as they lie there.
 * `keep`: takes the twin of an earlier site over, where the file itself is the same; null where there is none. Gives all twins.
 */
export async function precompress(
  folder: string,
  files: readonly {readonly path: string; readonly bytes: number}[],
  keep: (file: string, twin: string) => Twin | null,
): Promise<readonly Twin[]> {
  const twins: Twin[] = []
  const waiting = files.filter((file) => file.bytes >= least && isText(file.path)).values()
  const work = async (): Promise<void> => {
    for (const {path: file} of waiting) {
      const missing = encodings.filter(({ending}) => {
        const kept = keep(file, file + ending)
        if (kept) twins.push(kept)
        return !kept
      })
      if (missing.length === 0) continue
      const bytes = await readFile(path.join(folder, file))
      for (const {ending, pack} of missing) {
        const packed = await pack(bytes, file)
        if (packed.length >= bytes.length) continue
        const twin = path.join(folder, file + ending)
        await writeFile(twin, packed)
        twins.push({path: file + ending, bytes: packed.length, changed: (await stat(twin)).mtimeMs})
      }
    }
  }
  await Promise.all(Array.from({length: atOnce}, work))
  return twins
}
