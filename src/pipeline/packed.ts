import type {Guide, Outline, Prose, WholeGuide} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {decode} from './decode.ts'
import {bytesOf, type Part, parse, type Slice} from './memory.ts'

/** What of a guide only its own files and search are made from; with `strategy` as a whole. */
export type Details = Omit<Guide, Exclude<keyof Outline, 'strategy'>>

/** Digests of an outline's parts: with the same they are the same. */
export interface Digests {
  /** Of `Naming`. */
  readonly naming: string
  readonly bands: string
  /** Of all of it. */
  readonly outline: string
}

/** What of an outline an edit of words asks for. */
export interface Named extends Omit<Outline, keyof Figures> {
  readonly digests: Digests
}

export type Figures = Pick<Outline, 'bands' | 'levelMapping'>

/** A guide as it was read, and what follows from it alone, as JSON, wherever it lies. */
export interface Packed<Lies = Part> {
  readonly named: Lies
  readonly figures: Lies
  /** Its facts beside its outline. */
  readonly details: Lies
  readonly prose: Lies
  /** What the rules make of it by itself: `Checked`. */
  readonly checked: Lies
  /** What it contributes to the search index. */
  readonly search: Lies
  /** Its reader failed: it is read again by the next build. */
  readonly failed?: boolean
}

/** A guide's file before its bytes are text. */
export interface Unread<Lies = Part> {
  readonly path: string
  readonly sha256: string
  readonly bytes: Lies
  readonly messages: readonly Message[]
}

/** A guide's file and what was read from it. */
export interface Held {
  /** Names everything that was read, and what read it. */
  readonly key: string
  readonly source: Unread
  readonly packed: Packed
}

export function toSource({path, sha256, bytes, messages}: Unread<Slice>): Source {
  const {text, messages: found} = decode(bytesOf(bytes), path)
  return {path, sha256, text, messages: [...found, ...messages]}
}

/** The guide as it was read. */
export function wholeGuide(item: Pick<Packed<Slice>, 'named' | 'figures' | 'details' | 'prose'>): WholeGuide {
  const {digests: _, ...named} = parse<Named>(item.named)
  return {
    ...named,
    ...parse<Figures>(item.figures),
    ...parse<Details>(item.details),
    prose: parse<Prose>(item.prose),
  }
}

/** An outline whose figures are only read where somebody asks for them. */
export function outlineOf({digests: _, ...named}: Named, figures: () => Figures): Outline {
  return {
    ...named,
    get bands() {
      return figures().bands
    },
    get levelMapping() {
      return figures().levelMapping
    },
  }
}
