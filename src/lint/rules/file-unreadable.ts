import type {Rule} from '../rule.ts'

export const fileUnreadable: Rule = {
  name: 'file-unreadable',
  severity: 'error',
  summary: "A file that can't be read",
  why: 'The site is published without it.',
  mend: "Check the file's permissions; links that lead out of the collection are not followed.",
  examples: [],
  foundBy: 'io',
}
