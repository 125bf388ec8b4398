import {keep} from './kept.ts'
import {offersTable, showOffers} from './offers-table.ts'
import {all, element, money, one} from './page.ts'
import {fourYearAverage, positionInRange, statedTotal, type Terms, typedAmount, typedBonus, yearOne} from './sums.ts'

/** What the page says of the band that the reader chose. */
interface Band {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly base: readonly number[] | null
  readonly total: readonly number[] | null
  readonly axis: readonly number[]
}

const numbers = (text: string | undefined): number[] | null =>
  text === undefined ? null : text.split(' ').map(Number).filter(Number.isFinite)

function bandOf(option: HTMLOptionElement): Band {
  const {currency = 'USD', base, total, axis} = option.dataset
  return {
    id: option.value,
    name: option.text,
    currency,
    base: numbers(base),
    total: numbers(total),
    axis: numbers(axis) ?? [],
  }
}

/** Draws the reader's mark over a strip's bar; an amount outside the axis is told in words only. */
function mark({id, axis, base}: Band, part: 'base' | 'total', amount: number): void {
  const svg = document.getElementById(`strip-${id}`)
  const [from = 0, to = 0] = axis
  if (!svg || amount < from || amount > to) return
  const y = part === 'base' || base === null ? 0 : 26
  const x = `${((amount - from) / (to - from)) * 100}%`
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line')
  for (const [name, value] of Object.entries({x1: x, x2: x, y1: y, y2: y + 24, class: 'you'}))
    line.setAttribute(name, String(value))
  svg.append(line)
}

/** One figure beside its band: the position, and how far the top is. */
function position(part: 'base' | 'total', amount: number, band: Band): HTMLElement {
  const [low, high] = band[part] ?? []
  if (low === undefined || high === undefined) return element('p', {}, `The guide states no ${part} for ${band.name}.`)
  const at = positionInRange(amount, low, high)
  const say = (gap: number): string => money(band.currency, gap)
  const words =
    at < 0
      ? `${say(low - amount)} under the low end of the ${part} band of ${band.name}.`
      : at > 100
        ? `${say(amount - high)} over the high end of the ${part} band of ${band.name}.`
        : `up the ${part} band of ${band.name}, ${say(high - amount)} from its top. ${(amount / ((low + high) / 2)).toFixed(2)} times its mid-point.`
  return element('p', {}, element('b', {}, at < 0 ? 'Below' : at > 100 ? 'Above' : `${at}%`), words)
}

/** The sums of an offer, as a list of names and amounts. */
function sums(terms: Terms, currency: string): HTMLElement {
  const list = element('dl', {})
  for (const [name, figure] of [
    ['Year one', yearOne(terms)],
    ['Four-year average', fourYearAverage(terms)],
  ] as const)
    list.append(element('dt', {}, name), element('dd', {}, money(currency, figure)))
  return list
}

/** Where the reader's offer sits in a stated band, and what it comes to. What is typed stays in the page. */
export function offer(): void {
  const form = one<HTMLFormElement>('#offer')
  const answer = one('#answer')
  const button = one<HTMLButtonElement>('#keep')
  if (!form || !answer || !button) return
  const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value
  const basis = form.dataset.basis ?? 'unknown'
  const read = (): Terms => {
    const base = typedAmount(value('base'))
    return {
      base: base ?? 0,
      bonus: typedBonus(value('bonus'), base) ?? 0,
      stock: typedAmount(value('stock')) ?? 0,
      signing: typedAmount(value('signing')) ?? 0,
      vests: value('vests').split(' ').map(Number),
    }
  }
  const chosen = (): Band | null => {
    const [option] = (form.elements.namedItem('place') as HTMLSelectElement).selectedOptions
    return option ? bandOf(option) : null
  }
  const show = (): void => {
    for (const old of all('svg line.you')) old.remove()
    const band = chosen()
    const terms = read()
    const whole = statedTotal(terms, basis)
    button.hidden = whole === 0
    if (!band || whole + terms.signing === 0) {
      answer.textContent = 'Enter a figure to see where it sits in the band.'
      return
    }
    const parts: Node[] = []
    if (terms.base > 0) {
      parts.push(position('base', terms.base, band))
      mark(band, 'base', terms.base)
    }
    // A total is held against a total only where more than the base is known of it, or where the guide states nothing else.
    if (terms.stock + terms.bonus > 0 || (band.base === null && whole > 0)) {
      parts.push(position('total', whole, band))
      mark(band, 'total', whole)
    }
    answer.replaceChildren(...parts, sums(terms, band.currency))
  }
  form.addEventListener('input', show)
  button.addEventListener('click', () => {
    const band = chosen()
    if (!band) return
    const {guide = '', title = ''} = form.dataset
    const {name: place, currency, base, total} = band
    keep({...read(), guide, title, place, currency, basis, band: {base, total}})
    showOffers()
    one('#offers')?.scrollIntoView({block: 'nearest'})
  })
  offersTable()
}
