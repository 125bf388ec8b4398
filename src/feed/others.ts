import type {Others} from '../model/library.ts'

export const idsOf = ({list, from, own, to}: Others): string[] => [...list.slice(from, own), ...list.slice(own + 1, to)]

interface Written {
  /** The whole list as JSON, without brackets. */
  readonly text: string
  /** Where each id begins, and where another one would. */
  readonly starts: readonly number[]
}

const known = new WeakMap<readonly string[], Written>()

function written(list: readonly string[]): Written {
  const found = known.get(list)
  if (found) return found
  const starts = [0]
  let text = ''
  for (const id of list) {
    text += `${text === '' ? '' : ','}${JSON.stringify(id)}`
    starts.push(text.length + 1)
  }
  const made = {text, starts}
  known.set(list, made)
  return made
}

/** The same as `JSON.stringify(idsOf(others))`, cut out of the list's own JSON: hundreds of guides have nearly the same hundreds of ids. */
export function idsJson({list, from, own, to}: Others): string {
  const {text, starts} = written(list)
  const part = (first: number, end: number): string =>
    first < end ? text.slice(starts[first], (starts[end] ?? 0) - 1) : ''
  const [before, after] = [part(from, own), part(own + 1, to)]
  return `[${before}${before && after && ','}${after}]`
}
