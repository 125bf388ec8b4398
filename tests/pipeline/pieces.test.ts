import {expect, it} from 'vitest'
import {arena} from '../../src/pipeline/arena.ts'
import {inPieces, pieceLength} from '../../src/pipeline/pieces.ts'

const joined = (pieces: Iterable<Uint8Array>): Buffer =>
  Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)))

it.each([
  ['nothing', ''],
  ['one piece', 'Pay – 工'],
  ['a whole piece', 'x'.repeat(pieceLength)],
  ['a pair where a piece would end', `${'x'.repeat(pieceLength - 1)}😀${'–'.repeat(pieceLength)}`],
  ['pairs alone', `x${'😀'.repeat(pieceLength)}`],
  ['half a pair at the end', `${'x'.repeat(pieceLength)}\ud83d`],
])('gives the bytes of %s', (_, text) => {
  const pieces = inPieces(text, arena())
  expect(joined(pieces).equals(Buffer.from(text))).toBe(true)
  expect(joined(pieces).equals(Buffer.from(text))).toBe(true)
})

it('takes no more room than an arena has at first', () => {
  const room = arena()
  const memory = room.view(0, 1).buffer
  for (const piece of inPieces('–'.repeat(3 * pieceLength), room)) expect(piece.buffer).toBe(memory)
})
