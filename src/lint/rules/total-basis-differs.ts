import type {Rule} from '../rule.ts'

export const totalBasisDiffers: Rule = {
  name: 'total-basis-differs',
  severity: 'info',
  summary: "A guide adds up its total otherwise than its company's other guides",
  why: 'Annual totals and totals with a whole grant differ by a factor; ranking them together would be wrong.',
  mend: "State the total in the way of the company's other guides, or say in a note which it is.",
  examples: [],
  foundBy: 'link',
}
