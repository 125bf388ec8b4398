import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const levelUnequal: Rule = {
  name: 'level-unequal',
  severity: 'info',
  summary: 'A level mapping puts one level above or below another',
  why: 'A mapping says which levels are equal. That one is above another is shown as written, but leads nowhere and stands on no axis.',
  mend: 'Name the level that is equal, or the two that it stands between: `Acme IC4 sits between Google L4 and L5`.',
  examples: [
    {
      title: 'A level above another',
      guide: exampleGuide({mapping: '**Level Mapping:** Acme Data Engineer (L4) > Google L4'}),
      message: 'Unexpected `>` between levels: one above or below another is no equivalence, expected `=` or `≈`',
    },
    {
      title: 'A level between two others',
      guide: exampleGuide({mapping: '**Level Mapping:** Acme Data Engineer (L4) sits between Google L4 and L5'}),
      message: null,
    },
  ],
  foundBy: 'read',
}
