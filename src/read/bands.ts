import type {Table, TableCell} from 'mdast'
import {codes, signs} from '../data/currencies.ts'
import type {BandLevel, Region} from '../model/guide.ts'
import {once} from '../model/once.ts'
import type {Band, BandTable, Pay} from '../model/tree.ts'
import type {Component} from '../model/value.ts'
import {reportColumns, reportPlaces, reportRagged} from './band-messages.ts'
import {findAll} from './chars.ts'
import {flatText} from './flat.ts'
import {type Header, readHeader, readHeaders} from './header.ts'
import {levelCodes} from './level-code.ts'
import {remembered} from './memo.ts'
import {
  contentPosition,
  noPosition,
  reportDecisions,
  type Slot,
  type TableContext,
  type TableOptions,
  toPay,
} from './pay.ts'
import {periodOf} from './period.ts'
import {joinEnds, rangeEnds} from './range-ends.ts'
import {type Gazetteer, readLabel, readRegion} from './region.ts'
import {uniqueSlugs} from './slug.ts'
import {periodBeside} from './stock-period.ts'
import {cellText, type Shape, shapeOf} from './table-shape.ts'

const toLevel = remembered((raw: string): BandLevel | null => {
  const {label} = readLabel(raw)
  return label === '' ? null : {label, codes: levelCodes(label)}
})

const toSlot = (region: string | null, level: string | null, book: Gazetteer): Slot => ({
  region: region === null || region === '' ? null : readRegion(region, book),
  level: level === null ? null : toLevel(level),
})

const regionOf = ({region}: Slot): Region | null => region?.region ?? null

const totals = /\btotal\b/gi

/** A total of all pay, which goes before a total of its cash and before a bare "Compensation". */
function isWhole({text}: Header): boolean {
  if (/\bTC\b/i.test(text)) return true
  // The last one is enough: cash behind it is behind all of them.
  const last = findAll(totals, text).at(-1)
  return last !== undefined && !/\bcash\b/i.test(text.slice(last.index))
}

/** Of several columns with one meaning the first that is stated wins; the others stay as `other`. */
function claim(headers: readonly Header[], keys: readonly number[] = []): (Component | 'other' | null)[] {
  const whole = headers.find((header) => header.component === 'total' && isWhole(header))
  const taken = new Set<string>()
  return headers.map((header, n) => {
    const {component} = header
    if (keys.includes(n)) return null
    if (
      component === 'other' ||
      taken.has(component) ||
      (component === 'total' && whole && whole !== header && !isWhole(header))
    )
      return 'other'
    taken.add(component)
    return component
  })
}

/** Cells of a level-by-place table are total compensation unless the words round it say otherwise. */
function measureOf(note: string): Component {
  const isBase = (sentence: string): boolean => {
    const base = /\bbase (?:salary|pay)\b/i.exec(sentence)
    return base !== null && /\b(?:only|ranges?)\b/i.test(sentence.slice(base.index + base[0].length))
  }
  const saysBase =
    note.split('.').some(isBase) ||
    /\b(figures?|ranges?|amounts?|numbers?|cells?) (are|show|represent|reflect)s? (annual )?base\b/i.test(note)
  return saysBase && !/total comp/i.test(note) ? 'base' : 'total'
}

type Draft = Omit<Band, 'id'>

/** What the cells of a band hold, by the headers beside or above them. */
interface Parts {
  readonly headers: readonly Header[]
  /** Null of cells that say whose pay it is. */
  readonly meaning: readonly (Component | 'other' | null)[]
  /** Of the cells that hold the lower end of a range, how many cells it has: its upper end is the last of them. */
  readonly ranges: ReadonlyMap<number, number>
}

function partsOf(headers: readonly Header[], keys: readonly number[] = []): Parts {
  const meaning = claim(headers, keys)
  return {headers, meaning, ranges: rangeEnds(headers, meaning)}
}

/** The parts of a band's pay, a cell each; the ends of a range are one. */
function paysOf(
  cells: readonly (TableCell | undefined)[],
  {headers, meaning, ranges}: Parts,
  slot: Slot,
  context: TableContext,
): Pay[] {
  const pays: Pay[] = []
  const read = (n: number, component: Component | 'other' | null | undefined): Pay | null => {
    const [cell, header] = [cells[n], headers[n]]
    return cell && header && component ? toPay(cell, header, component, slot, context) : null
  }
  for (let n = 0; n < cells.length; n++) {
    const pay = read(n, meaning[n])
    if (!pay) continue
    const count = ranges.get(n)
    if (count === undefined) {
      pays.push(pay)
      continue
    }
    const more = Array.from({length: count - 1}, (_, k) => read(n + 1 + k, meaning[n])).filter((each) => each !== null)
    const range = more.length === count - 1 ? joinEnds([pay, ...more]) : null
    if (range) pays.push(range)
    else pays.push(pay, ...more.map((each): Pay => ({...each, component: 'other'})))
    n += count - 1
  }
  return pays
}

