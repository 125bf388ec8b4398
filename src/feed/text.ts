/** The contract's JSON: compact, in the order that the emitters write keys, with a newline at the end. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`

const entities: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
})

/** XML 1.0 allows tab and line ends among the control characters, no lone surrogates, and neither U+FFFE nor U+FFFF. */
function allowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Text for an XML element or attribute; characters that XML cannot carry are left out. */
export function xml(text: string): string {
  let out = ''
  for (const character of text) {
    if (allowed(character.codePointAt(0) ?? 0)) out += entities[character] ?? character
  }
  return out
}

const formula = /^[=+\-@\t\r]/

/** Text that a spreadsheet would run, with an apostrophe before it. */
const unformulated = (text: string): string => (formula.test(text) ? `'${text}` : text)

/**
 * A cell of CSV by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers and
 * booleans are written as they are, and null is an empty cell.
 */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = unformulated(value)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Columns<Row> = readonly (keyof Row & string)[]

/** The header of a table by RFC 4180; every line ends in CRLF. */
export const csvHead = <Row extends object>(columns: Columns<Row>): string => `${columns.join(',')}\r\n`

/** A row of it. */
export const csvLine = <Row extends object>(columns: Columns<Row>, row: Row): string =>
  `${columns.map((name) => cell(scalar(row[name]))).join(',')}\r\n`

const scalar = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === null || value === undefined
      ? null
      : JSON.stringify(value)

/** A cell of a tab-separated table that has no quoting: tabs and line ends become spaces, and no formula is left to run. */
export const tsvCell = (text: string): string => unformulated(text.replace(/[\t\r\n]/g, ' '))
