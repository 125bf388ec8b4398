import type {Rule} from '../rule.ts'

export const levelContradicts: Rule = {
  name: 'level-contradicts',
  severity: 'warning',
  summary: 'A statement that contradicts what other guides say',
  why: 'Of two statements that exclude each other one is wrong, and readers who meet both trust neither.',
  mend: 'Compare with the guides named in the message and correct the one that is off.',
  examples: [],
  foundBy: 'link',
}
