import {createHash} from 'node:crypto'
import {constants, open, readdir, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import type {Message, Severity} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {fileStart, type Span} from '../model/span.ts'

/** Larger files are no guides: the largest real one has 30 KB. */
const largest = 2 * 1024 * 1024

export interface Content {
  readonly sources: readonly Source[]
  /** About files that could not be read at all, which have no page to say it on. */
  readonly messages: readonly Message[]
  /** The bytes of each guide, by path, for its markdown twin. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const say = (path: string, rule: string, severity: Severity, message: string, span: Span = fileStart): Message => ({
  rule,
  severity,
  path,
  span,
  message,
})

/** Folders and files that hold no guides: hidden ones, `_data` and its like, packages. */
const isLeftOut = (name: string): boolean => name.startsWith('.') || name.startsWith('_') || name === 'node_modules'
const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

interface Found {
  readonly path: string
  readonly file: string
}

async function walk(root: string, folder: string, into: {files: Found[]; messages: Message[]}): Promise<void> {
  const entries = await readdir(path.join(root, folder), {withFileTypes: true}).catch((error: unknown) => {
    into.messages.push(say(folder || '.', 'file-unreadable', 'error', `Unreadable folder: ${reason(error)}`))
    return []
  })
  for (const entry of [...entries].sort((a, b) => byCode(a.name, b.name))) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isLeftOut(entry.name)) continue
    if (entry.isDirectory()) await walk(root, relative, into)
    else if (!isMarkdown(entry.name) || (folder === '' && /^readme\./i.test(entry.name))) continue
    else if (entry.isFile()) into.files.push({path: relative, file: path.join(root, relative)})
    else if (entry.isSymbolicLink()) await follow(root, relative, into)
    else
      into.messages.push(
        say(relative, 'file-unreadable', 'error', 'Unexpected kind of file, expected a plain file; it is left out'),
      )
  }
}

/** A link is read where it leads to a plain file inside the collection, and nowhere else. */
async function follow(root: string, relative: string, into: {files: Found[]; messages: Message[]}): Promise<void> {
  const leave = (why: string): void =>
    void into.messages.push(say(relative, 'file-unreadable', 'error', `Unexpected link, ${why}; it is left out`))
  try {
    const file = await realpath(path.join(root, relative))
    const top = await realpath(root)
    if (!file.startsWith(top + path.sep)) leave('it leads out of the collection')
    else if (!(await stat(file)).isFile()) leave('it leads to no plain file')
    else into.files.push({path: relative, file})
  } catch (error) {
    leave(reason(error))
  }
}

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

async function readBytes(file: string): Promise<Uint8Array> {
  // Not blocking: a file that turns into a pipe between listing and opening must not hold the build.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const {size} = await handle.stat()
    if (size > largest) throw new Error(`it has ${size} bytes, expected at most ${largest}`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** Where the first replacement character stands that the author did not write. */
function spanOfReplacement(text: string): Span {
  const at = text.indexOf('\ufffd')
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return {line, column, endLine: line, endColumn: column + 1}
}

interface Decoded {
  /** Without byte order marks, of which joined files may have several. */
  readonly text: string
  readonly messages: readonly Message[]
}

/** Bytes as text: UTF-8, or UTF-16 with a mark; anything else is decoded as far as it goes and reported. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const {text, messages} = toText(bytes, file)
  return {text: text.replace(/^\ufeff+/, ''), messages}
}

function toText(bytes: Uint8Array, file: string): Decoded {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    return {text, messages: [say(file, 'encoding-invalid', 'warning', 'Unexpected UTF-16, expected UTF-8')]}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), messages: []}
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    return {
      text,
      messages: [
        say(
          file,
          'encoding-invalid',
          'warning',
          'Invalid UTF-8; the bytes that it could not be read from are shown as `\ufffd`',
          spanOfReplacement(text),
        ),
      ],
    }
  }
}

async function readSource({path: relative, file}: Found): Promise<{source: Source; bytes: Uint8Array} | Message> {
  try {
    const bytes = await readBytes(file)
    const {text, messages} = decode(bytes, relative)
    const depth = relative.split('/').length
    const where =
      depth === 2
        ? []
        : [say(relative, 'path-unexpected', 'info', `Unexpected place of a guide, expected \`<company>/<role>.md\``)]
    return {
      bytes,
      source: {
        path: relative,
        text,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        messages: [...messages, ...where],
      },
    }
  } catch (error) {
    return say(
      relative,
      'file-unreadable',
      'error',
      `Unreadable file: ${error instanceof Error && !('code' in error) ? error.message : reason(error)}`,
    )
  }
}

/** Reads a folder of guides, in an order that does not depend on the machine. Throws only where the folder itself is missing. */
export async function readContent(folder: string): Promise<Content> {
  const found = {files: [] as Found[], messages: [] as Message[]}
  await stat(folder)
  await walk(path.resolve(folder), '', found)
  const read = await Promise.all(found.files.map(readSource))
  const good = read.filter((each) => 'source' in each)
  return {
    sources: good.map(({source}) => source),
    messages: [...found.messages, ...read.filter((each): each is Message => !('source' in each))],
    bytes: new Map(good.map(({source, bytes}) => [source.path, bytes])),
  }
}
