import {all, one} from './page.ts'

/** An amount as people type it: `210K`, `210,000`, `1.2m`; null where it is none. */
export function typedAmount(text: string): number | null {
  const found = /^\D{0,4}?(\d[\d\s,.']*)\s*([kml]?)/i.exec(text.trim())
  if (!found) return null
  const unit = {k: 1e3, m: 1e6, l: 1e5}[(found[2] ?? '').toLowerCase()] ?? 1
  const digits = (found[1] ?? '').replace(/[\s,']/g, '')
  const figure = Number(/\.\d{3}$/.test(digits) && unit === 1 ? digits.replaceAll('.', '') : digits)
  return Number.isFinite(figure) && figure > 0 ? figure * unit : null
}

/** Where an amount lies between two ends, in whole percent; below 0 and above 100 outside. */
export const positionInRange = (amount: number, low: number, high: number): number =>
  high === low ? (amount < low ? -1 : amount > low ? 101 : 100) : Math.round(((amount - low) / (high - low)) * 100)

function mark(id: string, part: string, x: string): void {
  const svg = document.getElementById(`strip-${id}`)
  if (!svg) return
  const [y1, y2] = part === 'base' ? [0, 24] : [28, 54]
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line')
  for (const [name, value] of Object.entries({x1: x, x2: x, y1, y2, class: 'you'}))
    line.setAttribute(name, String(value))
  svg.append(line)
}

/** Where the reader's offer sits in a stated band. What is typed stays in the page. */
export function offer(): void {
  const form = one<HTMLFormElement>('#offer')
  const answer = one('#answer')
  if (!form || !answer) return
  const field = <T extends Element>(name: string): T => form.elements.namedItem(name) as unknown as T
  const show = (): void => {
    for (const old of all('svg line.you')) old.remove()
    const option = field<HTMLSelectElement>('place').selectedOptions[0]
    const part = field<HTMLSelectElement>('part').value
    const range = option?.dataset[part]
    const amount = typedAmount(field<HTMLInputElement>('amount').value)
    if (!option || range === undefined) {
      answer.textContent = `The guide states no ${part} for this place.`
      return
    }
    if (amount === null) {
      answer.textContent = 'Enter a figure to see where it sits in the band.'
      return
    }
    const [low = 0, high = 0] = range.split(' ').map(Number)
    const [from = 0, to = 0] = (option.dataset.axis ?? '').split(' ').map(Number)
    const money = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: option.dataset.currency ?? 'USD',
      maximumFractionDigits: 0,
    })
    const at = positionInRange(amount, low, high)
    const big = document.createElement('b')
    big.textContent = at < 0 ? 'Below' : at > 100 ? 'Above' : `${at}%`
    const gap =
      amount < low
        ? `${money.format(low - amount)} under its low end`
        : amount > high
          ? `${money.format(amount - high)} over its high end`
          : `up the ${option.textContent} ${part} band, ${money.format(high - amount)} from its top`
    answer.replaceChildren(big, `${gap}. ${(amount / ((low + high) / 2)).toFixed(2)} of its mid-point.`)
    if (amount >= from && amount <= to) mark(option.value, part, `${((amount - from) / (to - from)) * 100}%`)
  }
  form.addEventListener('input', show)
}
