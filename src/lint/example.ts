/** The parts of an example guide; what is left out is taken from a guide that no rule finds fault with. */
interface Parts {
  readonly title?: string
  readonly tagline?: string
  readonly table?: string
  readonly mapping?: string
  readonly levers?: string
  readonly strategy?: string
  readonly sources?: string
}

const faultless = {
  title: '### Data Engineer | Acme Global Negotiation Guide',
  tagline: '**Negotiation DNA:** Base + RSU | Warehouses',
  table: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K |`,
  mapping: '**Level Mapping:** Acme Data Engineer (L4) = Google L4 Data Engineer',
  levers: `**Global Levers**
1. **Pipelines Rebuilt:** "I rebuilt the pipelines at [company]. I am asking for $190K base."`,
  strategy: '> **Negotiate Up Strategy:** "I need $190K base and $150K RSUs over 4 years. My floor is $175K base."',
  sources: `**Evidence & Sources**
- Levels.fyi data engineer compensation (2025-2026)`,
} as const satisfies Required<Parts>

/** A guide as markdown, with the given parts in place of faultless ones; an empty part is left out. */
export const exampleGuide = (parts: Parts = {}): string =>
  `${Object.values({...faultless, ...parts})
    .filter((part) => part !== '')
    .join('\n\n')}\n`
