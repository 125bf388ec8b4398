import type {Component, Value} from '../model/value.ts'
import {type CurrencyHints, type Resolved, resolveCurrency} from './currency.ts'
import {scaled} from './figure.ts'
import {type Header, usualPeriod} from './header.ts'
import {type Amount, scanAmounts} from './money.ts'
import {type Covered, periodOf} from './period.ts'

/** A value with its place in the cell's text. */
export interface CellValue {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** What a shared sign was taken for, and why. */
export interface Decision {
  readonly sign: string
  readonly currency: string
  readonly by: NonNullable<Resolved['by']>
}

export interface Cell {
  readonly values: readonly CellValue[]
  /** What is unsure about a currency, worst first. */
  readonly doubts: readonly NonNullable<Resolved['doubt']>[]
  /** Signs that the author left to the place or the label, with what decided. */
  readonly decisions: readonly Decision[]
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
function ownPeriod(text: string, amounts: readonly Placed[]): Covered {
  const last = amounts.findLast(({inBrackets}) => !inBrackets)
  const rest = last ? text.slice(last.end) : text
  if (rest === '') return {per: null, years: null}
  return periodOf(rest.replace(/\([^()]*\)/g, (inner) => (/[$£€₹₪¥]\s?\d|\d\s?[KMBL]\b/.test(inner) ? '' : inner)))
}

/** Larger figures are whole, whatever the header says that they count. */
const wholeFrom = 10_000

/** A bare figure in what its header says: `120–140` under `Base ($K)`, `10–15` under `Bonus %`, `25,000` under `Options`. */
function denominate(amount: Placed, {header, component, currency}: CellContext): Placed {
  if (amount.kind !== 'number' && (amount.kind !== 'money' || amount.max >= 1000)) return amount
  if (amount.kind === 'number' && header.percent && amount.max <= 1000) return {...amount, kind: 'percent'}
  const scale = amount.max < wholeFrom ? header.scale : 1
  const counted = {...amount, min: scaled(amount.min, scale), max: scaled(amount.max, scale)}
  if (amount.kind === 'money') return counted
  const [code] = header.currencies
  if (code && header.currencies.length === 1) return {...counted, kind: 'money', currency: code}
  if (header.sign) return {...counted, kind: 'money', sign: header.sign}
  const options = component === 'stock' && header.instrument === 'options' && currency.label.length === 0
  return options ? {...counted, kind: 'units', unit: 'options'} : counted
}

const below = /(?:\bup to|≤|<=?|\bunder|\bbelow|\bmax(?:imum)?\.?|\bat most|\bno more than|\bcapped at)\s*$/i
const belowTail = /^\s*(?:max(?:imum)?\b|or less\b|and below\b|cap\b|ceiling\b)/i
const above =
  /(?:\bfrom|≥|>=?|\bover|\babove|\bmin(?:imum)?\.?|\bat least|\bstart(?:s|ing) (?:at|from)|\bmore than|\bno less than)\s*$/i
const aboveTail = /^\s*(?:min(?:imum)?\b|or (?:more|above)\b|and (?:up|above|over)\b|plus\b|upwards\b)/i
const about = /(?:\babout|\baround|\bapprox(?:imately)?\.?|\broughly|\bcirca|\bca\.|\bc\.|\best(?:imated|\.)?)\s*$/i
const aboutTail = /^\s*(?:est\b|approx)/i

/** What words round a figure say of its bounds: `up to £120K`, `from £90K`, `£90K or more`, `about £90K`. */
function bounds(
  text: string,
  from: number,
  {start, end, min, max, open, approximate}: Placed,
  {header}: CellContext,
): {readonly open?: true; readonly upTo?: true; readonly approximate?: true} {
  const [before, after] = [text.slice(Math.max(from, start - 24), start), text.slice(end, end + 16)]
  const single = min === max && !open
  const up = single && (below.test(before) || belowTail.test(after) || header.end === 'high')
  const on = open || (single && !up && (above.test(before) || aboveTail.test(after) || header.end === 'low'))
  return {
    ...(on && {open: true as const}),
    ...(up && {upTo: true as const}),
    ...((approximate || about.test(before) || aboutTail.test(after)) && {approximate: true as const}),
  }
}

/** Which of the cell's amounts are values of its column. */
function values(text: string, amounts: readonly Placed[], {component, header}: CellContext): Placed[] {
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
      (component === 'bonus' || header.component === 'other' || amount.max < 1000 || amount.inBrackets)
    )
      continue
    // The same money said again in brackets, by the year: a note on the value, not another one.
    if (amount.inBrackets && kept.some((other) => other.kind === amount.kind && same(other, amount))) continue
    kept.push(amount)
  }
  return kept
}

type Flags = ReturnType<typeof bounds>

/** What the amount covers: its own words go before the cell's, these before the header's, these before the note's. */
function covered({per, years}: Placed, own: Covered, {component, header, noteYears}: CellContext): Covered {
  const stated = [{per, years}, own, header].find((each) => each.per !== null)
  const grant = component === 'stock' && noteYears !== null ? {per: 'grant' as const, years: noteYears} : null
  const found = stated ?? grant ?? {per: usualPeriod[header.component], years: null}
  // A total or a base is never spread over a grant's years.
  return found.per === 'grant' && component !== 'stock' ? {per: usualPeriod[component], years: null} : found
}

function toValue(
  amount: Placed,
  flags: Flags,
  context: CellContext,
  own: Covered,
): {value: Value; resolved: Resolved | null} {
  const {min, max} = amount
  if (amount.kind === 'percent') return {value: {kind: 'percent', min, max, ...flags}, resolved: null}
  if (amount.kind === 'units')
    return {value: {kind: 'units', min, max, unit: amount.unit ?? 'units', ...flags}, resolved: null}
  const {header, currency: hints} = context
  const resolved = resolveCurrency(amount, {
    ...hints,
    label: header.currencies.length > 0 ? header.currencies : hints.label,
  })
  const {per, years} = covered(amount, own, context)
  const grant = per === 'grant' && years !== null && {years}
  return {value: {kind: 'money', currency: resolved.currency, min, max, per, ...grant, ...flags}, resolved}
}

/** Reads a cell of a compensation table. Never throws; what it can't read stays text. */
export function readCell(text: string, context: CellContext): Cell {
  const all = place(text, [...scanAmounts(text)])
  const pair = pairs(all, all.filter(({inBrackets}) => !inBrackets).length)
  const amounts = (pair ? pair.map((amount) => ({...amount, inBrackets: false})) : all).map((amount) =>
    denominate(amount, context),
  )
  const own = ownPeriod(text, amounts)
  const kept = values(text, amounts, context)
  const read = kept.map((amount, n) => ({
    ...toValue(amount, bounds(text, kept[n - 1]?.end ?? 0, amount, context), context, own),
    amount,
  }))
  const referenced = amounts.some((amount) => amount.kind === 'percent')
  return {
    values: read.map(({value, amount: {start, end}}) => ({value, start, end})),
    doubts: [...new Set(read.flatMap(({resolved}) => resolved?.doubt ?? []))],
    decisions: read.flatMap(({amount, resolved}) =>
      resolved?.by && resolved.currency
        ? [{sign: amount.sign ?? 'lakh', currency: resolved.currency, by: resolved.by}]
        : [],
    ),
    unread: read.length === 0 && /\d/.test(text) && !referenced && context.component !== 'other',
  }
}
