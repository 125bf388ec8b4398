/** `text` as often as it fits into `size` characters. */
const fill = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / text.length)))
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({length: Math.floor(count)}, (_, n) => line(n)).join('')

/** cmark's list of pathological input, and what is known of micromark and of native parsers: one text, again and again. */
const markup = [
  ...['a_ ', '_a ', '**a_ ', '*a_ ', '**x **', 'a] ', '[a ', '*a [_ ', '![[]()', '![', '[a](<b', '[a][b] ', '[a]: u\n'],
  ...[
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '> - ',
    '- > ',
    '* * a ',
    '-\n',
    '- a\n',
    '- a\n\n',
    '1. a\n',
    '- a\n* b\n',
    '- [ ] a\n',
  ],
  ...[
    '`',
    '`a``b```',
    '```\n',
    'a <!--',
    'a <!A ',
    'a <![CDATA[',
    'a <?',
    '<>',
    '<a ',
    '<div>',
    '<div>\n\n',
    '<script>\n',
  ],
  ...[
    'abc\0de\0',
    '&amp;',
    '&a',
    '\\*',
    'a  \n',
    '# a\n',
    '#',
    '~~a ',
    '~a',
    '~',
    '*',
    '_',
    '-',
    '=',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
  ],
  ...[
    'http://a.b ',
    'http://',
    'www.',
    'a@b.c ',
    'a@',
    'a.b@',
    '[^1] ',
    '[^1]: a\n\n',
    'a',
    '9',
    '|',
    '|a|b|\n|-|-|\n',
  ],
  ...[
    '🇺🇸',
    'a\u0301',
    '👩\u200d',
    '\ud800',
    '\u202e',
    '\ufffd',
    '\u2028',
    '"',
    '"a ',
    '“',
    '(',
    ')',
    '[',
    ']',
    '{',
    '\\',
  ],
]

/** What begins a part of a guide, and what its grammar then gets again and again. */
const parts: readonly (readonly [before: string, again: readonly string[]])[] = [
  ['### ', ['a | ', 'a ', '(L4', '| Acme ', '— ', 'Global Negotiation Guide ']],
  ['**Negotiation DNA:** ', ['a | ', '2026 Focus: ', '`a` ', '+ ']],
  [
    '| Region | Base Salary |\n|-|-|\n| Paris | ',
    ['$100K-$200K / ', '($100K ', '$1K–', '1,000', '1.', '~', 'EUR', '$[1', '% '],
  ],
  ['| Region | Base Salary |\n|-|-|\n| ', ['Paris / ', 'a, ', '(EUR ', '🇫🇷 ', ':fr: ', 'and ']],
  ['| Region | Base ', ['Salary (', 'Stock / ', '(RSU/4yr) ']],
  ['| Region | Base Salary |\n|-|-|\n', ['| Paris | $1K |\n', '| a | b | c | d |\n', '|\n']],
  ['| Region | Base Salary |\n|-|-|\n| Paris | $100K |\n\n*', ['Total Comp = $100K ', '/ 4 ', 'over 4 years ']],
  ['**Level Mapping:** ', ['A L4 = ', 'L4 at A, ', '= ', '≈ ', 'Google L4-L5 ', '(', 'maps to ', 'IC']],
  ['**Global Levers**\n', ['1. **A:** "I ask for $200K base"\n', '1. **A**\n> "b"\n\n']],
  ['**Global Levers**\n1. **A:** "', ['[a] ', '[', 'I need $200K base and ', '$200K from ', '$1 ', 'signing ']],
  [
    '> **Negotiate Up Strategy:** "',
    ['I need $200K base and ', 'Acme offered $200K. ', 'in the annual target ', 'Aaaa ', 'from ', '. ', '$', '('],
  ],
  ['#### Evidence & Sources\n- ', ['Levels.fyi (2025) ', '2025-', '[a](http://b.c) ', 'http://', '- a\n']],
  ['', ['**A:** b\n\n', '---\n', '**A**\n', '#### A\n\n', '**Global Levers**\n\n', '**Level Mapping:** a = b\n\n']],
]

/** What grows in two directions at once. */
const square: Readonly<Record<string, (size: number) => string>> = {
  'emphasis inside emphasis': (size) => `${fill('*a **a ', size / 2)}b${fill(' a** a*', size / 2)}`,
  'brackets inside brackets': (size) => `${fill('[', size / 2)}a${fill(']', size / 2)}`,
  'backtick runs of every length': (size) => lines(Math.sqrt(2 * size), (n) => `e${'`'.repeat(n)}`),
  'lists by indentation': (size) => lines(Math.sqrt(size), (n) => `${'  '.repeat(n)}- a\n`),
  'quotes and a lazy line': (size) => `${fill('> ', 200)}a\n${fill('a\n', size)}`,
  'rows that lack cells': (size) => `${fill('|a', size / 3)}|\n${fill('|-', size / 3)}|\n${fill('|\n', size / 3)}`,
  'definitions and their uses': (size) => lines(size / 20, (n) => `[${n}]: u\n`) + lines(size / 20, (n) => `[${n}] `),
  'footnotes and their uses': (size) => lines(size / 20, (n) => `[^${n}]: u\n\n`) + lines(size / 20, (n) => `[^${n}] `),
  'a mail address behind dots': (size) => `${fill('a.', size)}@b.c`,
  'attributes of a tag': (size) => `<a${fill(' x=">"', size)}`,
  'an address in brackets': (size) => `[a](${fill('(', size)}`,
  'a heading of many lines': (size) => `${fill('a\n', size)}===`,
}

/** By name: text of about `size` characters on which some reader takes, or once took, far more time than its length deserves. */
export const patterns: ReadonlyMap<string, (size: number) => string> = new Map([
  ...markup.map((text) => [JSON.stringify(text), (size: number) => fill(text, size)] as const),
  ...parts.flatMap(([before, again]) =>
    again.map((text) => [JSON.stringify(`${before}${text}`), (size: number) => before + fill(text, size)] as const),
  ),
  ...Object.entries(square),
])
