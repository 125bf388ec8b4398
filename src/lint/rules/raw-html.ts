import type {Rule} from '../rule.ts'

export const rawHtml: Rule = {
  name: 'raw-html',
  severity: 'warning',
  summary: 'HTML in a guide',
  why: "HTML is shown as text, never run: a page made from many authors' files must be safe to open.",
  mend: 'Write it as markdown.',
  examples: [],
  foundBy: 'read',
}
