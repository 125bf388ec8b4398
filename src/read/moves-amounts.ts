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
  /^\+?\s*(?:(?:[\w-]+ ){1,3}(?:budget|stipend|allowance)\b|(?:in |of |an? |annual(?:ized|ly)? |quarterly |total |net |global |Q[1-4] |training |learning |compute |research |travel |\w+-?sized |secondary )*(?:ARR|revenue|valuation|market cap|profit|income|payouts?|bookings|AUM|spend|volume|funding|round|acquisition|deal|debt|fund|platform|business|market|company|loss|cost|savings|budget|GMV|TPV|cash flow|backlog|investment|buyback|capex|share price|\/share|per share|a share|stock price|premium\b|exit|enterprise value|transactions?|payments?|problem|opportunity|industry|access|stipend|allowance|credits?|refresh(?:er)?s?)\b)/i
/** Words before an amount that do the same. */
const noPayBefore =
  /(?:revenue|valuation|valued|raised|profit|income|share price|shares? at|struck|price|worth of|market cap|buyback|premium|budget|access|stipend|allowance|refresh(?:er)?(?: grants?)?(?: commitment| expectation)?)\s*(?:worth |of |at |to |is |exceeding |~)*$/i

/** Nouns of pay, tried in this order where an amount's words stand. */
const nouns: readonly (readonly [RegExp, Component])[] = [
  [/^(?:sign(?:ing)?[- ]?on\b|signing\b|joining bonus|starting bonus|make-whole|buyout)/i, 'signing'],
  [
    /^(?:RSUs?|PSUs?|PPUs?|equity|stock|options?|shares?|grant|carry|phantom|PnL|P&L|profit[- ](?:shar|participation)|pool)/i,
    'stock',
  ],
  [/^(?:bonus|commission|variable|incentive)/i, 'bonus'],
  [/^(?:base|salary|fixed)/i, 'base'],
  [
    /^(?:total(?! (?:RSUs?|equity|stock|grant|shares|options|bonus))|all[- ]in|TC\b|TDC\b|OTE\b|package|comp(?:ensation)?\b|effective)/i,
    'total',
  ],
]

/** Words that may stand between an amount and its noun. A name may too: `$100K PANW RSUs`. */
const modifier =
  /^(?:in|of|an?|the|worth|annual|annually|annualized|yearly|guaranteed|target|performance|cash|discretionary|year-end|first[- ]year|year[- ]?(?:1|one)|retention|blended|quarterly|one-time|relocation|starting|initial|total|new[- ]hire|pre-IPO|additional|written|upfront|minimum)\s/i

/** Nouns that may stand before their amount: `base of`, `RSU grant at`, `signing bonus target:`. */
const before: readonly (readonly [RegExp, Component])[] = [
  [/\b(?:sign(?:ing)?[- ]?on|signing)(?: bonus)?\b/gi, 'signing'],
  [
    /\b(?:total (?:year[- ]?(?:1|one) |first[- ]year |annual |cash )?comp(?:ensation)?|\btotal\b|TC|TDC|OTE|all[- ]in|package|(?:year[- ]?(?:1|one)|first[- ]year) comp|comp(?:ensation)?)\b/gi,
    'total',
  ],
  [/\b(?:bonus|commission|incentive)\b/gi, 'bonus'],
  [/\b(?:base|salary)\b/gi, 'base'],
  [/\b(?:RSUs?|PSUs?|PPUs?|equity|stock|options?|shares|grant|carry|PnL|participation)\b/gi, 'stock'],
]

