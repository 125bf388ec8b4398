import {plural} from '../../src/model/format.ts'
import type {LevelNode} from '../../src/model/library.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {type Frame, href, Layout} from '../layout.tsx'
import {CompanyFilter, type CompanyLink} from './filter.tsx'
import {type Column, Legend, Ruler, type RulerProps} from './ruler.tsx'
import {anchor, Evidence, type LadderRows, RungTable, two} from './rungs.tsx'

/** A sentence of a guide, by its place. */
export interface Sentence {
  readonly guide: string
  readonly url: string
  readonly line: number
  readonly words: string
  /** Where the other company's guides say otherwise, or it lies more than a level off. */
  readonly doubt: string | null
}

/** A rung of another ladder that guides put equal to this one. */
export interface Equal {
  readonly node: LevelNode
  readonly url: string
  readonly statements: number
  readonly guides: number
  /** The first of them. */
  readonly sentences: readonly Sentence[]
}

export interface RungProps {
  readonly node: LevelNode
  readonly equals: readonly Equal[]
  /** Rungs close to it on the axis that no guide puts equal to it. */
  readonly near: readonly {readonly name: string; readonly url: string; readonly position: number}[]
}

export interface LadderProps {
  readonly frame: Frame
  readonly name: string
  /** The company's own page, where it has guides. */
  readonly company: string | null
  readonly gauge: string
  readonly lines: RulerProps['lines']
  readonly columns: readonly Column[]
  readonly first: readonly CompanyLink[]
  readonly ladders: readonly (LadderRows & {readonly source: string})[]
  readonly rungs: readonly RungProps[]
  readonly statements: number
  readonly guides: number
  readonly conflicts: readonly {readonly message: string; readonly witness: readonly Sentence[]}[]
}

const Said = ({frame, sentence}: {frame: Frame; sentence: Sentence}): Child => (
  <li>
    “{sentence.words}”{' '}
    <span className="key">
      <a href={href(frame, `${sentence.url}#levels`)}>{sentence.guide}</a>, line {sentence.line}
    </span>
    {sentence.doubt && <span className="odd-word"> ≠ {sentence.doubt}</span>}
  </li>
)

const Sentences = ({frame, equal}: {frame: Frame; equal: Equal}): Child => (
  <details>
    <summary>{plural(equal.statements, 'statement')}</summary>
    <ul className="list">
      {equal.sentences.map((sentence) => (
        <Said frame={frame} sentence={sentence} />
      ))}
      {equal.statements > equal.sentences.length && (
        <li className="quiet">
          {`${equal.statements - equal.sentences.length} more in `}
          <a href={href(frame, '/api/v1/levels.sssom.tsv')}>the mapping table</a>
        </li>
      )}
    </ul>
  </details>
)

/** Rungs shown at once. */
const first = 10

