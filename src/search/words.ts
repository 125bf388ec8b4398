import {distance} from '../model/near.ts'

/** Words of a text as search sees them: lower case, no accents, letters and digits; `&`, `+` and `*` join names such as W&B. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}&+*]+/u)
    .filter((word) => word !== '' && word !== '&' && word !== '+')

/** How well a word of a query matches a word of a name: 1 exactly, less for a beginning, less still for a slip; 0 not at all. */
export function likeness(query: string, word: string, isLast: boolean): number {
  if (query === word) return 1
  if (query.length >= 2 && word.startsWith(query)) return isLast ? 0.85 : query.length >= 4 ? 0.75 : 0.5
  if (query.length < 4 || word.length < 4 || /\d/.test(query)) return 0
  const most = query.length >= 8 ? 2 : 1
  const far = distance(query, word, most)
  return far > most ? 0 : 0.8 - 0.15 * far
}
