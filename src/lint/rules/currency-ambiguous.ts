import type {Rule} from '../rule.ts'

export const currencyAmbiguous: Rule = {
  name: 'currency-ambiguous',
  severity: 'info',
  summary: 'A sign that several currencies share',
  why: '`$`, `¥` and `kr` mean different money in different places. The place decided here; where it is wrong, all figures of the row are.',
  mend: "Write the currency's code: `CAD 150K` or `C$150K`.",
  examples: [],
  foundBy: 'read',
}
