import type {Component, Value} from '../model/value.ts'
import {type CurrencyHints, type Resolved, resolveCurrency} from './currency.ts'
import {scaled} from './figure.ts'
import {type Header, usualPeriod} from './header.ts'
import {type Amount, nextAmount} from './money.ts'
import {type Covered, periodOf} from './period.ts'
import {isGrant} from './stock-period.ts'

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
  /** The cell holds figures that are no value here and no deliberate words about another column, or a word behind one is unknown. */
  readonly unread: boolean
}

export interface CellContext {
  readonly component: Component | 'other'
  readonly header: Header
  readonly currency: CurrencyHints
  /** What stock covers, as the words beside the table say. */
  readonly grants: () => Covered | null
}

/** An amount and whether it stands in round brackets. */
interface Placed {
  readonly amount: Amount
  readonly inBrackets: boolean
}

/** The amounts of a cell with the depth of round brackets at each. */
function placed(text: string): Placed[] {
  const found: Placed[] = []
  const grouped = text.includes('(')
  let depth = 0
  let at = 0
  for (let amount = nextAmount(text, 0); amount; amount = nextAmount(text, amount.end)) {
    for (; grouped && at < amount.start; at++) {
      const code = text.charCodeAt(at)
      depth += code === 40 ? 1 : code === 41 ? -1 : 0
    }
    found.push({amount, inBrackets: depth > 0})
  }
  return found
}

const same = (
  a: {currency: string | null; sign: string | null} | null,
  b: {currency: string | null; sign: string | null},
): boolean => a !== null && a.currency === b.currency && a.sign === b.sign

/** `£109K / $137K - £148K / $186K`: the slash binds tighter than the dash, so two low ends stand before two high ones. */
function pairs(amounts: readonly Placed[]): Placed[] | null {
  if (amounts.length < 3 || amounts.filter(({inBrackets}) => !inBrackets).length !== 3) return null
  const [low, middle, high] = amounts.map(({amount}) => amount)
  if (!low || !middle || !high || low.min !== low.max || high.min !== high.max) return null
  if (!middle.second || !same(middle.second, low) || !same(high, middle)) return null
  return [
    {amount: {...low, max: middle.max, end: middle.end, open: middle.open}, inBrackets: false},
    {amount: {...middle, second: null, max: high.max, end: high.end, open: high.open}, inBrackets: false},
  ]
}

/** Percentages that speak of another figure: `60–100% of NYC`, `(+40%)`, `-5-10% vs Paris`. */
function isReference(text: string, amount: Amount): boolean {
  const before = text.slice(0, amount.start).trimEnd().at(-1)
  return (
    before === '+' ||
    before === '-' ||
    before === '−' ||
    before === '±' ||
    /^\s*(of|vs\.?|versus|effective|above|below|more|less)\b/i.test(text.slice(amount.end, amount.end + 12))
  )
}

const nothing: Covered = {per: null, years: null}

/** What the cell's own words say of the period, outside brackets that hold amounts. */
function ownPeriod(text: string, amounts: readonly Placed[]): Covered {
  // `$120K over 48 months`: the second figure is the period's.
  const last =
    amounts.findLast(({amount, inBrackets}) => !inBrackets && amount.kind !== 'number') ??
    amounts.findLast(({inBrackets}) => !inBrackets)
  const rest = last ? text.slice(last.amount.end) : text
  if (rest === '') return nothing
  return periodOf(
    rest.includes('(')
      ? rest.replace(/\([^()]*\)/g, (inner) => (/[$£€₹₪¥]\s?\d|\d\s?[KMBL]\b/.test(inner) ? '' : inner))
      : rest,
  )
}

/** Larger figures are whole, whatever the header says that they count. */
const wholeFrom = 10_000

