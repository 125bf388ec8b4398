import {hash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Message} from '../model/message.ts'
import type {Listed, MadeFile} from '../pipeline/job.ts'
import type {BuildReport} from '../pipeline/report.ts'
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

/** How a site was made: what the next build of it need not make again. */
export interface SiteRecord {
  /** Digest of everything that the site was made from. */
  readonly inputs: string
  readonly report: BuildReport
  readonly messages: readonly Message[]
  readonly files: readonly MadeFile[]
  /** In the order in which they stand in the streams. */
  readonly guides: readonly (readonly [id: string, GuideRecord])[]
}

const nameOf = (folder: string, out: string): string =>
  path.join(folder, `${hash('sha256', path.resolve(out)).slice(0, 16)}.site`)

/** The record of the site in a folder, or null where there is none that can be used. */
export function readRecord(folder: string, out: string): SiteRecord | null {
  try {
    const text = readFileSync(nameOf(folder, out), 'utf8')
    const line = text.indexOf('\n')
    const body = text.slice(line + 1)
    return hash('sha256', body) === text.slice(0, line) ? (JSON.parse(body) as SiteRecord) : null
  } catch {
    return null
  }
}

/** Keeps the record of a site. Without it the next build makes everything again. */
export function writeRecord(folder: string, out: string, record: SiteRecord): void {
  try {
    mkdirSync(folder, {recursive: true})
    const file = nameOf(folder, out)
    const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}`)
    const body = JSON.stringify(record)
    writeFileSync(temporary, `${hash('sha256', body)}\n${body}`)
    renameSync(temporary, file)
  } catch {
    // See above.
  }
}

/** Whether every file of a site is as it was made. */
export const isIntact = (out: string, {files}: SiteRecord): boolean =>
  files.every((file) => isAsMade(inside(path.resolve(out), file.path), file))
