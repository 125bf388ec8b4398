import type {Rule} from '../rule.ts'

export const dataInvalid: Rule = {
  name: 'data-invalid',
  severity: 'error',
  summary: 'A file in `_data` that can’t be used',
  why: 'What it says about companies, roles, places or ladders is left out, and guides are linked without it.',
  mend: 'Correct the entry that the message names.',
  examples: [],
  foundBy: 'io',
}
