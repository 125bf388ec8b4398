import fc from 'fast-check'

/** What authors, merges and editors do to a guide. `at` and `to`: shares of the text, from 0 to 1. */
export interface Mutation {
  readonly kind: keyof typeof kinds
  readonly at: number
  readonly to: number
  readonly piece: string
}

/** What is inserted: marks of every grammar, and characters that editors and pastes leave. */
const pieces = [
  ...'|*_~`#>-=[](){}<>&\\$€£¥%+:;,.\'"!?@^/',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '    ',
  '\0',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udc00',
  '🇺🇸',
  'é',
  'e\u0301',
  '万',
  '١٢٣',
  '**',
  '~~',
  '```\n',
  '<!--',
  '-->',
  '<script>',
  '</td>',
  '&#x110000;',
  '&amp;',
  '| --- |\n',
  '|',
  '\\|',
  '---\n',
  '[x](javascript:1)',
  '![i](u)',
  '[^1]',
  '[^1]: note\n',
  '[company]',
  '$[X]K',
  '~$',
  '$200K',
  '€95.000',
  '₹47,00,000',
  '1e309',
  '99999999999999999999',
  '0',
  '-1',
  '–',
  '—',
  ' to ',
  '10%',
  '(L4)',
  'L4-L',
  ' = ',
  ' ≈ ',
  '2026',
  '__proto__',
  'constructor',
  '**Level Mapping:** ',
  '> **Negotiate Up Strategy:** ',
  '### ',
  '1. **',
  '- Levels.fyi (2025-2026)\n',
]

const range = (text: string, {at, to}: Mutation): readonly [number, number] => {
  const from = Math.floor(Math.min(at, to) * text.length)
  return [from, Math.floor(Math.max(at, to) * text.length)]
}
const onLines =
  (change: (lines: string[], from: number, to: number) => string[]) =>
  (text: string, {at, to}: Mutation): string => {
    const lines = text.split('\n')
    return change(lines, Math.floor(at * lines.length), Math.floor(to * lines.length)).join('\n')
  }

const kinds = {
  insert: (text: string, mutation: Mutation) => {
    const [from] = range(text, mutation)
    return text.slice(0, from) + mutation.piece + text.slice(from)
  },
  replace: (text: string, mutation: Mutation) => {
    const [from] = range(text, mutation)
    return text.slice(0, from) + mutation.piece + text.slice(from + mutation.piece.length)
  },
  cut: (text: string, mutation: Mutation) => {
    const [from, to] = range(text, mutation)
    return text.slice(0, from) + text.slice(Math.min(to, from + 40))
  },
  end: (text: string, mutation: Mutation) => text.slice(0, range(text, mutation)[1]),
  repeat: (text: string, mutation: Mutation) => {
    const [from, to] = range(text, mutation)
    return text.slice(0, to) + text.slice(from, Math.min(to, from + 200)).repeat(3) + text.slice(to)
  },
  'drop line': onLines((lines, from) => lines.toSpliced(from, 1)),
  'swap lines': onLines((lines, from, to) => {
    const copy = [...lines]
    copy[from] = lines[to] ?? ''
    copy[to] = lines[from] ?? ''
    return copy
  }),
  'join lines': onLines((lines, from) => lines.toSpliced(from, 2, lines.slice(from, from + 2).join(''))),
  'swap cells': onLines((lines, from, to) => {
    const rows = lines.flatMap((line, n) => (line.startsWith('|') ? [n] : []))
    const row = rows[from % rows.length]
    if (row === undefined) return lines
    const cells = (lines[row] ?? '').split('|')
    const [a, b] = [from % cells.length, to % cells.length]
    return lines.with(
      row,
      cells
        .with(a, cells[b] ?? '')
        .with(b, cells[a] ?? '')
        .join('|'),
    )
  }),
  'drop cell': onLines((lines, from, to) => {
    const rows = lines.flatMap((line, n) => (line.startsWith('|') ? [n] : []))
    const row = rows[from % rows.length]
    if (row === undefined) return lines
    const cells = (lines[row] ?? '').split('|')
    return lines.with(row, cells.toSpliced(to % cells.length, 1).join('|'))
  }),
  indent: onLines((lines, from) => lines.with(Math.min(from, lines.length - 1), `  > ${lines[from] ?? ''}`)),
} satisfies Readonly<Record<string, (text: string, mutation: Mutation) => string>>

const share = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true})

/** One to six mutations, most of them small. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
    at: share,
    to: share,
    piece: fc.oneof(
      {weight: 8, arbitrary: fc.constantFrom(...pieces)},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
    ),
  }),
  {minLength: 1, maxLength: 6},
)

/** A text after some mutations, one by one. */
export const mutate = (text: string, list: readonly Mutation[]): string =>
  list.reduce((before, mutation) => kinds[mutation.kind](before, mutation), text)
