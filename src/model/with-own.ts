/** An object with some values of its own in place of another's; what the other makes when it is asked for is not made by this. */
export const withOwn = <T extends object, O extends Partial<T>>(other: T, own: O): T & O =>
  Object.defineProperties({} as T & O, {
    ...Object.getOwnPropertyDescriptors(other),
    ...Object.getOwnPropertyDescriptors(own),
  })
