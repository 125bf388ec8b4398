import type {Answer} from '../search/answer.ts'
import type {Hit} from '../search/find.ts'
import type {Suggestion} from '../search/suggest.ts'
import {guidesInWords, make} from './elements.ts'
import {all, base} from './page.ts'
import {ask as askSite} from './thread.ts'

const most = 8

interface Option {
  readonly title: string
  readonly kind: string
  readonly url: string
}

const guideOption = ({title, url}: Hit): Option => ({title, kind: 'guide', url})
const pageOption = ({name, kind, url, guides}: Suggestion): Option => ({
  title: name,
  kind: `${kind}, ${guidesInWords(guides)}`,
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

/** What the list offers: pages that the text names, guides, and where nothing is found the nearest names. */
function offered({pages, cards, nearest}: Answer, guidesOnly: boolean): Option[] {
  if (guidesOnly) return cards.map(guideOption)
  const first = pages.map(pageOption)
  const guides = cards.slice(0, most - first.length).map(guideOption)
  return first.length + guides.length > 0 ? [...first, ...guides] : nearest.map(pageOption)
}

const tally = ({total}: Answer): string => (total === 0 ? 'Nothing found' : `${guidesInWords(total)} found`)

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
      let isFirst = true
      await askSite({text: box.value, selection: null, from: 0, most}, (answer) => {
        if (own !== turn) return
        // What the reader has marked stays where it is.
        if (isFirst || open.at() === -1) open.fill(offered(answer, take !== null))
        isFirst = false
        said.textContent = tally(answer)
      })
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
  else void askSite({text: '', selection: null, from: 0, most: 0}, () => {}).catch(() => {})
}
