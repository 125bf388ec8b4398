import {proseLines} from './lines.ts'

export interface Target {
  readonly line: number
  /** Columns of the target, from 0; the end is exclusive. */
  readonly from: number
  readonly to: number
  readonly target: string
}

/** Behind the parenthesis or the white space that ends a link's target; parentheses inside come in pairs. */
function endOf(line: string, from: number): number {
  let depth = 0
  for (let at = from; at < line.length; at++) {
    if (line[at] === '(') depth++
    else if (line[at] === ')' && depth-- === 0) return at
    else if (line[at] === ' ' || line[at] === '\t') return at
  }
  return -1
}

function* inLine(line: string, n: number): Iterable<Target> {
  for (let at = line.indexOf(']('); at !== -1; at = line.indexOf('](', at + 2)) {
    const angle = line[at + 2] === '<'
    const from = at + 2 + (angle ? 1 : 0)
    const to = angle ? line.indexOf('>', from) : endOf(line, from)
    if (to !== -1) yield {line: n, from, to, target: line.slice(from, to)}
  }
  const definition = /^ {0,3}\[[^\][]+\]:[ \t]*(<[^>]*>|\S+)/.exec(line)
  const target = definition?.[1]
  if (definition && target && !target.startsWith('[') && !definition[0].startsWith('[^')) {
    const from = definition[0].length - target.length
    yield {line: n, from, to: definition[0].length, target: target.replace(/^<|>$/g, '')}
  }
}

/** The targets of a guide's links, in its order. Code and front matter hold none. */
export function linkTargets(text: string): Target[] {
  if (!text.includes('](') && !text.includes(']:')) return []
  return proseLines(text).flatMap((line, n) => [...inLine(line, n + 1)])
}
