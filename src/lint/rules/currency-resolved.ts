import type {Rule} from '../rule.ts'

export const currencyResolved: Rule = {
  name: 'currency-resolved',
  severity: 'info',
  summary: 'A sign whose currency the place or the label decided',
  why: '`$`, `¥`, `kr` and lakh mean different money in different places. Where the row tells which, it is read so; where it told wrong, all figures of the column are.',
  mend: "Write the currency's code: `CNY 280,000`, `US$175K`.",
  examples: [],
  foundBy: 'read',
}
