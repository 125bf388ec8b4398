/** Elements that a selector finds, of the kind that the caller knows them to be. */
export const all = <T extends Element = HTMLElement>(selector: string, from: ParentNode = document): T[] => [
  ...from.querySelectorAll<T>(selector),
]
export const one = <T extends Element = HTMLElement>(selector: string): T | null => document.querySelector<T>(selector)

/** The path that the site is served under, without a slash at its end. */
export const base = (): string => document.documentElement.dataset.base ?? ''

/** Storage is optional: a browser may refuse it. */
export function stored(key: string, value?: string): string | null {
  try {
    if (value === undefined) return localStorage.getItem(key)
    if (value === '') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return value
  } catch {
    return null
  }
}
