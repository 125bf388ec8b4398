import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const rawHtml: Rule = {
  name: 'raw-html',
  severity: 'warning',
  summary: 'HTML in a guide',
  why: "HTML is shown as text, never run: a page made from many authors' files must be safe to open.",
  mend: 'Write it as markdown.',
  examples: [
    {
      title: 'A line break',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels.fyi<br> data engineer (2026)'}),
      message: 'Unexpected HTML `<br>`, expected markdown; it is shown as text',
    },
    {title: 'Markdown', guide: exampleGuide(), message: null},
  ],
  foundBy: 'read',
}
