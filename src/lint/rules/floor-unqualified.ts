import {exampleGuide} from '../example.ts'
import {linesOf} from '../lines.ts'
import type {Rule} from '../rule.ts'

const parts =
  /\b(base|salary|fixed|total|TC|TDC|OTE|comp(?:ensation)?|package|all-in|cash|rsus?|psus?|ppus?|equity|stock|options?|grant|shares?|bonus|sign(?:ing)?[- ]?on|signing|guaranteed?|profit|carry|year[- ]?(?:1|one)|first[- ]year)\b/i

/** The words of the sentence that an amount stands in, without the amount. */
function sentence(line: string, from: number, to: number): string {
  const stop = /[.;!?]["')\]*]*\s/g
  let start = 0
  let end = line.length
  for (const {index} of line.matchAll(stop)) {
    if (index < from) start = index + 1
    else if (index >= to - 1) {
      end = index
      break
    }
  }
  return `${line.slice(start, from)} ${line.slice(to, end)}`
}

export const floorUnqualified: Rule = {
  name: 'floor-unqualified',
  severity: 'info',
  summary: 'A floor that does not say which part of the pay it is of',
  why: 'Base and total differ by a third and more: a candidate who takes one for the other walks away from a good offer, or accepts a bad one.',
  mend: 'Name the part: `My floor is $212K base`.',
  examples: [
    {
      title: 'Floor of what?',
      guide: exampleGuide({strategy: '> **Negotiate Up Strategy:** "I need $190K base. My floor is $175K."'}),
      message: 'Unqualified floor `$175K`, expected the part of the pay, such as `$175K base`',
    },
    {title: 'Of base', guide: exampleGuide(), message: null},
  ],
  *checkGuide({strategy}, text) {
    const lines = linesOf(text)
    const bare = (strategy?.floor ?? []).filter(({kind, span}) => {
      const line = span.line === span.endLine ? lines[span.line - 1] : undefined
      return kind === 'money' && line !== undefined && !parts.test(sentence(line, span.column - 1, span.endColumn - 1))
    })
    const [first] = bare
    if (first)
      yield {
        span: first.span,
        message: `Unqualified floor ${bare.map((floor) => `\`${floor.text}\``).join(', ')}, expected the part of the pay, such as \`${first.text} base\``,
        actual: first.text,
        expected: [`${first.text} base`, `${first.text} total`],
      }
  },
}
