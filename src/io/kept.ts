import {hash} from 'node:crypto'
import {closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {makeFolder} from './write.ts'

const digestLength = 64
/** Longest first line, with a tag that is a digest too. */
const mostOfLine = 2 * digestLength + 2

/** What a kept value is tagged with, whole or not; null where there is none. It costs nothing, however large the value is. */
export function readTag(file: string): string | null {
  try {
    const handle = openSync(file, 'r')
    try {
      const bytes = Buffer.alloc(mostOfLine)
      const [line = ''] = bytes.toString('latin1', 0, readSync(handle, bytes, 0, mostOfLine, 0)).split('\n')
      return line.slice(digestLength + 1)
    } finally {
      closeSync(handle)
    }
  } catch {
    return null
  }
}

/** What `writeKept` put there, or null where there is nothing that can be used: absent, torn or altered. */
export function readKept<T>(file: string): T | null {
  try {
    const text = readFileSync(file, 'utf8')
    const line = text.indexOf('\n')
    const body = text.slice(line + 1)
    return hash('sha256', body) === text.slice(0, digestLength) ? (JSON.parse(body) as T) : null
  } catch {
    return null
  }
}

/** Keeps a value in a file of the cache, as JSON under its digest and a tag of at most 64 letters and digits. What can't be kept costs time, and nothing else. */
export function writeKept(file: string, value: unknown, tag = ''): void {
  const folder = path.dirname(file)
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}`)
  try {
    makeFolder(folder)
    const body = JSON.stringify(value)
    writeFileSync(temporary, `${hash('sha256', body)} ${tag}\n${body}`)
    renameSync(temporary, file)
  } catch {
    // See above. What was begun would stand in the way of others on a full disk.
    rmSync(temporary, {force: true})
  }
}
