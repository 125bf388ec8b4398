import type {Message, Severity} from '../model/message.ts'
import {fileStart, type Span} from '../model/span.ts'

const say = (path: string, rule: string, severity: Severity, message: string, span: Span = fileStart): Message => ({
  rule,
  severity,
  path,
  span,
  message,
})

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
