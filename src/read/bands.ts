import type {Table, TableCell, TableRow} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import {signs} from '../data/currencies.ts'
import type {BandLevel, Region} from '../model/guide.ts'
import {toSpan} from '../model/span.ts'
import type {Band, BandTable, Pay, PayContent} from '../model/tree.ts'
import type {Component} from '../model/value.ts'
import {type Cell, readCell} from './cell.ts'
import {type Header, periodOf, readHeader} from './header.ts'
import {levelCodes} from './level-code.ts'
import {type Gazetteer, isPlace, type ReadRegion, readLabel, readRegion} from './region.ts'
import type {Report} from './report.ts'
import {uniqueSlugs} from './slug.ts'

/** Which way a compensation table is turned. */
type Shape =
  | {readonly kind: 'components-across'; readonly region: number; readonly level: number}
  | {readonly kind: 'places-across'; readonly rows: 'levels' | 'components'}
  | {readonly kind: 'levels-across'}

const regionWords = /^(region|location|place|city|market|office|geo(graphy)?|country|site|hub|metro)s?\b/i
const levelWords = /\b(level|grade|seniority|band|rung|tier|career stage)\b/i
const titleWords = /^(title|role|position|job)\b/i

const cellText = (cell: TableCell | undefined): string => (cell ? plainText(cell).trim() : '')

/** Level codes and names of seniority head a column of a table whose rows are the parts of pay. */
const isLevel = (text: string): boolean =>
  levelCodes(text).length > 0 || /^(junior|mid|senior|staff|principal|lead|entry|director|intern)\b/i.test(text)

function shapeOf(table: Table, book: Gazetteer): Shape | null {
  const [head, ...rows] = table.children
  const titles = head?.children.map(cellText) ?? []
  const rest = titles.slice(1)
  const first = rows.map((row) => cellText(row.children[0]))
  const parts = rest.filter((text) => readHeader(text).component !== 'other')
  const places = rest.filter((text) => !parts.includes(text) && isPlace(text, book))
  const rowParts = first.filter((text) => readHeader(text).component !== 'other').length
  if (parts.length > 0 && parts.length >= places.length) {
    const region = titles.findIndex((text) => regionWords.test(text))
    const level = titles.findIndex((text) => levelWords.test(text))
    if (region !== -1 || level !== -1) return {kind: 'components-across', region, level}
    if (titleWords.test(titles[0] ?? '')) return {kind: 'components-across', region: -1, level: 0}
    const known = first.filter((text) => isPlace(text, book)).length
    return known * 2 >= first.length
      ? {kind: 'components-across', region: 0, level: -1}
      : first.every(isLevel)
        ? {kind: 'components-across', region: -1, level: 0}
        : null
  }
  if (places.length > 0 && places.length * 2 >= rest.length)
    return {kind: 'places-across', rows: rowParts * 2 >= first.length ? 'components' : 'levels'}
  if (rest.length > 0 && rest.every(isLevel) && rowParts * 2 > first.length) return {kind: 'levels-across'}
  return null
}

/** What the text round a table says about it. */
interface TableContext extends TableOptions {
  /** Currencies that the table names by a sign of their own. */
  readonly named: ReadonlySet<string>
}

export interface TableOptions {
  readonly book: Gazetteer
  /** The notes directly under the table. */
  readonly note: string
  readonly report: Report
}

interface Slot {
  readonly region: ReadRegion | null
  readonly level: BandLevel | null
}

const noPosition: Position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

/** Where a cell's words stand, without the pipes round them. */
function contentPosition(cell: TableCell): Position {
  const start = cell.children[0]?.position?.start
  const end = cell.children.at(-1)?.position?.end
  return start && end ? {start, end} : (cell.position ?? noPosition)
}

/** The position of a part of a cell; the whole cell where markup shifts its words. */
function partPosition(cell: TableCell, whole: Position, start: number, end: number): Position {
  const [only] = cell.children
  const length = (whole.end.offset ?? 0) - (whole.start.offset ?? 0)
  if (
    cell.children.length !== 1 ||
    only?.type !== 'text' ||
    only.value.length !== length ||
    whole.start.line !== whole.end.line
  )
    return whole
  const {line, column, offset = 0} = whole.start
  return {
    start: {line, column: column + start, offset: offset + start},
    end: {line, column: column + end, offset: offset + end},
  }
}

