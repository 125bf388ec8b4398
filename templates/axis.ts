/** One axis for a currency: where it begins and ends, and its ticks at round steps. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5, 10]

/** An axis that holds the figures, padded so that labels beside bars fit at 320 pixels. */
export function axisOf(figures: readonly number[], pad = 0.22): Axis {
  const low = Math.min(...figures)
  const high = Math.max(...figures)
  const width = high - low || high || 1
  const from = Math.max(0, low - width * pad)
  const to = high + width * pad
  const rough = (to - from) / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = (steps.find((each) => each * size >= rough) ?? 10) * size
  const ticks: number[] = []
  for (let tick = Math.ceil((from + (to - from) * 0.06) / step) * step; tick <= to - (to - from) * 0.05; tick += step)
    ticks.push(Number(tick.toPrecision(12)))
  return {from, to, ticks}
}

/** A figure's place on an axis, in percent with two decimals. */
export const at = ({from, to}: Axis, figure: number): string => `${(((figure - from) / (to - from)) * 100).toFixed(2)}%`

/** The width of a range on an axis. */
export const wide = ({from, to}: Axis, min: number, max: number): string =>
  `${(((max - min) / (to - from)) * 100).toFixed(2)}%`
