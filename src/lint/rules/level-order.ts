import type {Rule} from '../rule.ts'

export const levelOrder: Rule = {
  name: 'level-order',
  severity: 'warning',
  summary: 'Statements that turn the order of a ladder round',
  why: 'Levels in the wrong order mislead whoever compares two offers.',
  mend: 'Compare the two statements that the message names and correct the one that is off.',
  examples: [],
  foundBy: 'link',
}