const doubtRule = {
  mixed: ['currency-mixed-in-range', 'two currencies in one range, expected one'],
  shared: ['currency-ambiguous', 'several currencies share this sign, expected a code such as `CAD`'],
  none: ['currency-unknown', 'no currency, expected a code or a sign'],
} as const

function reportCell(cell: Cell, raw: string, position: Position, {report}: TableContext): void {
  const span = toSpan(position)
  for (const doubt of cell.doubts) {
    const [rule, words] = doubtRule[doubt]
    report({
      rule,
      severity: doubt === 'shared' ? 'info' : 'warning',
      span,
      message: `Unexpected \`${raw}\`: ${words}`,
      actual: raw,
    })
  }
  if (cell.unread)
    report({
      rule: 'cell-unread',
      severity: 'warning',
      span,
      message: `Unread figures in \`${raw}\`, expected an amount or a range`,
      actual: raw,
    })
}

function toPay(
  cell: TableCell,
  header: Header,
  component: Component | 'other',
  slot: Slot,
  noteYears: number | null,
  context: TableContext,
): Pay {
  const raw = cellText(cell)
  const position = contentPosition(cell)
  const read = readCell(raw, {
    component,
    header,
    noteYears,
    currency: {label: slot.region?.currencies ?? [], place: slot.region?.currency ?? null, named: context.named},
  })
  reportCell(read, raw, position, context)
  const children: PayContent[] = read.values.map(({value, start, end}) => {
    const at = {position: partPosition(cell, position, start, end)}
    const {kind, ...rest} = value
    return {
      type: kind === 'money' ? 'moneyRange' : kind === 'percent' ? 'percentRange' : 'unitRange',
      ...rest,
      ...at,
    } as PayContent
  })
  if (children.length === 0 && raw !== '')
    children.push({type: 'unread', value: raw, deliberate: !read.unread, position})
  return {
    type: 'pay',
    component,
    header: header.text,
    raw,
    ...(header.instrument && {instrument: header.instrument}),
    children,
    position,
  }
}

const toLevel = (raw: string): BandLevel | null => {
  const {label} = readLabel(raw)
  return label === '' ? null : {label, codes: levelCodes(label)}
}

const toSlot = (region: string | null, level: string | null, book: Gazetteer): Slot => ({
  region: region === null || region === '' ? null : readRegion(region, book),
  level: level === null ? null : toLevel(level),
})

const regionOf = ({region}: Slot): Region | null => region?.region ?? null

/** Of several columns with one meaning the first that is stated wins; the others stay as `other`. */
function claim(taken: Set<string>, component: Component | 'other'): Component | 'other' {
  if (component === 'other' || taken.has(component)) return 'other'
  taken.add(component)
  return component
}

/** The years that a note gives a grant: `RSU grants ($60K-$160K/4yr)`, `four-year vest`. */
function yearsOfNote(note: string): number | null {
  for (const part of note.split(/[.;]\s/))
    if (/rsu|stock|equity|option|grant|vest/i.test(part)) {
      const {per, years} = periodOf(part)
      if (per === 'grant') return years
    }
  return null
}

/** Cells of a level-by-place table are total compensation unless the words round it say otherwise. */
const measureOf = (note: string): Component =>
  /\bbase (salary|pay)\b[^.]*\b(only|ranges?)\b|\b(figures?|ranges?|amounts?|numbers?|cells?) (are|show|represent|reflect)s? (annual )?base\b/i.test(
    note,
  ) && !/total comp/i.test(note)
    ? 'base'
    : 'total'

type Draft = Omit<Band, 'id'>

function componentsAcross(table: Table, shape: {region: number; level: number}, context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const headers = head?.children.map((cell) => readHeader(cellText(cell))) ?? []
  const taken = new Set<string>()
  const meaning = headers.map((header, n) =>
    n === shape.region || n === shape.level ? null : claim(taken, header.component),
  )
  const noteYears = yearsOfNote(context.note)
  return rows.map((row) => {
    const at = (n: number): string | null => (n === -1 ? null : cellText(row.children[n]))
    const slot = toSlot(at(shape.region), at(shape.level), context.book)
    const children = row.children.flatMap((cell, n) => {
      const component = meaning[n]
      const header = headers[n]
      return component && header ? [toPay(cell, header, component, slot, noteYears, context)] : []
    })
    return {type: 'band', region: regionOf(slot), level: slot.level, children, position: row.position ?? noPosition}
  })
}

