/** The least and the greatest of some figures; infinities of none. A list that all guides add to is too long for arguments of a call. */
export function extent(figures: Iterable<number>): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const figure of figures) {
    if (figure < low) low = figure
    if (figure > high) high = figure
  }
  return [low, high]
}
