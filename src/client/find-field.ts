import {all, one} from './page.ts'

/** Where the search's own script is; it is loaded when search is first used. */
interface Search {
  readonly search: () => void
}

/** Loads search at the first use of its field, at once on its own page. `/` leads to the field from anywhere. */
export function findField(load: () => Promise<Search>, base: string): void {
  const box = one<HTMLInputElement>('#q')
  let started = false
  const start = (): void => {
    if (started) return
    started = true
    load().then(
      ({search}) => search(),
      () => {
        started = false
        for (const said of all('#said')) said.textContent = 'Search could not be loaded'
      },
    )
  }
  box?.addEventListener('focus', start)
  box?.addEventListener('input', start)
  if (one('#narrow') || (box && document.activeElement === box)) start()
  addEventListener('keydown', (event) => {
    const target = document.activeElement
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (target && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return
    event.preventDefault()
    if (box) box.focus()
    else location.assign(`${base}/search/`)
  })
}
