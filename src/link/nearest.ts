import type {Others} from '../model/library.ts'

/** A guide lists this many of its kind: more than any real role has companies, and few enough that a collection grows evenly. */
const most = 400

/** The others of a list in order that stand nearest to one of its own; all of them where they are not more than `most`. */
export function nearest(list: readonly string[], id: string): Others {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  if (list[low] !== id) {
    const to = Math.min(most, list.length)
    return {list, from: 0, own: to, to}
  }
  const from = Math.max(0, Math.min(low - most / 2, list.length - 1 - most))
  return {list, from, own: low, to: Math.min(list.length, from + most + 1)}
}
