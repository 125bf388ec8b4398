import type {Rule} from '../rule.ts'

export const fileTooLong: Rule = {
  name: 'file-too-long',
  severity: 'error',
  summary: 'A file that is too long to be a guide',
  why: 'Only its beginning is read; the largest real guide has thirty kilobytes.',
  mend: 'Split the file, or move what is no guide out of the collection.',
  examples: [],
  foundBy: 'io',
}
