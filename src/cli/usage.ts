import {distance} from '../search/words.ts'

/** Wrong use of the command line: told without a stack, exit code 2. */
export class UsageError extends Error {}

/** `, did you mean …?` where a known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known.map((each) => ({each, far: distance(word, each, word.length)})).sort((a, b) => a.far - b.far)[0]
  return near && near.far <= Math.max(1, Math.floor(word.length / 3)) ? `, did you mean \`${near.each}\`?` : ''
}
