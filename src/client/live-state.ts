import {all} from './page.ts'

/** What a reader has done to a page, so that the page can be loaded again under their hands. */
interface State {
  /** The part in sight, and how far its top is from the top of the window. */
  readonly anchor: string | null
  readonly offset: number
  readonly y: number
  readonly focus: number
  readonly selection: readonly [number, number] | null
  readonly fields: readonly string[]
  readonly open: readonly boolean[]
}

const key = 'bandstand-live'

const focusable = (): HTMLElement[] => all('a[href], button, input, select, textarea, summary, [tabindex]')
const fields = (): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] =>
  all<HTMLInputElement>('input, select, textarea')
const said = (field: HTMLElement & {value: string}): string =>
  field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type) ? String(field.checked) : field.value

/** The last part with an id whose top is above the middle of the window. */
function inSight(): HTMLElement | null {
  const above = all('main [id]').filter((each) => each.getBoundingClientRect().top < innerHeight / 2)
  return above.findLast((each) => each.getClientRects().length > 0) ?? null
}

function selectionOf(element: Element | null): [number, number] | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null
  const {selectionStart, selectionEnd} = element
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}

export function reload(): void {
  const anchor = inSight()
  const focused = document.activeElement
  const state: State = {
    anchor: anchor?.id ?? null,
    offset: anchor?.getBoundingClientRect().top ?? 0,
    y: scrollY,
    focus: focused instanceof HTMLElement ? focusable().indexOf(focused) : -1,
    selection: selectionOf(focused),
    fields: fields().map(said),
    open: all<HTMLDetailsElement>('details').map((each) => each.open),
  }
  try {
    sessionStorage.setItem(key, JSON.stringify(state))
  } catch {
    // Without storage the page still comes again, only from its top.
  }
  location.reload()
}

function fill(values: readonly string[]): void {
  const now = fields()
  // Other fields than before: nobody knows which of them is which.
  if (now.length !== values.length) return
  for (const [n, field] of now.entries()) {
    const value = values[n] ?? ''
    if (said(field) === value) continue
    if (value === 'true' || value === 'false') (field as HTMLInputElement).checked = value === 'true'
    else field.value = value
    field.dispatchEvent(new Event('input', {bubbles: true}))
    field.dispatchEvent(new Event('change', {bubbles: true}))
  }
}

/** Gives back what `reload` has kept; once the page's own scripts have begun. */
export function restore(): void {
  let state: State
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    if (text === null) return
    state = JSON.parse(text) as State
  } catch {
    return
  }
  history.scrollRestoration = 'manual'
  fill(state.fields)
  const details = all<HTMLDetailsElement>('details')
  if (details.length === state.open.length)
    for (const [n, each] of details.entries()) each.open = state.open[n] ?? false
  const focused = focusable()[state.focus]
  focused?.focus({preventScroll: true})
  if (state.selection && (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement))
    focused.setSelectionRange(...state.selection)
  const anchor = state.anchor === null ? null : document.getElementById(state.anchor)
  const top = anchor ? scrollY + anchor.getBoundingClientRect().top - state.offset : state.y
  scrollTo({top, behavior: 'instant'})
  history.scrollRestoration = 'auto'
}
