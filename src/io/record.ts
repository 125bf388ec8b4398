import {hash} from 'node:crypto'
import path from 'node:path'
import type {Message} from '../model/message.ts'
import type {Listed, MadeFile} from '../pipeline/job.ts'
import type {BuildReport} from '../pipeline/report.ts'
import {readKept, readTag, writeKept} from './kept.ts'
import type {Twin} from './precompress.ts'
import {isAsMade} from './publish.ts'
import {inside} from './write.ts'

/** What is known of a guide's files: with the same key they would be made the same again. */
export interface GuideRecord {
  readonly key: string
  readonly files: readonly MadeFile[]
  /** Bytes of its lines in each stream of the feed. */
  readonly lines: readonly number[]
  readonly listed: Listed
}

/** What a build says of its site. */
export interface Built {
  readonly report: BuildReport
  readonly messages: readonly Message[]
}

/** How a site was made: what the next build of it need not make again. */
export interface SiteRecord {
  /** Digest of everything that the site was made from. */
  readonly inputs: string
  readonly files: readonly MadeFile[]
  /** What stands compressed beside them. */
  readonly twins: readonly Twin[]
  /** `linksDigest` of what it was made from; '' where not all that follows from links could be made. */
  readonly links: string
  /** Keys of files that guides share: with the same key they would be made the same again, and those of links with the same links. */
  readonly shared: readonly (readonly [path: string, key: string, isOfLinks: boolean])[]
  /** In the order in which they stand in the streams. */
  readonly guides: readonly (readonly [id: string, GuideRecord])[]
}

const nameOf = (folder: string, out: string, ending = 'site'): string =>
  path.join(folder, `${hash('sha256', path.resolve(out)).slice(0, 16)}.${ending}`)

const builtOf = (folder: string, out: string): string => nameOf(folder, out, 'built')

const ofGuides = ({guides}: SiteRecord): MadeFile[] => guides.flatMap(([, {files}]) => files)

/** The record of the site in a folder, or null where there is none that can be used. */
export function readRecord(folder: string, out: string): SiteRecord | null {
  const kept = readKept<SiteRecord>(nameOf(folder, out))
  return kept && {...kept, files: [...kept.files, ...ofGuides(kept)]}
}

/** Digest of what a site was made from, as its record says, whole or not. */
export const recordedInputs = (folder: string, out: string): string | null => readTag(nameOf(folder, out))

/** What was said of a site where it was made from those inputs; null where that is not known. */
export const readBuilt = (folder: string, out: string, inputs: string): Built | null =>
  readTag(builtOf(folder, out)) === inputs ? readKept<Built>(builtOf(folder, out)) : null

/** Keeps what was said of a site, which only a build of the same asks for. */
export const writeBuilt = (folder: string, out: string, inputs: string, built: Built): void =>
  writeKept(builtOf(folder, out), built, inputs)

/** Keeps the record of a site. Without it the next build makes everything again. */
export function writeRecord(folder: string, out: string, record: SiteRecord): void {
  // Those of guides, nearly all, stand with them.
  const own = new Set(ofGuides(record).map(({path: file}) => file))
  const files = record.files.filter(({path: file}) => !own.has(file))
  writeKept(nameOf(folder, out), {...record, files}, record.inputs)
}

/** Whether every file of a site is as it was made. */
export const isIntact = (out: string, {files, twins}: SiteRecord): boolean =>
  [...files, ...twins].every((file) => isAsMade(inside(path.resolve(out), file.path), file))
