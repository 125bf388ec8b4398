import {base, one} from './page.ts'

/** What this page reads of a guide's JSON. */
interface Pay {
  readonly raw: string
}
interface Guide {
  readonly id: string
  readonly url: string
  readonly role: {readonly name: string}
  readonly company: {readonly name: string}
  readonly totalBasis: string
  readonly bands: readonly ({
    readonly region: {readonly label: string} | null
    readonly level: {readonly label: string} | null
  } & Readonly<Record<string, Pay | null>>)[]
}

const parts = [
  ['base', 'Base'],
  ['stock', 'Stock'],
  ['bonus', 'Bonus'],
  ['signing', 'Signing'],
  ['total', 'Total'],
] as const

const most = 4
const chosen = (): string[] =>
  new URLSearchParams(location.search)
    .getAll('g')
    .filter((id) => /^[^/]+\/[^/]+$/.test(id))
    .slice(0, most)

function cell(kind: 'th' | 'td', text: string, scope?: string): HTMLTableCellElement {
  const element = document.createElement(kind)
  element.textContent = text
  if (scope) element.scope = scope
  return element
}

const placeOf = ({region, level}: Guide['bands'][number]): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'Everywhere'

function table(guides: readonly Guide[]): HTMLElement {
  const places = [...new Set(guides.flatMap(({bands}) => bands.map(placeOf)))]
  const element = document.createElement('table')
  element.className = 'vs'
  const head = element.createTHead().insertRow()
  head.append(cell('td', ''))
  for (const {url, role, company} of guides) {
    const title = cell('th', '', 'col')
    const link = document.createElement('a')
    link.href = base() + url
    link.textContent = `${role.name}, ${company.name}`
    title.append(link)
    head.append(title)
  }
  for (const place of places) {
    const body = element.createTBody()
    const group = body.insertRow()
    const title = cell('th', place, 'rowgroup')
    title.colSpan = guides.length + 1
    group.append(title)
    for (const [part, name] of parts) {
      const found = guides.map(({bands}) => bands.find((band) => placeOf(band) === place)?.[part])
      if (found.every((pay) => !pay)) continue
      const row = body.insertRow()
      row.append(cell('th', name, 'row'), ...found.map((pay) => cell('td', pay?.raw || 'not stated')))
    }
  }
  const basis = element.createTBody().insertRow()
  basis.append(
    cell('th', 'Total counts', 'row'),
    ...guides.map(({totalBasis}) =>
      cell(
        'td',
        totalBasis === 'annual' ? 'a year of stock' : totalBasis === 'whole-grant' ? 'the whole grant' : 'not told',
      ),
    ),
  )
  return element
}

async function show(): Promise<void> {
  const place = one('#side-by-side')
  if (!place) return
  const ids = chosen()
  const loaded = await Promise.all(
    ids.map((id) =>
      fetch(`${base()}/api/v1/guides/${id.split('/').map(encodeURIComponent).join('/')}.json`)
        .then((response): Promise<Guide | null> => (response.ok ? response.json() : Promise.resolve(null)))
        .catch(() => null),
    ),
  )
  const guides = loaded.filter((guide) => guide !== null)
  const note = document.createElement('p')
  note.textContent =
    guides.length === 0
      ? 'Choose guides by searching above.'
      : guides.length === 1
        ? 'Choose another guide to compare with.'
        : 'Texts are as the guides write them. Compare only what is in one currency and counted in one way.'
  place.replaceChildren(note, ...(guides.length > 0 ? [table(guides)] : []))
}

/** Fills the compare page from the feed; what is compared stands in the address. */
export function compare(): void {
  addEventListener('bandstand:compare', (event) => {
    const id = /\/guides\/([^/]+\/[^/]+)\//.exec(String((event as CustomEvent<string>).detail))?.[1]
    if (!id || chosen().includes(id) || chosen().length >= most) return
    const address = new URL(location.href)
    address.searchParams.append('g', decodeURIComponent(id))
    history.replaceState(null, '', address)
    void show()
  })
  void show()
}
