import {short} from '../model/format.ts'
import {type Facet, facets, type Narrowed, type Selection, type Value} from '../search/facets.ts'
import {make} from './elements.ts'
import {all, one} from './page.ts'

/** Values of a facet that are shown before it is opened. */
const few = 7

const field = (name: string): HTMLInputElement | HTMLSelectElement | null =>
  one<HTMLInputElement | HTMLSelectElement>(`#narrow [name="${name}"]`)

const typed = (name: string): string => field(name)?.value.trim() ?? ''

/** `180K`, `1.2m` and `180,000` as whole units; null where it is no figure. */
export function figure(text: string): number | null {
  const found = /^(\d[\d.,' ]*)([km])?$/i.exec(text.trim())
  if (!found) return null
  const unit = {k: 1e3, m: 1e6}[(found[2] ?? '').toLowerCase() as 'k' | 'm'] ?? 1
  const digits = (found[1] ?? '').replace(/[' ]/g, '')
  const number = Number(unit === 1 ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'))
  return Number.isFinite(number) && number * unit < 1e12 ? Math.round(number * unit) : null
}

/** What the form says now. */
export function chosen(): Selection {
  const values = (facet: Facet): string[] =>
    all<HTMLInputElement>(`#narrow [name="${facet}"]:checked`).map(({value}) => value)
  const [min, max] = [figure(typed('min')), figure(typed('max'))]
  const currency = typed('currency') || null
  return {
    company: values('company'),
    role: values('role'),
    place: values('place'),
    level: values('level'),
    currency,
    range:
      currency === null || (min === null && max === null)
        ? null
        : {pay: typed('pay') === 'total' ? 'total' : 'base', min, max},
  }
}

const opened = new Set<Facet>()

function valueItem(facet: Facet, {id, name, guides}: Value, checked: boolean): HTMLLIElement {
  const box = make('input', {type: 'checkbox', name: facet, value: id, checked})
  return make('li', {}, make('label', {}, box, make('span', {}, name), make('b', {}, String(guides))))
}

function fillFacet(facet: Facet, values: readonly Value[], selected: readonly string[]): void {
  const set = one(`#narrow [data-facet="${facet}"]`)
  const list = set?.querySelector('ul')
  const button = set?.querySelector('button')
  if (!set || !list || !button) return
  const known = new Set(values.map(({id}) => id))
  const every = [...values, ...selected.filter((id) => !known.has(id)).map((id) => ({id, name: id, guides: 0}))]
  const open = opened.has(facet)
  const shown = open ? every : every.filter(({id}, n) => n < few || selected.includes(id))
  list.replaceChildren(...shown.map((value) => valueItem(facet, value, selected.includes(value.id))))
  set.hidden = every.length === 0
  button.hidden = every.length <= few
  button.textContent = open ? 'Fewer' : `All ${every.length}`
  button.setAttribute('aria-expanded', String(open))
  button.onclick = () => {
    if (open) opened.delete(facet)
    else opened.add(facet)
    fillFacet(facet, values, chosen()[facet])
  }
}

function fillPay({currency, range}: Selection, currencies: readonly Value[]): void {
  const select = field('currency')
  if (!select) return
  const codes =
    currencies.some(({id}) => id === currency) || currency === null
      ? currencies
      : [...currencies, {id: currency, name: currency, guides: 0}]
  select.replaceChildren(
    make('option', {value: ''}, 'Any'),
    ...codes.map(({id, guides}) => make('option', {value: id, selected: id === currency}, `${id} (${guides})`)),
  )
  for (const name of ['pay', 'min', 'max']) {
    const each = field(name)
    if (each) each.disabled = currency === null
  }
  const note = one('#pay-note')
  if (note) note.hidden = currency !== null
  const pay = field('pay')
  if (pay && range) pay.value = range.pay
}

/** Puts a selection's figures into the form; only where the page was opened or gone back to, so that typing is left alone. */
export function restoreFigures({range}: Selection): void {
  for (const [name, value] of [
    ['min', range?.min],
    ['max', range?.max],
  ] as const) {
    const each = field(name)
    if (each) each.value = value === null || value === undefined ? '' : short(value)
  }
}

/** Shows each facet's values with what they leave. What had the focus keeps it. */
export function fillNarrow(counts: Narrowed['counts'], selection: Selection): void {
  const focused = document.activeElement
  const key = focused instanceof HTMLInputElement && focused.type === 'checkbox' ? [focused.name, focused.value] : null
  for (const facet of facets) fillFacet(facet, counts[facet], selection[facet])
  fillPay(selection, counts.currency)
  if (key)
    all<HTMLInputElement>(`#narrow [name="${key[0]}"]`)
      .find(({value}) => value === key[1])
      ?.focus()
}
