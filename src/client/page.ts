/** Elements that a selector finds, of the kind that the caller knows them to be. */
export const all = <T extends Element = HTMLElement>(selector: string, from: ParentNode = document): T[] => [
  ...from.querySelectorAll<T>(selector),
]
export const one = <T extends Element = HTMLElement>(selector: string): T | null => document.querySelector<T>(selector)

/** An element with its attributes and children; words become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** An amount in words, whole units of its currency. */
export const money = (currency: string, figure: number): string =>
  new Intl.NumberFormat('en', {style: 'currency', currency, maximumFractionDigits: 0}).format(figure)

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

/** An element of a drawing with its attributes and its words. */
export function svg(name: string, attributes: Readonly<Record<string, string | number>>, words = ''): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = words
  return made
}
