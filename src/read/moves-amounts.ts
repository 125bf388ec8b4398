import type {Component} from '../model/value.ts'
import {type CurrencyHints, resolveCurrency} from './currency.ts'
import {type Amount, scanAmounts} from './money.ts'

/** An amount of pay in prose, with the component that the words round it name. */
export interface PayAmount extends Amount {
  readonly component: Component | null
  readonly resolved: string | null
}

/** Words after an amount that make it something other than pay. */
const noPay =
  /^\+?\s*(?:in |of |annual(?:ized)? |quarterly |total |net |global )*(?:ARR|revenue|valuation|market cap|profit|income|payouts?|bookings|AUM|spend|volume|funding|round|acquisition|deal|debt|fund|platform|business|market|company|loss|cost|savings|budget|GMV|TPV|cash flow|backlog|investment|buyback|capex|share price|\/share|per share|a share|stock price|premium\b|exit|enterprise value|transactions?|payments?|problem|opportunity|industry)\b/i
/** Words before an amount that do the same. */
const noPayBefore =
  /(?:revenue|valuation|valued|raised|profit|income|share price|shares? at|struck|price|worth of|market cap|buyback)\s*(?:of |at |to |is |exceeding |~)*$/i

const after: readonly (readonly [RegExp, Component])[] = [
  [
    /^(?:retention |cash |one-time |year[- ]?(?:1|one) |relocation |[A-Z][\w-]+ ){0,3}(?:sign(?:ing)?[- ]?on\b|signing\b|joining bonus|starting bonus|make-whole|buyout)/i,
    'signing',
  ],
  [
    /^(?:total|all[- ]in|TC\b|TDC\b|OTE\b|package|year[- ](?:1|one) (?:total|comp)|first[- ]year (?:total|comp)|annual (?:total|comp)|comp(?:ensation)?\b|in total|total comp|effective)/i,
    'total',
  ],
  [
    /^(?:annual |guaranteed |target |performance |cash |discretionary |year-end |first[- ]year |retention |blended |quarterly |[A-Z][\w-]+ ){0,3}(?:bonus|commission|variable|incentive)/i,
    'bonus',
  ],
  [/^(?:annual |starting |cash )?(?:base|salary|fixed)/i, 'base'],
  [
    /^(?:in |of |worth of |initial |annual |annualized |total |new[- ]hire |pre-IPO |[A-Z]{2,5} |[A-Z][\w.-]+ |additional ){0,3}(?:RSUs?|PSUs?|PPUs?|equity|stock|options?|shares?|grant|carry|phantom|PnL|P&L|profit[- ]shar|pool)/i,
    'stock',
  ],
]

/** Nouns that may stand before their amount: `base of`, `RSU grant at`, `signing bonus target:`. */
const before: readonly (readonly [RegExp, Component])[] = [
  [/\b(?:sign(?:ing)?[- ]?on|signing)(?: bonus)?\b/i, 'signing'],
  [
    /\b(?:total (?:year[- ]?(?:1|one) |first[- ]year |annual |cash )?comp(?:ensation)?|\btotal\b|TC|TDC|OTE|all[- ]in|package|(?:year[- ]?(?:1|one)|first[- ]year) comp|comp(?:ensation)?)\b/i,
    'total',
  ],
  [/\b(?:bonus|commission|incentive)\b/i, 'bonus'],
  [/\b(?:base|salary)\b/i, 'base'],
  [/\b(?:RSUs?|PSUs?|PPUs?|equity|stock|options?|shares|grant|carry|PnL|participation)\b/i, 'stock'],
]

/** The component whose noun stands last before the amount, within the same clause. */
function nounBefore(clause: string): Component | null {
  let best: {at: number; component: Component} | null = null
  for (const [words, component] of before) {
    let from = 0
    for (let found = words.exec(clause); found; found = words.exec(clause.slice(from))) {
      const at = from + found.index
      // The longer noun wins where both begin together: `signing bonus` is no bonus.
      if (!best || at + found[0].length > best.at) best = {at: at + found[0].length, component}
      from = at + found[0].length
    }
  }
  return best?.component ?? null
}

