import type {Rule} from '../rule.ts'

export const addressTaken: Rule = {
  name: 'address-taken',
  severity: 'error',
  summary: 'Two files for one address',
  why: 'Only one can be published; the other would be lost without a word.',
  mend: 'Rename one of them.',
  examples: [],
  foundBy: 'io',
}
