import {codes} from '../data/currencies.ts'
import {type Magnitude as Unit, magnitudes as units} from '../data/magnitudes.ts'
import {isDigitAt, isLetterAt, isMark, isSpaceAt, isUpperAt, skip} from './chars.ts'

/** More than any pay has: figures of more are none. */
const mostDigits = 15

/** Digits with grouping: `180,000`, `47,00,000`, `140'000`, `95.000`, `1 200 000`, `1.085`, `1,5`. */
export function scanFigure(text: string, at: number): Figure | null {
  const plain = scanPlain(text, at)
  if (plain) return plain
  let end = at
  const groups: string[] = []
  const marks: string[] = []
  for (let digits = 0; ; end++) {
    const from = end
    while (end <= from + mostDigits && isDigitAt(text, end)) end++
    digits += end - from
    if (digits > mostDigits) return null
    groups.push(text.slice(from, end))
    if (!isDigitAt(text, end + 1) || !isGroupMark(text, end)) break
    marks.push(isSpaceAt(text, end) ? ' ' : (text[end] as string))
  }
  if (groups[0] === '') return null
  const last = groups.at(-1) as string
  const mark = marks.at(-1)
  // Groups that no country writes: `1.2.3`.
  if (!areGroups(groups, marks)) return null
  const whole = (parts: readonly string[]): number => Number(parts.join(''))
  if (mark === undefined) return {end, figure: whole(groups)}
  const mixed = marks.length > 1 && marks[0] !== mark
  // One point is a decimal point unless three digits follow a figure of at most three: `95.000` is a thousand times 95.
  const decimal =
    mark === '.'
      ? mixed ||
        (marks.length === 1 && !(last.length === 3 && /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && !isUnitAt(text, end)))
      : mark === ',' && (mixed || marks.length === 1) && last.length !== 3 && last.length < 3
  return {end, figure: decimal ? Number(`${groups.slice(0, -1).join('')}.${last}`) : whole(groups)}
}

interface Figure {
  readonly end: number
  readonly figure: number
}

/** Past a run of digits, over at most ten. */
function skipDigits(text: string, at: number): number {
  let to = at
  while (to < at + 10 && isDigitAt(text, to)) to++
  return to
}

/** Whether a figure goes on behind some digits: with a mark that groups them, or with more than any pay has. */
const goesOn = (text: string, at: number): boolean =>
  isDigitAt(text, at) || (isDigitAt(text, at + 1) && isGroupMark(text, at))

/** The number that some digits are: at most fifteen of them, so that it is exact. */
function numberOf(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** Figures as most are: digits alone, in groups of three parted by commas or spaces, or with one or two decimals behind a point or a comma. */
function scanPlain(text: string, at: number): Figure | null {
  const first = skipDigits(text, at)
  if (first === at) return null
  if (!goesOn(text, first)) return {end: first, figure: numberOf(text, at, first)}
  const mark = text.charCodeAt(first)
  let end = skipDigits(text, first + 1)
  if (end - first < 4 && (mark === 46 || mark === 44))
    return goesOn(text, end) ? null : {end, figure: Number(`${text.slice(at, first)}.${text.slice(first + 1, end)}`)}
  if (mark !== 44 && mark !== 32) return null
  let figure = numberOf(text, at, first)
  let digits = first - at
  for (let from = first; ; end = skipDigits(text, from + 1)) {
    if (end - from !== 4 || digits > 11) return null
    digits += 3
    figure = figure * 1000 + numberOf(text, from + 1, end)
    if (!goesOn(text, end)) return {end, figure}
    if (text.charCodeAt(end) !== mark) return null
    from = end
  }
}

/** Whether the groups between the marks have two or three digits; the last may be a fraction where it stands alone or behind another mark. */
function areGroups(groups: readonly string[], marks: readonly string[]): boolean {
  const fraction = marks.length === 1 || (marks.length > 1 && marks.at(-1) !== marks[0])
  const grouped = groups.slice(1, fraction ? -1 : undefined)
  return grouped.every(({length}) => length === 2 || length === 3)
}

/** `,`, `.`, `'` and `’`. */
function isPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 44 || code === 46 || code === 39 || code === 0x20_19
}

/** Whether a space at `at` groups thousands: exactly three digits follow. */
const isThousands = (text: string, at: number): boolean =>
  isDigitAt(text, at + 1) &&
  isDigitAt(text, at + 2) &&
  isDigitAt(text, at + 3) &&
  !isDigitAt(text, at + 4) &&
  !isLetterAt(text, at + 4)

