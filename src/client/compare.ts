import {currencyName} from '../model/format.ts'
import {chart, type Row, rowOf} from './compare-chart.ts'
import {type Band, currencyOf, facts, type Guide, placeKey, placeName, rangeOf} from './compare-guide.ts'
import {base, element, one} from './page.ts'

const parts = [
  ['base', 'Base'],
  ['stock', 'Stock'],
  ['bonus', 'Bonus'],
  ['signing', 'Signing'],
  ['total', 'Total'],
] as const

const most = 4

/** Whether a text is like the id of a guide; dots alone would lead to other files. */
const isId = (text: string): boolean => {
  const names = text.split('/')
  return names.length === 2 && names.every((name) => /^[^?#]+$/.test(name) && !/^\.\.?$/.test(name))
}

const chosen = (): string[] =>
  [...new Set(new URLSearchParams(location.search).getAll('g'))].filter(isId).slice(0, most)

/** The address of a comparison: guides and their order stand in it, nothing else. */
function addressOf(ids: readonly string[]): string {
  const address = new URL(location.href)
  address.search = ids.map((id) => `g=${id.split('/').map(encodeURIComponent).join('/')}`).join('&')
  return address.href
}

const titleOf = ({role, company}: Guide): string => `${role.name}, ${company.name}`

interface Place {
  readonly name: string
  readonly currency: string
  /** One for each guide; null where it states no band for the place. */
  readonly bands: readonly (Band | null)[]
}

/** Places of all guides in one currency each, those that most guides share first. */
function placesOf(guides: readonly Guide[]): Place[] {
  const found = new Map<string, Place>()
  for (const {bands} of guides)
    for (const band of bands) {
      const currency = currencyOf(band)
      const key = `${placeKey(band)} ${currency}`
      if (currency && !found.has(key))
        found.set(key, {
          name: placeName(band),
          currency,
          bands: guides.map(
            (other) => other.bands.find((each) => `${placeKey(each)} ${currencyOf(each)}` === key) ?? null,
          ),
        })
    }
  const shared = ({bands}: Place): number => bands.filter(Boolean).length
  return [...found.values()].sort((a, b) => shared(b) - shared(a))
}

const isShared = ({bands}: Place): boolean => bands.filter(Boolean).length > 1

/** Low and high end of the second less the first, where both are amounts of one currency. */
function difference(
  part: 'base' | 'stock' | 'bonus' | 'signing' | 'total',
  place: Place,
  guides: readonly Guide[],
): string {
  const [a, b] = place.bands.map((band) => band && rangeOf(band[part], place.currency))
  const sameBasis = part !== 'total' || guides[0]?.totalBasis === guides[1]?.totalBasis
  if (!a || !b || !sameBasis) return 'not comparable'
  const signed = (gap: number): string => {
    const words = new Intl.NumberFormat('en', {style: 'currency', currency: place.currency, notation: 'compact'})
    return gap === 0 ? '0' : `${gap > 0 ? '+' : '−'}${words.format(Math.abs(gap))}`
  }
  return `${signed(a.min - b.min)}, ${signed(a.max - b.max)}`
}

function table(guides: readonly Guide[], places: readonly Place[]): HTMLElement {
  const two = guides.length === 2
  const made = element('table', {class: 'vs'})
  const head = made.createTHead().insertRow()
  head.append(
    element('td', {}),
    ...guides.map((guide) => element('th', {scope: 'col'}, element('a', {href: base() + guide.url}, titleOf(guide)))),
    ...(two ? [element('th', {scope: 'col'}, 'Difference')] : []),
  )
  for (const place of places) {
    const body = made.createTBody()
    const span = String(guides.length + (two ? 2 : 1))
    body.insertRow().append(element('th', {scope: 'rowgroup', colspan: span}, `${place.name}, ${place.currency}`))
    for (const [part, name] of parts) {
      const cells = place.bands.map((band) => band?.[part] ?? null)
      if (cells.every((cell) => !cell)) continue
      body
        .insertRow()
        .append(
          element('th', {scope: 'row'}, name),
          ...cells.map((cell) => element('td', {}, cell?.raw || 'not stated')),
          ...(two && isShared(place)
            ? [element('td', {class: 'delta'}, difference(part, place, guides))]
            : two
              ? [element('td', {})]
              : []),
        )
    }
  }
  const rest = made.createTBody()
  for (const [name, words] of facts)
    rest
      .insertRow()
      .append(
        element('th', {scope: 'row'}, name),
        ...guides.map((guide) => element('td', {}, words(guide, guides))),
        ...(two ? [element('td', {})] : []),
      )
  return element(
    'section',
    {},
    element('h2', {}, 'Line by line'),
    element(
      'p',
      {class: 'quiet'},
      `As written in each guide.${two ? ' The last column is the first less the second, low end and high end, where both are in one currency and counted in one way.' : ''}`,
    ),
    element('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Line by line'}, made),
  )
}

/** Places that several guides state, each on one axis; then the others, an axis for each currency. */
function charts(guides: readonly Guide[], places: readonly Place[]): HTMLElement[] {
  const rows = (place: Place, name: (guide: Guide) => string): Row[] =>
    place.bands.flatMap((band, n) => {
      const guide = guides[n]
      return (band && guide && rowOf(guide, band, place.currency, name(guide))) || []
    })
  const sameCompany = new Set(guides.map(({company}) => company.id)).size < guides.length
  const short = (guide: Guide): string => (sameCompany ? titleOf(guide) : guide.company.name)
  const both = places.filter(isShared)
  const alone = places.filter((place) => !isShared(place))
  const currencies = [...new Set(alone.map(({currency}) => currency))]
  const section = (title: string, parts: readonly HTMLElement[]): HTMLElement[] =>
    parts.length > 0 ? [element('section', {}, element('h2', {}, title), ...parts)] : []
  return [
    ...section(
      'Where several state a band',
      both.map((place) =>
        chart(place.currency, rows(place, short), `${place.name}, ${currencyName(place.currency)} a year`),
      ),
    ),
    ...section(
      both.length > 0 ? 'Where only one does' : 'Bands',
      currencies.map((currency) =>
        chart(
          currency,
          alone
            .filter((place) => place.currency === currency)
            .flatMap((place) => rows(place, (guide) => `${short(guide)}, ${place.name}`)),
          `${currencyName(currency)} a year`,
        ),
      ),
    ),
  ]
}

/** Which guides are compared, each with a way to take it out. */
function choices(guides: readonly Guide[]): HTMLElement {
  const ids = guides.map(({id}) => id)
  const list = element('ul', {class: 'chips plain'})
  for (const guide of guides) {
    const out = element('button', {type: 'button', 'aria-label': `Take out ${titleOf(guide)}`}, 'Take out')
    out.addEventListener('click', () => {
      history.pushState(null, '', addressOf(ids.filter((id) => id !== guide.id)))
      void show()
    })
    list.append(element('li', {}, element('a', {href: base() + guide.url}, titleOf(guide)), out))
  }
  return list
}

const load = (id: string): Promise<Guide | null> =>
  fetch(`${base()}/api/v1/guides/${id.split('/').map(encodeURIComponent).join('/')}.json`)
    .then((response): Promise<Guide | null> => (response.ok ? response.json() : Promise.resolve(null)))
    .catch(() => null)

async function show(): Promise<void> {
  const place = one('#side-by-side')
  if (!place) return
  const ids = chosen()
  const loaded = await Promise.all(ids.map(load))
  const guides = loaded.filter((guide) => guide !== null)
  const absent = ids.filter((_, n) => !loaded[n])
  const note =
    guides.length === 0
      ? 'Choose guides by searching above.'
      : guides.length === 1
        ? 'Choose another guide to compare with by searching above.'
        : guides.length < most
          ? `You may add ${most - guides.length} more by searching above.`
          : 'Four guides are the most that stand side by side.'
  const missing = absent.length > 0 ? ` There is no guide at ${absent.join(', ')}.` : ''
  const status = one('#compared')
  if (status) status.textContent = note + missing
  const places = placesOf(guides)
  place.replaceChildren(
    ...(guides.length > 0 ? [choices(guides)] : []),
    ...(guides.length > 1 ? [...charts(guides, places), table(guides, places)] : []),
  )
}

/** Fills the compare page from the feed; what is compared stands in the address. */
export function compare(): void {
  addEventListener('bandstand:compare', (event) => {
    const id = /\/guides\/([^/]+\/[^/]+)\//.exec(String((event as CustomEvent<string>).detail))?.[1]
    const ids = chosen()
    if (!id || ids.includes(decodeURIComponent(id)) || ids.length >= most) return
    history.pushState(null, '', addressOf([...ids, decodeURIComponent(id)]))
    void show()
  })
  addEventListener('popstate', () => void show())
  void show()
}
