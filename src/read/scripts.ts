import type {Script} from '../model/tree.ts'
import {codesOf, isBlankAt} from './chars.ts'
import {type Flat, positionOf} from './flat.ts'

const quote = /["“”]/g
/** The first mark of a quote at or behind a place; -1 where there is none. */
function nextQuote(text: string, from: number): number {
  quote.lastIndex = from
  return quote.test(text) ? quote.lastIndex - 1 : -1
}

/** Marks of speech in other languages, as the pairs that English has. A `“` closes what a `„` opens. */
function asEnglish(text: string): string {
  if (!/[„«「『]/.test(text)) return text
  return text
    .replace(/„([^„“”]*)[“”]/g, '“$1”')
    .replace(/«(?=[\s\u00a0\u202f]?[\p{L}\d])([^«»]*)»/gu, '“$1”')
    .replace(/[「『]([^「」『』]*)[」』]/g, '“$1”')
}

const beforeSpeech = codesOf('(—–:*_[-')
const behindSpeech = codesOf('.,;:!?)]*_—–-')

/** A quote opens after a space or a mark that may stand before speech, and closes before a space or a mark that may stand behind it. */
function opens(text: string, at: number): boolean {
  if (text[at] !== '"') return text[at] === '“'
  const isLed = at === 0 || isBlankAt(text, at - 1) || beforeSpeech.has(text.charCodeAt(at - 1))
  return isLed && at + 1 < text.length && !isBlankAt(text, at + 1)
}
const closes = (text: string, at: number): boolean =>
  at + 1 >= text.length || isBlankAt(text, at + 1) || behindSpeech.has(text.charCodeAt(at + 1))

/** Shorter quotes are names and single words, not something to say. */
const shortest = 24

interface Range {
  readonly start: number
  readonly end: number
}

/** The quoted stretches of a text that are long enough to be said. Quotes inside quotes stay inside. */
function quotes(text: string): Range[] {
  const found: Range[] = []
  for (let at = nextQuote(text, 0); at !== -1; at = nextQuote(text, at + 1)) {
    if (!opens(text, at)) continue
    let depth = 1
    let to = nextQuote(text, at + 1)
    for (; to !== -1; to = nextQuote(text, to + 1)) {
      if (closes(text, to) && !(opens(text, to) && depth === 1 && !closes(text, to))) depth--
      else if (opens(text, to)) depth++
      if (depth === 0) break
    }
    // A quote that nobody closes runs to the end: its words are still to be said.
    const end = to === -1 ? text.length : to
    if (end - at - 1 >= shortest) found.push({start: at + 1, end})
    at = Math.max(at, end)
  }
  return found
}

/** A choice of offers or of a speaker's skills takes so many characters; a sentence in brackets is an aside. */
const longestPlaceholder = 160

/** What is no placeholder: a footnote's number, a citation, and evidence, which a dash parts from its publisher. */
const noPlaceholder = /^\d+$|^sources?\b|^see\b|\n|—(?! e\.g\.)/i

/** Words in square brackets that a speaker fills in. */
export function placeholders(text: string): Range[] {
  const found: Range[] = []
  let open = text.indexOf('[')
  if (open === -1) return found
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91) open = at
    else if (code === 93 && open !== -1) {
      const inner = text.slice(open + 1, at)
      if (inner !== '' && inner.length <= longestPlaceholder && text[at + 1] !== '(' && !noPlaceholder.test(inner))
        found.push({start: open, end: at + 1})
      open = -1
    }
  }
  return found
}

function toScript(flat: Flat, range: Range): Script {
  let {start, end} = range
  while (start < end && isBlankAt(flat.text, start)) start++
  while (end > start && isBlankAt(flat.text, end - 1)) end--
  const value = flat.text.slice(start, end)
  const position = positionOf(flat, start, end)
  const found = placeholders(value)
  if (found.length === 0 && value !== '')
    return {type: 'script', value, children: [{type: 'text', value, position}], position}
  const children: Script['children'] = []
  const add = (type: 'text' | 'placeholder', from: number, to: number): void => {
    if (to > from)
      children.push({type, value: value.slice(from, to), position: positionOf(flat, start + from, start + to)})
  }
  let at = 0
  for (const blank of found) {
    add('text', at, blank.start)
    add('placeholder', blank.start, blank.end)
    at = blank.end
  }
  add('text', at, value.length)
  return {type: 'script', value, children, position}
}

/** What is to be said in a text: its quotes, or all of it where it is a quotation already (`whole`). */
export function readScripts(flat: Flat, whole = false): Script[] {
  const ranges = quotes(asEnglish(flat.text))
  if (ranges.length > 0) return ranges.map((range) => toScript(flat, range))
  if (!whole || flat.text.trim() === '') return []
  // `> "I need $150K."`: short, but all that is to be said.
  const [, before = '', said = ''] = /^(\s*["“])([^"“”]*)["”]\s*$/.exec(flat.text) ?? []
  const range =
    said === '' ? {start: 0, end: flat.text.length} : {start: before.length, end: before.length + said.length}
  return [toScript(flat, range)]
}
