import {exampleGuide} from '../example.ts'
import {proseLines, spanOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

/** Spaces that look like one and are another: no-break, figure, thin, ideographic and their like. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g

export const spaceUnusual: Rule = {
  name: 'space-unusual',
  severity: 'info',
  summary: 'A space that is not the one on the keyboard',
  why: 'Search and editors do not find words that it stands between, and an amount may not be read.',
  mend: 'Type a plain space; `bandstand check --fix` does so.',
  examples: [
    {
      title: 'A no-break space',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels.fyi\u00a0data engineer (2026)'}),
      message: 'Unusual space U+00A0, expected a plain space',
    },
    {title: 'Plain spaces', guide: exampleGuide(), message: null},
  ],
  *checkGuide(_guide, text) {
    if (text.search(spaces) === -1) return
    for (const [n, line] of proseLines(text).entries())
      for (const {0: found, index} of line.matchAll(spaces)) {
        const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
        const span = spanOf(n + 1, index, index + found.length)
        yield {span, message: `Unusual space ${code}, expected a plain space`, actual: code, fix: [{span, text: ' '}]}
      }
  },
}