function levelsDown(table: Table, context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const places = head?.children.map((cell) => readRegion(cellText(cell), context.book)) ?? []
  const component = measureOf(context.note)
  const header: Header = {
    text: component === 'total' ? 'Total Comp' : 'Base Salary',
    component,
    instrument: null,
    per: periodOf(cellText(head?.children[0])).per,
    years: null,
  }
  return rows.flatMap((row) => {
    const level = toLevel(cellText(row.children[0]))
    return row.children.slice(1).flatMap((cell, n) => {
      const region = places[n + 1]
      if (!region) return []
      const slot: Slot = {region, level}
      const pay = toPay(cell, {...header, text: cellText(head?.children[n + 1])}, component, slot, null, context)
      return [{type: 'band' as const, region: region.region, level, children: [pay], position: contentPosition(cell)}]
    })
  })
}

function componentsDown(table: Table, across: 'places' | 'levels', context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const taken = new Set<string>()
  const headers = rows.map((row) => readHeader(cellText(row.children[0])))
  const meaning = headers.map((header) => claim(taken, header.component))
  const noteYears = yearsOfNote(context.note)
  return (head?.children.slice(1) ?? []).map((title, n) => {
    const text = cellText(title)
    const slot = across === 'places' ? toSlot(text, null, context.book) : toSlot(null, text, context.book)
    const children = rows.flatMap((row, r) => {
      const cell = row.children[n + 1]
      const header = headers[r]
      const component = meaning[r]
      return cell && header && component ? [toPay(cell, header, component, slot, noteYears, context)] : []
    })
    return {type: 'band', region: regionOf(slot), level: slot.level, children, position: title.position ?? noPosition}
  })
}

function reportRagged(table: Table, {report}: TableContext): void {
  const [head, ...rows] = table.children
  const width = head?.children.length ?? 0
  const check = (row: TableRow): void => {
    const cells = row.children.length
    if (cells !== width && row.position)
      report({
        rule: 'table-ragged',
        severity: 'warning',
        span: toSpan(row.position),
        message: `Unexpected ${cells} cells in a row, expected ${width}`,
        actual: String(cells),
        expected: [String(width)],
      })
  }
  rows.forEach(check)
}

function reportPlaces(bands: readonly Draft[], {report}: TableContext): void {
  const told = new Set<string>()
  for (const {region, position} of bands) {
    if (
      !region ||
      !position ||
      region.places.length > 0 ||
      told.has(region.label) ||
      /^(remote|other|global)\b/i.test(region.label)
    )
      continue
    told.add(region.label)
    report({
      rule: 'place-unresolved',
      severity: 'info',
      span: toSpan(position),
      message: `Unknown place \`${region.label}\``,
      actual: region.label,
    })
  }
}

/** Reads a compensation table in any of its shapes; null where it is none. */
export function readBandTable(table: Table, options: TableOptions): BandTable | null {
  const shape = shapeOf(table, options.book)
  if (!shape) return null
  const text = plainText(table)
  const context: TableContext = {
    ...options,
    named: new Set(signs.flatMap(([sign, code]) => (text.includes(sign) ? [code] : []))),
  }
  const drafts =
    shape.kind === 'components-across'
      ? componentsAcross(table, shape, context)
      : shape.kind === 'levels-across'
        ? componentsDown(table, 'levels', context)
        : shape.rows === 'levels'
          ? levelsDown(table, context)
          : componentsDown(table, 'places', context)
  reportRagged(table, context)
  reportPlaces(drafts, context)
  const idOf = uniqueSlugs('band')
  const children = drafts.map(
    (draft): Band => ({...draft, id: idOf([draft.region?.label, draft.level?.label].filter(Boolean).join(' '))}),
  )
  return {type: 'bandTable', children, ...(table.position && {position: table.position})}
}
