import type {Rule} from '../rule.ts'

export const tableRagged: Rule = {
  name: 'table-ragged',
  severity: 'warning',
  summary: 'A row has more or fewer cells than its table has columns',
  why: 'Cells after the gap may stand under the wrong heading.',
  mend: 'Give each row one cell for each column; leave a cell empty with `—`.',
  examples: [],
  foundBy: 'read',
}
