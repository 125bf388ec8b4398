/** A file's weight as it travels: compressed bytes. */
export interface Weight {
  readonly part: Part
  readonly bytes: number
}

type Part = 'guide page' | 'style sheet' | 'script'

/** How heavy a part may be, and how it was weighed. */
export interface Budget {
  readonly name: string
  /** Compressed bytes: the median of guide pages, the sum of others. */
  readonly bytes: number
  readonly most: number
  readonly holds: boolean
}

const kilobyte = 1024

const budgets: readonly {readonly part: Part; readonly name: string; readonly most: number}[] = [
  {part: 'guide page', name: 'median guide page', most: 14 * kilobyte},
  {part: 'style sheet', name: 'style sheet', most: 12 * kilobyte},
  {part: 'script', name: 'script before search is opened', most: 15 * kilobyte},
]

const median = (sorted: readonly number[]): number => sorted[(sorted.length - 1) >> 1] ?? 0

/** What a site's files weigh against what they may. A site without a part holds its budget. */
export const weighed = (weights: readonly Weight[]): Budget[] =>
  budgets.map(({part, name, most}) => {
    const sizes = weights.flatMap((each) => (each.part === part ? [each.bytes] : [])).sort((a, b) => a - b)
    const bytes = part === 'guide page' ? median(sizes) : sizes.reduce((sum, each) => sum + each, 0)
    return {name, bytes, most, holds: bytes <= most}
  })
