import type {Message} from './message.ts'

/** A 32-bit FNV-1a hash of a text or a stretch of it, begun at `seed`. */
export function hash32(text: string, seed = 0x811c9dc5, from = 0, to = text.length): number {
  let value = seed
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/**
 * What messages are known by from one run to the next, one for each: 16 hexadecimal digits. Lines move as a guide is edited, and words of a
 * message may count other guides: what identifies a finding is its rule, its file, what was seen, and which of several alike it is.
 */
export function fingerprints(
  messages: readonly Pick<Message, 'rule' | 'path' | 'message' | 'actual'>[],
): readonly string[] {
  const seen = new Map<string, number>()
  return messages.map(({rule, path, message, actual}) => {
    const key = JSON.stringify([rule, path, actual ?? message])
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    const whole = `${key}${nth}`
    return `${hex(hash32(whole))}${hex(hash32(whole, 0x2b5ad1c7))}`
  })
}
