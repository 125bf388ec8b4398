import type {Library} from '../model/library.ts'

/** Makes something out of all guides once, and hands it to every guide's check: what rules compare guides by. */
export function perLibrary<T, K extends readonly unknown[] = readonly []>(
  make: (library: Library, ...more: K) => T,
): (library: Library, ...more: K) => T {
  const made = new WeakMap<Library, {readonly value: T}>()
  return (library, ...more) => {
    const known = made.get(library)
    if (known) return known.value
    const value = make(library, ...more)
    made.set(library, {value})
    return value
  }
}
