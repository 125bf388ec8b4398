import type {Message} from './message.ts'

/** Phase 1: a file as it was read, before anything is known about it. */
export interface Source {
  /** Path below the content folder, with `/` between folders: `google/security-engineer.md`. */
  readonly path: string
  /** The decoded text: no byte order mark, line endings as the author wrote them. */
  readonly text: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string
  /** What was wrong with the bytes (invalid UTF-8 and the like). */
  readonly messages: readonly Message[]
}
