/** Wrong use of the command line: told without a stack, exit code 2. */
export class UsageError extends Error {}

/** How many letters must change to turn one word into the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** `, did you mean …?` where a known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known.map((each) => ({each, far: distance(word, each)})).sort((a, b) => a.far - b.far)[0]
  return near && near.far <= Math.max(1, Math.floor(word.length / 3)) ? `, did you mean \`${near.each}\`?` : ''
}
