import type {Rule} from '../rule.ts'

export const templateFailed: Rule = {
  name: 'template-failed',
  severity: 'error',
  summary: "A template of the site's own that could not make a page",
  why: 'The page is made with the template that comes with Bandstand, so that nothing is missing from the site.',
  mend: 'Mend the template that the message names.',
  examples: [],
  foundBy: 'io',
}
