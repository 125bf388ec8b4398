import {amount} from '../model/format.ts'
import type {Card} from '../search/answer.ts'
import {make} from './elements.ts'
import {base} from './page.ts'
import {piecesOf} from './thread.ts'

const list = (all: readonly string[], most: number): string =>
  all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ')

/** Base and total of the band that the selection means. */
function figures({band}: Card): HTMLElement[] {
  if (!band) return []
  const line = (name: string, range: readonly [number, number] | null): HTMLElement[] =>
    range ? [make('dt', {}, name), make('dd', {}, amount(band.currency, range[0], range[1]))] : []
  const where = list(band.places, 1)
  return [
    make(
      'div',
      {class: 'pays'},
      ...(where ? [make('p', {class: 'key'}, where)] : []),
      make('dl', {}, ...line('Base', band.base), ...line('Total', band.total)),
    ),
  ]
}

function item(card: Card): HTMLLIElement {
  const facts = [list(card.levels, 4), list(card.places, 3)].filter((each) => each !== '').join(' · ')
  return make(
    'li',
    {'data-guide': card.id},
    make(
      'div',
      {},
      make('h3', {}, make('a', {href: base() + card.url}, card.title)),
      make('p', {class: 'key'}, facts),
      make('p', {class: 'bit'}),
    ),
    ...figures(card),
  )
}

async function fillExcerpts(items: readonly HTMLLIElement[], text: string): Promise<void> {
  for (const each of items) {
    if (!each.isConnected) return
    const pieces = await piecesOf(each.dataset.guide ?? '', text)
    each
      .querySelector('.bit')
      ?.replaceChildren(...pieces.map(({text: said, mark}) => (mark ? make('mark', {}, said) : said)))
  }
}

/** Lists guides; gives what fetches what their texts say to the query, for when the reader pauses. */
export function listGuides(into: HTMLElement, cards: readonly Card[], text: string): () => void {
  const items = cards.map(item)
  into.append(...items)
  return () => void fillExcerpts(items, text)
}
