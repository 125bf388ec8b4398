import {amount, short} from '../../src/model/format.ts'
import type {Guide} from '../../src/model/guide.ts'
import {type Axis, at, axisOf, wide} from '../axis.ts'
import {type Child, h} from '../jsx.ts'
import {bandName, money} from './figures.ts'
import {bandOf} from './moves.ts'
import type {Three} from './three.ts'

interface Point {
  readonly word: string
  readonly figure: string
  readonly x: number
}

interface Placed extends Point {
  readonly before: boolean
  readonly row: number
}

/** The chart's width in pixels that labels are laid out for; at narrower ones their words are hidden. */
const width = 480
const letter = 7

/** Labels beside their points, on as few rows as hold them without touching: the last one after its point, the others before. */
function laid(points: readonly Point[], {from, to}: Axis): Placed[] {
  const ends: number[] = []
  const sorted = [...points].sort((a, b) => a.x - b.x)
  return sorted.map((point, n) => {
    const x = ((point.x - from) / (to - from)) * width
    const size = (point.word.length + point.figure.length + 1) * letter
    const before = n < sorted.length - 1 ? x - size > -40 : x + size > width + 40
    const [left, right] = before ? [x - size, x + 4] : [x - 4, x + size]
    const free = ends.findIndex((end) => end < left)
    const row = free < 0 ? ends.length : free
    ends[row] = right
    return {...point, before, row}
  })
}

const Labels = ({placed, axis, y}: {placed: readonly Placed[]; axis: Axis; y: (row: number) => number}): Child =>
  placed.map(({word, figure, x, before, row}) => (
    <text className={before ? 'e' : null} x={at(axis, x)} dx={before ? 4 : -4} y={y(row)}>
      <tspan>{`${word} `}</tspan>
      {figure}
    </text>
  ))

/** The numbers and the guide's example offers on the base band of the first place that holds them. */
export function NumberLine({guide, three}: {guide: Guide; three: Three}): Child {
  const numbers = [
    ['Walk-away', three.walkAway],
    ['Target', three.target],
    ['Anchor', three.anchor?.move ?? null],
  ] as const
  const drawn = numbers.flatMap(([word, move]) =>
    move && move.kind === 'money' && move.component === 'base' ? [{word, move}] : [],
  )
  const first = drawn.find(({word}) => word === 'Target') ?? drawn[0]
  const band = first && bandOf(first.move, guide.bands)
  const base = band && money(band, 'base')
  if (!band || base?.per !== 'year') return null
  const offers = (guide.strategy?.offers ?? []).flatMap(({company, amounts}) =>
    amounts
      .filter(({component, currency}) => component === 'base' && currency === base.currency)
      .map(({min}) => ({word: company, figure: short(min), x: min})),
  )
  const on = drawn
    .filter(({move}) => move.currency === base.currency)
    .map(({word, move}) => ({word, figure: short(move.min), x: move.min}))
  const axis = axisOf([base.min, base.max, ...on.map(({x}) => x), ...offers.map(({x}) => x)], 0.3)
  const above = laid(on, axis)
  const below = laid(offers.slice(0, 3), axis)
  const rows = (placed: readonly Placed[]): number => Math.max(-1, ...placed.map(({row}) => row)) + 1
  const y = 12 + rows(above) * 15
  const said = [...on, ...offers].map(({word, figure}) => `${word.toLowerCase()} ${figure}`).join(', ')
  return (
    <svg
      className="line"
      width="100%"
      height={y + 16 + rows(below) * 15 + 8}
      role="img"
      ariaLabel={`On the ${bandName(band)} base band of ${amount(base.currency, base.min, base.max)}: ${said}.`}
    >
      <rect className="b" x={at(axis, base.min)} width={wide(axis, base.min, base.max)} y={y - 4} height="8" />
      <text className="k e" x={at(axis, base.min)} dx="-7" y={y + 4}>
        {amount(base.currency, base.min, base.min)}
      </text>
      <text className="k" x={at(axis, base.max)} dx="9" y={y + 4}>
        {amount(base.currency, base.max, base.max)}
      </text>
      {below.map(({x}) => (
        <circle className="dot" cx={at(axis, x)} cy={y} r="4.5" />
      ))}
      <Labels placed={below} axis={axis} y={(row) => y + 26 + row * 15} />
      {above.map(({x}) => (
        <circle className="dot on" cx={at(axis, x)} cy={y} r="6" />
      ))}
      <Labels placed={above} axis={axis} y={(row) => y - 18 - row * 15} />
    </svg>
  )
}
