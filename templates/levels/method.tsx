import {type Child, Fragment, h} from '../jsx.ts'
import {type Frame, href, Layout} from '../layout.tsx'

export interface MethodProps {
  readonly frame: Frame
  readonly gauge: string
  readonly statements: number
  readonly guides: number
  readonly rungs: number
  readonly placed: number
  readonly contested: number
  readonly median: number | null
  readonly outliers: number
  /** Statements that the other company's guides answer: the same, otherwise, not at all. */
  readonly answers: Readonly<Record<'reciprocal' | 'contradicting' | 'one-sided', number>>
}

const figure = (n: number): string => n.toLocaleString('en-US')

/** How the axis is made, and what it can't tell. */
export const MethodPage = (props: MethodProps): Child => {
  const {frame, gauge, statements, guides, rungs, placed, contested, median, outliers, answers} = props
  return (
    <Layout
      frame={frame}
      title="How levels are put on one axis"
      description="How ladders of different companies are placed on one axis, from what guides state, and the limits of that."
      crumbs={[{name: 'Levels', url: '/levels/'}, {name: 'Method'}]}
      head={
        <>
          <h1>How levels are put on one axis</h1>
          <p className="lede">
            Every position is worked out from sentences of guides that anybody can look up, by a rule that is written
            down here. Nothing is taken from elsewhere, and nothing is set by hand.
          </p>
        </>
      }
    >
      <section id="here">
        <h2>In this collection</h2>
        <dl className="tally">
          {(
            [
              ['statements', figure(statements)],
              ['guides', figure(guides)],
              ['rungs placed', `${figure(placed)} of ${figure(rungs)}`],
              ['contested', figure(contested)],
              ['median distance', median === null ? 'not told' : median.toFixed(2)],
              ['over a level off', figure(outliers)],
            ] as const
          ).map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section id="steps">
        <h2>The steps</h2>
        <div className="prose method">
          <ol>
            <li>
              <strong>Statements.</strong> A line such as “Our Engineer (IC3) = Google L4 ≈ Meta E4” puts every two of
              its terms equal. A term without a level code links roles and enters no sum. “=” is read as “about”: what
              one guide says is never joined with what another says to make a third statement.
            </li>
            <li>
              <strong>Ladders.</strong> The order of a company's codes is a publicly known one, one that is maintained
              for this site, or else the order of the codes' own numbers, each prefix a track of its own. A code that is
              on no ladder of its company is reported and left out.
            </li>
            <li>
              <strong>Equations.</strong> Two ranges are equal end by end; a rung and a range are equal at the range's
              middle. A line of several terms weighs as many statements as it has terms, less one. An approximate
              statement weighs 0.6, a lopsided one half. Guides of one company copy each other: n of them that say the
              same weigh together as the square root of n.
            </li>
            <li>
              <strong>Fit.</strong> {gauge}'s ladder is fixed, a level a rung. All others move until what is left over
              of the equations is least: squared up to 0.15 level, in proportion above (Huber's loss), fading from 0.75
              level and without any say from 1.5, so that one absurd sentence moves nothing. No ladder may turn round:
              where statements want a lower rung above a higher one, both stand at one height.
            </li>
            <li>
              <strong>Evidence.</strong> For each rung: how many statements of how many guides and companies, and
              between which positions the middle half of them would put it.
            </li>
          </ol>
        </div>
      </section>
      <section id="evidence">
        <h2>What the words mean</h2>
        <div className="scroll narrow" role="region" tabIndex={0} ariaLabel="Words for evidence">
          <table>
            <thead>
              <tr>
                <th scope="col">Word</th>
                <th scope="col">Meaning</th>
                <th scope="col">In the feed</th>
              </tr>
            </thead>
            <tbody>
              {(
                [
                  [
                    'well stated',
                    'Twenty statements or more, from guides of five companies, half of them within half a level',
                    'high',
                  ],
                  ['fairly', 'Five statements or more, from guides of two companies', 'medium'],
                  ['thinly', 'Fewer', 'low'],
                  [
                    'contested',
                    'Five statements or more, a fifth of whose weight lies more than half a level off',
                    'contested',
                  ],
                  ['not placed', 'No chain of statements leads to the ladder that the axis is measured in', 'none'],
                ] as const
              ).map(([word, meaning, key]) => (
                <tr>
                  <th scope="row">{word}</th>
                  <td>{meaning}</td>
                  <td>
                    <code>{key}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section id="conflicts">
        <h2>What contradicts</h2>
        <div className="prose method">
          <p>
            Where a guide of one company names another company, that company's guides may say so too, say otherwise, or
            not speak of it: {figure(answers.reciprocal)} statements are reciprocal, {figure(answers.contradicting)}{' '}
            contradicted and {figure(answers['one-sided'])} one-sided. A statement more than a level off is reported in
            its guide and in those that speak against it, with the shortest path of statements that does. Reported as
            well: codes that are on no ladder, ladders that a guide turns round, and rungs with no room between them.
            All of it is in the <a href={href(frame, '/quality/')}>quality report</a>.
          </p>
        </div>
      </section>
      <section id="limits">
        <h2>Limits</h2>
        <div className="prose method">
          <ul>
            <li>
              <strong>Not pay.</strong> Equal height means equal scope in the eyes of those who wrote the guides. Pay at
              one height differs by company, place and year.
            </li>
            <li>
              <strong>Opinions that copy each other.</strong> Authors read the same charts. Many statements that agree
              are not as many observations, and the damping only counts what one company's guides share.
            </li>
            <li>
              <strong>One number for a rung.</strong> A code means the same here in every role and place. Where a
              company's product or design track runs otherwise under the same codes, this axis can't tell.
            </li>
            <li>
              <strong>Ranges.</strong> “L4–L5” against “IC3” fixes a middle. Where nothing else is said of a range, its
              rungs are drawn a level apart, which is an assumption.
            </li>
            <li>
              <strong>Inferred ladders</strong> take the order of their numbers for granted, and know only the codes
              that somebody used.
            </li>
          </ul>
          <p>
            The same data, for your own sums: <a href={href(frame, '/api/v1/levels.json')}>levels.json</a>, and as a
            mapping table <a href={href(frame, '/api/v1/levels.sssom.tsv')}>levels.sssom.tsv</a>.
          </p>
        </div>
      </section>
    </Layout>
  )
}
