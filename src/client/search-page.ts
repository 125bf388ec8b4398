import {amount} from '../model/format.ts'
import {facets, narrow, nothingSelected, openPay, type Pay, type Selection} from '../search/facets.ts'
import type {Finder} from '../search/find.ts'
import {type PayFile, payFile} from '../search/index-file.ts'
import {parseQuery} from '../search/query.ts'
import type {Ranking} from '../search/rank.ts'
import {readState, type SearchState, writeState} from '../search/state.ts'
import {nearest} from '../search/suggest.ts'
import {guidesInWords, make} from './elements.ts'
import {finder, loadJson} from './finder.ts'
import {chosen, fillNarrow, restoreFigures} from './narrow.ts'
import {all, base, one} from './page.ts'
import {listGuides} from './results.ts'

/** Results that are shown at once. */
const step = 10
/** What is beside the results waits for so many milliseconds without a key. */
const pause = 150

const isNarrowed = ({currency, ...rest}: Selection): boolean =>
  currency !== null || facets.some((facet) => rest[facet].length > 0)

/** Every guide, those first that others name most. */
const everyGuide = ({names: {guides}}: Finder): number[] =>
  guides.map((_, n) => n).sort((a, b) => (guides[b]?.named ?? 0) - (guides[a]?.named ?? 0) || a - b)

/** Each value that narrows, as a button that takes it away. */
function showChosen({names}: Finder, selection: Selection, set: (selection: Selection) => void): void {
  const lists = {company: names.companies, role: names.roles, place: names.places, level: []} as const
  const item = (text: string, without: Selection): HTMLLIElement => {
    const button = make('button', {type: 'button', class: 'plain', 'aria-label': `Remove ${text}`}, `${text} ×`)
    button.addEventListener('click', () => set(without))
    return make('li', {}, button)
  }
  const {currency, range} = selection
  const items = facets.flatMap((facet) =>
    selection[facet].map((id) =>
      item(lists[facet].find((each) => each.id === id)?.name ?? id, {
        ...selection,
        [facet]: selection[facet].filter((each) => each !== id),
      }),
    ),
  )
  if (currency) items.push(item(currency, {...selection, currency: null, range: null}))
  if (currency && range) {
    const {pay, min, max} = range
    const figures =
      max === null
        ? `from ${amount(currency, min ?? 0, min ?? 0)}`
        : min === null
          ? `to ${amount(currency, max, max)}`
          : amount(currency, min, max)
    items.push(item(`${pay} ${figures}`, {...selection, range: null}))
  }
  if (items.length > 1) items.push(item('all of these', nothingSelected))
  one('#chosen')?.replaceChildren(...items)
}

function showNearest({names}: Finder, text: string, isEmpty: boolean, narrowed: boolean): void {
  const box = one('#nearest')
  if (!box) return
  box.hidden = !isEmpty
  if (!isEmpty) return
  const near = nearest(names, text)
  const links = near.map(({name, kind, url}) =>
    make('li', {}, make('a', {href: base() + url}, name), ' ', make('span', {class: 'key'}, kind)),
  )
  box.replaceChildren(
    ...(narrowed ? [make('p', {}, 'Nothing is left with all of these together. Take one away above.')] : []),
    ...(links.length > 0 ? [make('h3', {}, 'Nearest names'), make('ul', {class: 'list'}, ...links)] : []),
  )
}

