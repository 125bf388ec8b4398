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
  /** Cells that are no amount, as written: shown where their bars would be. */
  readonly unread: {readonly base: string; readonly total: string}
}

/** Lines at the ticks of an axis. */
export const Grid = ({axis, from, to}: {axis: Axis; from: string; to: string | number}): Child =>
  axis.ticks.map((tick) => {
    const x = at(axis, tick)
    return <line className="g" x1={x} x2={x} y1={from} y2={to} />
  })

/** The scale above a group of strips. */
export const Scale = ({axis, currency}: {axis: Axis; currency: string}): Child => (
  <svg width="100%" height="22" ariaHidden="true">
    <line className="ax" x1="0" x2="100%" y1="21" y2="21" />
    {axis.ticks.map((tick) => {
      const x = at(axis, tick)
      return (
        <>
          <line className="ax" x1={x} x2={x} y1="16" y2="21" />
          <text className="k m" x={x} y="12">
            {currencySign(currency) + short(tick)}
          </text>
        </>
      )
    })}
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
      <rect
        className={kind}
        x={at(axis, Math.min(range.min, range.max))}
        y={y}
        width={wide(axis, range.min, range.max)}
        height="16"
      />
      {range.open &&
        [2, 6, 10].map((dx) => (
          <svg x={at(axis, range.max)} y={y} overflow="visible">
            <rect className={kind} x={dx} width="2" height="16" />
          </svg>
        ))}
      {kind === 't' && <line className="d" x1={at(axis, range.min)} x2={at(axis, range.max)} y1={y + 19} y2={y + 19} />}
      <text className="e" x={at(axis, range.min)} dx="-6" y={text}>
        {label(range.min)}
      </text>
      <text x={at(axis, range.max)} dx={range.open ? 18 : 6} y={text}>
        {label(range.max) + (range.open ? '+' : '')}
      </text>
    </>
  )
}

const words = (range: Range, currency: string): string =>
  amount(currency, range.min, range.max, range.open).replace('–', ' to ')

const rise = {base: 4, total: 30} as const

/** One line of a strip: a bar, or the author's text where there is no amount. */
function Line({
  part,
  y,
  range,
  text,
  axis,
  currency,
}: {
  part: 'base' | 'total'
  y: number
  range: Range | null
  text: string
  axis: Axis
  currency: string
}): Child {
  if (!range && text === '') return null
  return (
    <>
      <text className="k" x="0" y={y + 12.5}>
        {part === 'base' ? 'Base' : 'Total'}
      </text>
      {range ? (
        <Bar axis={axis} range={range} currency={currency} y={y} kind={part === 'base' ? 'b' : 't'} />
      ) : (
        <text className="k m" x="50%" y={y + 12.5}>
          {text}
        </text>
      )}
    </>
  )
}

/** The pay of one place on its currency's axis: base, total as stated, total as its parts add up. */
export function Strip({id, place, currency, axis, base, total, sum, unread}: StripProps): Child {
  const upper = base !== null || unread.base !== ''
  const lower = total !== null || unread.total !== ''
  const totalAt = upper ? rise.total : rise.base
  const sumAt = lower ? totalAt + 28 : totalAt + 8
  const height = sum ? sumAt + 12 : lower ? totalAt + 26 : 30
  const said = [
    base ? `base ${words(base, currency)}` : unread.base && `base ${unread.base}`,
    total ? `total ${words(total, currency)}` : unread.total && `total ${unread.total}`,
  ].filter(Boolean)
  const added = sum ? `; ${sum.formula} add up to ${words(sum, currency)}` : ''
  return (
    <svg
      id={`strip-${id}`}
      className="strip"
      width="100%"
      height={height}
      role="img"
      ariaLabel={`${place}: ${said.join(', ')}${added}.`}
    >
      <Grid axis={axis} from="0" to={height} />
      <Line part="base" y={rise.base} range={base} text={unread.base} axis={axis} currency={currency} />
      <Line part="total" y={totalAt} range={total} text={unread.total} axis={axis} currency={currency} />
      {sum && (
        <>
          <line className="p" x1={at(axis, sum.min)} x2={at(axis, sum.max)} y1={sumAt} y2={sumAt} />
          <line className="p" x1={at(axis, sum.min)} x2={at(axis, sum.min)} y1={sumAt - 4} y2={sumAt + 4} />
          {sum.open ? (
            [3, 8, 13].map((dx) => (
              <svg x={at(axis, sum.max)} y={sumAt} overflow="visible">
                <line className="p" x1={dx} x2={dx + 2} />
              </svg>
            ))
          ) : (
            <line className="p" x1={at(axis, sum.max)} x2={at(axis, sum.max)} y1={sumAt - 4} y2={sumAt + 4} />
          )}
        </>
      )}
    </svg>
  )
}
