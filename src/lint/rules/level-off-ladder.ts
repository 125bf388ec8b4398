import type {Rule} from '../rule.ts'

export const levelOffLadder: Rule = {
  name: 'level-off-ladder',
  severity: 'info',
  summary: "A level code that is not on its company's ladder",
  why: 'A reader who asks for a level that does not exist loses the first minute of the call.',
  mend: 'Correct the code, or add the rung to `_data/ladders.json`.',
  examples: [],
  foundBy: 'link',
}
