import type {Rule} from '../rule.ts'

export const ladderCollapsed: Rule = {
  name: 'ladder-collapsed',
  severity: 'info',
  summary: 'Two rungs of a ladder that statements leave no room between',
  why: 'Where two levels of a company equal the same level elsewhere, a reader cannot tell what a promotion is worth.',
  mend: "State each rung's own equivalents, or say which of the two is meant.",
  examples: [],
  foundBy: 'link',
}
