import {hash} from 'node:crypto'
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import type {Message, Severity} from '../model/message.ts'
import {compare} from '../model/order.ts'
import {fileStart} from '../model/span.ts'
import {bytesOf, type Slice} from '../pipeline/memory.ts'
import type {Unread} from '../pipeline/packed.ts'

/** Larger files are no guides: the largest real one has 30 KB. */
const largest = 2 * 1024 * 1024

export interface Content {
  readonly sources: readonly Unread[]
  /** About files that could not be read at all, which have no page to say it on. */
  readonly messages: readonly Message[]
}

const say = (path: string, rule: string, severity: Severity, message: string): Message => ({
  rule,
  severity,
  path,
  span: fileStart,
  message,
})

/** Folders and files that hold no guides: hidden ones, `_data` and its like, packages. */
const isLeftOut = (name: string): boolean => name.startsWith('.') || name.startsWith('_') || name === 'node_modules'
const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

interface Found {
  readonly path: string
  readonly file: string
}

function list(root: string, folder: string, into: {messages: Message[]}): Dirent[] {
  try {
    return readdirSync(path.join(root, folder), {withFileTypes: true})
  } catch (error) {
    into.messages.push(say(folder || '.', 'file-unreadable', 'error', `Unreadable folder: ${reason(error)}`))
    return []
  }
}

function walk(root: string, folder: string, into: {files: Found[]; messages: Message[]}): void {
  for (const entry of list(root, folder, into).sort((a, b) => compare(a.name, b.name))) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isLeftOut(entry.name)) continue
    if (entry.isDirectory()) walk(root, relative, into)
    else if (!isMarkdown(entry.name) || (folder === '' && /^readme\./i.test(entry.name))) continue
    else if (entry.isFile()) into.files.push({path: relative, file: path.join(root, relative)})
    else if (entry.isSymbolicLink()) follow(root, relative, into)
    else
      into.messages.push(
        say(relative, 'file-unreadable', 'error', 'Unexpected kind of file, expected a plain file; it is left out'),
      )
  }
}

/** A link is read where it leads to a plain file inside the collection, and nowhere else. */
function follow(root: string, relative: string, into: {files: Found[]; messages: Message[]}): void {
  const leave = (why: string): void =>
    void into.messages.push(say(relative, 'file-unreadable', 'error', `Unexpected link, ${why}; it is left out`))
  try {
    const file = realpathSync(path.join(root, relative))
    const top = realpathSync(root)
    if (!file.startsWith(top + path.sep)) leave('it leads out of the collection')
    else if (!statSync(file).isFile()) leave('it leads to no plain file')
    else into.files.push({path: relative, file})
  } catch (error) {
    leave(reason(error))
  }
}

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** Room for files, a block at a time. */
interface Room {
  memory: SharedArrayBuffer
  used: number
  /** Bytes to take at a time; a file that is kept keeps the whole block that it lies in. */
  readonly block: number
}

const manyFiles = 1024 * 1024

/** Reads a file to where all threads see it. */
function readBytes(file: string, room: Room): Slice {
  // Not blocking: a file that turns into a pipe between listing and opening must not hold the build.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const {size} = fstatSync(handle)
    if (size > largest) throw new Error(`it has ${size} bytes, expected at most ${largest}`)
    if (room.used + size > room.memory.byteLength) {
      room.memory = new SharedArrayBuffer(Math.max(room.block, size))
      room.used = 0
    }
    const start = room.used
    const bytes = new Uint8Array(room.memory, start, size)
    let got = 0
    while (got < size) {
      const more = readSync(handle, bytes, got, size - got, null)
      if (more === 0) break
      got += more
    }
    room.used += got
    return {memory: room.memory, start, end: start + got}
  } finally {
    closeSync(handle)
  }
}

function readSource({path: relative, file}: Found, room: Room): Unread | Message {
  try {
    const bytes = readBytes(file, room)
    const messages =
      relative.split('/').length === 2
        ? []
        : [say(relative, 'path-unexpected', 'info', `Unexpected place of a guide, expected \`<company>/<role>.md\``)]
    return {path: relative, sha256: hash('sha256', bytesOf(bytes)), bytes, messages}
  } catch (error) {
    return say(
      relative,
      'file-unreadable',
      'error',
      `Unreadable file: ${error instanceof Error && !('code' in error) ? error.message : reason(error)}`,
    )
  }
}

/** Reads those of some files of a folder that are guides without a doubt; the others need the whole folder to tell. */
export function readSome(folder: string, names: Iterable<string>): readonly Unread[] {
  const room: Room = {memory: new SharedArrayBuffer(0), used: 0, block: 0}
  return [...new Set(names)].flatMap((name) => {
    const file = path.resolve(folder, name)
    const isPlain = lstatSync(file, {throwIfNoEntry: false})?.isFile() === true
    if (!isPlain || !isMarkdown(name) || name.split('/').some(isLeftOut)) return []
    const read = readSource({path: name, file}, room)
    return 'sha256' in read ? [read] : []
  })
}

/** Reads a folder of guides, in an order that does not depend on the machine. Throws only where the folder itself is missing. */
export function readContent(folder: string): Content {
  const found = {files: [] as Found[], messages: [] as Message[]}
  statSync(folder)
  walk(path.resolve(folder), '', found)
  const room: Room = {memory: new SharedArrayBuffer(0), used: 0, block: manyFiles}
  const read = found.files.map((file) => readSource(file, room))
  return {
    sources: read.filter((each): each is Unread => 'sha256' in each),
    messages: [...found.messages, ...read.filter((each): each is Message => !('sha256' in each))],
  }
}
