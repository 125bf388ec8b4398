import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const frontMatterInvalid: Rule = {
  name: 'front-matter-invalid',
  severity: 'warning',
  summary: "Front matter that can't be used",
  why: 'The key is passed over; the guide is read from its text.',
  mend: 'Correct the key or its value; the allowed keys are title, company, role, updated, aliases, draft, sources and bands.',
  examples: [
    {
      title: 'A value that is no date',
      guide: `---\nupdated: 17\n---\n${exampleGuide()}`,
      message: 'Unexpected value of `updated` in front matter: Invalid input',
    },
    {title: 'A date', guide: `---\nupdated: 2026-05-01\n---\n${exampleGuide()}`, message: null},
  ],
  foundBy: 'read',
}
