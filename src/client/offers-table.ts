import {forget, forgetAll, type Kept, keptOffers} from './kept.ts'
import {base, element, money, one} from './page.ts'
import {fourYearAverage, positionInRange, statedTotal, yearOne} from './sums.ts'

/** Where an amount lies in a stated band: words outside it, never a negative percent. */
export function positionWords(amount: number, ends: readonly number[] | null): string {
  const [low, high] = ends ?? []
  if (low === undefined || high === undefined) return 'no band stated'
  const at = positionInRange(amount, low, high)
  return at < 0 ? 'below the band' : at > 100 ? 'above the band' : `${at}% up the band`
}

const rows: readonly (readonly [string, (offer: Kept) => string])[] = [
  ['Held against', ({place}) => place],
  ['Base', ({currency, base}) => money(currency, base)],
  ['in its range', ({base, band}) => positionWords(base, band.base)],
  ['Bonus', ({currency, bonus}) => money(currency, bonus)],
  ['Stock, whole grant', ({currency, stock}) => money(currency, stock)],
  ['vests', ({vests}) => vests.map((each) => `${each}%`).join(', ')],
  ['Signing', ({currency, signing}) => money(currency, signing)],
  ['Year one', (offer) => money(offer.currency, yearOne(offer))],
  ['Four-year average', (offer) => money(offer.currency, fourYearAverage(offer))],
  ['Total, as the guide counts', (offer) => money(offer.currency, statedTotal(offer, offer.basis))],
  ['in its range', (offer) => positionWords(statedTotal(offer, offer.basis), offer.band.total)],
]

/** Kept offers side by side; rows are theirs, nothing is ranked or converted. */
export function showOffers(): void {
  const place = one('#offers')
  const scroll = one('#offers .scroll')
  if (!place || !scroll) return
  const offers = keptOffers()
  place.hidden = offers.length === 0
  const table = element('table', {class: 'vs'})
  const head = table.createTHead().insertRow()
  head.append(element('td', {}))
  offers.forEach(({title, guide}, n) => {
    const link = element('a', {href: `${base()}/guides/${guide}/`}, title)
    const button = element('button', {type: 'button', 'aria-label': `Forget the offer for ${title}`}, 'Forget')
    button.addEventListener('click', () => {
      forget(n)
      showOffers()
    })
    head.append(element('th', {scope: 'col'}, link, ' ', button))
  })
  const body = table.createTBody()
  for (const [name, words] of rows)
    body
      .insertRow()
      .append(element('th', {scope: 'row'}, name), ...offers.map((offer) => element('td', {}, words(offer))))
  scroll.replaceChildren(table)
}

export function offersTable(): void {
  one('#forget')?.addEventListener('click', () => {
    forgetAll()
    showOffers()
    one('#offer [name="base"]')?.focus()
  })
  showOffers()
}
