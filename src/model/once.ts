/** Gives what `make` makes, which is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
