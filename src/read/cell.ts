import type {Component, Period, Value} from '../model/value.ts'
import {type CurrencyHints, type Resolved, resolveCurrency} from './currency.ts'
import {type Header, periodOf, usualPeriod} from './header.ts'
import {type Amount, scanAmounts} from './money.ts'

/** A value with its place in the cell's text. */
export interface CellValue {
  readonly value: Value
  readonly start: number
  readonly end: number
}

export interface Cell {
  readonly values: readonly CellValue[]
  /** What is unsure about a currency, worst first. */
  readonly doubts: readonly NonNullable<Resolved['doubt']>[]
  /** The cell holds figures that are no value here, and no deliberate words about another column. */
  readonly unread: boolean
}

export interface CellContext {
  readonly component: Component | 'other'
  readonly header: Header
  readonly currency: CurrencyHints
  /** Years of a grant, as the note under the table says. */
  readonly noteYears: number | null
}

interface Placed extends Amount {
  readonly inBrackets: boolean
}

/** Depth of round brackets at each amount. */
function place(text: string, amounts: readonly Amount[]): Placed[] {
  let depth = 0
  let at = 0
  return amounts.map((amount) => {
    for (; at < amount.start; at++) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    return {...amount, inBrackets: depth > 0}
  })
}

const same = (
  a: {currency: string | null; sign: string | null} | null,
  b: {currency: string | null; sign: string | null},
): boolean => a !== null && a.currency === b.currency && a.sign === b.sign

/** `£109K / $137K - £148K / $186K`: the slash binds tighter than the dash, so two low ends stand before two high ones. */
function pairs([low, middle, high]: readonly Amount[], count: number): [Amount, Amount] | null {
  if (count !== 3 || !low || !middle || !high || low.min !== low.max || high.min !== high.max) return null
  if (!middle.second || !same(middle.second, low) || !same(high, middle)) return null
  return [
    {...low, max: middle.max, end: middle.end, open: middle.open},
    {...middle, second: null, max: high.max, end: high.end, open: high.open},
  ]
}

/** Percentages that speak of another figure: `60–100% of NYC`, `(+40%)`, `-5-10% vs Paris`. */
function isReference(text: string, amount: Amount): boolean {
  const before = text.slice(0, amount.start).trimEnd().at(-1)
  return (
    before === '+' ||
    before === '-' ||
    before === '−' ||
    /^\s*(of|vs\.?|versus|effective|above|below|more|less)\b/i.test(text.slice(amount.end, amount.end + 12))
  )
}

/** What the cell's own words say of the period, outside brackets that hold amounts. */
function ownPeriod(text: string, amounts: readonly Placed[]): {per: Period; years: number | null} {
  const last = amounts.findLast(({inBrackets}) => !inBrackets)
  const rest = last ? text.slice(last.end) : text
  return periodOf(rest.replace(/\([^()]*\)/g, (inner) => (/[$£€₹₪¥]\s?\d|\d\s?[KMBL]\b/.test(inner) ? '' : inner)))
}

/** Which of the cell's amounts are values of its column. */
function values(text: string, amounts: readonly Placed[], {component}: CellContext): Placed[] {
  const kept: Placed[] = []
  for (const amount of amounts) {
    if (amount.kind === 'percent') {
      if (isReference(text, amount)) continue
      if (
        component === 'base' || component === 'total' ? amount.inBrackets : component === 'stock' && amount.inBrackets
      )
        continue
    }
    if (
      amount.kind === 'number' &&
      (component === 'bonus' || component === 'other' || amount.max < 1000 || amount.inBrackets)
    )
      continue
    // The same money said again in brackets, by the year: a note on the value, not another one.
    if (amount.inBrackets && kept.some((other) => other.kind === amount.kind && same(other, amount))) continue
    kept.push(amount)
  }
  return kept
}

function toValue(
  amount: Placed,
  context: CellContext,
  own: {per: Period; years: number | null},
): {value: Value; doubt: Resolved['doubt']} {
  const flags = {...(amount.open && {open: true as const}), ...(amount.approximate && {approximate: true as const})}
  const {min, max} = amount
  if (amount.kind === 'percent') return {value: {kind: 'percent', min, max, ...flags}, doubt: null}
  if (amount.kind === 'units')
    return {value: {kind: 'units', min, max, unit: amount.unit ?? 'units', ...flags}, doubt: null}
  const {currency, doubt} = resolveCurrency(amount, context.currency)
  const {component, header, noteYears} = context
  const stated = [{per: amount.per, years: amount.years}, own, header].find(({per}) => per !== null)
  const grant = component === 'stock' && noteYears !== null ? {per: 'grant' as const, years: noteYears} : null
  const {per, years} = stated ?? grant ?? {per: usualPeriod[component], years: null}
  // A total or a base is never spread over a grant's years.
  const period = per === 'grant' && component !== 'stock' ? usualPeriod[component] : per
  return {
    value: {
      kind: 'money',
      currency,
      min,
      max,
      per: period,
      ...(period === 'grant' && years !== null && {years}),
      ...flags,
    },
    doubt,
  }
}

/** Reads a cell of a compensation table. Never throws; what it can't read stays text. */
export function readCell(text: string, context: CellContext): Cell {
  const all = place(text, [...scanAmounts(text)])
  const pair = pairs(all, all.filter(({inBrackets}) => !inBrackets).length)
  const amounts = pair ? pair.map((amount) => ({...amount, inBrackets: false})) : all
  const own = ownPeriod(text, amounts)
  const kept = values(text, amounts, context)
  const read = kept.map((amount) => ({...toValue(amount, context, own), start: amount.start, end: amount.end}))
  const money = read.some(({value}) => value.kind !== 'percent')
  const referenced = amounts.some((amount) => amount.kind === 'percent')
  return {
    values: read.map(({value, start, end}) => ({value, start, end})),
    doubts: [...new Set(read.map(({doubt}) => doubt).filter((doubt) => doubt !== null))],
    unread: !money && read.length === 0 && /\d/.test(text) && !referenced && context.component !== 'other',
  }
}