const Equals = ({frame, equals, label}: {frame: Frame; equals: readonly Equal[]; label: string}): Child => (
  <div className="scroll" role="region" tabIndex={0} ariaLabel={label}>
    <table className="equals">
      <thead>
        <tr>
          <th scope="col">Elsewhere</th>
          <th scope="col" className="num">
            Position
          </th>
          <th scope="col" className="num">
            Guides
          </th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      <tbody>
        {equals.map((equal) => (
          <tr>
            <th scope="row">
              <a href={href(frame, equal.url)}>{`${equal.node.company.name} ${equal.node.code}`}</a>
            </th>
            <td className="num">{two(equal.node.position)}</td>
            <td className="num">{equal.guides}</td>
            <td>
              <Sentences frame={frame} equal={equal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Rung({frame, rung}: {frame: Frame; rung: RungProps}): Child {
  const {node, equals, near} = rung
  const titles = node.titles.filter((title) => title.includes(' ') || !/\d/.test(title))
  return (
    <section id={anchor(node.code)}>
      <h3>
        {node.code}
        {titles.length > 0 && <small className="quiet"> {titles.join(', ')}</small>}
      </h3>
      <p className="quiet">
        {node.position === null ? 'Not placed on the axis' : `At ${two(node.position)} on the axis`},{' '}
        <Evidence confidence={node.confidence} />
        {`; ${plural(node.statements, 'statement')} in ${plural(node.guides, 'guide')} of ${node.companies === 1 ? 'one company' : `${node.companies} companies`}.`}
      </p>
      {equals.length > 0 && (
        <Equals frame={frame} equals={equals.slice(0, first)} label={`What ${node.code} equals elsewhere`} />
      )}
      {equals.length > first && (
        <details>
          <summary>{`${plural(equals.length - first, 'rung')} more, named by fewer guides`}</summary>
          <Equals frame={frame} equals={equals.slice(first)} label={`What else ${node.code} equals`} />
        </details>
      )}
      {near.length > 0 && (
        <p className="quiet">
          At the same height, though no guide says so:{' '}
          {near.map(({name, url, position}, n) => [
            n > 0 ? ', ' : '',
            <a href={href(frame, url)}>{name}</a>,
            ` ${two(position)}`,
          ])}
          .
        </p>
      )}
    </section>
  )
}

/** One company's ladder: what each rung equals elsewhere, and who says so. */
export function LadderPage(props: LadderProps): Child {
  const {frame, name, company, gauge, lines, columns, first, ladders, rungs, statements, guides, conflicts} = props
  const sources = {
    bundled: 'as publicly known',
    data: 'as maintained for this site',
    inferred: 'inferred from the codes that guides use',
  } as const
  return (
    <Layout
      frame={frame}
      title={`${name} levels`}
      description={`The ladder of ${name}, and what each level equals at other companies, with the guides that say so.`}
      crumbs={[{name: 'Levels', url: '/levels/'}, {name}]}
      head={
        <>
          <h1>
            {name} <span className="at">levels</span>
          </h1>
          <p className="lede">
            {`${plural(statements, 'statement')} in ${plural(guides, 'guide')} name a level of ${name}. `}
            {ladders.map(
              ({track, rungs: own, source}, n) =>
                `${n > 0 ? ' ' : ''}${track === '' ? 'Its ladder' : `Its ladder ${track}`} goes ${own[0]?.code} to ${own.at(-1)?.code}, ${sources[source as keyof typeof sources]}.`,
            )}{' '}
            {company && <a href={href(frame, company)}>{`Guides of ${name}`}</a>}
          </p>
          <CompanyFilter frame={frame} companies={first} />
        </>
      }
    >
      {columns.length > 0 && (
        <section id="ruler">
          <h2 className="sr">On the ruler</h2>
          <Legend />
          <div className="scroll" role="region" tabIndex={0} ariaLabel="Ruler of levels">
            <Ruler
              gauge={gauge}
              lines={lines}
              columns={columns}
              level={92}
              label={`${name} beside the ladders that it is most often compared with. The table at the end has every position of ${name}.`}
            />
          </div>
        </section>
      )}
      <section id="equals">
        <h2>What each level equals elsewhere</h2>
        {rungs.length === 0 && <p>No guide puts a level of this company equal to one elsewhere.</p>}
        {rungs.map((rung) => (
          <Rung frame={frame} rung={rung} />
        ))}
      </section>
      {conflicts.length > 0 && (
        <section id="conflicts">
          <h2>What contradicts</h2>
          <ul className="list">
            {conflicts.map(({message, witness}) => (
              <li>
                <span className="odd-word">≠</span> {message.replaceAll('`', '')}.
                {witness.length > 0 && (
                  <details>
                    <summary>{plural(witness.length, 'sentence')}</summary>
                    <ul className="list">
                      {witness.map((sentence) => (
                        <Said frame={frame} sentence={sentence} />
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section id="rungs">
        <h2>Every rung</h2>
        <RungTable frame={frame} ladders={ladders} caption={`Positions in levels of ${gauge}.`} />
      </section>
    </Layout>
  )
}
