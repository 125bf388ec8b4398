import {exampleGuide} from '../example.ts'
import {proseLines, spanOf} from '../lines.ts'
import type {Rule} from '../rule.ts'
import {singleTildes} from '../tildes.ts'

export const singleTilde: Rule = {
  name: 'single-tilde',
  severity: 'warning',
  summary: 'Two tildes that other renderers strike the text out between',
  why: 'Bandstand shows `~` as it is written. GitHub and many editors strike out what stands between two of them, figures included.',
  mend: 'Write `\\~`, or “about”; `bandstand check --fix` does the former.',
  examples: [
    {
      title: 'Two estimates in parentheses',
      guide: exampleGuide({
        sources: '**Evidence & Sources**\n- Levels.fyi (~$150K base, up to ~$200K)~ data engineer (2026)',
      }),
      message: 'Ambiguous `~`: GitHub strikes out `$200K)`, expected `\\~`',
    },
    {
      title: 'One estimate',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- Levels.fyi data engineer, ~$200K (2026)'}),
      message: null,
    },
  ],
  *checkGuide(_guide, text) {
    if (!text.includes('~')) return
    for (const [n, line] of proseLines(text).entries())
      for (const {open, close} of singleTildes(line)) {
        const struck = line.slice(open + 1, close)
        yield {
          span: spanOf(n + 1, open, close + 1),
          message: `Ambiguous \`~\`: GitHub strikes out \`${struck.length > 40 ? `${struck.slice(0, 40)}…` : struck}\`, expected \`\\~\``,
          actual: '~',
          expected: ['\\~'],
          fix: [open, close].map((at) => ({span: spanOf(n + 1, at, at + 1), text: '\\~'})),
        }
      }
  },
}
