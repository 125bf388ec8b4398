import type {Script} from '../../model/guide.ts'
import {exampleGuide} from '../example.ts'
import {linesOf, spanOf} from '../lines.ts'
import type {Finding, Rule} from '../rule.ts'

/** Offsets of brackets that have no partner. */
function lonely(text: string): number[] {
  const found: number[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') {
      if (open !== -1) found.push(open)
      open = at
    } else if (text[at] === ']') {
      if (open === -1) found.push(at)
      open = -1
    }
  }
  if (open !== -1) found.push(open)
  return found
}

function* ofScript({text, span}: Script, lines: readonly string[]): Iterable<Finding> {
  const raw = lines[span.line - 1]?.slice(span.column - 1)
  for (const at of lonely(text)) {
    const bracket = text[at] ?? ''
    const near =
      text
        .slice(at, at + 24)
        .split('\n')[0]
        ?.trimEnd() ?? ''
    const column = raw?.startsWith(text.slice(0, at + 1)) ? span.column - 1 + at : null
    yield {
      span: column === null ? span : spanOf(span.line, column, column + near.length),
      message:
        bracket === '['
          ? `Unclosed placeholder \`${near}\`, expected a closing \`]\``
          : 'Unexpected `]`, expected an opening `[` before it',
      actual: near,
    }
  }
}

export const placeholderUnclosed: Rule = {
  name: 'placeholder-unclosed',
  severity: 'warning',
  summary: 'A placeholder in a script that is not closed, or not opened',
  why: 'Readers fill placeholders in on the page; a broken one stays in the words that they copy and say.',
  mend: 'Close the bracket: `[your current base]`.',
  examples: [
    {
      title: 'A bracket too few',
      guide: exampleGuide({
        levers: `**Global Levers**
1. **Pipelines Rebuilt:** "I rebuilt the pipelines at [company. I am asking for $190K base."`,
      }),
      message: 'Unclosed placeholder `[company. I am asking fo`, expected a closing `]`',
    },
    {title: 'A placeholder', guide: exampleGuide(), message: null},
  ],
  *checkGuide({levers, strategy}, text) {
    const lines = linesOf(text)
    const scripts = [...levers.flatMap((lever) => lever.scripts), ...(strategy?.scripts ?? [])]
    for (const script of scripts) yield* ofScript(script, lines)
  },
}
