import {companies} from '../data/companies.ts'
import {firms} from '../data/firms.ts'
import {ladders} from '../data/ladders.ts'
import {isDigitAt, isUpperAt, isWordAt} from './chars.ts'

/**
 * Grade codes: a short prefix of capitals and a number (`L5`, `IC4`, `ICT3`, `E6`, `M1`, `T5`, `P4`, `D2`), a named number
 * (`Band 8`, `Level 62`, `Grade 7`), Microsoft's bare `59` to `70`, or a grade and a step in it, as ByteDance's `2-2`.
 * `SDE II` and `Senior` are titles, no codes.
 */
export interface LevelCodes {
  readonly start: number
  readonly end: number
  /** One code, or the two end points of a range with the prefix repeated. */
  readonly codes: readonly string[]
}

/** Capitals before a digit that are no grades. */
const noPrefix: ReadonlySet<string> = new Set([
  'Q',
  'FY',
  'H',
  'S',
  'EC',
  'GPT',
  'UI',
  'AI',
  'SOC',
  'ISO',
  'HTTP',
  'X',
  'Y',
  'V',
  'CY',
  'F',
  'DE',
  'SDE',
  'SWE',
  'PM',
  'TPM',
  'DS',
  'SRE',
])
/** Grades that are also written with a hyphen before the figure: `L-5`, `IC-4`. */
const hyphened: ReadonlySet<string> = new Set(['L', 'IC', 'ICT', 'E', 'P', 'M'])
/** Roles whose grades are called by them where brackets or a range say so, `(PM2)` and `DS3–DS4`; `Microsoft PM2` is a title. */
const byRole: ReadonlySet<string> = new Set(['DE', 'DS', 'PM', 'TPM'])

/** Companies whose names begin as a grade does: `C3.ai`, `N26`. */
const companyNames: readonly string[] = [...companies, ...firms]
  .flatMap(({name, aliases = []}) => [name, ...aliases])
  .filter((name) => /^[A-Z]{1,4}\d{1,2}(?!\w)/.test(name))
const isCompany = (text: string, at: number): boolean =>
  companyNames.some((name) => text.startsWith(name, at) && !isWordAt(text, at + name.length))

const namedNumber = /^(?:[Bb]and|[Gg]rade|[Ll]evel|[Ll]vl|(?:Job|Pay|Salary) (?:Level|Grade)|JL|JG|Tier)\s+/
/** What is counted by a figure is no grade: `senior level 5+ years`, `band 10% higher`. */
const counted =
  /^\+?\s?(?:[-–]\d+\+?\s?)?(?:%|(?:years?|yrs?|yoe|months?|weeks?|days?|people|reports?|steps?|times|x)\b)/i
/** `L-1 visa`, `E-3 status`: what lets one work in a land is no grade. */
const permit = /^\s?(?:visas?|status|sponsor|transfer)/i

interface Code {
  readonly end: number
  readonly prefix: string
  readonly figure: string
  /** The `a` of `L5a`. */
  readonly suffix: string
}

const codeOf = ({prefix, figure, suffix}: Code): string => prefix + figure + suffix

function scanDigits(text: string, at: number): string {
  let end = at
  while (end < at + 4 && isDigitAt(text, end)) end++
  return text.slice(at, end)
}

const dash = /^\s?(?:[-–—/]|to)\s?/

/** Whether a code called by a role stands in brackets of its own, or begins a range of such. */
function isGrade(text: string, at: number, prefix: string, end: number): boolean {
  if (!byRole.has(prefix)) return false
  if (text[at - 1] === '(' && text[end] === ')') return true
  const between = dash.exec(text.slice(end, end + 5))?.[0]
  const next = end + (between?.length ?? 0)
  return between !== undefined && text.startsWith(prefix, next) && isDigitAt(text, next + prefix.length)
}

