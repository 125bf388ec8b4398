import {nearest} from '../model/near.ts'

/** Wrong use of the command line: told without a stack, exit code 2. */
export class UsageError extends Error {}

/** `, did you mean …?` where a known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : `, did you mean \`${near}\`?`
}
