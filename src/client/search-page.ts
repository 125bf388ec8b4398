import {amount} from '../model/format.ts'
import type {Answer} from '../search/answer.ts'
import {facets, isNarrowed, nothingSelected, type Selection} from '../search/facets.ts'
import {readState, type SearchState, writeState} from '../search/state.ts'
import {guidesInWords, make} from './elements.ts'
import {chosen, fillNarrow, restoreFigures} from './narrow.ts'
import {all, base, one} from './page.ts'
import {listGuides} from './results.ts'
import {ask} from './thread.ts'

/** Results that are shown at once. */
const step = 10
/** What is beside the results waits for so many milliseconds without a key. */
const pause = 250

/** Each value that narrows, as a button that takes it away. */
function showChosen({counts}: Answer, selection: Selection, set: (selection: Selection) => void): void {
  const item = (text: string, without: Selection): HTMLLIElement => {
    const button = make('button', {type: 'button', class: 'plain', 'aria-label': `Remove ${text}`}, `${text} ×`)
    button.addEventListener('click', () => set(without))
    return make('li', {}, button)
  }
  const {currency, range} = selection
  const items = facets.flatMap((facet) =>
    selection[facet].map((id) =>
      item(counts?.[facet].find((each) => each.id === id)?.name ?? id, {
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

function showNearest({nearest, total}: Answer, isNarrow: boolean): void {
  const box = one('#nearest')
  if (!box) return
  box.hidden = total > 0
  const links = nearest.map(({name, kind, url}) =>
    make('li', {}, make('a', {href: base() + url}, name), ' ', make('span', {class: 'key'}, kind)),
  )
  box.replaceChildren(
    ...(isNarrow ? [make('p', {}, 'Nothing is left with all of these together. Take one away above.')] : []),
    ...(links.length > 0 ? [make('h3', {}, 'Nearest names'), make('ul', {class: 'list'}, ...links)] : []),
  )
}

/** The search page: its address says what is looked for and what narrows it; going back shows what was there. */
export function searchPage(box: HTMLInputElement, said: HTMLElement): void {
  let state: SearchState = readState(location.search)
  let turn = 0
  let typing = false
  let waiting: ReturnType<typeof setTimeout> | undefined

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
  const list = ({cards, total}: Answer, from: number): (() => void) => {
    const found = one('#found')
    const more = one('#more')
    if (!found || !more) return () => {}
    if (from === 0) found.replaceChildren()
    const fill = listGuides(found, cards, state.text)
    const left = total - from - cards.length
    more.hidden = left <= 0
    more.textContent = `Show ${Math.min(step, left)} more`
    more.onclick = () => void showMore(found.children.length)
    return fill
  }
  const showMore = async (from: number): Promise<void> => {
    const own = turn
    const answers: Answer[] = []
    await question(from, (answer) => answers.push(answer))
    const last = answers.at(-1)
    if (own !== turn || !last) return
    list(last, from)()
    one(`#found > li:nth-child(${from + 1}) a`)?.focus()
  }
  const show = (answer: Answer): void => {
    const {text, selection} = state
    const asked = text.trim() !== '' || isNarrowed(selection)
    const {total, missing} = answer
    for (const [selector, hidden] of [
      ['#results', !asked],
      ['#all', asked && total > 0],
    ] as const) {
      const section = one(selector)
      if (section) section.hidden = hidden
    }
    const count = one('#count')
    const words = total === 0 ? 'Nothing found' : guidesInWords(total)
    if (count) count.textContent = text.trim() === '' ? words : `${words} for “${text.trim()}”`
    const note = one('#missing')
    if (note) {
      note.hidden = missing.length === 0 || total === 0
      note.textContent = `No guide has ${missing.map((term) => `“${term}”`).join(' or ')}; found without it.`
    }
    said.textContent = asked ? words : ''
    showChosen(answer, selection, setSelection)
    showNearest(answer, isNarrowed(selection))
    const fill = list(answer, 0)
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (answer.counts) fillNarrow(answer.counts, selection)
      if (asked) fill()
    }, pause)
  }
  const question = (from: number, tell: (answer: Answer) => void): Promise<void> =>
    ask({text: state.text, selection: state.selection, from, most: step}, tell)
  const draw = async (): Promise<void> => {
    const own = ++turn
    try {
      await question(0, (answer) => own === turn && show(answer))
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
