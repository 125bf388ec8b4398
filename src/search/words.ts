/** Words of a text as search sees them: lower case, no accents, letters and digits; `&`, `+` and `*` join names such as W&B. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}&+*]+/u)
    .filter((word) => word !== '' && word !== '&' && word !== '+')

/** How many letters must be changed, added, left out or swapped with a neighbour; more than `most` counts as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({length: b.length + 1}, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** How well a word of a query matches a word of a name: 1 exactly, less for a beginning, less still for a slip; 0 not at all. */
export function likeness(query: string, word: string, isLast: boolean): number {
  if (query === word) return 1
  if (query.length >= 2 && word.startsWith(query)) return isLast ? 0.85 : query.length >= 4 ? 0.75 : 0.5
  if (query.length < 4 || word.length < 4 || /\d/.test(query)) return 0
  const most = query.length >= 8 ? 2 : 1
  const far = distance(query, word, most)
  return far > most ? 0 : 0.8 - 0.15 * far
}
