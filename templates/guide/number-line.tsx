import {amount, short} from '../../src/model/format.ts'
import type {Guide} from '../../src/model/guide.ts'
import {at, axisOf, wide} from '../axis.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {bandName, money} from './figures.ts'
import {moveText} from './moves.ts'
import type {Three} from './three.ts'

/** The numbers and other offers on the base band of the first place that carries them. */
export function NumberLine({guide, three}: {guide: Guide; three: Three}): Child {
  const points = [
    ['Walk-away', three.walkAway],
    ['Target', three.target],
    ['Anchor', three.anchor?.move ?? null],
  ] as const
  const drawn = points.flatMap(([name, move]) =>
    move && move.kind === 'money' && move.component === 'base' ? [{name, move}] : [],
  )
  const [first] = drawn
  if (!first) return null
  const band = guide.bands.find(
    (each) => money(each, 'base')?.currency === first.move.currency && money(each, 'base')?.per === 'year',
  )
  const base = band ? money(band, 'base') : null
  if (!band || !base) return null
  const offers = (guide.strategy?.offers ?? []).flatMap(({company, amounts}) =>
    amounts
      .filter(({component, currency}) => component === 'base' && currency === base.currency)
      .map((move) => ({company, move})),
  )
  const figures = [base.min, base.max, ...drawn.map(({move}) => move.min), ...offers.map(({move}) => move.min)]
  const axis = axisOf(figures, 0.3)
  const name = bandName(band)
  const said = [
    ...drawn.map(({name: what, move}) => `${what.toLowerCase()} ${moveText(move)}`),
    ...offers.map(({company, move}) => `${company} ${moveText(move)}`),
  ].join(', ')
  const middle = (axis.from + axis.to) / 2
  return (
    <div>
      <svg
        className="line"
        width="100%"
        height="76"
        role="img"
        ariaLabel={`On the ${name} base band of ${amount(base.currency, base.min, base.max)}: ${said}.`}
      >
        <rect className="b" x={at(axis, base.min)} width={wide(axis, base.min, base.max)} y="34" height="8" />
        <text className="k e" x={at(axis, base.min)} dx="-7" y="42">
          {amount(base.currency, base.min, base.min)}
        </text>
        <text className="k" x={at(axis, base.max)} dx="9" y="42">
          {amount(base.currency, base.max, base.max)}
        </text>
        {offers.slice(0, 2).map(({company, move}, n) => (
          <>
            <circle className="dot" cx={at(axis, move.min)} cy="38" r="4.5" />
            <text className={n === 0 ? 'e' : null} x={at(axis, move.min)} dx={n === 0 ? 4 : -4} y="66">
              {`${company} ${short(move.min)}`}
            </text>
          </>
        ))}
        {drawn.map(({name: what, move}, n) => (
          <>
            <circle className="dot on" cx={at(axis, move.min)} cy="38" r="6" />
            <text
              className={move.min > middle && n === drawn.length - 1 ? null : 'e'}
              x={at(axis, move.min)}
              dx={move.min > middle && n === drawn.length - 1 ? -4 : 4}
              y={n % 2 === 0 ? 12 : 27}
            >
              <tspan>{`${what} `}</tspan>
              {short(move.min)}
            </text>
          </>
        ))}
      </svg>
    </div>
  )
}
