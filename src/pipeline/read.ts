import type {PlaceData} from '../model/data.ts'
import type {Outline, WholeGuide} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {fileStart} from '../model/span.ts'
import {type Extender, readGuide} from '../read/index.ts'

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

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads one guide, whatever it does to the reader. */
export function readOne(source: Source, places: readonly PlaceData[], extender: Extender | null = null): WholeGuide {
  try {
    return readGuide(source, {places, extender})
  } catch (error) {
    return faulty(source, reasonOf(error))
  }
}

/** Leaves out drafts. Of two guides with one address the first is published; the other is reported with both names. */
export function publishable<G extends Outline>(
  guides: readonly G[],
): {readonly guides: readonly G[]; readonly messages: readonly Message[]} {
  const taken = new Map<string, G>()
  const messages: Message[] = []
  for (const guide of guides) {
    if (guide.frontMatter?.draft === true) continue
    const key = guide.id.normalize('NFC').toLowerCase()
    const first = taken.get(key)
    if (!first) taken.set(key, guide)
    else
      messages.push({
        rule: 'address-taken',
        severity: 'error',
        path: guide.path,
        span: fileStart,
        message: `Unexpected second guide for \`/guides/${first.id}/\`, which \`${first.path}\` has; it is left out`,
        actual: guide.path,
        expected: [first.path],
      })
  }
  return {guides: [...taken.values()], messages}
}
