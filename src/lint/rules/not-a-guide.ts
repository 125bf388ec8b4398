import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const notAGuide: Rule = {
  name: 'not-a-guide',
  severity: 'info',
  summary: "A file with none of a guide's parts",
  why: 'It is published as an article: readers can find and read it, but it has no bands, levels or scripts.',
  mend: 'Give it a title and a compensation table, or move it out of the collection.',
  examples: [
    {
      title: 'Notes',
      guide: '# Notes\n\nNothing of pay.\n',
      message: 'Unexpected text with neither a title nor a compensation table, expected a guide',
    },
    {title: 'A guide', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
