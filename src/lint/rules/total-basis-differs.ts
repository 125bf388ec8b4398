import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const totalBasisDiffers: Rule = {
  name: 'total-basis-differs',
  severity: 'info',
  summary: "A guide adds up its total otherwise than its company's other guides",
  why: 'Annual totals and totals with a whole grant differ by a factor; ranking them together would be wrong.',
  mend: "State the total in the way of the company's other guides, or say in a note which it is.",
  examples: [
    {
      title: 'The only guide of its company that counts the whole grant',
      guide: exampleGuide({
        table: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $245K–$380K |`,
      }),
      others: {
        'acme/data-scientist.md': exampleGuide(),
        'acme/devops-engineer.md': exampleGuide(),
        'acme/product-manager.md': exampleGuide(),
      },
      message:
        "Unexpected basis of totals: they count the whole grant, the company's other guides count a year of stock",
    },
    {
      title: 'As the others count',
      guide: exampleGuide(),
      others: {'acme/data-scientist.md': exampleGuide()},
      message: null,
    },
  ],
  foundBy: 'link',
}
