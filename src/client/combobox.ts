import {type Finder, type Hit, toHit} from '../search/find.ts'
import type {Ranking} from '../search/rank.ts'
import {nearest, type Suggestion, suggest} from '../search/suggest.ts'
import {make} from './elements.ts'
import {finder} from './finder.ts'
import {all, base} from './page.ts'

const most = 8

interface Option {
  readonly title: string
  readonly kind: string
  readonly url: string
}

const guideOption = ({title, url}: Hit): Option => ({title, kind: 'guide', url})
const pageOption = ({name, kind, url, guides}: Suggestion): Option => ({
  title: name,
  kind: guides === 1 ? `${kind}, 1 guide` : `${kind}, ${guides} guides`,
  url,
})

/** A link that is an option: the pattern's keys work, and so does opening it beside this page. */
const optionElement = ({title, kind, url}: Option, n: number): HTMLElement =>
  make(
    'a',
    {role: 'option', id: `hit-${n}`, 'aria-selected': 'false', tabindex: '-1', href: base() + url},
    title,
    make('small', {}, kind),
  )

/** What the list offers for a text: pages that it names, guides, and where nothing is found the nearest names. */
function offered({names}: Finder, text: string, {ranked}: Ranking, guidesOnly: boolean): Option[] {
  const pages = guidesOnly ? [] : suggest(names, text)
  const guides = ranked.slice(0, most - pages.length).map(({guide, score}) => toHit(names, guide, score))
  if (pages.length + guides.length > 0) return [...pages.map(pageOption), ...guides.map(guideOption)]
  return guidesOnly ? [] : nearest(names, text).map(pageOption)
}

const tally = ({ranked}: Ranking): string =>
  ranked.length === 0 ? 'Nothing found' : ranked.length === 1 ? '1 guide found' : `${ranked.length} guides found`

/** What a page does with the field beside offering a list. */
export interface Uses {
  /** Takes an option instead of going to its page; null where its page is gone to. */
  readonly take: ((url: string) => void) | null
  /** Enter with no option chosen, where the page has a use for the text itself. */
  readonly submit: ((text: string) => void) | null
}

/** The open list: which option is marked, and whether it is shown. */
function openList(box: HTMLInputElement, list: HTMLElement) {
  let at = -1
  const options = (): HTMLElement[] => all('[role="option"]', list)
  const mark = (to: number): void => {
    at = to
    for (const [n, each] of options().entries()) each.setAttribute('aria-selected', String(n === at))
    const chosen = options()[at]
    if (!chosen) box.removeAttribute('aria-activedescendant')
    else {
      box.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({block: 'nearest'})
    }
  }
  const show = (open: boolean): void => {
    list.hidden = !open
    box.setAttribute('aria-expanded', String(open))
    if (!open) mark(-1)
  }
  return {
    options,
    show,
    mark,
    at: () => at,
    fill(found: readonly Option[]) {
      list.replaceChildren(...found.map(optionElement))
      mark(-1)
      show(found.length > 0)
    },
  }
}

/** Search as an editable combobox with a list, by the ARIA pattern: arrows move, Enter goes, Escape closes and then clears. */
export function combobox(box: HTMLInputElement, list: HTMLElement, said: HTMLElement, {take, submit}: Uses): void {
  const open = openList(box, list)
  let turn = 0
  const go = (chosen: HTMLElement | undefined): void => {
    const to = chosen?.getAttribute('href')
    if (!to) return
    if (!take) location.assign(to)
    else {
      take(to)
      box.value = ''
      open.show(false)
    }
  }
  const ask = async (): Promise<void> => {
    const text = box.value.trim()
    const own = ++turn
    if (text === '') {
      open.fill([])
      said.textContent = ''
      return
    }
    try {
      const search = await finder()
      if (own !== turn) return
      const first = search.byName(box.value)
      if (first.ranked.length > 0) open.fill(offered(search, text, first, take !== null))
      const all = first.open ? await search.find(box.value) : first
      if (own !== turn) return
      if (all !== first && open.at() === -1) open.fill(offered(search, text, all, take !== null))
      said.textContent = tally(all)
    } catch {
      said.textContent = 'The search index could not be loaded'
    }
  }
  const move = (key: string): boolean => {
    const last = open.options().length - 1
    if (list.hidden || last < 0) return false
    if (key === 'ArrowDown') open.mark(open.at() === last ? 0 : open.at() + 1)
    else if (key === 'ArrowUp') open.mark(open.at() <= 0 ? last : open.at() - 1)
    else return false
    return true
  }
  box.addEventListener('input', () => void ask())
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (list.hidden) box.value = ''
      open.show(false)
    } else if (event.key === 'Enter') {
      const chosen = list.hidden ? undefined : open.options()[open.at()]
      if (chosen) go(chosen)
      else if (submit) submit(box.value)
      else go(open.options()[0])
      turn++
      open.show(false)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden && box.value.trim() !== '')
      void ask()
    else if (!move(event.key)) return
    event.preventDefault()
  })
  // The field keeps the focus, so that the list stays until the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    if (!take) return
    event.preventDefault()
    go((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined)
  })
  box.addEventListener('blur', () => open.show(false))
  if (document.activeElement === box && box.value.trim() !== '') void ask()
  else void finder().catch(() => {})
}