/** The search page: its address says what is looked for and what narrows it; going back shows what was there. */
export function searchPage(box: HTMLInputElement, said: HTMLElement): void {
  let state: SearchState = readState(location.search)
  let turn = 0
  let typing = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown: readonly number[] = []

  const set = (next: SearchState, replace: boolean): void => {
    state = next
    const address = location.pathname + writeState(state)
    if (replace) history.replaceState(null, '', address)
    else if (address !== location.pathname + location.search) history.pushState(null, '', address)
    void draw()
  }
  const setSelection = (selection: Selection): void => {
    restoreFigures(selection)
    typing = false
    set({...state, selection}, false)
  }
  const list = (search: Finder, pay: Pay, from: number): (() => void) => {
    const found = one('#found')
    const more = one('#more')
    if (!found || !more) return () => {}
    if (from === 0) found.replaceChildren()
    const {terms} = parseQuery(state.text)
    const fill = listGuides(found, shown.slice(from, from + step), {
      names: search.names,
      pay,
      selection: state.selection,
      terms,
    })
    const left = shown.length - from - step
    more.hidden = left <= 0
    more.textContent = `Show ${Math.min(step, left)} more`
    more.onclick = () => {
      const at = found.children.length
      list(search, pay, at)()
      found.children[at]?.querySelector('a')?.focus()
    }
    return fill
  }
  const show = (search: Finder, pay: Pay, ranking: Ranking | null): void => {
    const {text, selection} = state
    const asked = text.trim() !== '' || isNarrowed(selection)
    const guides = ranking ? ranking.ranked.map(({guide}) => guide) : everyGuide(search)
    const narrowed = narrow(search.names, pay, selection, guides)
    shown = narrowed.guides
    for (const [selector, hidden] of [
      ['#results', !asked],
      ['#all', asked && shown.length > 0],
    ] as const) {
      const section = one(selector)
      if (section) section.hidden = hidden
    }
    const count = one('#count')
    const words = shown.length === 0 ? 'Nothing found' : guidesInWords(shown.length)
    if (count) count.textContent = text.trim() === '' ? words : `${words} for “${text.trim()}”`
    const missing = one('#missing')
    if (missing) {
      missing.hidden = !ranking || ranking.missing.length === 0 || shown.length === 0
      missing.textContent = `No guide has ${ranking?.missing.map((term) => `“${term}”`).join(' or ')}; found without it.`
    }
    said.textContent = asked ? words : ''
    showChosen(search, selection, setSelection)
    showNearest(search, text, asked && shown.length === 0, isNarrowed(selection))
    const fill = list(search, pay, 0)
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      fillNarrow(narrowed, selection)
      fill()
    }, pause)
  }
  const draw = async (): Promise<void> => {
    const own = ++turn
    try {
      const [search, pay] = await Promise.all([finder(), loadPay()])
      if (own !== turn) return
      if (state.text.trim() === '') return show(search, pay, null)
      const first = search.byName(state.text)
      if (first.ranked.length > 0 || !first.open) show(search, pay, first)
      if (!first.open) return
      const whole = await search.find(state.text)
      if (own === turn) show(search, pay, whole)
    } catch {
      said.textContent = 'The search index could not be loaded'
    }
  }
  const restore = (): void => {
    state = readState(location.search)
    box.value = state.text
    restoreFigures(state.selection)
    typing = false
    void draw()
  }
  box.addEventListener('input', () => {
    set({...state, text: box.value}, typing)
    typing = true
  })
  box.addEventListener('change', () => {
    typing = false
  })
  addEventListener('popstate', restore)
  const form = one<HTMLFormElement>('#narrow form')
  form?.addEventListener('submit', (event) => event.preventDefault())
  form?.addEventListener('change', () => {
    typing = false
    set({...state, selection: chosen()}, false)
  })
  arrows(box)
  const details = one<HTMLDetailsElement>('#narrow')
  if (details) details.open = isNarrowed(state.selection) || matchMedia('(min-width: 64rem)').matches
  // What was typed before this script came goes before the address.
  if (box.value !== '' && box.value !== state.text) set({...state, text: box.value}, true)
  else restore()
}

let payLoading: Promise<Pay> | null = null
const loadPay = (): Promise<Pay> => {
  payLoading ??= Promise.all([finder(), loadJson(payFile)])
    .then(([{names}, file]) => openPay(names, file as PayFile))
    .catch((error: unknown) => {
      payLoading = null
      throw error
    })
  return payLoading
}

/** Down leads from the field into the results, up and down along them, Escape back. */
function arrows(box: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const links = all('#found h3 a')
    const at = links.indexOf(document.activeElement as HTMLElement)
    if (document.activeElement !== box && at === -1) return
    if (event.key === 'Escape' && at !== -1) box.focus()
    else if (event.key === 'ArrowDown') links[at + 1]?.focus()
    else if (event.key === 'ArrowUp' && at !== -1) (links[at - 1] ?? box).focus()
    else return
    event.preventDefault()
  })
}
