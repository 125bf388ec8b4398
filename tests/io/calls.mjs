// Writes down, in their order, what a build brings to the disk, renames and removes (node --import): a power cut keeps what was brought
// there, and of the rest anything or nothing.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {isMainThread} from 'node:worker_threads'

const log = (...line) => fs.appendFileSync(process.env.CALLS_FILE, `${JSON.stringify(line)}\n`)

if (isMainThread) {
  const {open, rename, rm} = fs.promises
  fs.promises.open = async (file, ...more) => {
    const handle = await open(file, ...more)
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      await sync()
      log('sync', file)
    }
    return handle
  }
  fs.promises.rename = async (from, to) => {
    await rename(from, to)
    log('rename', from, to)
  }
  fs.promises.rm = async (file, ...more) => {
    if (fs.existsSync(file)) log('remove', file)
    await rm(file, ...more)
  }
  syncBuiltinESMExports()
}
