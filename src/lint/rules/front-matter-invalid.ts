import type {Rule} from '../rule.ts'

export const frontMatterInvalid: Rule = {
  name: 'front-matter-invalid',
  severity: 'warning',
  summary: "Front matter that can't be used",
  why: 'The key is passed over; the guide is read from its text.',
  mend: 'Correct the key or its value; the allowed keys are title, company, role, updated, aliases, draft, sources and bands.',
  examples: [],
  foundBy: 'read',
}
