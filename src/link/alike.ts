/** Gives one list for all that hold the same: guides by the ten thousand name the same few rungs, or nothing. */
export function alikeLists(): (list: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (list) => {
    // None of what is listed has a line break.
    const key = `${list.length} ${list.join('\n')}`
    const first = known.get(key)
    if (first === undefined) known.set(key, list)
    return first ?? list
  }
}
