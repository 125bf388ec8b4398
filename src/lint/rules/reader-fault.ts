import type {Rule} from '../rule.ts'

export const readerFault: Rule = {
  name: 'reader-fault',
  severity: 'error',
  summary: 'A guide that could not be read at all',
  why: 'This is a fault of Bandstand, not of the guide; the rest of the site is published without it.',
  mend: 'Please report it with the guide.',
  examples: [],
  foundBy: 'io',
}
