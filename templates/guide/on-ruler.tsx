import type {Answer} from '../../src/model/library.ts'
import {type Axis, at, wide} from '../axis.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {type Frame, href} from '../layout.tsx'
import {Grid} from '../strip.tsx'

/** A level that a guide's mapping names, with its place on the ruler. */
export interface RulerRow {
  /** The term as written, with its company where a table's head names that. */
  readonly words: string
  /** This guide's own level. */
  readonly own: boolean
  /** The own level is none that the guide states: it lies where its equals do. */
  readonly derived: boolean
  readonly from: number
  readonly to: number
  /** The company's ladder. */
  readonly ladder: string
  readonly guide: {readonly url: string; readonly name: string} | null
  /** What the linked guide states as total, a place for each currency. */
  readonly totals: readonly {readonly place: string; readonly raw: string}[]
  readonly basis: string
  readonly answer: Answer | null
  /** What the other side says. */
  readonly back: {readonly words: string; readonly url: string; readonly name: string} | null
}

export interface GuideRuler {
  readonly gauge: string
  readonly lines: readonly {readonly code: string; readonly position: number}[]
  readonly rows: readonly RulerRow[]
}

/** Half the width of a rung, so that one can be seen. */
const half = 0.1

function axisOf({lines, rows}: GuideRuler): Axis {
  const ends = rows.flatMap(({from, to}) => [from, to])
  const [low, high] = [Math.min(...ends) - 0.7, Math.max(...ends) + 0.7]
  return {from: low, to: high, ticks: lines.map(({position}) => position).filter((each) => each >= low && each <= high)}
}

const Head = ({axis, lines}: {axis: Axis; lines: GuideRuler['lines']}): Child => (
  <svg width="100%" height="20" ariaHidden="true">
    <line className="ax" x1="0" x2="100%" y1="19" y2="19" />
    {lines
      .filter(({position}) => axis.ticks.includes(position))
      .map(({code, position}) => (
        <>
          <line className="ax" x1={at(axis, position)} x2={at(axis, position)} y1="14" y2="19" />
          <text className="k m" x={at(axis, position)} y="11">
            {code}
          </text>
        </>
      ))}
  </svg>
)

const Bar = ({axis, grid, row}: {axis: Axis; grid: Child; row: RulerRow}): Child => (
  <svg className="ruler" width="100%" height="20" ariaHidden="true">
    {grid}
    <rect
      className={row.derived ? 'rung low' : row.own ? 'rung' : 'rung fair'}
      x={at(axis, row.from - half)}
      y="6"
      width={wide(axis, row.from - half, row.to + half)}
      height="8"
    />
  </svg>
)

const place = ({from, to}: RulerRow): string =>
  to - from < 0.05 ? from.toFixed(2) : `${from.toFixed(2)}–${to.toFixed(2)}`

const answers: Readonly<Record<Answer, string>> = {
  reciprocal: 'both sides',
  'one-sided': 'this guide only',
  contradicting: '≠ the other side says otherwise',
}

const Back = ({frame, row}: {frame: Frame; row: RulerRow}): Child => (
  <>
    {row.answer === 'contradicting' ? (
      <span className="odd-word">{answers.contradicting}</span>
    ) : (
      row.answer && answers[row.answer]
    )}
    {row.back && (
      <>
        : “{row.back.words}” <a href={href(frame, `${row.back.url}#levels`)}>{row.back.name}</a>
      </>
    )}
  </>
)

/** A guide's levels on the ruler of all ladders, with what their guides state as total, each in its own currency. */
export function OnRuler({frame, ruler}: {frame: Frame; ruler: GuideRuler | null}): Child {
  if (!ruler) return null
  const axis = axisOf(ruler)
  const grid = <Grid axis={axis} from="-6" to="32" />
  return (
    <section id="on-the-ruler" className="no-print">
      <h2>On the ruler of all ladders</h2>
      <div className="scroll" role="region" tabIndex={0} ariaLabel="This guide's levels on the ruler">
        <table className="wide stick on-ruler">
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col" className="pic">
                <span className="sr">On the axis, in levels of {ruler.gauge}</span>
                <Head axis={axis} lines={ruler.lines} />
              </th>
              <th scope="col" className="num">
                {ruler.gauge}
              </th>
              <th scope="col">Total as stated</th>
              <th scope="col">Who says so</th>
            </tr>
          </thead>
          <tbody>
            {ruler.rows.map((row) => (
              <tr>
                <th scope="row">{row.derived ? row.words : <a href={href(frame, row.ladder)}>{row.words}</a>}</th>
                <td className="pic">
                  <Bar axis={axis} grid={grid} row={row} />
                </td>
                <td className="num">{place(row)}</td>
                <td>
                  {row.totals.map(({place: where, raw}) => (
                    <div>
                      <b className="num">{raw}</b> <span className="key">{where}</span>
                    </div>
                  ))}
                  {row.totals.length === 0 && (
                    <span className="key">{row.guide || row.own ? 'no total that could be read' : 'no guide yet'}</span>
                  )}
                  {(row.guide || row.totals.length > 0) && (
                    <span className="key">
                      {row.guide ? <a href={href(frame, row.guide.url)}>{row.guide.name}</a> : 'this guide'}
                      {row.basis}
                    </span>
                  )}
                </td>
                <td>
                  {row.own ? row.derived ? 'follows from its equals' : 'this guide' : <Back frame={frame} row={row} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        Height is scope as guides equate it, not pay. Totals are those of the guide named below each, in their own
        currencies. <a href={href(frame, '/levels/method/')}>How the axis is made</a>.
      </p>
    </section>
  )
}
