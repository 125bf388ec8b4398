import {createHash} from 'node:crypto'
import {digests, feed, manifest, pieceOf} from '../../src/feed/index.ts'
import type {WholeGuide} from '../../src/model/guide.ts'
import type {Library} from '../../src/model/library.ts'
import type {Output} from '../../src/model/site.ts'
import {config} from './fixture.ts'

/** A file as the edge lists it for the manifest. */
export const digest = ({path, content}: Output) => {
  const bytes = Buffer.from(content)
  return {path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** The whole feed of a library, the manifest last, as the edge puts it together. */
export function built(library: Library<WholeGuide>): Output[] {
  const outputs = [...feed(library, config)]
  const pieces = library.entries.map((entry) => pieceOf(entry, config))
  const listed = [...outputs, digests(library, outputs.map(digest))]
  return [...listed, manifest(library, pieces, listed.map(digest), config)]
}
