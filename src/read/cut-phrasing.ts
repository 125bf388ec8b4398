import type {PhrasingContent, Text} from 'mdast'
import {flatText, flatten, part} from './flat.ts'

/** A stretch of a text, with its place and without the white space round it. */
function stretch(node: Text, from: number, to: number): Text[] {
  const {text, pieces} = part(flatten([node]), from, to)
  const [start, end] = [pieces[0]?.position.start, pieces.at(-1)?.position.end]
  return text === '' ? [] : [{type: 'text', value: text, ...(start && end && {position: {start, end}})}]
}

/**
 * Phrasing content cut at offsets of its words. Texts are cut in two, without the white space at the cut; a node that holds others
 * stays whole, in the part that it begins in.
 */
export function cutPhrasing(nodes: readonly PhrasingContent[], offsets: readonly number[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let at = 0
  let next = 0
  for (const node of nodes) {
    const length = flatText([node]).length
    const cuts: number[] = []
    for (; next < offsets.length && (offsets[next] as number) < at + length; next++)
      cuts.push(Math.max(0, (offsets[next] as number) - at))
    if (cuts.length === 0) parts.at(-1)?.push(node)
    else if (node.type === 'text')
      [0, ...cuts].forEach((from, n) => {
        if (n > 0) parts.push([])
        const whole = from === 0 && n === cuts.length
        parts.at(-1)?.push(...(whole ? [node] : stretch(node, from, cuts[n] ?? length)))
      })
    else parts.push([node])
    at += length
  }
  return parts
}
