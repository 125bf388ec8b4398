import {combobox} from './combobox.ts'
import {base, one} from './page.ts'
import {searchPage} from './search-page.ts'

/** What search does on this page: its own page lists what is found, the compare page takes guides, others lead to guides. */
export function search(): void {
  const box = one<HTMLInputElement>('#q')
  const list = one('#hits')
  const said = one('#said')
  if (!box || !said) return
  if (one('#narrow')) {
    searchPage(box, said)
    return
  }
  if (!list) return
  const take = one('#side-by-side')
    ? (url: string) => void dispatchEvent(new CustomEvent('bandstand:compare', {detail: url}))
    : null
  const submit = take
    ? null
    : (text: string) => location.assign(`${base()}/search/?${new URLSearchParams({q: text.trim()})}`)
  combobox(box, list, said, {take, submit})
}
