import type {Script} from '../model/tree.ts'
import {type Flat, part, positionOf} from './flat.ts'

const isQuote = (char: string | undefined): boolean => char === '"' || char === '“' || char === '”'

/** A quote opens after a space or a mark that may stand before speech, and closes after anything else. */
const opens = (text: string, at: number): boolean =>
  text[at] === '“' ||
  (text[at] === '"' && (at === 0 || /[\s(—–:*_[-]/.test(text[at - 1] ?? '')) && /\S/.test(text[at + 1] ?? ' '))
const closes = (text: string, at: number): boolean =>
  isQuote(text[at]) && (at + 1 >= text.length || /[\s.,;:!?)\]*_—–-]/.test(text[at + 1] ?? ''))

/** Shorter quotes are names and single words, not something to say. */
const shortest = 24

interface Range {
  readonly start: number
  readonly end: number
}

/** The quoted stretches of a text that are long enough to be said. Quotes inside quotes stay inside. */
function quotes(text: string): Range[] {
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    if (!opens(text, at)) continue
    let depth = 1
    let to = at + 1
    for (; to < text.length && depth > 0; to++) {
      if (!isQuote(text[to])) continue
      if (closes(text, to) && !(opens(text, to) && depth === 1 && !closes(text, to))) depth--
      else if (opens(text, to)) depth++
    }
    // A quote that nobody closes runs to the end: its words are still to be said.
    const end = depth === 0 ? to - 1 : text.length
    if (end - at - 1 >= shortest) found.push({start: at + 1, end})
    at = Math.max(at, end)
  }
  return found
}

/** Words in square brackets that a speaker fills in. Citations, footnotes and evidence are none. */
export function placeholders(text: string): Range[] {
  const found: Range[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open = at
    else if (text[at] === ']' && open !== -1) {
      const inner = text.slice(open + 1, at)
      if (inner !== '' && inner.length <= 60 && text[at + 1] !== '(' && !/^\d+$|^sources?\b|^see\b|\n|—/i.test(inner))
        found.push({start: open, end: at + 1})
      open = -1
    }
  }
  return found
}

function toScript(flat: Flat, {start, end}: Range): Script {
  const inside = part(flat, start, end)
  const value = inside.text
  const children: Script['children'] = []
  let at = 0
  const text = (to: number): void => {
    if (to > at) children.push({type: 'text', value: value.slice(at, to), position: positionOf(inside, at, to)})
  }
  for (const range of placeholders(value)) {
    text(range.start)
    children.push({
      type: 'placeholder',
      value: value.slice(range.start, range.end),
      position: positionOf(inside, range.start, range.end),
    })
    at = range.end
  }
  text(value.length)
  return {type: 'script', value, children, position: positionOf(inside, 0, value.length)}
}

/** What is to be said in a text: its quotes, or all of it where it is a quotation already (`whole`). */
export function readScripts(flat: Flat, whole = false): Script[] {
  const ranges = quotes(flat.text)
  if (ranges.length > 0) return ranges.map((range) => toScript(flat, range))
  return whole && flat.text.trim() !== '' ? [toScript(flat, {start: 0, end: flat.text.length})] : []
}
