import type {Rule} from '../rule.ts'

export const currencyUnknown: Rule = {
  name: 'currency-unknown',
  severity: 'warning',
  summary: 'An amount has no currency that can be told',
  why: "An amount without a currency can't be compared with anything; it is kept as text and never taken for dollars.",
  mend: "Write the currency with the amount or in the column's head: `SEK 640K`, `London (GBP)`.",
  examples: [],
  foundBy: 'read',
}
