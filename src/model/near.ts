/** How many letters must be changed, added, left out or swapped with a neighbour; more than `most` counts as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row: number[] = []
  let next: number[] = []
  for (let n = 0; n <= b.length; n++) row.push(n)
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    const free = before
    before = row
    row = next
    next = free
  }
  return row[b.length] ?? 0
}

/** The known word that is nearest to a word that is not, where it is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  const lower = word.toLowerCase()
  let best: {readonly each: string; readonly far: number} | null = null
  for (const each of known) {
    const far = distance(lower, each.toLowerCase(), most)
    if (far <= most && (!best || far < best.far)) best = {each, far}
  }
  return best?.each ?? null
}