/** Words that link a noun to the amount after it. */
const linked =
  /(?:\b(?:of|at|to|is|for|in|worth|targets?|targeting|totall?ing|reaching|reaches|exceeds?|exceeding|above|below|over|around|about|approximately|by|from|valued|ask|bonus|increase(?:d)?|push(?:ed)?|range|floor|least|under|than|minimum|with)|[:=(~])\s*(?:at\s+|to\s+|of\s+|a\s+|an\s+|least\s+|approximately\s+|around\s+|~|\(|\$)*$/i

interface Found {
  readonly component: Component | null
  /** Where the words end that the amount has claimed. */
  readonly end: number
}

function componentOf(text: string, amount: Amount, previousEnd: number, nextStart: number): Found {
  const raw = text.slice(amount.end, Math.min(nextStart, amount.end + 60))
  const follows = raw.replace(/^\+/, '').replace(/^\s*\)?\s*(?:in\s+)?/, '')
  for (const [words, component] of after) {
    const found = words.exec(follows)
    if (found) return {component, end: amount.end + raw.length - follows.length + found[0].length}
  }
  const clause = text.slice(Math.max(previousEnd, amount.start - 70), amount.start)
  const own = clause.slice(Math.max(clause.lastIndexOf('. '), clause.lastIndexOf('; ')) + 1)
  return {component: linked.test(own) ? nounBefore(own) : null, end: amount.end}
}

/** `$225K / $270K RSU`: two figures and one slash mean base and stock. `$235K + $145K`: base and bonus. */
function pairUp(text: string, amounts: readonly PayAmount[]): PayAmount[] {
  return amounts.map((amount, n) => {
    const next = amounts[n + 1]
    const previous = amounts[n - 1]
    const between = (a: Amount, b: Amount): string => text.slice(a.end, b.start).trim()
    if (
      next &&
      amount.component === null &&
      amount.kind === 'money' &&
      between(amount, next) === '/' &&
      (next.component === 'stock' || next.component === null)
    )
      return {...amount, component: 'base'}
    if (previous && amount.component === null && previous.kind === 'money' && between(previous, amount) === '/')
      return {...amount, component: 'stock'}
    if (next && amount.component === null && between(amount, next) === '+') return {...amount, component: 'base'}
    if (previous && amount.component === null && previous.component === null && between(previous, amount) === '+')
      return {...amount, component: 'bonus'}
    return amount
  })
}

/** Every amount of pay in a text. Figures of the company's business, prices of shares and bare numbers are left out. */
export function payAmounts(text: string, hints: CurrencyHints): PayAmount[] {
  const all = [...scanAmounts(text)].filter((amount) => amount.kind !== 'number')
  const kept: PayAmount[] = []
  let previousEnd = 0
  all.forEach((amount, n) => {
    const nextStart = all[n + 1]?.start ?? text.length
    const follows = text.slice(amount.end, amount.end + 40)
    const precedes = text.slice(Math.max(0, amount.start - 24), amount.start)
    const {component, end} = componentOf(text, amount, previousEnd, nextStart)
    previousEnd = end
    const big = amount.kind === 'money' && amount.max >= 1e9
    if (big || (component === null && (noPay.test(follows) || noPayBefore.test(precedes)))) return
    if (amount.kind === 'money' && amount.max < 1000 && !/k/i.test(text.slice(amount.start, amount.end))) return
    // A percentage is pay only as a bonus or a share of profit; elsewhere it measures something.
    if (
      amount.kind === 'percent' &&
      component !== 'bonus' &&
      !(component === 'stock' && /^\s*(?:blended |written )?(?:PnL|P&L|profit|carry)/i.test(follows))
    )
      return
    const signed = /[+−-]$/.test(precedes)
    if (amount.kind === 'percent' && signed) return
    kept.push({
      ...amount,
      component: amount.kind === 'units' ? 'stock' : component,
      resolved: amount.kind === 'money' ? resolveCurrency(amount, hints).currency : null,
    })
  })
  return pairUp(text, kept)
}
