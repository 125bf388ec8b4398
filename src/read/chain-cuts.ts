import {isBlankAt, isLetterAt} from './chars.ts'
import {findLevel} from './level-code.ts'
import {byFirstLetters, lettersAt} from './phrases.ts'

/**
 * The separators of a line of equivalences: signs, verbs, bars, commas, slashes, and the full stop that ends it.
 * `between` puts a rung between two others, which is near both; `order` puts it above or below one, which equates nothing.
 */
export type Mark =
  | 'equal'
  | 'approximate'
  | 'between'
  | 'order'
  | 'bar'
  | 'dot'
  | 'comma'
  | 'semicolon'
  | 'slash'
  | 'and'

/** A separator and where it stands. */
export interface Cut {
  readonly at: number
  readonly to: number
  readonly mark: Mark
}

/** A verb where it stands. */
interface Said extends Cut {
  readonly weak?: boolean
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
  ['≙', 'equal'],
  ['≜', 'equal'],
  ['↔', 'equal'],
  ['⟷', 'equal'],
  ['⇔', 'equal'],
  ['⟺', 'equal'],
  ['⇄', 'equal'],
  ['⇌', 'equal'],
  ['→', 'equal'],
  ['⇒', 'equal'],
  ['⟶', 'equal'],
  ['⟹', 'equal'],
  ['➔', 'equal'],
  ['➝', 'equal'],
  ['➜', 'equal'],
  ['➡', 'equal'],
  ['>=', 'order'],
  ['<=', 'order'],
  ['>', 'order'],
  ['<', 'order'],
  ['≥', 'order'],
  ['≤', 'order'],
  ['≈', 'approximate'],
  ['≅', 'approximate'],
  ['≃', 'approximate'],
  ['≒', 'approximate'],
  ['∼', 'approximate'],
  ['~', 'approximate'],
]

/** By the code of their first character, in the same order. */
const signsBy = new Map(
  signs.map(([first]) => [first.charCodeAt(0), signs.filter(([sign]) => sign.charCodeAt(0) === first.charCodeAt(0))]),
)

/**
 * Verbs that relate two rungs, in small letters; longest first where one begins another. Weak ones are prose where no level stands
 * on both sides.
 */
const words: readonly (readonly [verb: string, mark: Mark, weak?: 'weak'])[] = [
  ['is equivalent to', 'equal'],
  ['equivalent levels:', 'equal'],
  ['equivalent titles:', 'equal'],
  ['equivalent roles:', 'equal'],
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
  ['between', 'between'],
  ['straddles', 'between'],
  ['above', 'order'],
  ['below', 'order'],
  ['higher than', 'order'],
  ['lower than', 'order'],
  ['senior to', 'order'],
  ['junior to', 'order'],
  ['is closest to', 'approximate', 'weak'],
  ['is aligned with', 'equal', 'weak'],
  ['is in line with', 'approximate', 'weak'],
  ['corresponds with', 'equal', 'weak'],
  ['comparable with', 'approximate', 'weak'],
  ['translates to', 'equal', 'weak'],
  ['compares with', 'approximate', 'weak'],
  ['lines up with', 'equal', 'weak'],
  ['line up with', 'equal', 'weak'],
  ['aligned with', 'equal', 'weak'],
  ['is equal to', 'equal', 'weak'],
  ['the same as', 'equal', 'weak'],
  ['compares to', 'approximate', 'weak'],
  ['would be', 'equal', 'weak'],
  ['is like', 'approximate', 'weak'],
  ['equivalent titles include', 'equal'],
  ['equivalent roles include', 'equal'],
  ['equivalent levels include', 'equal'],
  ['comparable titles include', 'approximate'],
  ['comparable roles include', 'approximate'],
  ['similar titles include', 'approximate'],
  ['similar roles include', 'approximate'],
]
/** Letters of the longest verb, and one behind it. */
const longestVerb = Math.max(...words.map(([verb]) => verb.length)) + 1
const verbsBy = byFirstLetters(words, ([verb]) => [verb])