/** @param known the prefix of the code before it in a range */
function scanOne(text: string, at: number, known = ''): Code | null {
  let to = at
  while (to < at + 4 && isUpperAt(text, to)) to++
  if (to === at) return null
  const prefix = text.slice(at, to)
  const isHyphened = text.charCodeAt(to) === 45 && hyphened.has(prefix)
  if (isHyphened) to++
  if (!isDigitAt(text, to)) return null
  const figure = scanDigits(text, to)
  if (figure.length > 2 || isCompany(text, at)) return null
  const end = to + figure.length
  if (isHyphened && permit.test(text.slice(end, end + 9))) return null
  if (noPrefix.has(prefix) && prefix !== known && !isGrade(text, at, prefix, end)) return null
  // `L5a` is a rung of its own where the letter stands alone.
  const letter = text.charCodeAt(end) | 32
  const suffix = letter > 96 && letter < 101 && !isWordAt(text, end + 1) ? String.fromCharCode(letter) : ''
  return suffix === '' && isWordAt(text, end) ? null : {end: end + suffix.length, prefix, figure, suffix}
}

/** The first two characters of such names. */
const namedFirsts: ReadonlySet<number> = new Set(
  ['Ba', 'ba', 'Gr', 'gr', 'Le', 'le', 'Lv', 'lv', 'Jo', 'JL', 'JG', 'Ti', 'Pa', 'Sa'].map(
    (pair) => pair.charCodeAt(0) * 128 + pair.charCodeAt(1),
  ),
)

function scanNamed(text: string, at: number): Code | null {
  const named = namedFirsts.has(text.charCodeAt(at) * 128 + text.charCodeAt(at + 1))
    ? namedNumber.exec(text.slice(at, at + 16))
    : null
  // `entry-level 2`, `high-level 3`: the word is the end of another one.
  if (!named || (!isUpperAt(text, at) && text.charCodeAt(at - 1) === 45)) return null
  const figure = scanDigits(text, at + named[0].length)
  const end = at + named[0].length + figure.length
  // Four figures are a year: `entry level 2026 grads`.
  return figure === '' || figure.length > 3 || counted.test(text.slice(end, end + 12))
    ? null
    : {end, prefix: '', figure, suffix: ''}
}

/** Microsoft writes its levels as bare numbers. */
function scanBare(text: string, at: number): Code | null {
  const figure = scanDigits(text, at)
  const value = Number(figure)
  return figure.length === 2 &&
    value >= 57 &&
    value <= 80 &&
    !isWordAt(text, at + 2) &&
    text[at + 2] !== '%' &&
    text[at + 2] !== '.'
    ? {end: at + 2, prefix: '', figure, suffix: ''}
    : null
}

const step = /^[1-5]-[1-4](?![\w%.-]|\s?(?:years?|yrs?|yoe|months?|reports?|people|engineers?|teams?|x)\b)/i

/** Names of companies whose ladders have steps. */
const steppedNames: readonly string[] = (() => {
  const ids = new Set(ladders.filter(({rungs}) => rungs.some(({code}) => step.test(code))).map(({company}) => company))
  return [...companies, ...firms].filter(({id}) => ids.has(id)).flatMap(({name, aliases = []}) => [name, ...aliases])
})()

/**
 * A grade and a step. `1-2` may be a range as well: it is a step beside another one, `1-2 to 2-2`, or beside the name of a company
 * that has them.
 */
function scanStep(text: string, at: number): Code | null {
  const found = step.exec(text.slice(at, at + 16))?.[0]
  if (found === undefined || /[-\d,/]/.test(text[at - 1] ?? '')) return null
  const isRange = (found[0] ?? '') < (found[2] ?? '')
  const between = dash.exec(text.slice(at + 3, at + 8))?.[0]
  const beside = between !== undefined && step.test(text.slice(at + 3 + between.length, at + 19 + between.length))
  if (isRange && !beside && !steppedNames.some((name) => text.includes(name))) return null
  return {end: at + 3, prefix: '', figure: found, suffix: ''}
}

