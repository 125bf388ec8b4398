import type {Pay} from '../model/tree.ts'
import type {Component, Value} from '../model/value.ts'
import type {Header} from './header.ts'
import {toNode, toValue} from './value-node.ts'

/**
 * Columns side by side, or rows one below the other, that hold the ends of one range, `Base (min) | Base (max)`, and maybe its middle
 * between them: one part of pay, whose raw text is all the cells', joined as a reader joins them, and whose place runs from the first
 * cell to the last. Ends apart, or the higher one first, stay two. Gives of each lower end how many cells the range has.
 */
export function rangeEnds(
  headers: readonly Header[],
  meaning: readonly (Component | 'other' | null)[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  headers.forEach(({end}, n) => {
    const component = meaning[n]
    if (end !== 'low' || !component || component === 'other') return
    const isNext = (at: number, as: Header['end']): boolean =>
      headers[at]?.end === as && headers[at]?.component === component && meaning[at] === 'other'
    if (isNext(n + 1, 'high')) found.set(n, 2)
    else if (isNext(n + 1, 'middle') && isNext(n + 2, 'high')) found.set(n, 3)
  })
  return found
}

const isLike = (a: Value, b: Value): boolean =>
  a.kind === 'money' && b.kind === 'money'
    ? a.currency === b.currency && a.per === b.per && a.years === b.years
    : a.kind === b.kind && (a.kind !== 'units' || b.kind !== 'units' || a.unit === b.unit)

/** The one value of a cell; null of others. */
function oneValue({children: [first, ...more], position}: Pay): Value | null {
  return first && more.length === 0 && position ? toValue(first) : null
}

/** The range of cells that hold one value each, alike and in order; null of others. Its middle may be left empty. */
export function joinEnds(all: readonly Pay[]): Pay | null {
  const cells = all.filter(({raw}, n) => n === 0 || n === all.length - 1 || /[\p{L}\p{N}]/u.test(raw))
  const values = cells.map(oneValue)
  const [low, high] = [cells[0], cells.at(-1)]
  const [first, last] = [values[0], values.at(-1)]
  if (!low?.position || !high?.position || !first || !last) return null
  if (!values.every((value, n) => value && isLike(first, value) && value.max >= (values[n - 1] ?? value).max))
    return null
  const value = {...last, min: first.min}
  // `Base (max)` bounds its own figure; that of a range is its end.
  delete value.upTo
  if (first.approximate) value.approximate = true
  const position = {start: low.position.start, end: high.position.end}
  const [from, to] = [low.children[0]?.position ?? position, high.children[0]?.position ?? position]
  return {
    ...low,
    header: cells.map(({header}) => header).join(' – '),
    raw: cells.map(({raw}) => raw).join(' – '),
    children: [toNode(value, {start: from.start, end: to.end})],
    position,
  }
}
