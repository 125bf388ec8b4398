import type {FrameRow, Note, Notes} from '../model/notes.ts'
import {element} from './page.ts'

const signs = {error: '●', warning: '▲', info: '○'} as const
const names = {error: 'error', warning: 'warning', info: 'note'} as const
const kinds = ['error', 'warning', 'info'] as const

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`

const tally = (counts: Notes['counts']): string =>
  kinds.flatMap((kind) => (counts[kind] > 0 ? [count(counts[kind], names[kind])] : [])).join(', ') || 'no messages'

function countsOf(found: readonly Note[]): Notes['counts'] {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of found) counts[severity]++
  return counts
}

/** Words of a message; what stands in backticks as code. */
const words = (text: string): (Node | string)[] =>
  text.split('`').map((part, n) => (n % 2 === 1 ? element('code', {}, part) : part))

function frame(rows: readonly FrameRow[], name: string): HTMLElement[] {
  if (rows.length === 0) return []
  const lines = rows.flatMap(({kind, gutter, text}) => [
    element('span', {class: 'n'}, `${gutter} │ `),
    kind === 'marks' ? element('mark', {}, text) : element('span', {class: `row-${kind}`}, text),
    '\n',
  ])
  return [element('pre', {tabindex: '0', role: 'group', 'aria-label': name}, ...lines)]
}

const note = ({severity, rule, place, message, mend, frame: rows, related, page}: Note): HTMLElement =>
  element(
    'li',
    {},
    element(
      'p',
      {class: 'what'},
      element('span', {class: `sev ${severity}`}, `${signs[severity]} ${names[severity]}`),
      ' ',
      ...words(message),
    ),
    element('p', {class: 'where'}, place),
    ...frame(rows, place),
    ...(related
      ? [
          element('p', {class: 'where'}, `see ${related.place} ${related.message}`),
          ...frame(related.frame, related.place),
        ]
      : []),
    element('p', {class: 'mend'}, ...(mend ? [...words(mend), ' '] : []), element('a', {href: page}, rule)),
  )

/** Where its state is kept, so that it stands after a reload as before. */
const key = 'bandstand-overlay'
type Stand = 'bar' | 'open' | 'hidden'

function stand(value?: Stand): Stand {
  try {
    if (value) sessionStorage.setItem(key, value)
    const kept = sessionStorage.getItem(key)
    return kept === 'open' || kept === 'hidden' ? kept : 'bar'
  } catch {
    return value ?? 'bar'
  }
}

/** A bar over the page with what was found in its guide, which opens to the messages with their lines. Gives what shows news in it. */
export function overlay(): {readonly show: (notes: Notes) => void; readonly lost: () => void} {
  const file = element('span', {class: 'file'})
  const time = element('span', {})
  const list = element('ol', {id: 'dev-messages', tabindex: '-1'})
  const toggle = element('button', {type: 'button', 'aria-controls': 'dev-messages'})
  const whole = element('span', {class: 'whole'})
  const status = element('span', {role: 'status', class: 'said'})
  const hide = element('button', {type: 'button', class: 'hide'}, 'Hide')
  const quality = element(
    'a',
    {class: 'whole', href: `${document.documentElement.dataset.base ?? ''}/quality/`},
    'quality report',
  )
  const bar = element('div', {class: 'line'}, file, time, toggle, whole, quality, status, hide)
  const region = element('aside', {id: 'dev-overlay', 'aria-label': 'Messages about the guides'}, bar, list)
  const back = element('button', {type: 'button', id: 'dev-back', 'aria-label': 'Show messages about the guides'})
  document.body.prepend(region, back)

  const place = (to: Stand): void => {
    stand(to)
    region.hidden = to === 'hidden'
    back.hidden = to !== 'hidden'
    list.hidden = to !== 'open'
    toggle.setAttribute('aria-expanded', String(to === 'open'))
  }
  toggle.addEventListener('click', () => {
    place(stand() === 'open' ? 'bar' : 'open')
    if (stand() === 'open') list.focus()
  })
  hide.addEventListener('click', () => {
    place('hidden')
    back.focus()
  })
  back.addEventListener('click', () => {
    place('bar')
    toggle.focus()
  })
  region.addEventListener('keydown', ({key: pressed}) => {
    if (pressed !== 'Escape' || stand() !== 'open') return
    place('bar')
    toggle.focus()
  })
  place(stand())

  return {
    show: ({file: own, found, guides, counts, took, settled, failed}) => {
      const made = took === null ? '' : `made in ${Math.round(took)} ms`
      const here = tally(countsOf(found))
      file.textContent = own ?? 'Not a page of one guide'
      time.textContent = failed === null ? (settled ? made : 'checking …') : `not followed: ${failed}`
      toggle.textContent = here
      toggle.disabled = found.length === 0
      whole.textContent = `in all ${tally(counts)} in ${count(guides, 'guide')}`
      status.textContent = settled ? here : (failed ?? '')
      back.textContent = found.length === 0 ? '○' : `${signs[found[0]?.severity ?? 'info']} ${found.length}`
      region.classList.toggle('waiting', !settled)
      list.replaceChildren(...found.map(note))
      if (found.length === 0 && stand() === 'open') place('bar')
    },
    lost: () => {
      time.textContent = 'bandstand dev does not answer'
    },
  }
}
