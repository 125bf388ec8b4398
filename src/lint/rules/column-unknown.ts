import type {Rule} from '../rule.ts'

export const columnUnknown: Rule = {
  name: 'column-unknown',
  severity: 'info',
  summary: 'A column of figures that is no part of pay',
  why: 'The column is shown and is in the feed under `other`, but it takes no part in charts, comparisons and sums.',
  mend: 'Name the column by what it pays: `Base Salary`, `Bonus`, `Stock (RSU/4yr)`, `Signing Bonus`, `Total Comp`.',
  examples: [],
  foundBy: 'read',
}
