import {counted} from '../../src/model/format.ts'
import type {Confidence, LevelNode} from '../../src/model/library.ts'
import {type Child, h} from '../jsx.ts'
import {type Frame, href} from '../layout.tsx'

/** The rungs of one ladder, lowest first. */
export interface LadderRows {
  readonly company: string
  readonly url: string
  readonly track: string
  readonly rungs: readonly LevelNode[]
}

const words: Readonly<Record<Confidence, string>> = {
  high: 'well stated',
  medium: 'fairly',
  low: 'thinly',
  contested: '≠ contested',
  none: 'not placed',
}

export const Evidence = ({confidence}: {confidence: Confidence}): Child =>
  confidence === 'contested' ? <span className="odd-word">{words[confidence]}</span> : words[confidence]

export const two = (figure: number | null): string => (figure === null ? 'not placed' : figure.toFixed(2))

/** An id that a fragment can name; HTML wants a letter first. */
export function anchor(node: string): string {
  const id = node.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return /^\p{L}/u.test(id) ? id : `level-${id}`
}

/** Every rung, with what the ruler shows of it. */
export const RungTable = ({
  frame,
  ladders,
  caption,
}: {
  frame: Frame
  ladders: readonly LadderRows[]
  caption: string
}): Child => (
  <div className="scroll narrow" role="region" tabIndex={0} ariaLabelledBy="rungs-caption">
    <table className="stick">
      <caption id="rungs-caption">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Company</th>
          <th scope="col">Level</th>
          <th scope="col" className="num">
            Position
          </th>
          <th scope="col" className="num">
            Middle half
          </th>
          <th scope="col" className="num">
            Statements
          </th>
          <th scope="col" className="num">
            Guides
          </th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      {ladders.map(({company, url, track, rungs}) => (
        <tbody>
          {rungs.map((node, n) => (
            <tr id={anchor(node.id)}>
              {n === 0 && (
                <th scope="rowgroup" rowSpan={rungs.length}>
                  <a href={href(frame, url)}>{company}</a>
                  {track && <small className="quiet"> {track}</small>}
                </th>
              )}
              <th scope="row">{node.code}</th>
              <td className="num">{two(node.position)}</td>
              <td className="num">
                {node.low === null || node.high === null ? 'not placed' : `${two(node.low)}–${two(node.high)}`}
              </td>
              <td className="num">{counted(node.statements)}</td>
              <td className="num">{counted(node.guides)}</td>
              <td>
                <Evidence confidence={node.confidence} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </div>
)
