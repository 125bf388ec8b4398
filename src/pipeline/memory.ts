/**
 * Bytes in memory that all threads share: what one thread makes the others read where it lies. Guides cross threads and go to the
 * cache as JSON in it, which is a third of what their objects take.
 */
export interface Slice<Memory extends ArrayBufferLike = SharedArrayBuffer> {
  readonly memory: Memory
  readonly start: number
  readonly end: number
}

/** Bytes in a file that is open: what is not needed soon waits there, and takes no memory. */
export interface Stored {
  /** Its descriptor, the same for all threads of a process. */
  readonly file: number
  readonly start: number
  readonly end: number
}

/** Bytes, wherever they lie. */
export type Part = Slice | Stored

type Range = readonly [start: number, end: number]

/** Puts a copy of a block of bytes away; gives of each range of it where it lies then. */
export type PutAway<P extends Part = Part> = (block: Uint8Array) => (range: Range) => P

export const inMemory = (block: Uint8Array): ((range: Range) => Slice) => {
  const memory = new SharedArrayBuffer(block.byteLength)
  new Uint8Array(memory).set(block)
  return ([start, end]) => ({memory, start, end})
}

/** The bytes themselves; not a copy. */
export const bytesOf = ({memory, start, end}: Slice<ArrayBufferLike>): Buffer =>
  Buffer.from(memory as ArrayBuffer, start, end - start)

export const parse = <T>(slice: Slice): T => JSON.parse(bytesOf(slice).toString('utf8')) as T

/** A text in memory of its own. */
export function textSlice(text: string): Slice {
  const bytes = Buffer.from(text)
  const memory = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(memory).set(bytes)
  return {memory, start: 0, end: bytes.byteLength}
}

/** The same bytes in memory of their own: what is kept alone must not keep its neighbours. */
export function alone<P extends Part>(part: P): P | Slice {
  if ('file' in part) return part
  const {memory, start, end} = part
  const own = new SharedArrayBuffer(end - start)
  new Uint8Array(own).set(new Uint8Array(memory, start, end - start))
  return {memory: own, start: 0, end: end - start}
}
