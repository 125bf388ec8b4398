import type {Arena} from './arena.ts'

/** Code units of a piece: as UTF-8 it is no longer than an arena is at first. */
export const pieceLength = 1 << 18

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** What ends with half of a pair ends before it. */
const endOf = (text: string, end: number): number =>
  end < text.length && isHigh(text.charCodeAt(end - 1)) ? end - 1 : end

function* cut(text: string, room: Arena): Iterable<Uint8Array> {
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, Math.min(at + pieceLength, text.length))
    room.clear()
    yield room.view(...room.add(text.slice(at, end)))
    at = end
  }
}

/** A text as UTF-8, piece by piece in room that is used again: each is good until the next. It can be gone through again. */
export function inPieces(text: string, room: Arena): Iterable<Uint8Array> {
  if (text.length > pieceLength) return {[Symbol.iterator]: () => cut(text, room)[Symbol.iterator]()}
  room.clear()
  return [room.view(...room.add(text))]
}
