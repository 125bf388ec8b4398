import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

export interface LevelRow {
  readonly company: string
  /** null where no guide is of the company. */
  readonly url: string | null
  readonly code: string
  readonly position: number | null
  readonly spread: number | null
  readonly statements: number
  readonly confidence: string
}

/** All ladders on one axis, as the table that a chart would hold. */
export const LevelsPage = ({frame, rows, gauge}: {frame: Frame; rows: readonly LevelRow[]; gauge: string}): Child => (
  <Layout
    frame={frame}
    title="Levels"
    description="Ladders of all companies on one axis, from stated evidence."
    head={
      <>
        <h1>Levels</h1>
        <p className="lede">
          Every ladder on one axis, in levels of {gauge}, fitted to what guides state. A level says nothing of pay.
        </p>
      </>
    }
  >
    <section>
      <h2>Rungs</h2>
      {rows.length === 0 && <p>No guide states an equivalence between two levels that could be placed.</p>}
      {rows.length > 0 && (
        <div className="scroll" role="region" tabIndex={0} ariaLabel="Rungs">
          <table className="stick">
            <thead>
              <tr>
                <th scope="col">Rung</th>
                <th scope="col" className="num">
                  Position
                </th>
                <th scope="col" className="num">
                  Spread
                </th>
                <th scope="col" className="num">
                  Statements
                </th>
                <th scope="col">Evidence</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({company, url, code, position, spread, statements, confidence}) => (
                <tr>
                  <th scope="row">
                    {url ? <a href={href(frame, url)}>{company}</a> : company} {code}
                  </th>
                  <td className="num">{position === null ? 'not placed' : position.toFixed(2)}</td>
                  <td className="num">{spread === null ? 'not told' : spread.toFixed(2)}</td>
                  <td className="num">{statements}</td>
                  <td>{confidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  </Layout>
)
