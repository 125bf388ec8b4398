import {type Hit, type Index, openIndex, search} from '../search/query.ts'
import {all, base, one} from './page.ts'

let loading: Promise<Index> | null = null

/** Loads the index of names once, when search is first used. */
const load = (): Promise<Index> => {
  loading ??= fetch(`${base()}/search/names.json`)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then(openIndex)
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

function option(hit: Hit, n: number): HTMLLIElement {
  const item = document.createElement('li')
  const kind = document.createElement('small')
  kind.textContent = 'guide'
  item.append(hit.title, kind)
  for (const [name, value] of Object.entries({
    role: 'option',
    id: `hit-${n}`,
    'aria-selected': 'false',
    'data-href': base() + hit.url,
  }))
    item.setAttribute(name, value)
  return item
}

function foundItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = base() + hit.url
  link.textContent = hit.title
  item.append(link)
  return item
}

/** The search page lists what the field finds, and keeps the query in its address. */
function showFound(hits: readonly Hit[], query: string): void {
  const list = one('#found')
  const section = one('#results')
  if (!list || !section) return
  section.hidden = query === ''
  list.replaceChildren(...hits.map(foundItem))
  const address = new URL(location.href)
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  history.replaceState(null, '', address)
}

/** Search as an editable combobox with a list, by the ARIA pattern: arrows move, Enter goes, Escape closes and then clears. */
export function combobox(): void {
  const box = one<HTMLInputElement>('#q')
  const list = one('#hits')
  const said = one('#said')
  if (!box || !list || !said) return
  let at = -1
  let asked = 0
  const options = (): HTMLElement[] => all('[role="option"]', list)
  const close = (): void => {
    list.hidden = true
    at = -1
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }
  const mark = (): void => {
    for (const [n, each] of options().entries()) each.setAttribute('aria-selected', String(n === at))
    const chosen = options()[at]
    if (!chosen) box.removeAttribute('aria-activedescendant')
    else {
      box.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({block: 'nearest'})
    }
  }
  const go = (chosen: HTMLElement | undefined): void => {
    const to = chosen?.dataset.href
    if (!to) return
    // The compare page takes guides instead of leaving for them.
    if (one('#side-by-side')) {
      dispatchEvent(new CustomEvent('bandstand:compare', {detail: to}))
      box.value = ''
      close()
    } else location.assign(to)
  }
  const ask = async (): Promise<void> => {
    const query = box.value.trim()
    const turn = ++asked
    try {
      const index = await load()
      if (turn !== asked) return
      const hits = query === '' ? [] : search(index, query, {limit: one('#found') ? 50 : 8})
      list.replaceChildren(...hits.slice(0, 8).map(option))
      at = -1
      list.hidden = hits.length === 0
      box.setAttribute('aria-expanded', String(hits.length > 0))
      box.removeAttribute('aria-activedescendant')
      said.textContent = query === '' ? '' : hits.length === 0 ? 'Nothing found' : `${hits.length} guides found`
      showFound(hits, query)
    } catch {
      said.textContent = 'The search index could not be loaded'
    }
  }
  box.addEventListener('focus', () => void load().catch(() => {}), {once: true})
  box.addEventListener('input', () => void ask())
  box.addEventListener('keydown', (event) => {
    const last = options().length - 1
    if (event.key === 'Escape') {
      if (list.hidden) box.value = ''
      close()
      return
    }
    if (list.hidden || last < 0) return
    if (event.key === 'Enter') go(options()[Math.max(at, 0)])
    else if (event.key === 'ArrowDown') at = at === last ? 0 : at + 1
    else if (event.key === 'ArrowUp') at = at <= 0 ? last : at - 1
    else return
    event.preventDefault()
    mark()
  })
  list.addEventListener('mousedown', (event) =>
    go((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined),
  )
  box.addEventListener('blur', () => setTimeout(close, 120))
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || /^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')) return
    event.preventDefault()
    box.focus()
  })
  const query = new URLSearchParams(location.search).get('q')
  if (query && one('#found')) {
    box.value = query
    void ask().then(close)
  }
}
