/**
 * Bytes in memory that all threads share: what one thread makes the others read where it lies. Guides cross threads and go to the
 * cache as JSON in it, which is a third of what their objects take.
 */
export interface Slice<Memory extends ArrayBufferLike = SharedArrayBuffer> {
  readonly memory: Memory
  readonly start: number
  readonly end: number
}

/** The bytes themselves; not a copy. */
export const bytesOf = ({memory, start, end}: Slice<ArrayBufferLike>): Buffer =>
  Buffer.from(memory as ArrayBuffer, start, end - start)

export const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, {byteLength}) => sum + byteLength, 0)

/** Puts pieces into one shared block, in their order. */
export const share = (pieces: readonly Uint8Array[]): readonly Slice[] =>
  fill(new SharedArrayBuffer(lengthOf(pieces)), pieces)

/** Puts pieces into a block that has room for them. */
export function fill<Memory extends ArrayBufferLike>(
  memory: Memory,
  pieces: readonly Uint8Array[],
): readonly Slice<Memory>[] {
  const all = new Uint8Array(memory)
  let at = 0
  return pieces.map((piece) => {
    all.set(piece, at)
    const start = at
    at += piece.byteLength
    return {memory, start, end: at}
  })
}

export const parse = <T>(slice: Slice): T => JSON.parse(bytesOf(slice).toString('utf8')) as T
