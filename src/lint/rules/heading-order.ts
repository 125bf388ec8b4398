import {exampleGuide} from '../example.ts'
import {proseLines, spanOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

interface Heading {
  readonly rank: number
  readonly line: number
  readonly text: string
}

function headings(text: string): Heading[] {
  return proseLines(text).flatMap((line, n) => {
    const found = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line)
    return found ? [{rank: found[1]?.length ?? 1, line: n + 1, text: line}] : []
  })
}

const rank = (n: number): string => '#'.repeat(n)

export const headingOrder: Rule = {
  name: 'heading-order',
  severity: 'info',
  summary: 'A heading that outranks the guide’s title, or skips a rank',
  why: 'In an editor’s outline and on GitHub the section then stands above the guide that it belongs to, or under a section that is not there.',
  mend: 'Give sections one rank below the title, and their parts one below the section.',
  examples: [
    {
      title: 'A section above its title',
      guide: exampleGuide({sources: '## Evidence & Sources\n\n- Levels.fyi data engineer compensation (2025-2026)'}),
      message: 'Unexpected heading rank `##`, it outranks the title’s `###`',
    },
    {
      title: 'A rank that is skipped',
      guide: exampleGuide({
        title: '# Data Engineer | Acme Global Negotiation Guide',
        sources: '### Evidence & Sources\n\n- Levels.fyi data engineer compensation (2025-2026)',
      }),
      message: 'Unexpected heading rank `###` after `#`, expected `##`',
    },
    {
      title: 'Sections below the title',
      guide: exampleGuide({sources: '#### Evidence & Sources\n\n- Levels.fyi data engineer compensation (2025-2026)'}),
      message: null,
    },
  ],
  *checkGuide({kind, titleSpan}, text) {
    if (kind !== 'guide') return
    const all = headings(text)
    const start = all.findIndex(({line}) => line === titleSpan.line)
    const title = all[start]
    if (!title) return
    for (const [n, heading] of all.slice(start + 1).entries()) {
      const before = all[start + n] ?? title
      const span = spanOf(heading.line, 0, heading.text.length)
      if (heading.rank < title.rank) {
        yield {
          span,
          message: `Unexpected heading rank \`${rank(heading.rank)}\`, it outranks the title’s \`${rank(title.rank)}\``,
        }
        return
      }
      if (heading.rank > before.rank + 1) {
        yield {
          span,
          message: `Unexpected heading rank \`${rank(heading.rank)}\` after \`${rank(before.rank)}\`, expected \`${rank(before.rank + 1)}\``,
        }
        return
      }
    }
  },
}
