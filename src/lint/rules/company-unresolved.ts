import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const companyUnresolved: Rule = {
  name: 'company-unresolved',
  severity: 'info',
  summary: 'A level mapping that names an unknown company',
  why: 'The term is shown as text; nobody can follow it, and it takes no part in the level axis.',
  mend: 'Correct the name, or add it to `_data/companies.json`.',
  examples: [
    {
      title: 'A name that is misspelt',
      guide: exampleGuide({mapping: '**Level Mapping:** Acme Data Engineer (L4) = Gogle Data Engineer (L4)'}),
      message: 'Unknown company `Gogle`, did you mean `Google`?',
    },
    {title: 'A known company', guide: exampleGuide(), message: null},
  ],
  foundBy: 'link',
}
