/**
 * The separators of a line of equivalences: signs, verbs, bars, commas, slashes, and the full stop that ends it.
 */
export type Mark = 'equal' | 'approximate' | 'bar' | 'dot' | 'comma' | 'semicolon' | 'slash' | 'and'

/** A separator and where it stands. */
export interface Cut {
  readonly at: number
  readonly to: number
  readonly mark: Mark
}

/** Longest first where one begins another. */
const signs: readonly (readonly [sign: string, mark: Mark])[] = [
  ['<=>', 'equal'],
  ['<->', 'equal'],
  ['==', 'equal'],
  ['=>', 'equal'],
  ['->', 'equal'],
  ['~=', 'approximate'],
  ['=', 'equal'],
  ['＝', 'equal'],
  ['≡', 'equal'],
  ['↔', 'equal'],
  ['⟷', 'equal'],
  ['⇔', 'equal'],
  ['→', 'equal'],
  ['⇒', 'equal'],
  ['>', 'equal'],
  ['≈', 'approximate'],
  ['≅', 'approximate'],
  ['≃', 'approximate'],
  ['~', 'approximate'],
]
const firstOfSign: ReadonlySet<string> = new Set(signs.map(([sign]) => sign[0] as string))

/** Verbs that relate two rungs, in small letters; longest first where one begins another. */
const words: readonly (readonly [verb: string, mark: Mark])[] = [
  ['is equivalent to', 'equal'],
  ['is comparable to', 'approximate'],
  ['is similar to', 'approximate'],
  ['maps roughly to', 'approximate'],
  ['maps approximately to', 'approximate'],
  ['corresponds to', 'equal'],
  ['equivalent to', 'equal'],
  ['comparable to', 'approximate'],
  ['aligns with', 'equal'],
  ['aligns to', 'equal'],
  ['mapped to', 'equal'],
  ['equates to', 'equal'],
  ['on par with', 'approximate'],
  ['maps to', 'equal'],
  ['map to', 'equal'],
  ['matches', 'equal'],
  ['equals', 'equal'],
  ['roughly', 'approximate'],
  ['versus', 'approximate'],
  ['vs.', 'approximate'],
  ['vs', 'approximate'],
]
const firstOfWord: ReadonlySet<string> = new Set(words.map(([word]) => word[0] as string))
const abbreviations = /(?:^|[\s(./–—-])(?:Sr|Jr|Eng|No|Inc|Mgr|vs|St|Dr|approx|equiv|[A-Z])$/

/** Where a sentence ends and another begins, outside brackets: prose follows the chain there. */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1]
  return (
    text[at] === '.' &&
    (next === undefined || (/\s/.test(next) && /^\s+["'(]?\p{Lu}/u.test(text.slice(at + 1, at + 5)))) &&
    !abbreviations.test(text.slice(Math.max(0, at - 8), at))
  )
}

export const isRelation = (mark: Mark): boolean => mark === 'equal' || mark === 'approximate'

/** A sign of equality at a place. `>` and `~` need room round them; `=` and `≈` do not. */
function signAt(text: string, at: number): Cut | null {
  if (!firstOfSign.has(text[at] as string)) return null
  const found = signs.find(([sign]) => text.startsWith(sign, at))
  if (!found) return null
  const to = at + found[0].length
  const spaced = /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[to] ?? ' ')
  return spaced || found[0] === '=' || found[0] === '≈' || found[0] === '＝' ? {at, to, mark: found[1]} : null
}

function wordAt(text: string, at: number): Cut | null {
  if (!firstOfWord.has((text[at] as string).toLowerCase()) || !/\s/.test(text[at - 1] ?? ' ')) return null
  const rest = text.slice(at, at + 24).toLowerCase()
  const found = words.find(([word]) => rest.startsWith(word) && !/\p{L}/u.test(rest[word.length] ?? ''))
  return found ? {at, to: at + found[0].length, mark: found[1]} : null
}

/** Whether another chain follows a full stop: a sign of equality before the next sentence ends. */
function continues(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + 160; at++) {
    if (signAt(text, at)?.mark === 'equal' && text[at] !== '>') return true
    if (text[at] === '\n' || (text[at] === '.' && endsSentence(text, at))) return false
  }
  return false
}

const isSpaced = (text: string, at: number): boolean => /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' ')

/** All separators of a line, outside brackets, up to the end of the chain. */
export function cuts(text: string): {cuts: Cut[]; end: number} {
  const found: Cut[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (char === '\n' && found.some(({mark}) => isRelation(mark))) return {cuts: found, end: at}
    if (char === '.' && found.length > 0 && endsSentence(text, at)) {
      if (!continues(text, at + 1)) return {cuts: found, end: at}
      found.push({at, to: at + 1, mark: 'semicolon'})
      continue
    }
    const related = signAt(text, at) ?? wordAt(text, at)
    if (related) {
      found.push(related)
      at = related.to - 1
    } else if (char === '|' && isSpaced(text, at)) found.push({at, to: at + 1, mark: 'bar'})
    else if ((char === '·' || char === '•') && isSpaced(text, at)) found.push({at, to: at + 1, mark: 'dot'})
    else if (char === ';') found.push({at, to: at + 1, mark: 'semicolon'})
    else if (char === '/') found.push({at, to: at + 1, mark: 'slash'})
    else if (char === ',' && /\s/.test(text[at + 1] ?? '')) found.push({at, to: at + 1, mark: 'comma'})
    else if (char === 'a' && text.startsWith('and ', at) && /\s/.test(text[at - 1] ?? ''))
      found.push({at, to: at + 4, mark: 'and'})
  }
  return {cuts: found, end: text.length}
}
