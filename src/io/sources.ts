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
import {arena} from '../pipeline/arena.ts'
import {inMemory, type Part, type PutAway, type Slice} from '../pipeline/memory.ts'
import type {Unread} from '../pipeline/packed.ts'

/** Larger files are no guides: the largest real one has 30 KB. */
const largest = 2 * 1024 * 1024

export interface Content<P extends Part = Part> {
  readonly sources: readonly Unread<P>[]
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

let room = Buffer.allocUnsafeSlow(1 << 16)

/** The bytes of a file, good until the next are asked for. Throws where it can't be read or is no guide's. */
function readBytes(file: string): Buffer {
  // Not blocking: a file that turns into a pipe between listing and opening must not hold the build.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const {size} = fstatSync(handle)
    if (size > largest) throw new Error(`it has ${size} bytes, expected at most ${largest}`)
    if (room.byteLength < size) room = Buffer.allocUnsafeSlow(2 * size)
    let got = 0
    while (got < size) {
      const more = readSync(handle, room, got, size - got, null)
      if (more === 0) break
      got += more
    }
    return room.subarray(0, got)
  } finally {
    closeSync(handle)
  }
}

const unreadable = (path: string, error: unknown): Message =>
  say(
    path,
    'file-unreadable',
    'error',
    `Unreadable file: ${error instanceof Error && !('code' in error) ? error.message : reason(error)}`,
  )

const isPlaced = (path: string): boolean => path.split('/').length === 2

const unplaced = (path: string): Message =>
  say(path, 'path-unexpected', 'info', `Unexpected place of a guide, expected \`<company>/<role>.md\``)

/** Bytes that are put away together. */
const manyBytes = 1 << 20

/** Reads files, each beside what was found of it: a block of them is put away at a time. */
function readFiles<P extends Part>(
  found: readonly Found[],
  putAway: PutAway<P>,
): Pick<Content<P>, 'sources' | 'messages'> {
  const sources: Unread<P>[] = []
  const messages: Message[] = []
  const block = arena(manyBytes)
  let waiting: {readonly path: string; readonly sha256: string; readonly range: readonly [number, number]}[] = []
  const flush = (): void => {
    const lies = putAway(block.view(0, block.size()))
    for (const {path, sha256, range} of waiting)
      sources.push({path, sha256, bytes: lies(range), messages: isPlaced(path) ? [] : [unplaced(path)]})
    waiting = []
    block.clear()
  }
  for (const {path: relative, file} of found) {
    try {
      const bytes = readBytes(file)
      waiting.push({path: relative, sha256: hash('sha256', bytes), range: block.add(bytes)})
    } catch (error) {
      messages.push(unreadable(relative, error))
    }
    if (block.size() > manyBytes / 2) flush()
  }
  if (waiting.length > 0) flush()
  return {sources, messages}
}

/** Reads those of some files of a folder that are guides without a doubt; the others need the whole folder to tell. */
export function readSome(folder: string, names: Iterable<string>): readonly Unread<Slice>[] {
  return [...new Set(names)].flatMap((name) => {
    const file = path.resolve(folder, name)
    const isPlain = lstatSync(file, {throwIfNoEntry: false})?.isFile() === true
    if (!isPlain || !isMarkdown(name) || name.split('/').some(isLeftOut)) return []
    // One by one: what is kept of an edit must not keep its neighbours.
    return readFiles([{path: name, file}], inMemory).sources
  })
}

/**
 * Reads a folder of guides, in an order that does not depend on the machine. `putAway`: where to put them. Throws only where the
 * folder itself is missing.
 */
export function readContent<P extends Part>(folder: string, putAway: PutAway<P>): Content<P> {
  const found = {files: [] as Found[], messages: [] as Message[]}
  statSync(folder)
  walk(path.resolve(folder), '', found)
  const {sources, messages} = readFiles(found.files, putAway)
  return {sources, messages: [...found.messages, ...messages]}
}
