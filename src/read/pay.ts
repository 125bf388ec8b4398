import type {TableCell} from 'mdast'
import type {Position} from 'unist'
import type {BandLevel} from '../model/guide.ts'
import {toSpan} from '../model/span.ts'
import type {Pay, PayContent} from '../model/tree.ts'
import type {Component} from '../model/value.ts'
import {type Cell, type Decision, readCell} from './cell.ts'
import type {Caption, Header} from './header.ts'
import type {Covered} from './period.ts'
import type {Gazetteer, ReadRegion} from './region.ts'
import type {Report} from './report.ts'
import type {Beside} from './stock-period.ts'
import {cellText} from './table-shape.ts'
import {toNode} from './value-node.ts'

export interface TableOptions extends Beside {
  readonly book: Gazetteer
  /** What the words right above the table or under it say that bare figures are in. */
  readonly caption?: Caption | null
  /** Where a table pays that names no place itself: the words of a line of the guide, asked for by such tables alone. */
  readonly locations?: () => string | null
  readonly report: Report
}

/** What the text round a table says about it. */
export interface TableContext extends TableOptions {
  /** Whether the table names a currency by a sign of its own. */
  readonly isNamed: (currency: string) => boolean
  /** What shared signs were taken for, with the rows' own currencies, until all rows are read. */
  readonly decided: Decided[]
  readonly paid: Map<Slot, Set<string>>
  /** What stock covers, as the words beside the table say. */
  readonly grants: () => Covered | null
  /** Where all of a table holds that names no place itself. */
  readonly everywhere: string | null
  /** Captions that were told of. */
  readonly captions: Set<string>
}

/** Whose pay a cell is. */
export interface Slot {
  readonly region: ReadRegion | null
  readonly level: BandLevel | null
  /** Codes of a column `Currency`. */
  readonly currencies?: readonly string[]
}

export const noPosition: Position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

/** Where a cell's words stand, without the pipes round them. */
export function contentPosition(cell: TableCell): Position {
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

interface Decided extends Decision {
  readonly position: Position
  readonly slot: Slot
}

/**
 * Says what shared signs were taken for, once a table: where a place decided, and where dollars stand alone in a place that pays
 * otherwise. A label that names the currency leaves no doubt, and neither does a row that states the place's own beside it.
 */
export function reportDecisions({decided, paid, report}: TableContext): void {
  const told = new Set<string>()
  for (const {sign, currency, by, position, slot} of decided) {
    const key = `${sign} ${currency} ${by}`
    const own = slot.region?.currency ?? ''
    if (by === 'label' || told.has(key) || (by === 'usual' && paid.get(slot)?.has(own))) continue
    told.add(key)
    const place = slot.region?.region.raw ?? ''
    const why = by === 'place' ? `which is paid in \`${place}\`` : `though \`${own}\` is paid in \`${place}\``
    report({
      rule: 'currency-resolved',
      severity: 'info',
      span: toSpan(position),
      message: `\`${sign}\` is read as \`${currency}\`, ${why}`,
      actual: sign,
      expected: [currency],
    })
  }
}

function notePaid({paid}: TableContext, slot: Slot, values: Cell['values']): void {
  for (const {value} of values) {
    if (value.kind !== 'money' || value.currency === null) continue
    const seen = paid.get(slot)
    if (seen) seen.add(value.currency)
    else paid.set(slot, new Set([value.currency]))
  }
}

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
  // Two currencies in a range are told of already.
  if (cell.unread && !cell.doubts.includes('mixed'))
    report({
      rule: 'cell-unread',
      severity: 'warning',
      span,
      message: `Unread figures in \`${raw}\`, expected an amount or a range`,
      actual: raw,
    })
}

/** A header with what the caption says where it says nothing itself. A row's own currency goes before the caption's. */
function captioned(header: Header, caption: Caption, slot: Slot): Header {
  if (header.component === 'other' || header.percent || header.instrument === 'options') return header
  const stated = header.currencies.length > 0 || header.sign !== null
  const row = (slot.currencies ?? slot.region?.currencies ?? []).length > 0
  const own = stated || row ? header : caption
  return {
    ...header,
    currencies: own.currencies,
    sign: own.sign,
    scale: header.scale === 1 ? caption.scale : header.scale,
  }
}

/** Says once a table that its caption's words were taken for bare figures. */
function reportCaption({text}: Caption, position: Position, {captions, report}: TableContext): void {
  if (captions.has(text)) return
  captions.add(text)
  report({
    rule: 'currency-resolved',
    severity: 'info',
    span: toSpan(position),
    message: `Bare figures are read as \`${text}\`, which the words beside the table say`,
    expected: [text],
  })
}

/** A cell as a part of pay, with what is unsure about it reported. */
export function toPay(
  cell: TableCell,
  header: Header,
  component: Component | 'other',
  slot: Slot,
  context: TableContext,
): Pay {
  const raw = cellText(cell)
  const position = contentPosition(cell)
  const readBy = (head: Header): Cell =>
    readCell(raw, {
      component,
      header: head,
      grants: context.grants,
      currency: {
        label: slot.currencies ?? slot.region?.currencies ?? [],
        place: slot.region?.currency ?? null,
        isNamed: context.isNamed,
      },
    })
  const {caption} = context
  const read = readBy(caption ? captioned(header, caption, slot) : header)
  if (caption && JSON.stringify(read.values) !== JSON.stringify(readBy(header).values))
    reportCaption(caption, position, context)
  if (read.unread || read.doubts.length > 0) reportCell(read, raw, position, context)
  for (const decision of read.decisions) context.decided.push({position, slot, ...decision})
  notePaid(context, slot, read.values)
  const children: PayContent[] = read.values.map(({value, start, end}) =>
    toNode(value, partPosition(cell, position, start, end)),
  )
  if (children.length === 0 && raw !== '')
    children.push({type: 'unread', value: raw, deliberate: !read.unread, position})
  const pay: Pay = {type: 'pay', component, header: header.text, raw, children, position}
  if (header.instrument) pay.instrument = header.instrument
  return pay
}
