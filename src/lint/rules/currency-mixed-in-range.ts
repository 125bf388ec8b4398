import type {Rule} from '../rule.ts'

export const currencyMixedInRange: Rule = {
  name: 'currency-mixed-in-range',
  severity: 'warning',
  summary: 'The two ends of a range are in different currencies',
  why: 'Such a range has no width: one of the two signs is mistyped.',
  mend: 'Write both ends in one currency.',
  examples: [],
  foundBy: 'read',
}
