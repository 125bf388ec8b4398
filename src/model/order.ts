/** By code unit, whatever the locale: the order of everything that is published. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
