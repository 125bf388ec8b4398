import type {Rule} from '../rule.ts'

export const pathUnexpected: Rule = {
  name: 'path-unexpected',
  severity: 'info',
  summary: 'A file outside `<company>/<role>.md`',
  why: 'The address of a guide is its company and its role; elsewhere a file is published as an article.',
  mend: 'Move it to `<company>/<role>.md`.',
  examples: [],
  foundBy: 'io',
}
