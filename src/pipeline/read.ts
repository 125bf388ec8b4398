import type {PlaceData} from '../model/data.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {fileStart} from '../model/span.ts'
import {type Extender, readGuide} from '../read/index.ts'
import {reasonOf} from './reason.ts'

/** A guide that can't be read is a fault of ours: it is reported on a page without facts, and the others are published. */
export function faulty({path, sha256}: Pick<Source, 'path' | 'sha256'>, why: string): WholeGuide {
  const guide = readGuide({path, sha256, text: '', messages: []})
  const message: Message = {
    rule: 'reader-fault',
    severity: 'error',
    path,
    span: fileStart,
    message: `Unreadable guide: ${why}`,
  }
  return {...guide, messages: [message]}
}

/** Reads one guide, whatever it does to the reader. */
export function readOne(source: Source, places: readonly PlaceData[], extender: Extender | null = null): WholeGuide {
  try {
    return readGuide(source, {places, extender})
  } catch (error) {
    return faulty(source, reasonOf(error))
  }
}
