import type {Rule} from '../rule.ts'

export const companyAmbiguous: Rule = {
  name: 'company-ambiguous',
  severity: 'info',
  summary: 'A name that several companies share',
  why: 'The term is shown without a link rather than with a wrong one.',
  mend: 'Write the longer name, or add an alias to `_data/companies.json`.',
  examples: [],
  foundBy: 'link',
}
