import type {Pay} from '../model/tree.ts'
import type {Component, Value} from '../model/value.ts'
import type {Header} from './header.ts'
import {toNode, toValue} from './value-node.ts'

/**
 * Two columns side by side, or two rows one below the other, that hold the ends of one range, `Base (min) | Base (max)`: one part
 * of pay, whose raw text is both cells', joined as a reader joins them, and whose place runs from the first cell to the second.
 * Ends apart, or the higher one first, stay two. Gives the numbers of the lower ends.
 */
export function rangeEnds(
  headers: readonly Header[],
  meaning: readonly (Component | 'other' | null)[],
): ReadonlySet<number> {
  const found = new Set<number>()
  headers.forEach((low, n) => {
    const high = headers[n + 1]
    const component = meaning[n]
    if (!high || !component || component === 'other' || low.end !== 'low' || high.end !== 'high') return
    if (high.component === component && meaning[n + 1] === 'other') found.add(n)
  })
  return found
}

const isLike = (a: Value, b: Value): boolean =>
  a.kind === 'money' && b.kind === 'money'
    ? a.currency === b.currency && a.per === b.per && a.years === b.years
    : a.kind === b.kind && (a.kind !== 'units' || b.kind !== 'units' || a.unit === b.unit)

/** The range of two cells that hold one value each, alike and in order; null of others. */
export function joinEnds(low: Pay, high: Pay): Pay | null {
  const [from, ...more] = low.children
  const [to, ...rest] = high.children
  if (!from || !to || more.length > 0 || rest.length > 0 || !low.position || !high.position) return null
  const [first, last] = [toValue(from), toValue(to)]
  if (!first || !last || !isLike(first, last) || first.min > last.max) return null
  const value = {...last, min: first.min}
  // `Base (max)` bounds its own figure; that of a range is its end.
  delete value.upTo
  if (first.approximate) value.approximate = true
  const position = {start: low.position.start, end: high.position.end}
  return {
    ...low,
    header: `${low.header} – ${high.header}`,
    raw: `${low.raw} – ${high.raw}`,
    children: [toNode(value, {start: from.position?.start ?? position.start, end: to.position?.end ?? position.end})],
    position,
  }
}
