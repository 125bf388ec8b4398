import {isDigit, isLetter, isSpace, skip} from './chars.ts'

/** Digits with grouping: `180,000`, `47,00,000`, `140'000`, `95.000`, `1 200 000`, `1.085`, `1,5`. */
export function scanFigure(text: string, at: number): {end: number; figure: number} | null {
  const plain = scanDigits(text, at)
  if (plain) return plain
  let end = at
  const groups: string[] = ['']
  const marks: string[] = []
  while (end < text.length && end < at + 40) {
    const char = text[end] as string
    if (isDigit(char)) groups[groups.length - 1] += char
    else if (
      isDigit(text[end + 1]) &&
      groups.at(-1) !== '' &&
      (",.'’".includes(char) || (isSpace(char) && isThousands(text, end)))
    ) {
      marks.push(isSpace(char) ? ' ' : char)
      groups.push('')
    } else break
    end++
  }
  if (groups[0] === '') return null
  const last = groups.at(-1) as string
  const mark = marks.at(-1)
  // More digits than any pay has, and groups that no country writes (`1.2.3`), are no figure.
  if (isDigit(text[end]) || groups.join('').length > 15 || !areGroups(groups, marks)) return null
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

/** Digits alone, as most figures are. */
function scanDigits(text: string, at: number): {end: number; figure: number} | null {
  let end = at
  while (end < at + 10 && isDigit(text[end])) end++
  const next = text[end]
  if (end === at || isDigit(next) || (isDigit(text[end + 1]) && (",.'’".includes(next ?? ' ') || isSpace(next))))
    return null
  return {end, figure: Number(text.slice(at, end))}
}

/** Whether the groups between the marks have two or three digits; the last may be a fraction where it stands alone or behind another mark. */
function areGroups(groups: readonly string[], marks: readonly string[]): boolean {
  const fraction = marks.length === 1 || (marks.length > 1 && marks.at(-1) !== marks[0])
  const grouped = groups.slice(1, fraction ? -1 : undefined)
  return grouped.every(({length}) => length === 2 || length === 3)
}

/** Whether a space at `at` groups thousands: exactly three digits follow. */
const isThousands = (text: string, at: number): boolean =>
  isDigit(text[at + 1]) &&
  isDigit(text[at + 2]) &&
  isDigit(text[at + 3]) &&
  !isDigit(text[at + 4]) &&
  !isLetter(text[at + 4])

/** Past a figure that is none of ours: its digits, and the groups that follow, which are no figures of their own. */
export function skipFigure(text: string, at: number): number {
  let to = at
  while (isDigit(text[to]) || (",.'’".includes(text[to] ?? ' ') && isDigit(text[to + 1]))) to++
  return to
}

export interface Unit {
  readonly scale: number
  readonly indian?: true
  readonly yearly?: true
}

const unit = (scale: number): Unit => ({scale})
const lakh: Unit = {scale: 1e5, indian: true}
const crore: Unit = {scale: 1e7, indian: true}

/** Longest first where one begins another. */
const units: readonly (readonly [name: string, unit: Unit])[] = [
  ['thousand', unit(1e3)],
  ['million', unit(1e6)],
  ['billion', unit(1e9)],
  ['lakhs', lakh],
  ['lakh', lakh],
  ['lacs', lakh],
  ['lac', lakh],
  ['crores', crore],
  ['crore', crore],
  ['miliar', unit(1e9)],
  ['triệu', unit(1e6)],
  ['juta', unit(1e6)],
  ['lpa', {...lakh, yearly: true}],
  ['mio.', unit(1e6)],
  ['mio', unit(1e6)],
  ['mln', unit(1e6)],
  ['mrd', unit(1e9)],
  ['тыс', unit(1e3)],
  ['млн', unit(1e6)],
  ['tys', unit(1e3)],
  ['tis.', unit(1e3)],
  ['mn', unit(1e6)],
  ['mm', unit(1e6)],
  ['bn', unit(1e9)],
  ['cr', crore],
  ['tỷ', unit(1e9)],
  ['百万', unit(1e6)],
  ['千万', unit(1e7)],
  ['万', unit(1e4)],
  ['萬', unit(1e4)],
  ['만', unit(1e4)],
  ['億', unit(1e8)],
  ['亿', unit(1e8)],
  ['억', unit(1e8)],
  ['k', unit(1e3)],
  ['m', unit(1e6)],
  ['b', unit(1e9)],
  ['l', lakh],
]

const sign = /\p{Sc}/u
const isSign = (char: string | undefined): boolean =>
  char !== undefined && (char < '\u0080' ? char === '$' : sign.test(char))

/** Units by their first letter, in their order. */
const unitsByFirst: ReadonlyMap<string, typeof units> = new Map(
  units.map(([name]) => [name[0] as string, units.filter(([other]) => other[0] === name[0])]),
)

/** What a figure counts in, right behind it. */
export function scanUnit(text: string, at: number): (Unit & {end: number}) | null {
  const gap = skip(text, at)
  const first = text[gap]
  if (first === undefined || !isLetter(first)) return null
  const word = text.slice(gap, gap + 9).toLowerCase()
  // `85 k€`, `85 T€`: a letter before a sign counts thousands, even where a space parts it from the figure.
  if (isSign(text[gap + 1])) {
    if (word.startsWith('t')) return {scale: 1e3, end: gap + 1}
    if (word.startsWith('k')) return {scale: 1e3, end: gap + 1}
    if (word.startsWith('m')) return {scale: 1e6, end: gap + 1}
  }
  for (const [name, found] of unitsByFirst.get(word[0] as string) ?? []) {
    if (!word.startsWith(name)) continue
    // A single letter belongs to the figure only where it touches it: `5 L` is no lakh, `$5 million` is.
    if (name.length === 1 && /[a-z]/.test(name) && gap !== at) continue
    if (/\p{L}$/u.test(name) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(name) && isLetter(text[gap + name.length]))
      continue
    return {...found, end: gap + name.length}
  }
  return null
}

const isUnitAt = (text: string, at: number): boolean => scanUnit(text, at) !== null

/** A figure as decimal digits say it: 1.085 times a million is 1085000, whatever binary fractions make of it. */
export function scaled(figure: number, scale: number): number {
  const product = figure * scale
  // Whole numbers of less than twelve digits are exact.
  return Number.isInteger(figure) && Number.isInteger(scale) && product < 1e11
    ? product
    : Number(product.toPrecision(12))
}
