import {type Child, Fragment, h} from '../jsx.ts'
import {type Frame, href, Layout} from '../layout.tsx'
import {CompanyFilter, type CompanyLink} from './filter.tsx'
import {abreast, type Column, Legend, Ruler, type RulerProps} from './ruler.tsx'
import {anchor, type LadderRows, RungTable} from './rungs.tsx'

export interface LevelsProps {
  readonly frame: Frame
  readonly gauge: string
  readonly lines: RulerProps['lines']
  readonly columns: readonly Column[]
  readonly ladders: readonly LadderRows[]
  /** By name. */
  readonly companies: readonly CompanyLink[]
  /** The most stated ones. */
  readonly first: readonly CompanyLink[]
  readonly statements: number
  readonly guides: number
  readonly contested: readonly {readonly name: string; readonly id: string}[]
  /** Half of the statements lie closer than this on the axis. */
  readonly median: number | null
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const counted = (n: number, one: string, many: string): string => `${small[n] ?? n} ${n === 1 ? one : many}`

const Notes = ({frame, contested}: Pick<LevelsProps, 'frame' | 'contested'>): Child => (
  <div className="two">
    <div className="note">
      <h3>Not pay</h3>
      <p>A rung's height is scope as guides equate it. It says nothing about what either company pays.</p>
    </div>
    <div className="note">
      <h3>Derived, not stated</h3>
      <p>
        Two rungs at one height need not be equated by any guide. A company's own page says which guides state it and
        which only follow from the axis. <a href={href(frame, '/levels/method/')}>How the axis is made</a>.
      </p>
    </div>
    <div className="note">
      <h3>Contested</h3>
      <p>
        {counted(contested.length, 'rung', 'rungs')}.{' '}
        {contested.length > 0 && (
          <>
            A fifth of what guides say about {contested.length === 1 ? 'it' : 'each'} lies more than half a level off:{' '}
            {contested.slice(0, 8).map(({name, id}, n) => [n > 0 ? ', ' : '', <a href={`#${anchor(id)}`}>{name}</a>])}
            {contested.length > 8 ? ' and others.' : '.'}
          </>
        )}
      </p>
    </div>
  </div>
)

/** All ladders on one ruler, ten abreast, and the table with the same. */
export function LevelsPage(props: LevelsProps): Child {
  const {frame, gauge, lines, columns, ladders, companies, first, statements, guides, contested, median} = props
  const groups = Array.from({length: Math.ceil(columns.length / abreast)}, (_, n) =>
    columns.slice(n * abreast, (n + 1) * abreast),
  )
  const name = ({name, track}: Column): string => (track === '' ? name : `${name} ${track}`)
  return (
    <Layout
      frame={frame}
      title="Levels"
      description="Ladders of all companies on one axis, from stated evidence."
      head={
        <>
          <h1>{columns.length === 0 ? 'Levels' : `${counted(columns.length, 'ladder', 'ladders')}, one ruler`}</h1>
          <p className="lede">
            Guides state which levels they hold to be equal. Every statement is put on one axis, fixed to {gauge}'s
            ladder; a rung lies where the statements about it balance.
          </p>
          {columns.length > 0 && (
            <p className="quiet">
              {`${statements.toLocaleString('en-US')} statements in ${guides.toLocaleString('en-US')} guides${median === null ? '' : `; half of them lie within ${median.toFixed(2)} level of the axis`}.`}
            </p>
          )}
          {first.length > 0 && <CompanyFilter frame={frame} companies={first} />}
        </>
      }
    >
      {columns.length === 0 && (
        <section>
          <h2>The ruler</h2>
          <p>No guide states an equivalence between two levels that could be placed.</p>
        </section>
      )}
      {columns.length > 0 && (
        <section id="ruler">
          <h2 className="sr">The ruler</h2>
          <Legend />
          {groups.map((group, n) => (
            <>
              {n > 0 && <h3 className="more">{`${name(group[0] as Column)} to ${name(group.at(-1) as Column)}`}</h3>}
              <div className="scroll" role="region" tabIndex={0} ariaLabel={`Ruler of levels, part ${n + 1}`}>
                <Ruler
                  gauge={gauge}
                  lines={lines}
                  columns={group}
                  level={n === 0 ? 120 : 56}
                  label={`${group.map(name).join(', ')} on one axis. The table below has every position.`}
                />
              </div>
              {n === 0 && <Notes frame={frame} contested={contested} />}
            </>
          ))}
        </section>
      )}
      {companies.length > 0 && (
        <section id="companies">
          <h2>One company's ladder</h2>
          <div className="index">
            <ul>
              {companies.map(({name, url, statements}) => (
                <li>
                  <a href={href(frame, url)}>{name}</a> <b>{statements.toLocaleString('en-US')}</b>
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {ladders.length > 0 && (
        <section id="rungs">
          <h2>Every rung</h2>
          <RungTable
            frame={frame}
            ladders={ladders}
            caption={`Position on the axis where ${gauge} ${lines[0]?.code} is ${lines[0]?.position.toFixed(2)}; the most stated ladders first.`}
          />
        </section>
      )}
    </Layout>
  )
}
