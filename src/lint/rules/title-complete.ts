import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message =
  'Missing title, expected a first heading that names role and company: `### Data Engineer | Acme Global Negotiation Guide`'

export const titleComplete: Rule = {
  name: 'title-complete',
  severity: 'warning',
  summary: 'A guide whose title does not name a role and a company',
  why: 'Role and company are then taken from the names of the file and its folder, which lose capitals, signs and accents.',
  mend: 'Begin with a heading such as `### Data Engineer | Acme Global Negotiation Guide`.',
  examples: [
    {title: 'No title', guide: exampleGuide({title: ''}), message},
    {title: 'A title without a company', guide: exampleGuide({title: '### Data Engineer'}), message},
    {title: 'Role and company', guide: exampleGuide(), message: null},
  ],
  *checkGuide({kind, titleSpan, frontMatter}) {
    const named = titleSpan.line !== titleSpan.endLine || titleSpan.column !== titleSpan.endColumn
    if (kind === 'guide' && !named && !(frontMatter?.company !== undefined && frontMatter.role !== undefined))
      yield {span: titleSpan, message}
  },
}
