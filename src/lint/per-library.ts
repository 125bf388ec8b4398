import type {Library} from '../model/library.ts'

/** Makes something out of all guides once, and hands it to every guide's check: what rules compare guides by. */
export function perLibrary<T>(make: (library: Library) => T): (library: Library) => T {
  const made = new WeakMap<Library, {readonly value: T}>()
  return (library) => {
    const known = made.get(library)
    if (known) return known.value
    const value = make(library)
    made.set(library, {value})
    return value
  }
}
