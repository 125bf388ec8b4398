import {codes} from '../../data/currencies.ts'
import {exampleGuide} from '../example.ts'
import {linesOf, spanOf} from '../lines.ts'
import {pays} from '../pays.ts'
import type {Rule} from '../rule.ts'

/** Names of currencies that everybody knows and no standard does. */
const names: Readonly<Record<string, string>> = Object.freeze({RMB: 'CNY', NIS: 'ILS', STG: 'GBP', UKP: 'GBP'})

/** How a word before or behind a figure is spelt by ISO 4217; null where it is no currency, or spelt so. */
function spelling(word: string): string | null {
  const upper = word.toUpperCase()
  const code = Object.hasOwn(names, upper) ? (names[upper] ?? '') : upper
  return codes.has(code) && code !== word ? code : null
}

const words = /(?<![\p{L}\d])\p{L}{3}(?=\s?\d)|(?<=\d[KMBL]?\s)\p{L}{3}(?![\p{L}\d])/gu

export const currencySpelling: Rule = {
  name: 'currency-spelling',
  severity: 'info',
  summary: 'A currency that is not spelt as ISO 4217 spells it',
  why: 'Programs and readers from elsewhere know a currency by its code.',
  mend: 'Write the code: `EUR 95K`, `CNY 700K`; `bandstand check --fix` does so.',
  examples: [
    {
      title: 'A code in small letters',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Zurich | chf 150K–180K |`,
        strategy: '',
      }),
      message: 'Unexpected currency `chf`, expected `CHF`',
    },
    {
      title: 'Codes',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Zurich | CHF 150K–180K |`,
        strategy: '',
      }),
      message: null,
    },
  ],
  *checkGuide(guide, text) {
    const lines = linesOf(text)
    for (const {pay} of pays(guide)) {
      const {line, column, endLine, endColumn} = pay.span
      if (line !== endLine || pay.raw.search(words) === -1) continue
      const cell = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''
      for (const {0: word, index} of cell.matchAll(words)) {
        const code = spelling(word)
        if (code === null) continue
        const span = spanOf(line, column - 1 + index, column - 1 + index + word.length)
        yield {
          span,
          message: `Unexpected currency \`${word}\`, expected \`${code}\``,
          actual: word,
          expected: [code],
          fix: [{span, text: code}],
        }
      }
    }
  },
}
