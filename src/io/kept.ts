import {hash} from 'node:crypto'
import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {makeFolder} from './write.ts'

/** What `writeKept` put there, or null where there is nothing that can be used: absent, torn or altered. */
export function readKept<T>(file: string): T | null {
  try {
    const text = readFileSync(file, 'utf8')
    const line = text.indexOf('\n')
    const body = text.slice(line + 1)
    return hash('sha256', body) === text.slice(0, line) ? (JSON.parse(body) as T) : null
  } catch {
    return null
  }
}

/** Keeps a value in a file of the cache, as JSON under its digest. What can't be kept costs time, and nothing else. */
export function writeKept(file: string, value: unknown): void {
  try {
    const folder = path.dirname(file)
    makeFolder(folder)
    const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}`)
    const body = JSON.stringify(value)
    writeFileSync(temporary, `${hash('sha256', body)}\n${body}`)
    renameSync(temporary, file)
  } catch {
    // See above.
  }
}
