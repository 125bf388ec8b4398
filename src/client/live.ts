import type {Notes} from '../model/notes.ts'
import {reload, restore} from './live-state.ts'
import {overlay} from './overlay.ts'

const {page = '', made = ''} = (document.currentScript as HTMLScriptElement).dataset

// After the page's own scripts, which listen for the same and were there before.
addEventListener('DOMContentLoaded', () => {
  const {show, lost} = overlay()
  restore()
  const events = new EventSource(`/__dev/events?page=${page}&made=${made}`)
  events.addEventListener('notes', ({data}) => show(JSON.parse(data) as Notes))
  events.addEventListener('reload', () => {
    events.close()
    reload()
  })
  events.addEventListener('error', lost)
})
