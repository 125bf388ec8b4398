import {amount, currencySign, short} from '../src/model/format.ts'
import {type Axis, at, wide} from './axis.ts'
import {type Child, Fragment, h} from './jsx.ts'

export interface Range {
  readonly min: number
  readonly max: number
  readonly open?: boolean
}

export interface StripProps {
  readonly id: string
  readonly place: string
  readonly currency: string
  readonly axis: Axis
  readonly base: Range | null
  readonly total: Range | null
  readonly sum: (Range & {readonly formula: string}) | null
}

const Grid = ({axis, height}: {axis: Axis; height: number}): Child =>
  axis.ticks.map((tick) => <line className="g" x1={at(axis, tick)} x2={at(axis, tick)} y1="0" y2={height} />)

/** The scale above a group of strips. */
export const Scale = ({axis, currency}: {axis: Axis; currency: string}): Child => (
  <svg width="100%" height="22" ariaHidden="true">
    <line className="ax" x1="0" x2="100%" y1="21" y2="21" />
    {axis.ticks.map((tick) => (
      <>
        <line className="ax" x1={at(axis, tick)} x2={at(axis, tick)} y1="16" y2="21" />
        <text className="k m" x={at(axis, tick)} y="12">
          {currencySign(currency) + short(tick)}
        </text>
      </>
    ))}
  </svg>
)

/** One range as a bar with its values at its ends; a single figure is a tick. */
function Bar({
  axis,
  range,
  currency,
  y,
  kind,
}: {
  axis: Axis
  range: Range
  currency: string
  y: number
  kind: 'b' | 't'
}): Child {
  const label = (figure: number): string => currencySign(currency) + short(figure)
  const text = y + 12.5
  if (range.min === range.max)
    return (
      <>
        <rect className={kind} x={at(axis, range.min)} y={y} width="3" height="16" />
        <text x={at(axis, range.min)} dx="9" y={text}>
          {label(range.min) + (range.open ? '+' : '')}
        </text>
      </>
    )
  return (
    <>
      <rect className={kind} x={at(axis, range.min)} y={y} width={wide(axis, range.min, range.max)} height="16" />
      {kind === 't' && <line className="d" x1={at(axis, range.min)} x2={at(axis, range.max)} y1={y + 19} y2={y + 19} />}
      <text className="e" x={at(axis, range.min)} dx="-6" y={text}>
        {label(range.min)}
      </text>
      <text x={at(axis, range.max)} dx="6" y={text}>
        {label(range.max) + (range.open ? '+' : '')}
      </text>
    </>
  )
}

const words = (range: Range, currency: string): string =>
  amount(currency, range.min, range.max, range.open).replace('–', ' to ')

/** The pay of one place on its currency's axis: base, total as stated, total as its parts add up. */
export function Strip({id, place, currency, axis, base, total, sum}: StripProps): Child {
  const totalAt = base ? 30 : 4
  const height = base && total ? (sum ? 70 : 56) : sum ? 44 : 30
  const said = [base && `base ${words(base, currency)}`, total && `total ${words(total, currency)}`]
    .filter(Boolean)
    .join(', ')
  const added = sum ? `; ${sum.formula} add up to ${words(sum, currency)}` : ''
  const sumAt = totalAt + 28
  return (
    <svg
      id={`strip-${id}`}
      className="strip"
      width="100%"
      height={height}
      role="img"
      ariaLabel={`${place}: ${said}${added}.`}
    >
      <Grid axis={axis} height={height} />
      {base && (
        <>
          <text className="k" x="0" y="16.5">
            Base
          </text>
          <Bar axis={axis} range={base} currency={currency} y={4} kind="b" />
        </>
      )}
      {total && (
        <>
          <text className="k" x="0" y={totalAt + 12.5}>
            Total
          </text>
          <Bar axis={axis} range={total} currency={currency} y={totalAt} kind="t" />
        </>
      )}
      {sum && (
        <>
          <line className="p" x1={at(axis, sum.min)} x2={at(axis, sum.max)} y1={sumAt} y2={sumAt} />
          <line className="p" x1={at(axis, sum.min)} x2={at(axis, sum.min)} y1={sumAt - 4} y2={sumAt + 4} />
          <line className="p" x1={at(axis, sum.max)} x2={at(axis, sum.max)} y1={sumAt - 4} y2={sumAt + 4} />
        </>
      )}
    </svg>
  )
}