/** What a character may be: most of a text is nothing of all this. */
const [sign, verb, mark] = [1, 2, 4]
const cutsAt = new Uint8Array(0x1_00_00)
const note = (chars: string, says: number): void => {
  for (const char of chars) cutsAt[char.charCodeAt(0)] = (cutsAt[char.charCodeAt(0)] ?? 0) | says
}
for (const [text] of signs) note(text.charAt(0), sign)
for (const [text] of words) note(text.charAt(0) + text.charAt(0).toUpperCase(), verb)
note('()[]\n.|·•;/,ao', mark)
const abbreviations = /(?:^|[\s(./–—-])(?:Sr|Jr|Eng|No|Inc|Mgr|vs|St|Dr|approx|equiv|[A-Z])$/

/** Where a sentence ends and another begins, outside brackets: prose follows the chain there. */
function endsSentence(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 46 &&
    (at + 1 >= text.length || (isBlankAt(text, at + 1) && /^\s+["'(]?\p{Lu}/u.test(text.slice(at + 1, at + 5)))) &&
    !abbreviations.test(text.slice(Math.max(0, at - 8), at))
  )
}

export const isRelation = (mark: Mark): boolean => mark === 'equal' || mark === 'approximate' || mark === 'between'

/** Whether a separator says how two rungs stand to each other. */
export const compares = (mark: Mark): boolean => isRelation(mark) || mark === 'order'

/** Whether white space or an end of the text stands on a side. */
const isGap = (text: string, at: number): boolean => at < 0 || at >= text.length || isBlankAt(text, at)

/** A sign of equality at a place. `>` and `~` need room round them; `=` and `≈` do not. */
function signAt(text: string, at: number): Cut | null {
  for (const [sign, mark] of signsBy.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(sign, at)) continue
    const to = at + sign.length
    const fits = sign === '=' || sign === '≈' || sign === '＝' || (isGap(text, at - 1) && isGap(text, to))
    return fits ? {at, to, mark} : null
  }
  return null
}

function verbAt(text: string, at: number): Said | null {
  const verbs = isGap(text, at - 1) ? verbsBy(lettersAt(text, at)) : undefined
  if (!verbs) return null
  const rest = text.slice(at, at + longestVerb).toLowerCase()
  const found = verbs.find(([verb]) => rest.startsWith(verb) && !isLetterAt(rest, verb.length))
  return found ? {at, to: at + found[0].length, mark: found[1], weak: found[2] !== undefined} : null
}

/** Whether a character may be a sign or the like. */
const mayBe = (text: string, at: number, what: number): boolean => ((cutsAt[text.charCodeAt(at)] ?? 0) & what) > 0

/** The verb by which a rung has a place among others: `sits somewhere`, `is generally`, `ranks one level`. */
const placing =
  /\s(?:(?:typically|usually|generally|normally|often|roughly) )?(?:is|are|sits?|falls?|lies?|lands?|ranks?|slots?|stands?|fits?|goes|comes|maps?|straddles?)(?: [\p{Ll}-]+){0,4}\s*$/u

/**
 * A comparison that its words alone don't make. `sits between`, `is above` and a `>` compare rungs where a level stands on both
 * sides; elsewhere the words are prose, and `>` parts terms as `=` does: `= Specialized > Initech SWE`.
 */
function placed(text: string, from: number, last: Cut | undefined, cut: Cut): Cut | null {
  const isSign = cut.mark === 'order' && !isLetterAt(text, cut.at)
  const before = text.slice(from, cut.at)
  const after = /^[^|;,\n=≈~→<>]*/.exec(text.slice(cut.to, cut.to + 80))?.[0] ?? ''
  const ranks = findLevel(before) !== null && findLevel(after) !== null
  if (isRelation(cut.mark) && cut.mark !== 'between') return ranks ? cut : null
  if (isSign) return ranks ? cut : text[cut.at] === '>' && cut.to === cut.at + 1 ? {...cut, mark: 'equal'} : null
  if (cut.mark === 'between') {
    const led = before.trim() === '' ? last !== undefined && isRelation(last.mark) : /[:–—-]\s*$/.test(before)
    if (led) return findLevel(after) === null ? null : cut
  }
  const verb = placing.exec(text.slice(from, cut.mark === 'between' && text[cut.at] === 's' ? cut.to : cut.at))
  return ranks && verb && /\p{Lu}\p{Ll}/u.test(after) ? {...cut, at: from + verb.index} : null
}

/** A sentence that names more equals of the chain before it: `Equivalent titles include Analyst (Initech).` */
const goesOn = /^\s+(?:equivalent|comparable|similar) (?:titles|roles|levels) include\b/i

/** Whether another chain follows a full stop: a sign of equality before the next sentence ends. */
function continues(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + 160; at++) {
    if (mayBe(text, at, sign) && signAt(text, at)?.mark === 'equal') return true
    if (text.charCodeAt(at) === 10 || endsSentence(text, at)) return false
  }
  return false
}

const isSpaced = (text: string, at: number): boolean => isGap(text, at - 1) && isGap(text, at + 1)

/** What a character alone cuts a line into. */
function markAt(text: string, at: number): Mark | null {
  switch (text[at]) {
    case '|':
      return isSpaced(text, at) ? 'bar' : null
    case '·':
    case '•':
      return isSpaced(text, at) ? 'dot' : null
    case ';':
      return 'semicolon'
    case '/':
      return 'slash'
    case ',':
      return isBlankAt(text, at + 1) ? 'comma' : null
    case 'a':
    case 'o':
      return /^(?:and|or) /.test(text.slice(at, at + 4)) && at > 0 && isBlankAt(text, at - 1) ? 'and' : null
    default:
      return null
  }
}

/** A sign of equality that begins a bracket. */
const bracketed = /^ ?(?:[=≈→⇒] ?|~ )/

/** All separators of a line, outside brackets, up to the end of the chain. */
export function cuts(text: string): {cuts: Cut[]; end: number} {
  const found: Cut[] = []
  let depth = 0
  let related = false
  const {length} = text
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const may = cutsAt[code] ?? 0
    if (may === 0) continue
    // `IC4 (= Google L5 = Meta E5)`: the bracket holds the chain.
    if (code === 40 && depth === 0 && bracketed.test(text.slice(at + 1, at + 4))) continue
    if (code === 40 || code === 91) depth++
    else if (code === 41 || code === 93) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (code === 10 && related) return {cuts: found, end: at}
    if (code === 46 && found.length > 0 && endsSentence(text, at)) {
      const more = goesOn.test(text.slice(at + 1, at + 40))
      if (!more && !continues(text, at + 1)) return {cuts: found, end: at}
      found.push({at, to: at + 1, mark: more ? 'comma' : 'semicolon'})
      continue
    }
    const said: Said | null = ((may & sign) > 0 && signAt(text, at)) || ((may & verb) > 0 && verbAt(text, at)) || null
    const last = found.at(-1)
    const isSure = !said || !(said.mark === 'between' || said.mark === 'order' || said.weak)
    const relation = isSure ? said : placed(text, last?.to ?? 0, last, said)
    if (relation) {
      found.push(relation)
      related = true
      at = relation.to - 1
      continue
    }
    const cut = markAt(text, at)
    if (cut) found.push({at, to: cut === 'and' ? text.indexOf(' ', at) + 1 : at + 1, mark: cut})
  }
  return {cuts: found, end: text.length}
}
