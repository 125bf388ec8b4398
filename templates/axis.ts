import {extent} from '../src/model/extent.ts'
import {currencySign, short} from '../src/model/format.ts'

/** One axis for a currency: where it begins and ends, and its ticks at round steps. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5, 10]

/** The narrowest chart, in pixels: a page of 320 with its margins. */
const narrowest = 288

/** The share of the figures' width that the longest label needs beside a bar, at the narrowest. */
function padFor(currency: string, figures: readonly number[]): number {
  const [, longest] = extent(figures.map((figure) => currencySign(currency).length + short(figure).length))
  const share = Math.min(0.34, (8 + longest * 7.4) / narrowest)
  return share / (1 - 2 * share)
}

/** An axis that holds the figures, padded by a share of their width on both sides. No tick stands below zero, though a label may. */
export function axisOf(figures: readonly number[], pad = 0.22, most = 5): Axis {
  const [low, high] = extent(figures)
  const width = high - low || high || 1
  const from = low - width * pad
  const to = high + width * pad
  const rough = (to - from) / most
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = (steps.find((each) => each * size >= rough) ?? 10) * size
  const ticks: number[] = []
  const first = Math.max(0, from + (to - from) * 0.06)
  for (let tick = Math.ceil(first / step) * step; tick <= to - (to - from) * 0.05; tick += step)
    ticks.push(Number(tick.toPrecision(12)))
  return {from, to, ticks}
}

/** An axis for bars that carry their amounts at their ends; `more` figures are drawn without. */
export const labelledAxis = (currency: string, figures: readonly number[], more: readonly number[] = []): Axis =>
  axisOf([...figures, ...more], padFor(currency, figures), currencySign(currency).length > 2 ? 4 : 6)

/** A figure's place on an axis, in percent with two decimals. */
export const at = ({from, to}: Axis, figure: number): string => `${(((figure - from) / (to - from)) * 100).toFixed(2)}%`

/** The width of a range on an axis, also of one that is written the wrong way round. */
export const wide = ({from, to}: Axis, min: number, max: number): string =>
  `${((Math.abs(max - min) / (to - from)) * 100).toFixed(2)}%`
