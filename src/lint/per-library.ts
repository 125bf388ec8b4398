import type {Library} from '../model/library.ts'

type Kept<T> = (path: string) => T | undefined

/** Makes something out of all guides once, and hands it to every guide's check: what rules compare guides by. */
export function perLibrary<T, K = unknown>(
  make: (library: Library, kept: Kept<K>) => T,
): (library: Library, kept: Kept<K>) => T {
  const made = new WeakMap<Library, {readonly value: T}>()
  return (library, kept) => {
    const known = made.get(library)
    if (known) return known.value
    const value = make(library, kept)
    made.set(library, {value})
    return value
  }
}
