/**
 * Freezes plain data all the way down. What is frozen already is frozen again: asking takes as long as freezing, and little of it is.
 */
export function freeze<T extends object>(value: T): T {
  if (Array.isArray(value)) for (let n = 0; n < value.length; n++) freezePart(value[n])
  else for (const key in value) freezePart(value[key])
  return Object.freeze(value)
}
function freezePart(value: unknown): void {
  if (typeof value === 'object' && value !== null) freeze(value)
}
