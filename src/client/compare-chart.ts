import {type Band, type Guide, type Range, rangeOf} from './compare-guide.ts'
import {element, svg} from './page.ts'

/** A guide's band as a row of a chart. */
export interface Row {
  readonly name: string
  readonly base: Range | null
  readonly total: Range | null
}

const sign = (currency: string): string =>
  new Intl.NumberFormat('en', {style: 'currency', currency, maximumFractionDigits: 0})
    .formatToParts(0)
    .filter(({type}) => type === 'currency' || type === 'literal')
    .map(({value}) => value)
    .join('')

/** `224K`, `1.085M`: the labels of the charts that a build draws. */
const short = (figure: number): string =>
  figure >= 1e6
    ? `${Math.round(figure / 1e3) / 1e3}M`
    : figure >= 1e3
      ? `${Math.round(figure) / 1e3}K`
      : String(Math.round(figure))

const steps = [1, 2, 2.5, 5, 10]

/** From, to and round ticks of one axis that holds every row, with room for labels at both ends. */
function axisOf(rows: readonly Row[]): {from: number; to: number; ticks: number[]} {
  const figures = rows.flatMap(({base, total}) =>
    [base, total].flatMap((range) => (range ? [range.min, range.max] : [])),
  )
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const pad = (high - low || high || 1) * 0.3
  const [from, to] = [low - pad, high + pad]
  const size = 10 ** Math.floor(Math.log10((to - from) / 6))
  const step = (steps.find((each) => each * size >= (to - from) / 6) ?? 10) * size
  const ticks: number[] = []
  for (let at = Math.ceil(Math.max(0, from) / step) * step; at < to - (to - from) * 0.06; at += step)
    if (at > from + (to - from) * 0.06) ticks.push(at)
  return {from, to, ticks}
}

/** Rows on one axis, drawn as guide pages draw them: solid base, hatched total, amounts at the ends. */
export function chart(currency: string, rows: readonly Row[], heading: string): HTMLElement {
  const {from, to, ticks} = axisOf(rows)
  const x = (figure: number): string => `${(((figure - from) / (to - from)) * 100).toFixed(2)}%`
  const label = (figure: number): string => sign(currency) + short(figure)
  const scale = svg('svg', {width: '100%', height: 22, 'aria-hidden': 'true'})
  scale.append(svg('line', {class: 'ax', x1: 0, x2: '100%', y1: 21, y2: 21}))
  for (const tick of ticks)
    scale.append(
      svg('line', {class: 'ax', x1: x(tick), x2: x(tick), y1: 16, y2: 21}),
      svg('text', {class: 'k m', x: x(tick), y: 12}, label(tick)),
    )
  const bar = (range: Range, kind: 'b' | 't', y: number): SVGElement[] => [
    svg('rect', {
      class: kind,
      x: x(range.min),
      y,
      width: range.min === range.max ? 3 : `${(((range.max - range.min) / (to - from)) * 100).toFixed(2)}%`,
      height: 16,
    }),
    svg('text', {class: 'e', x: x(range.min), dx: -6, y: y + 12.5}, label(range.min)),
    ...(range.min === range.max ? [] : [svg('text', {x: x(range.max), dx: 6, y: y + 12.5}, label(range.max))]),
  ]
  const lines = rows.map(({name, base, total}) => {
    const height = base && total ? 52 : 28
    const words = (range: Range | null, part: string): string =>
      range ? ` ${part} ${label(range.min)} to ${label(range.max)}` : ''
    const strip = svg('svg', {
      class: 'strip',
      width: '100%',
      height,
      role: 'img',
      'aria-label': `${name}:${words(base, 'base')}${words(total, 'total')}.`,
    })
    for (const tick of ticks) strip.append(svg('line', {class: 'g', x1: x(tick), x2: x(tick), y1: 0, y2: height}))
    if (base) strip.append(svg('text', {class: 'k', x: 0, y: 16.5}, 'Base'), ...bar(base, 'b', 4))
    if (total) {
      const y = base ? 28 : 4
      strip.append(svg('text', {class: 'k', x: 0, y: y + 12.5}, 'Total'), ...bar(total, 't', y))
    }
    return element('div', {class: 'place'}, element('h4', {}, name), strip)
  })
  return element(
    'div',
    {class: 'strips'},
    element('h3', {}, heading),
    element('div', {class: 'place'}, element('span', {}), scale),
    ...lines,
  )
}

/** A band of a guide as a row, in one currency; null where it states nothing in it. */
export function rowOf({company}: Guide, band: Band, currency: string, name = company.name): Row | null {
  const [base, total] = [rangeOf(band.base, currency), rangeOf(band.total, currency)]
  return base || total ? {name, base, total} : null
}
