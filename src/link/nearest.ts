/** A guide lists this many of its kind: more than any real role has companies, and few enough that a collection grows evenly. */
const most = 400

/** The others of a list in order that stand nearest to one of its own; all of them where they are not more than `most`. */
export function nearest(list: readonly string[], id: string): readonly string[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  if (list[low] !== id) return list.slice(0, most)
  const from = Math.max(0, Math.min(low - most / 2, list.length - 1 - most))
  return [...list.slice(from, low), ...list.slice(low + 1, from + most + 1)]
}
