/** How a character next to a tilde counts: marks at words' edges decide whether a run opens or closes. */
const kind = (char: string | undefined): 'space' | 'mark' | 'word' =>
  char === undefined || /\s/u.test(char) ? 'space' : /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'word'

export interface Tildes {
  /** Offsets of the two tildes between which a renderer strikes the words out. */
  readonly open: number
  readonly close: number
}

const isEscaped = (line: string, at: number): boolean => {
  let slashes = 0
  while (line[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

/**
 * Pairs of single tildes in a line that GitHub's markdown, and others that follow it, take for strikethrough
 * (GFM spec, "Strikethrough": one or two tildes; CommonMark's rules of flanking). Code should be blanked before.
 */
export function singleTildes(line: string): Tildes[] {
  const found: Tildes[] = []
  let open = -1
  for (let at = line.indexOf('~'); at !== -1; at = line.indexOf('~', at + 1)) {
    if (line[at + 1] === '~') {
      while (line[at + 1] === '~') at++
      continue
    }
    if (isEscaped(line, at)) continue
    const [before, after] = [kind(line[at - 1]), kind(line[at + 1])]
    const left = after !== 'space' && (after === 'word' || before !== 'word')
    const right = before !== 'space' && (before === 'word' || after !== 'word')
    if (open !== -1 && right && line.slice(open + 1, at).trim() !== '') {
      found.push({open, close: at})
      open = -1
    } else if (left) open = at
  }
  return found
}
