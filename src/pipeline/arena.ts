import type {Slice} from './memory.ts'

/** A place to gather bytes in that is used again and again: what is made by the thousand must not wait for a garbage collector. */
export interface Arena {
  /** Adds a text as UTF-8, or bytes; gives where it lies until `clear`. */
  readonly add: (part: string | Uint8Array) => readonly [start: number, end: number]
  readonly view: (start: number, end: number) => Uint8Array
  readonly size: () => number
  readonly clear: () => void
}

const long = 1 << 18

export function arena(initial = 1 << 20): Arena {
  let bytes = Buffer.allocUnsafeSlow(initial)
  let used = 0
  const grow = (more: number): void => {
    if (used + more <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, used + more))
    bytes.copy(larger, 0, 0, used)
    bytes = larger
  }
  return {
    add: (part) => {
      const start = used
      if (typeof part === 'string') {
        // Three bytes are the most that one code unit takes; of a long text it is worth to know.
        grow(part.length > long ? Buffer.byteLength(part) : part.length * 3)
        used += bytes.write(part, start, 'utf8')
      } else {
        grow(part.byteLength)
        bytes.set(part, start)
        used += part.byteLength
      }
      return [start, used]
    },
    view: (start, end) => bytes.subarray(start, end),
    size: () => used,
    clear: () => {
      used = 0
    },
  }
}

/** Copies what arenas hold into one block, one after the other; gives where each begins. */
export function gather<Memory extends ArrayBufferLike>(memory: Memory, arenas: readonly Arena[]): number[] {
  const all = new Uint8Array(memory)
  let at = 0
  return arenas.map((each) => {
    const start = at
    all.set(each.view(0, each.size()), start)
    at += each.size()
    return start
  })
}

export const sliceAt = <Memory extends ArrayBufferLike>(
  memory: Memory,
  offset: number,
  [start, end]: readonly [number, number],
): Slice<Memory> => ({memory, start: offset + start, end: offset + end})
