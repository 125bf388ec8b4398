import {exampleGuide} from '../example.ts'
import {invisibleCharacters, mayHide} from '../invisible.ts'
import {linesOf, spanOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  severity: 'warning',
  summary: 'A character that nobody sees',
  why: 'Search does not find words that it splits, names that hold it match nothing, and some of these marks turn the order of the text round.',
  mend: 'Delete it; `bandstand check --fix` does so.',
  examples: [
    {
      title: 'A space without width',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels\u200b.fyi data engineer (2026)'}),
      message: 'Invisible character U+200B (zero width space)',
    },
    {
      title: 'Signs that are built of several characters',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels.fyi 👩\u200d💻 engineer ⭐\ufe0f (2026)'}),
      message: null,
    },
  ],
  *checkGuide(_guide, text) {
    if (!mayHide(text)) return
    for (const [n, line] of linesOf(text).entries())
      for (const {at, length, code, name} of invisibleCharacters(line)) {
        const span = spanOf(n + 1, at, at + length)
        yield {span, message: `Invisible character ${code} (${name})`, actual: code, fix: [{span, text: ''}]}
      }
  },
}
