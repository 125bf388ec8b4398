import path from 'node:path'
import type {Message} from '../model/message.ts'
import {messagesOf} from '../pipeline/report.ts'
import type {Collected} from './collect.ts'
import type {Input} from './input.ts'
import {readKept, writeKept} from './kept.ts'

/** What a check says of a collection. */
export interface Said {
  readonly messages: readonly Message[]
  /** Paths of the guides that have a page. */
  readonly guides: readonly string[]
}

const fileIn = (kept: string): string => path.join(kept, 'check.state')

/** What was said of the same before; null where nobody has looked. */
export function readSaid({kept, checked}: Input): Said | null {
  const found = kept === null ? null : readKept<Said & {readonly digest: string}>(fileIn(kept))
  return found?.digest === checked ? found : null
}

/** What is to be said of a collection; kept for the next check, unless a reader failed: it may do better then. */
export function say({kept, checked}: Input, {library, failed}: Collected): Said {
  const said = {messages: messagesOf(library), guides: library.entries.map(({guide}) => guide.path)}
  if (kept !== null && !failed) writeKept(fileIn(kept), {digest: checked, ...said})
  return said
}
