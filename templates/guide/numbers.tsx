import type {WholeGuide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import type {Move} from '../../src/model/value.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Body} from './body.tsx'
import {Line, Said} from './line.tsx'
import {componentWords, moveText, moveWords} from './moves.ts'
import {NumberLine} from './number-line.tsx'
import {threeOf} from './three.ts'

const Figure = ({name, move, words}: {name: string; move: Move | null; words: Child}): Child => (
  <div>
    <dt>{name}</dt>
    <dd className="fig">{move ? moveText(move) : 'not stated'}</dd>
    <dd>{words}</dd>
  </div>
)

const label = (move: Move): string => (move.component ? componentWords[move.component] : 'part not named')

export function Numbers({entry}: {entry: Entry<WholeGuide>}): Child {
  const {guide} = entry
  const {strategy} = guide
  if (!strategy) return null
  const three = threeOf(guide)
  const rest = strategy.asks.filter((move) => move !== three.target).map(moveWords)
  return (
    <section id="numbers" className="split">
      <h2>Three numbers to hold</h2>
      <div>
        <NumberLine guide={guide} three={three} />
        <dl className="three">
          <Figure
            name="Walk-away"
            move={three.walkAway}
            words={
              three.walkAway && (
                <>
                  {label(three.walkAway)}. <Line line={three.walkAway.span.line} />
                </>
              )
            }
          />
          <Figure
            name="Target"
            move={three.target}
            words={
              three.target && (
                <>
                  {label(three.target)}
                  {rest.length > 0 ? `, with ${rest.slice(0, 3).join(' and ')} ` : '. '}
                  <Line line={three.target.span.line} />
                </>
              )
            }
          />
          <Figure
            name="Anchor"
            move={three.anchor?.move ?? null}
            words={
              three.anchor && (
                <>
                  {label(three.anchor.move)}. The highest that a script asks for, lever {three.anchor.lever}{' '}
                  <Line line={three.anchor.move.span.line} />
                </>
              )
            }
          />
        </dl>
      </div>
      {strategy.offers.length > 0 && (
        <aside className="note no-print" ariaLabelledBy="offers-title">
          <h3 id="offers-title">Against</h3>
          {strategy.offers.map(({company, amounts}) => (
            <p>{`${company}: ${amounts.map(moveWords).join(', ')}.`}</p>
          ))}
          <p>These are the guide's examples. They are not your offers until you make them so.</p>
        </aside>
      )}
      <blockquote className="said" id="strategy" cite={`index.md#L${strategy.span.line}`}>
        <Body html={guide.prose.strategy ?? ''} />
      </blockquote>
      <p className="acts">
        <button className="needs-js" type="button" dataCopy="strategy">
          Copy<span className="sr"> the strategy</span>
        </button>{' '}
        <span>The whole case in one breath</span> <Said guide={guide} part="strategy" />
      </p>
    </section>
  )
}
