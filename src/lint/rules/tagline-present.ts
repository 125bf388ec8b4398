import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const taglinePresent: Rule = {
  name: 'tagline-present',
  severity: 'info',
  summary: 'A guide has no tagline',
  why: 'The line under the title says what kind of pay this is before any figure does; lists and search results show it.',
  mend: 'Add a line `**Negotiation DNA:** …` under the title.',
  examples: [
    {
      title: 'No line under the title',
      guide: exampleGuide({tagline: ''}),
      message: 'Missing tagline, expected a line `**Negotiation DNA:** …` under the title',
    },
    {title: 'A tagline', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    if (guide.kind === 'guide' && !guide.tagline)
      yield {
        span: guide.titleSpan,
        message: 'Missing tagline, expected a line `**Negotiation DNA:** …` under the title',
      }
  },
}
