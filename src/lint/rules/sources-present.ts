import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message = 'Missing sources, expected a list under `Evidence & Sources`'

export const sourcesPresent: Rule = {
  name: 'sources-present',
  severity: 'warning',
  summary: 'A guide names no sources',
  why: 'A figure without a source is a rumour: readers can neither check it nor tell how old it is.',
  mend: 'Add a list under `**Evidence & Sources**`, each item with its publisher and year.',
  examples: [
    {title: 'No sources', guide: exampleGuide({sources: ''}), message},
    {title: 'A source', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    if (guide.kind === 'guide' && guide.sources.length === 0) yield {span: guide.titleSpan, message}
  },
}
