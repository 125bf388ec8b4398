/** What is made the first time that somebody asks for it, which few do. */
export function lazy<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/**
 * Remembers what a pure reader made of short texts that guides of a company share: heads of columns, places. Bounded, and
 * begun anew when it is full, so that neither memory nor a result depends on what was read before.
 */
export function remembered<T>(read: (text: string) => T, most = 1000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = Object.freeze(read(text)) as T
    if (text.length > 200) return made
    if (known.size === most) known.clear()
    known.set(text, made)
    return made
  }
}
