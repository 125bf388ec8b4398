/** Groups by a key, in the order of the list. */
export function group<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const key = keyOf(each)
    const found = groups.get(key)
    if (found) found.push(each)
    else groups.set(key, [each])
  }
  return groups
}
