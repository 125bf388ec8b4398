import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const message = 'Missing level mapping, expected a line such as `**Level Mapping:** Acme L4 = Google L4`'

export const mappingMissing: Rule = {
  name: 'mapping-missing',
  severity: 'info',
  summary: 'A guide says nothing of equal levels elsewhere',
  why: 'Without a mapping nobody can tell which level to ask for, and the guide stands apart from all others.',
  mend: 'Add `**Level Mapping:** <this level> = <a level elsewhere>`.',
  examples: [
    {title: 'No mapping', guide: exampleGuide({mapping: ''}), message},
    {title: 'A mapping', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    if (guide.kind === 'guide' && !guide.levelMapping) yield {span: guide.titleSpan, message}
  },
}