/** The second of two steps. */
function scanSteps(text: string, first: Code, start: number): LevelCodes {
  const between = dash.exec(text.slice(first.end, first.end + 5))?.[0]
  const next = first.end + (between?.length ?? 0)
  const second = between === undefined ? undefined : step.exec(text.slice(next, next + 16))?.[0]
  return second === undefined
    ? {start, end: first.end, codes: [first.figure]}
    : {start, end: next + second.length, codes: [first.figure, second]}
}

/** A code or a range of codes that begins at `at`. */
export function scanLevel(text: string, at: number): LevelCodes | null {
  const before = text.charCodeAt(at - 1)
  if (before === 36 || before === 46 || isWordAt(text, at - 1)) return null
  const isDigit = isDigitAt(text, at)
  const stepped = isDigit && text.charCodeAt(at + 1) === 45 ? scanStep(text, at) : null
  if (stepped) return scanSteps(text, stepped, at)
  const first = isDigit ? scanBare(text, at) : (scanOne(text, at) ?? scanNamed(text, at))
  if (!first) return null
  const code = codeOf(first)
  const between = dash.exec(text.slice(first.end, first.end + 5))
  if (between) {
    const next = first.end + between[0].length
    const second = scanOne(text, next, first.prefix)
    // `M1/L6`: a rung that two ladders of one firm name.
    if (second && (second.prefix !== '' || first.prefix === ''))
      return {start: at, end: second.end, codes: [code, codeOf(second)]}
    const figure = second ? '' : scanDigits(text, next)
    const follows = next + figure.length
    if (
      figure !== '' &&
      figure.length <= 2 &&
      !isWordAt(text, follows) &&
      text[follows] !== '%' &&
      Number(figure) >= Number(first.figure)
    )
      return {start: at, end: next + figure.length, codes: [code, first.prefix + figure]}
  }
  return {start: at, end: first.end, codes: [code]}
}

/** `level 5`, `band 8`, `grade 7` in small letters. */
const isNamedAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 108 || code === 98 || code === 103
}

/** The first code or range in a text. */
export function findLevel(text: string): LevelCodes | null {
  for (let at = 0; at < text.length; at++) {
    if (!isUpperAt(text, at) && !isDigitAt(text, at) && !isNamedAt(text, at)) continue
    const found = scanLevel(text, at)
    if (found) return found
  }
  return null
}

/** `L4 and L5`, `Google L4 and Google L5`: the higher of two rungs of one ladder, behind the lower one. */
function nextRung(text: string, {start, end, codes: [low = '']}: LevelCodes): string | null {
  const name = text.slice(0, start)
  const joint = /^ (?:and|&) (?:an? )?/.exec(text.slice(end, end + 8))
  if (!joint) return null
  const from = end + joint[0].length
  const next = scanLevel(text, name !== '' && text.startsWith(name, from) ? from + name.length : from)
  const [high = '', ...more] = next?.codes ?? []
  const [, prefix = '', figure = ''] = /^(\D*)(\d+)/.exec(low) ?? []
  return more.length === 0 && high.startsWith(prefix) && Number(high.slice(prefix.length)) > Number(figure)
    ? high
    : null
}

/** All codes of a text as the end points of one range: `L3-L4`, `L5 to L6` and `L4 and L5` alike. */
export function levelCodes(text: string): readonly string[] {
  const found = findLevel(text)
  if (!found) return []
  const high = found.codes.length === 1 ? nextRung(text, found) : null
  return high === null ? found.codes : [...found.codes, high]
}

/** The inverse: `L4-L5`, `IC4`, `61-62`; a named number gets its name. */
export const formatLevels = (codes: readonly string[]): string =>
  codes
    .map((code) => (/^\d/.test(code) && !(Number(code) >= 57 && Number(code) <= 80) ? `Level ${code}` : code))
    .join('-')