const isGroupMark = (text: string, at: number): boolean =>
  isPoint(text, at) || (isSpaceAt(text, at) && isThousands(text, at))

/** Past a figure that is none of ours: its digits, and the groups that follow, which are no figures of their own. */
export function skipFigure(text: string, at: number): number {
  let to = at
  while (isDigitAt(text, to) || (isPoint(text, to) && isDigitAt(text, to + 1))) to++
  return to
}

const sign = /\p{Sc}/u
function isSignAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 36 : code > 127 && !isMark(code) && sign.test(text[at] as string)
}

/** Units by their first letter, in their order, with what must not follow each. */
const unitsByFirst: ReadonlyMap<string, readonly (readonly [name: string, unit: Unit, isWord: boolean])[]> = new Map(
  units.map(([name]) => [
    name[0] as string,
    units
      .filter(([other]) => other[0] === name[0])
      .map(([each, unit]) => [
        each,
        unit,
        /\p{L}$/u.test(each) && !/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}/u.test(each),
      ]),
  ]),
)

/** Whether a unit may begin with a character: ASCII letters by their codes, in both sizes. */
const beginsUnit: readonly boolean[] = Array.from({length: 128}, (_, code) =>
  unitsByFirst.has(String.fromCharCode(code).toLowerCase()),
)

const letters: ReadonlyMap<number, Unit> = new Map(
  units.flatMap(([name, unit]) => (/^[a-z]$/.test(name) ? [[name.charCodeAt(0), unit] as const] : [])),
)

const beforeCode = /^([TtKkMm]) ?([A-Z]{3})$/
const longestUnit = Math.max(...units.map(([name]) => name.length))
/** The point of an abbreviation, which the rest of the amount follows: `1,2 mil. Kč`, `18 tys./mies.`. */
const pointed = /^\. ?(?:\/|\p{Sc}|[A-Z]{3}(?!\p{L})|(?:Kč|zł|lei|kr)(?!\p{L}))/u

/** What a figure counts in, right behind it. */
export function scanUnit(text: string, at: number): {readonly unit: Unit; readonly end: number} | null {
  const gap = skip(text, at)
  const first = text.charCodeAt(gap)
  if (first < 128 ? !beginsUnit[first] : !isLetterAt(text, gap)) return null
  // `85 k€`, `85 T€`: a letter before a sign counts thousands, even where a space parts it from the figure.
  if (isSignAt(text, gap + 1)) {
    const letter = (text[gap] as string).toLowerCase()
    const scale = letter === 't' || letter === 'k' ? 1e3 : letter === 'm' ? 1e6 : 0
    if (scale > 0) return {unit: {scale}, end: gap + 1}
  }
  // `140 TCHF`, `85 kEUR`, `180 K USD`: a letter before a code.
  const isBefore = isUpperAt(text, gap + 2) && (isUpperAt(text, gap + 1) || text.charCodeAt(gap + 1) === 32)
  const letter = isBefore ? beforeCode.exec(text.slice(gap, gap + 5)) : null
  if (letter && codes.has(letter[2] as string))
    return {unit: {scale: /m/i.test(letter[1] as string) ? 1e6 : 1e3}, end: gap + 1}
  // One letter that touches its figure, as in most; with a digit behind it, as in `$2l5K`, it stands for one itself.
  if (gap === at && !isLetterAt(text, gap + 1)) {
    if (isDigitAt(text, gap + 1)) return null
    const single = letters.get(first | 32)
    if (single) return {unit: single, end: gap + 1}
  }
  const word = text.slice(gap, gap + longestUnit).toLowerCase()
  for (const [name, found, isWord] of unitsByFirst.get(word[0] as string) ?? []) {
    if (!word.startsWith(name)) continue
    // A single letter belongs to the figure only where it touches it: `5 L` is no lakh, `$5 million` is.
    if (name.length === 1 && gap !== at && name.charCodeAt(0) < 128) continue
    if (isWord && isLetterAt(text, gap + name.length)) continue
    const end = gap + name.length
    return {unit: found, end: text.charCodeAt(end) === 46 && pointed.test(text.slice(end, end + 6)) ? end + 1 : end}
  }
  return null
}

const isUnitAt = (text: string, at: number): boolean => scanUnit(text, at) !== null

/** A figure as decimal digits say it: 1.085 times a million is 1085000, whatever binary fractions make of it. */
export function scaled(figure: number, scale: number): number {
  const product = figure * scale
  // Whole numbers of at most eleven digits have no other twelve.
  return Number.isInteger(product) && product < 1e11 ? product : Number(product.toPrecision(12))
}
