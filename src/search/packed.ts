/**
 * Numbers and word lists as short printable text that JSON keeps as it is. Digits are the 90 printable characters of ASCII after
 * `"` without `\`: the first 60 end a number, the others carry it on. Small numbers, as gaps in sorted lists are, take one character.
 */
const first = 0x23
const skipped = 0x5c
const ends = 60
const carries = 30

const toChar = (digit: number): string => String.fromCharCode(first + digit + (first + digit >= skipped ? 1 : 0))

export function pack(numbers: Iterable<number>): string {
  let out = ''
  for (const number of numbers) {
    let rest = number
    while (rest >= ends) {
      rest -= ends
      out += toChar(ends + (rest % carries))
      rest = Math.floor(rest / carries)
    }
    out += toChar(rest)
  }
  return out
}

export function unpack(text: string): number[] {
  const out: number[] = []
  let value = 0
  let scale = 1
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n)
    const digit = code - first - (code > skipped ? 1 : 0)
    if (digit < ends) {
      out.push(value + digit * scale)
      value = 0
      scale = 1
    } else {
      value += digit * scale
      scale *= carries
    }
  }
  return out
}

/** A sorted list of numbers as runs: the gap before each and how many follow it without a gap. */
export function packRuns(sorted: readonly number[]): string {
  const out: number[] = []
  let next = 0
  for (let n = 0; n < sorted.length; ) {
    const start = sorted[n] ?? 0
    let end = n + 1
    while (end < sorted.length && sorted[end] === start + (end - n)) end++
    out.push((start - next) * 2 + (end - n > 1 ? 1 : 0))
    if (end - n > 1) out.push(end - n - 2)
    next = start + (end - n)
    n = end
  }
  return pack(out)
}

export function unpackRuns(text: string): number[] {
  const out: number[] = []
  const numbers = unpack(text)
  let next = 0
  for (let n = 0; n < numbers.length; n++) {
    const head = numbers[n] ?? 0
    next += head >> 1
    out.push(next++)
    if (head & 1) for (let more = (numbers[++n] ?? 0) + 1; more > 0; more--) out.push(next++)
  }
  return out
}

/** Sorted words, each as the count of letters that it shares with the one before and what follows them. */
export function packWords(sorted: readonly string[]): string {
  let before = ''
  return sorted
    .map((word) => {
      let same = 0
      while (same < 9 && same < word.length && word[same] === before[same]) same++
      before = word
      return same + word.slice(same)
    })
    .join(' ')
}

export function unpackWords(text: string): string[] {
  let before = ''
  if (text === '') return []
  return text.split(' ').map((each) => {
    before = before.slice(0, Number(each[0])) + each.slice(1)
    return before
  })
}