/** A bare figure in what its header says: `120–140` under `Base ($K)`, `10–15` under `Bonus %`, `25,000` under `Options`. */
function denominate(amount: Amount, {header, component, currency}: CellContext): Amount {
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
const belowTail = /^\s*\(?(?:max(?:imum)?\b|or less\b|and below\b|cap\b|ceiling\b)/i
const above =
  /(?:\bfrom|≥|>=?|\bover|\babove|\bmin(?:imum)?\.?|\bat least|\bstart(?:s|ing) (?:at|from)|\bmore than|\bno less than)\s*$/i
const aboveTail = /^\s*\(?(?:min(?:imum)?\b|or (?:more|above)\b|and (?:up|above|over)\b|plus\b|upwards\b)/i
const about = /(?:\babout|\baround|\bapprox(?:imately)?\.?|\broughly|\bcirca|\bca\.|\bc\.|\best(?:imated|\.)?)\s*$/i
const aboutTail = /^\s*(?:est\b|approx|±|\+\/[-−–])/i

interface Flags {
  open?: true
  upTo?: true
  approximate?: true
}

/** Sets what words round a figure say of its bounds: `up to £120K`, `from £90K`, `£90K or more`, `about £90K`. */
function setBounds(value: Flags, text: string, from: number, amount: Amount, {header}: CellContext): void {
  const {start, end, min, max, open, approximate} = amount
  const before = start === from ? '' : text.slice(Math.max(from, start - 24), start)
  const after = end === text.length ? '' : text.slice(end, end + 16)
  const says = (words: RegExp, tail: RegExp): boolean =>
    (before !== '' && words.test(before)) || (after !== '' && tail.test(after))
  const single = min === max && !open
  const up = single && (header.end === 'high' || says(below, belowTail))
  if (open || (single && !up && (header.end === 'low' || says(above, aboveTail)))) value.open = true
  if (up) value.upTo = true
  if (approximate || says(about, aboutTail)) value.approximate = true
}

/** What a share costs: `15K ISOs @ $4.20 strike`. */
const isPrice = (text: string, {start, end}: Amount): boolean =>
  /(?:@|\bat)\s*$/.test(text.slice(Math.max(0, start - 4), start)) ||
  /^\s*(?:strike|exercise|(?:per |\/ ?)share)\b/i.test(text.slice(end, end + 12))

/** What is said to come on top, or to be more or less, of the amount before it: `£95K + £10K allowance`, `$210K ± $15K`. */
function isOnTop(
  text: string,
  {start, end}: Amount,
  kept: readonly Placed[],
  component: CellContext['component'],
): boolean {
  const last = kept.at(-1)?.amount
  if (!last) return false
  const between = text.slice(last.end, start).trim()
  return (
    /^(?:±|\+\/[-−–])$/.test(between) ||
    (between === '+' && component !== 'total' && /^\s*\p{L}/u.test(text.slice(end)))
  )
}

/** Whether an amount is a value of its column, beside those that are. */
function isValue(
  text: string,
  {amount, inBrackets}: Placed,
  kept: readonly Placed[],
  {component, header}: CellContext,
): boolean {
  if (amount.kind === 'percent') {
    if (isReference(text, amount)) return false
    if (inBrackets && (component === 'base' || component === 'total' || component === 'stock')) return false
  }
  if (
    amount.kind === 'number' &&
    (component === 'bonus' || header.component === 'other' || amount.max < 1000 || inBrackets)
  )
    return false
  if (isOnTop(text, amount, kept, component)) return false
  if (component === 'stock' && amount.kind === 'money' && amount.max < 1000 && isPrice(text, amount)) return false
  // The same money said again in brackets, by the year: a note on the value, not another one.
  return !(inBrackets && kept.some(({amount: other}) => other.kind === amount.kind && same(other, amount)))
}

/** Words behind a small figure that say no more than the column does. */
const plainWords =
  /^(?:base|total|cash|gross|net|fixed|salary|guaranteed|and|or|plus|in|for|to|at|with|of|min|max|est|approx|brutto|bruto|brut|netto|neto|all)(?!\p{L})/iu

/** Laps of time that pay is given in, and that the contract has no name for. */
const otherLap = /^,? ?(?:\/ ?|per |a |each |every )?(?:quarter(?:ly)?|bi-?weekly|fortnight(?:ly)?|semi-?monthly)\b/i

/**
 * Whether a word right behind a figure may be a magnitude or a lap of time that we don't know: `€4,200/quinzaine`, `R$ 22 foo`.
 * The bare figure would be another pay than the author's.
 */
function isUnclear(
  text: string,
  {end, kind, max, per}: Amount,
  own: Covered,
  {header, component}: CellContext,
): boolean {
  if (kind !== 'money' || per !== null || end === text.length) return false
  if (otherLap.test(text.slice(end, end + 24))) return true
  const rest = text.slice(end, end + 16)
  // `$2l5K`, `$1O0K`: the figure goes on.
  if (/^\p{L}{1,2}\d/u.test(rest)) return true
  if (/^ ?\/ ?\p{Ll}/u.test(rest)) return own.per === null
  if (max >= 1000 || own.per !== null || header.per !== null) return false
  if (component !== 'base' && component !== 'total' && component !== 'stock') return false
  return /^ ?\p{L}/u.test(rest) && !plainWords.test(rest.trimStart())
}

const dash = /[-–—]\s*$/
const figureAndDash = /(?:\p{Sc}|\b\d)\S{0,24} ?[-–—] ?$/u

/**
 * Whether an amount is one end of a range whose other end is none that we can read: `$17OK–$215K`, `$l70K–$215K`.
 * Alone it would be another pay than the author's.
 */
function isTorn(text: string, {kind, min, max, start}: Amount, before: number, unread: boolean): boolean {
  if (kind !== 'money' || min !== max || start === before) return false
  const between = text.slice(before, start)
  return dash.test(between) && (unread || figureAndDash.test(between))
}

/** What the amount covers: its own words go before the cell's, these before the header's, these before those beside the table. */
function covered(amount: Covered, own: Covered, {component, header, grants}: CellContext): Covered {
  const stated = amount.per !== null ? amount : own.per !== null ? own : header.per !== null ? header : null
  const beside = stated === null && component === 'stock' && isGrant(header) ? grants() : null
  const found = stated ?? beside ?? {per: usualPeriod[header.component], years: null}
  // A total or a base is never spread over a grant's years.
  return found.per === 'grant' && component !== 'stock' ? {per: usualPeriod[component], years: null} : found
}

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** Characters that show nothing: marks of direction, joiners, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

/** Reads a cell of a compensation table as it shows. Never throws; what it can't read stays text. */
export function readCell(text: string, context: CellContext): Cell {
  if (!unseen.test(text)) return readShown(text, context)
  const places = [...text.matchAll(new RegExp(`[^${unseen.source.slice(1)}`, 'g'))].map(({index}) => index)
  const cell = readShown(places.map((at) => text[at]).join(''), context)
  const values = cell.values.map(({value, start, end}) => ({
    value,
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  }))
  return {...cell, values}
}

function readShown(text: string, context: CellContext): Cell {
  const {header, component} = context
  const hints = header.currencies.length > 0 ? {...context.currency, label: header.currencies} : context.currency
  const found = placed(text)
  const amounts = pairs(found) ?? found
  const values: CellValue[] = []
  const kept: Placed[] = []
  const doubts: NonNullable<Resolved['doubt']>[] = []
  const decisions: Decision[] = []
  let own: Covered | null = null
  let referenced = false
  let unclear = false
  let before = 0
  let lost = -1
  for (const each of amounts) {
    const amount = denominate(each.amount, context)
    const torn = isTorn(text, amount, before, lost === before)
    before = amount.end
    if (amount.kind === 'percent') referenced = true
    const now = amount === each.amount ? each : {amount, inBrackets: each.inBrackets}
    if (!isValue(text, now, kept, context)) continue
    own ??= ownPeriod(text, amounts)
    if (torn || isUnclear(text, amount, own, context)) {
      unclear = true
      lost = amount.end
      continue
    }
    const {start, end, min, max} = amount
    let value: Writable<Value>
    if (amount.kind === 'percent') value = {kind: 'percent', min, max}
    else if (amount.kind === 'units') value = {kind: 'units', min, max, unit: amount.unit ?? 'units'}
    else {
      const {currency, doubt, by} = resolveCurrency(amount, hints)
      if (doubt && !doubts.includes(doubt)) doubts.push(doubt)
      if (doubt === 'mixed' && currency === null) {
        unclear = true
        continue
      }
      const {per, years} = covered(amount, own, context)
      value = {kind: 'money', currency, min, max, per}
      if (per === 'grant' && years !== null) value.years = years
      if (by && currency) decisions.push({sign: amount.sign ?? 'lakh', currency, by})
    }
    setBounds(value, text, kept.at(-1)?.amount.end ?? 0, amount, context)
    kept.push(now)
    values.push({value, start, end})
  }
  return {
    values,
    doubts,
    decisions,
    unread: unclear || (values.length === 0 && !referenced && component !== 'other' && /\d/.test(text)),
  }
}
