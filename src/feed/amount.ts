const scales = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const

/** An amount as a person would say it: `230K`, `1.25M`. Exact: what has no short form stays in full. */
export function short(amount: number): string {
  for (const [scale, letter] of scales) {
    if (Math.abs(amount) < scale) continue
    const scaled = amount / scale
    if (Number.isInteger(scaled * 100)) return `${scaled}${letter}`
  }
  return String(amount)
}

/** By how much, in percent with one decimal; null from 0. */
export const growth = (before: number, after: number): number | null =>
  before === 0 ? null : Math.round(((after - before) / Math.abs(before)) * 1000) / 10

/** `+3.5 %`, `-4 %`. */
export const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${percent} %`