/** The component whose noun stands last before the amount; of two joined by a slash (`equity/bonus`) the first. */
function nounBefore(clause: string): Component | null {
  const found = before
    .flatMap(([words, component], order) =>
      [...clause.matchAll(words)].map(({0: noun, index}) => ({index, end: index + noun.length, component, order})),
    )
    // The longer noun wins where both end together: `signing bonus` is no bonus.
    .sort((a, b) => a.end - b.end || b.index - a.index || b.order - a.order)
  let best = found.at(-1)
  for (const other of found.toReversed())
    if (best && other.end === best.index - 1 && clause[other.end] === '/') best = other
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

/** The noun that follows an amount, behind at most four words that qualify it. */
function nounAfter(words: string): {component: Component; length: number} | null {
  let at = 0
  for (let skipped = 0; skipped <= 4; skipped++) {
    const rest = words.slice(at)
    for (const [noun, component] of nouns) {
      const found = noun.exec(rest)
      if (found) return {component, length: at + found[0].length}
    }
    const word = modifier.exec(rest)?.[0] ?? /^\p{Lu}[\p{L}\p{N}.&'/-]*(?<!\.)\s/u.exec(rest)?.[0]
    if (word === undefined) return null
    at += word.length
  }
  return null
}

function componentOf(text: string, amount: Amount, previous: PayAmount | null, from: number, nextStart: number): Found {
  const raw = text.slice(amount.end, Math.min(nextStart, amount.end + 60))
  const follows = raw.replace(/^\+/, '').replace(/^\s*\)?\s*/, '')
  const after = nounAfter(follows)
  if (after) return {component: after.component, end: amount.end + raw.length - follows.length + after.length}
  // `$100K a year in RSUs ($400K over 4 years)`: the same pay, said in another way.
  if (previous?.component && /^[^()]{0,24}\(\s*[~≈]?$/.test(text.slice(from, amount.start)))
    return {component: previous.component, end: amount.end}
  const clause = text.slice(Math.max(from, amount.start - 90), amount.start).replace(/\([^()]*\)/g, '')
  const stop = [...clause.matchAll(/[.;!?]["')\]]*\s/g)].at(-1)
  const own = clause.slice(stop ? stop.index + 1 : 0)
  return {component: linked.test(own) ? nounBefore(own) : null, end: amount.end}
}

/** Currencies of which a salary may count more than twenty million. */
const smallUnit = new Set(['JPY', 'KRW', 'INR', 'IDR', 'VND', 'CLP', 'COP', 'HUF', 'ARS'])

/** Figures of a company's business, and percentages that are no bonus and no share of profit, are no pay. */
function isPay(
  text: string,
  amount: Amount,
  component: Component | null,
  currency: string | null,
  from: number,
): boolean {
  const follows = text.slice(amount.end, amount.end + 48)
  const precedes = text.slice(Math.max(from, amount.start - 40), amount.start)
  if (amount.kind === 'percent') {
    if (/[+−-]$/.test(precedes)) return false
    return (
      component === 'bonus' ||
      (component === 'stock' && /\b(?:PnL|P&L|profit|carry|participation)/i.test(precedes + follows.slice(0, 24)))
    )
  }
  if (component === null && (noPay.test(follows) || noPayBefore.test(precedes))) return false
  if (amount.kind !== 'money') return true
  if (amount.max > (smallUnit.has(currency ?? '') ? 1e10 : 2e7)) return false
  return amount.max >= 1000 || /k/i.test(text.slice(amount.start, amount.end))
}

/**
 * `$225K / $270K RSU`: base and stock. `$235K + $145K`: base and bonus. `CHF 216K / $245K`: one pay in two
 * currencies. `total of $165K / $160K`: what the first is.
 */
function pairUp(text: string, amounts: readonly PayAmount[]): PayAmount[] {
  const paired: PayAmount[] = []
  amounts.forEach((amount, n) => {
    const next = amounts[n + 1]
    const previous = paired[n - 1]
    const joint = (a: Amount | undefined, b: Amount | undefined): string =>
      a?.kind === 'money' && b ? text.slice(a.end, b.start).trim() : ''
    const before = joint(previous, amount)
    const after = joint(amount, next)
    const alike = (a: PayAmount, b: PayAmount): boolean => b.kind !== 'money' || a.resolved === b.resolved
    const component = ((): Component | null => {
      if (amount.component !== null) return amount.component
      if (previous && before === '/' && !(alike(previous, amount) && previous.component === 'base'))
        return previous.component
      if (previous && before === '/') return 'stock'
      if (next && after === '/' && alike(amount, next) && next.component !== 'total') return 'base'
      if (next && after === '+') return 'base'
      return previous && before === '+' && previous.component === 'base' ? 'bonus' : null
    })()
    paired.push({...amount, component})
  })
  return paired
}

/** Every amount of pay in a text. Figures of the company's business, prices of shares and bare numbers are left out. */
export function payAmounts(text: string, hints: CurrencyHints): PayAmount[] {
  const all = [...scanAmounts(text)].filter((amount) => amount.kind !== 'number')
  const kept: PayAmount[] = []
  let from = 0
  let previous: PayAmount | null = null
  all.forEach((amount, n) => {
    const {component, end} = componentOf(text, amount, previous, from, all[n + 1]?.start ?? text.length)
    const currency = amount.kind === 'money' ? resolveCurrency(amount, hints).currency : null
    const pay = isPay(text, amount, component, currency, from)
    from = end
    const read: PayAmount = {...amount, component: amount.kind === 'units' ? 'stock' : component, resolved: currency}
    previous = pay ? read : null
    if (pay) kept.push(read)
  })
  return pairUp(text, kept)
}
