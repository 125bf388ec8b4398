import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {fileStart} from '../model/span.ts'
import type {Release} from './changes.ts'

const file = '_data/redirects.json'

/** `null` in the redirects says that an address was withdrawn on purpose. */
type Stated = Readonly<Record<string, string | null>>

const isStated = (stated: Stated, address: string): boolean => Object.hasOwn(stated, address)

/**
 * Addresses that an earlier release published and that this one would lose: guides without a redirect, and rows of a guide's
 * table whose anchor is gone. Each is an error, since links from elsewhere would break without a word.
 */
export function withdrawn(previous: Release, library: Library, stated: Stated): Message[] {
  const entries = new Map(library.entries.map((entry) => [entry.id, entry]))
  const of = previous.release === null ? 'the release before' : `release \`${previous.release}\``
  const lost = (address: string, what: string): Message => ({
    rule: 'address-withdrawn',
    severity: 'error',
    path: file,
    span: fileStart,
    message: `Unexpected loss of ${what}, which ${of} has; expected \`"${address}"\` to lead elsewhere, or to be \`null\``,
    actual: address,
  })
  return previous.guides.flatMap(({id, bands}) => {
    const now = entries.get(library.redirects[id] ?? id)
    if (!now) return isStated(stated, id) ? [] : [lost(id, `\`/guides/${id}/\``)]
    const rows = new Set([...now.guide.bands.map((band) => band.id), ...Object.values(now.anchors).flat()])
    return bands
      .filter((band) => !rows.has(band.id) && !isStated(stated, `${id}#${band.id}`))
      .map((band) => lost(`${id}#${band.id}`, `the row \`/guides/${id}/#${band.id}\``))
  })
}
