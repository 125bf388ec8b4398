import {extent} from '../../src/model/extent.ts'
import {counted} from '../../src/model/format.ts'
import type {Confidence} from '../../src/model/library.ts'
import {type Child, Fragment, h} from '../jsx.ts'

export interface Mark {
  readonly code: string
  readonly position: number
  /** The middle half of what statements say. */
  readonly low: number
  readonly high: number
  readonly statements: number
  readonly confidence: Confidence
}

/** One ladder: a column of the ruler. */
export interface Column {
  readonly name: string
  /** Where a company has several: which one. */
  readonly track: string
  readonly statements: number
  readonly marks: readonly Mark[]
}

export interface RulerProps {
  readonly gauge: string
  /** Rungs of the gauge: the lines across. */
  readonly lines: readonly {readonly code: string; readonly position: number}[]
  readonly columns: readonly Column[]
  /** Pixels that a level is high. */
  readonly level: number
  readonly label: string
}

/** Ladders that stand side by side. */
export const abreast = 10
const first = 82
const wide = 99
const top = 78
/** Labels this far apart can be read. */
const gap = 13

export const classOf: Readonly<Record<Confidence, string>> = {
  high: 'rung',
  medium: 'rung fair',
  low: 'rung low',
  contested: 'rung odd',
  none: 'rung low',
}

const px = (figure: number): string => figure.toFixed(1)

/** Ten times the statements, a quarter of the column more: counts are told by their size, not read off. */
const length = (statements: number): number => 10 + 11 * Math.log10(Math.max(1, statements))

/** Rungs that stand too close for bars of their own. */
interface Bunch {
  readonly marks: readonly Mark[]
  readonly at: number
}

function bunched(marks: readonly Mark[], y: (position: number) => number): Bunch[] {
  const bunches: {marks: Mark[]; at: number}[] = []
  for (const mark of [...marks].sort((a, b) => a.position - b.position)) {
    const last = bunches.at(-1)
    if (last && last.at - y(mark.position) < 9) last.marks.push(mark)
    else bunches.push({marks: [mark], at: y(mark.position)})
  }
  return bunches
}

/** `65`, `ICT5, 6`, `65–68`, and a sign where one of them is contested. */
function words(marks: readonly Mark[]): string {
  const [first, ...others] = marks.map(({code}) => code)
  const prefix = first?.split(/\d/, 1)[0] ?? ''
  const last = others.at(-1) ?? ''
  const rest =
    others.length > 1
      ? `–${last}`
      : last === ''
        ? ''
        : `, ${last.startsWith(prefix) ? last.slice(prefix.length) : last}`
  return `${first}${rest}${marks.some(({confidence}) => confidence === 'contested') ? ' ≠' : ''}`
}

function ColumnMarks({column, x, y}: {column: Column; x: number; y: (position: number) => number}): Child {
  let last = Number.POSITIVE_INFINITY
  let spreads = 0
  return bunched(column.marks, y).map(({marks, at}) => {
    const label = Math.min(at, last - gap)
    last = label
    const [most] = [...marks].sort((a, b) => b.statements - a.statements)
    const width = length(most?.statements ?? 1)
    return (
      <>
        {marks
          .filter(({low, high}) => high - low > 0.12)
          .map(({low, high}) => {
            const side = x + (spreads++ % 2 ? 3 : -1)
            return <line className="iq" x1={side} x2={side} y1={px(y(high))} y2={px(y(low))} />
          })}
        <rect className={classOf[most?.confidence ?? 'low']} x={x + 10} y={px(at - 4)} width={px(width)} height="8" />
        {at - label > 3 && (
          <line className="g" x1={px(x + 10 + width)} x2={px(x + 15 + width)} y1={px(at)} y2={px(label)} />
        )}
        <text x={px(x + 15 + width)} y={px(label + 4.5)}>
          {words(marks)}
        </text>
      </>
    )
  })
}

/** Ladders side by side on one axis. */
export function Ruler({gauge, lines, columns, level, label}: RulerProps): Child {
  const all = columns.flatMap(({marks}) => marks.map(({position}) => position))
  const [low, high] = extent(all)
  const shown = lines.filter(({position}) => position >= low - 0.6 && position <= high + 0.6)
  const ends = [...all, ...shown.map(({position}) => position)]
  const [least, greatest] = extent(ends)
  const [from, to] = [least - 0.2, greatest + 0.1]
  const y = (position: number): number => top + (to - position) * level
  const bottom = y(from)
  const across = first + abreast * wide - 28
  const ticks = Array.from({length: Math.floor(to * 10) - Math.ceil(from * 10) + 1}, (_, n) => Math.ceil(from * 10) + n)
  return (
    <svg className="ruler big" viewBox={`0 0 ${across + 12} ${Math.ceil(bottom + 12)}`} role="img" ariaLabel={label}>
      {shown.map(({code, position}) => (
        <>
          <line className="g" x1="58" x2={across} y1={px(y(position))} y2={px(y(position))} />
          <text className="k" x="0" y={px(y(position) + 4.5)}>
            {code}
          </text>
        </>
      ))}
      <text className="h" x="0" y="16">
        Axis
      </text>
      <text className="k" x="0" y="33">
        {gauge}
      </text>
      <line className="ax" x1="50" x2="50" y1={px(y(to))} y2={px(bottom)} />
      {ticks
        .filter((tick) => level > 90 || tick % 5 === 0)
        .map((tick) => (
          <line
            className="ax"
            x1={tick % 10 === 0 ? 28 : tick % 5 === 0 ? 37 : 43}
            x2="50"
            y1={px(y(tick / 10))}
            y2={px(y(tick / 10))}
          />
        ))}
      {columns.map((column, n) => (
        <>
          <text className="h" x={first + n * wide} y="16">
            {column.name.length > 13 ? `${column.name.slice(0, 12)}…` : column.name}
          </text>
          <text className="k" x={first + n * wide} y="33">
            {`${column.track === '' ? '' : `${column.track} · `}${counted(column.statements)}`}
          </text>
          <line className="ax" x1={first + n * wide} x2={first + n * wide + 80} y1="41" y2="41" />
          <ColumnMarks column={column} x={first + n * wide} y={y} />
        </>
      ))}
    </svg>
  )
}

export const Legend = (): Child => (
  <p className="legend" ariaHidden="true">
    {(
      [
        ['high', 34, 'well stated'],
        ['medium', 24, 'fairly'],
        ['low', 14, 'thinly'],
        ['contested', 24, '≠ contested'],
      ] as const
    ).map(([confidence, width, words]) => (
      <span>
        <svg className="ruler" width={width} height="8">
          <rect className={classOf[confidence]} width={width} height="8" />
        </svg>{' '}
        {words}
      </span>
    ))}
    <span>
      <svg className="ruler" width="6" height="16">
        <line className="iq" x1="3" x2="3" y1="0" y2="16" />
      </svg>{' '}
      where half of the statements lie, if they spread
    </span>
  </p>
)
