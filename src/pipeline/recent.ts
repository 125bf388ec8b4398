/** Of what is held, the share that gives way to what is made later: one in so many. */
const giving = 8

/**
 * Gives what is made where it is asked for, and holds `most` of it: the first stay, as who goes through a collection again and again
 * would never find the last, and the others give way to what is made later. A `WeakRef` would hold everything until its thread takes
 * a breath.
 */
export function recent<T extends object>(most: number): (make: () => T) => () => T {
  const held: {made: T | null}[] = []
  let next = 0
  return (make) => {
    const own: {made: T | null} = {made: null}
    return () => {
      if (own.made) return own.made
      const oldest = held[next]
      if (oldest) oldest.made = null
      held[next] = own
      next = next + 1 < most ? next + 1 : most - Math.ceil(most / giving)
      own.made = make()
      return own.made
    }
  }
}
