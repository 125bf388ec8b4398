import type {Rule} from '../rule.ts'

export const beyondLimits: Rule = {
  name: 'beyond-limits',
  severity: 'error',
  summary: 'A file too large, or too deeply nested, to be read as a guide',
  why: 'Text can be made on which any reader of markdown takes hours. Files far beyond the size, line length and nesting of a guide are shown as plain text, so that one of them never holds up the others.',
  mend: 'Split the file, or break the line or list that the message names.',
  examples: [],
  foundBy: 'read',
}
