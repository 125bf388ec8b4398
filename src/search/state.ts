import {facets, nothingSelected, type Range, type Selection} from './facets.ts'

/** What a search page shows, as its address says it. */
export interface SearchState {
  readonly text: string
  readonly selection: Selection
}

const figure = (text: string | null): number | null => {
  if (text === null || !/^\d{1,12}$/.test(text.trim())) return null
  return Number(text)
}

/** Reads an address's query, whatever is in it. */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query)
  const list = (name: string): string[] => [...new Set(given.getAll(name).filter((each) => each !== ''))].slice(0, 40)
  const [min, max] = [figure(given.get('min')), figure(given.get('max'))]
  const range: Range | null =
    min === null && max === null ? null : {pay: given.get('pay') === 'total' ? 'total' : 'base', min, max}
  return {
    text: (given.get('q') ?? '').slice(0, 400),
    selection: {
      ...nothingSelected,
      ...Object.fromEntries(facets.map((facet) => [facet, list(facet)])),
      currency: given.get('currency') || null,
      range,
    },
  }
}

/** A state as an address's query, `?` before it; '' for none. The same state gives the same text. */
export function writeState({text, selection}: SearchState): string {
  const out = new URLSearchParams()
  if (text.trim() !== '') out.set('q', text.trim())
  for (const facet of facets) for (const id of selection[facet]) out.append(facet, id)
  if (selection.currency) out.set('currency', selection.currency)
  const {range} = selection
  if (range) {
    if (range.pay === 'total') out.set('pay', 'total')
    if (range.min !== null) out.set('min', String(range.min))
    if (range.max !== null) out.set('max', String(range.max))
  }
  const query = out.toString()
  return query === '' ? '' : `?${query}`
}
