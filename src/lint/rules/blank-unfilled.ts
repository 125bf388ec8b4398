import type {Guide} from '../../model/guide.ts'
import type {Span} from '../../model/span.ts'
import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

/** Parts that the author fills in; blanks in scripts are the reader's. */
const partsOf = ({tagline, levelMapping, sources}: Guide): {readonly text: string; readonly span: Span}[] => [
  ...(tagline ? [tagline] : []),
  ...(levelMapping ? [{text: levelMapping.raw, span: levelMapping.span}] : []),
  ...sources,
]

/** Several words in brackets, the first in lower case, that are no link: `[what the role works on]`. */
const blank = /\[\p{Ll}[^[\] \n]* [^[\]\n]*\](?![([])/u

export const blankUnfilled: Rule = {
  name: 'blank-unfilled',
  severity: 'warning',
  summary: 'A part that the author fills in still holds a blank',
  why: 'Readers would see the words that only say what belongs there.',
  mend: 'Write what the brackets ask for. Blanks for readers belong into scripts.',
  examples: [
    {
      title: 'A tagline as it was drafted',
      guide: exampleGuide({tagline: '**Negotiation DNA:** [how pay is made up] | Warehouses'}),
      message: 'Unfilled blank `[how pay is made up]`',
    },
    {title: 'A blank in a script', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide) {
    for (const {text, span} of partsOf(guide)) {
      const [found] = blank.exec(text) ?? []
      if (found !== undefined) yield {span, message: `Unfilled blank \`${found}\``, actual: found}
    }
  },
}
