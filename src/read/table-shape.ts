import type {Table, TableCell} from 'mdast'
import {textOf} from './flat.ts'
import {componentOf} from './header-words.ts'
import {levelCodes} from './level-code.ts'
import {scanAmounts} from './money.ts'
import {type Gazetteer, isPlace} from './region.ts'

/** Which way a compensation table is turned. */
export type Shape =
  | {readonly kind: 'components-across'; readonly region: number; readonly level: number; readonly currency: number}
  | {readonly kind: 'places-across'; readonly rows: 'levels' | 'components'}
  | {readonly kind: 'levels-across'}

const regionWords =
  /^(work |office )?(region|location|place|city|market|office|geo(graphy)?|country|site|hub|metro|area|zone)s?\b/i
const levelWords = /\b(level|grade|seniority|band|rung|tier|career stage)\b/i
const titleWords = /^(title|role|position|job)\b/i
const currencyWords = /^(currency|ccy|cur\.?)$/i
/** Columns of one figure each that a table of pay may have beside the parts of pay, or in their stead. */
const figureWords = /^(range|median|average|mean|typical|mid(point)?|low|high|min|max|p\d\d|\d\dth( percentile)?)\b/i

export const cellText = (cell: TableCell | undefined): string => (cell ? textOf(cell).trim() : '')

/** Level codes and names of seniority head a column of a table whose rows are the parts of pay. */
const isLevel = (text: string): boolean =>
  levelCodes(text).length > 0 || /^(junior|mid|senior|staff|principal|lead|entry|director|intern)\b/i.test(text)

const isMoney = (text: string): boolean => [...scanAmounts(text)].some(({kind}) => kind === 'money')

/** Which columns say where and at which level a row is; null where nothing does. */
function keys(
  titles: readonly string[],
  first: readonly string[],
  book: Gazetteer,
): {region: number; level: number; currency: number} | null {
  const region = titles.findIndex((text) => regionWords.test(text))
  const level = titles.findIndex((text) => levelWords.test(text))
  const currency = titles.findIndex((text) => currencyWords.test(text))
  if (region !== -1 || level !== -1) return {region, level, currency}
  if (titleWords.test(titles[0] ?? '')) return {region: -1, level: 0, currency}
  const known = first.filter((text) => isPlace(text, book)).length
  if (known * 2 >= first.length) return {region: 0, level: -1, currency}
  return first.every(isLevel) ? {region: -1, level: 0, currency} : null
}

/** How a table of pay is turned; null where the table is none. */
export function shapeOf(table: Table, book: Gazetteer): Shape | null {
  const [head, ...rows] = table.children
  const titles = head?.children.map(cellText) ?? []
  const rest = titles.slice(1)
  const first = rows.map((row) => cellText(row.children[0]))
  const parts = rest.filter((text) => componentOf(text) !== 'other')
  const places = rest.filter((text) => !parts.includes(text) && isPlace(text, book))
  const rowParts = (): number => first.filter((text) => componentOf(text) !== 'other').length
  if (parts.length > 0 && parts.length >= places.length) {
    const found = keys(titles, first, book)
    return found && {kind: 'components-across', ...found}
  }
  if (places.length > 0 && places.length * 2 >= rest.length)
    return {kind: 'places-across', rows: rowParts() * 2 >= first.length ? 'components' : 'levels'}
  if (rest.length > 0 && rest.every(isLevel) && rowParts() * 2 > first.length) return {kind: 'levels-across'}
  // Columns of figures that name no part of pay: `Region | P25 | Median | P75`.
  if (
    rest.length > 0 &&
    rest.every((text) => figureWords.test(text) || levelWords.test(text) || currencyWords.test(text))
  ) {
    const found = keys(titles, first, book)
    const paid = rows.every((row) => row.children.slice(1).some((cell) => isMoney(cellText(cell))))
    return found && rows.length > 0 && paid ? {kind: 'components-across', ...found} : null
  }
  return null
}