type Across = Extract<Shape, {kind: 'components-across'}>

function componentsAcross(table: Table, shape: Across, context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const headers = readHeaders(head?.children.map(cellText) ?? [])
  const parts = partsOf(headers, [shape.region, shape.level, shape.currency])
  const {book, everywhere} = context
  return rows.map((row) => {
    const at = (n: number): string | null => (n === -1 ? null : cellText(row.children[n]))
    const code = at(shape.currency)?.toUpperCase() ?? ''
    const slot = {
      ...toSlot(shape.region === -1 ? everywhere : at(shape.region), at(shape.level), book),
      ...(codes.has(code) && {currencies: [code]}),
    }
    const children = paysOf(row.children, parts, slot, context)
    return {type: 'band', region: regionOf(slot), level: slot.level, children, position: row.position ?? noPosition}
  })
}

function levelsDown(table: Table, context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const places = head?.children.map((cell) => readRegion(cellText(cell), context.book)) ?? []
  const component = measureOf(context.note)
  const header: Header = {
    ...readHeader(component === 'total' ? 'Total Comp' : 'Base Salary'),
    per: periodOf(cellText(head?.children[0])).per,
  }
  return rows.flatMap((row) => {
    const level = toLevel(cellText(row.children[0]))
    return row.children.slice(1).flatMap((cell, n) => {
      const region = places[n + 1]
      if (!region) return []
      const slot: Slot = {region, level}
      const pay = toPay(cell, {...header, text: cellText(head?.children[n + 1])}, component, slot, context)
      return [{type: 'band' as const, region: region.region, level, children: [pay], position: contentPosition(cell)}]
    })
  })
}

function componentsDown(table: Table, across: 'places' | 'levels', context: TableContext): Draft[] {
  const [head, ...rows] = table.children
  const parts = partsOf(readHeaders(rows.map((row) => cellText(row.children[0]))))
  const {book, everywhere} = context
  return (head?.children.slice(1) ?? []).map((title, n) => {
    const text = cellText(title)
    const slot = across === 'places' ? toSlot(text, null, book) : toSlot(everywhere, text, book)
    const cells = rows.map((row) => row.children[n + 1])
    const children = paysOf(cells, parts, slot, context)
    return {type: 'band', region: regionOf(slot), level: slot.level, children, position: title.position ?? noPosition}
  })
}

const dollars = signs.filter(([sign]) => sign.endsWith('$'))

/** The currencies that the cells of a table name by a dollar sign of their own. */
function namedDollars(table: Table): readonly string[] {
  const text = flatText([table])
  return dollars.filter(([sign]) => text.includes(sign)).map(([, code]) => code)
}

const namesPlaces = (shape: Shape): boolean =>
  shape.kind === 'places-across' || (shape.kind === 'components-across' && shape.region !== -1)

/** Reads a compensation table in any of its shapes; null where it is none. */
export function readBandTable(table: Table, options: TableOptions): BandTable | null {
  const shape = shapeOf(table, options.book)
  if (!shape) return null
  const named = once(() => namedDollars(table))
  const context: TableContext = {
    isNamed: (currency) => named().includes(currency),
    decided: [],
    paid: new Map(),
    captions: new Set(),
    grants: once(() => periodBeside(options)),
    everywhere: namesPlaces(shape) ? null : (options.locations?.() ?? null),
    ...options,
  }
  const drafts =
    shape.kind === 'components-across'
      ? componentsAcross(table, shape, context)
      : shape.kind === 'levels-across'
        ? componentsDown(table, 'levels', context)
        : shape.rows === 'levels'
          ? levelsDown(table, context)
          : componentsDown(table, 'places', context)
  reportDecisions(context)
  reportRagged(table, options.report)
  reportPlaces(drafts, options.report)
  reportColumns(drafts, options.report)
  const idOf = uniqueSlugs('band')
  const children = drafts.map((draft): Band => {
    // A place that all rows have in common tells none of them apart.
    const place = namesPlaces(shape) || draft.level === null ? draft.region?.label : null
    return {id: idOf([place, draft.level?.label].filter(Boolean).join(' ')), ...draft}
  })
  return {type: 'bandTable', children, ...(table.position && {position: table.position})}
}
