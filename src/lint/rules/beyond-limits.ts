import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const beyondLimits: Rule = {
  name: 'beyond-limits',
  severity: 'error',
  summary: 'A file too large, or too deeply nested, to be read as a guide',
  why: 'Text can be made on which any reader of markdown takes hours. Files far beyond the size, line length and nesting of a guide are shown as plain text, so that one of them never holds up the others.',
  mend: 'Split the file, or break the line or list that the message names.',
  examples: [
    {
      title: 'Quotes inside one another',
      guide: exampleGuide({sources: `${'> '.repeat(101)}Levels.fyi`}),
      message:
        'Unexpected more than 100 quotes and lists inside one another, expected at most 100; the file is shown as plain text',
    },
    {title: 'One quote', guide: exampleGuide({sources: '> Levels.fyi, 2026'}), message: null},
  ],
  foundBy: 'read',
}
