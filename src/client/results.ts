import {amount} from '../model/format.ts'
import {excerpt} from '../search/excerpt.ts'
import {bandsFor, type Pay, type Selection} from '../search/facets.ts'
import {toHit} from '../search/find.ts'
import type {Names} from '../search/names.ts'
import {make} from './elements.ts'
import {loadText} from './finder.ts'
import {base} from './page.ts'

/** What the page knows when it lists. */
export interface Found {
  readonly names: Names
  readonly pay: Pay
  readonly selection: Selection
  /** Terms of the query, for marks. */
  readonly terms: readonly string[]
}

/** Excerpts of one list are loaded up to this many characters. */
const mostText = 80_000

const namesOf = (list: readonly number[], from: Names['places'], most: number): string => {
  const all = list.flatMap((n) => from[n]?.name ?? [])
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ')
}

/** Base and total of the first band that the selection means. */
function figures(guide: number, {names, pay, selection}: Found): HTMLElement[] {
  const [band] = bandsFor(names, pay, selection, guide)
  if (!band) return []
  const [places, currency, basePay, total] = band
  const code = names.currencies[currency]?.id ?? null
  const where = namesOf(places, names.places, 1)
  const line = (name: string, range: readonly [number, number] | null): HTMLElement[] =>
    range ? [make('dt', {}, name), make('dd', {}, amount(code, range[0], range[1]))] : []
  const list = make('dl', {}, ...line('Base', basePay), ...line('Total', total))
  return [make('div', {class: 'pays'}, ...(where ? [make('p', {class: 'key'}, where)] : []), list)]
}

function item(guide: number, found: Found): HTMLLIElement {
  const {names} = found
  const row = names.guides[guide]
  const hit = toHit(names, guide, 0)
  const facts = [row?.levels.slice(0, 4).join(', '), namesOf(row?.places ?? [], names.places, 3)]
    .filter(Boolean)
    .join(' · ')
  return make(
    'li',
    {'data-guide': hit.id},
    make(
      'div',
      {},
      make('h3', {}, make('a', {href: base() + hit.url}, hit.title)),
      make('p', {class: 'key'}, facts),
      make('p', {class: 'bit'}),
    ),
    ...figures(guide, found),
  )
}

async function fillExcerpts(items: readonly HTMLLIElement[], terms: readonly string[]): Promise<void> {
  let size = 0
  for (const each of items) {
    const bit = each.querySelector('.bit')
    if (!each.isConnected) return
    if (!bit || size > mostText) continue
    const markdown = await loadText(`guides/${each.dataset.guide}/index.md`).catch(() => '')
    size += markdown.length
    const pieces = excerpt(markdown, terms)
    bit.replaceChildren(...pieces.map(({text, mark}) => (mark ? make('mark', {}, text) : text)))
  }
}

/** Lists guides; gives what fetches what their texts say to the query, for when the reader pauses. */
export function listGuides(list: HTMLElement, guides: readonly number[], found: Found): () => void {
  const items = guides.map((guide) => item(guide, found))
  list.append(...items)
  return () => void fillExcerpts(items, found.terms)
}
