import type {Naming} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import {fileStart} from '../model/span.ts'

/** Leaves out drafts. Of two guides with one address the first is published; the other is reported with both names. */
export function publishable<G extends Naming>(
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
