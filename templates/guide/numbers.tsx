import type {Band, Strategy, WholeGuide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import type {Move} from '../../src/model/value.ts'
import {type Child, h} from '../jsx.ts'
import {Line, Said} from './line.tsx'
import {type Mark, mark, plain, under} from './marks.ts'
import {componentWords, moveText, moveWords, positionWords} from './moves.ts'
import {NumberLine} from './number-line.tsx'
import {fills} from './script.tsx'
import {places, threeOf} from './three.ts'
import {treeOf} from './tree.ts'

/** One of the three: its part of the pay beside its name, since the three may be of different parts. */
function Figure({
  name,
  move,
  bands,
  more = '',
}: {
  name: string
  move: Move | null
  bands: readonly Band[]
  more?: string
}): Child {
  if (!move)
    return (
      <div>
        <dt>{name}</dt>
        <dd className="fig none">not stated</dd>
      </div>
    )
  const where = positionWords(move, bands)
  return (
    <div>
      <dt>
        {name} <span className="key">{move.component ? componentWords[move.component] : 'part not named'}</span>
      </dt>
      <dd className="fig">{moveText(move)}</dd>
      <dd>
        {where && `${where}. `}
        {more && `${more} `}
        <Line line={move.span.line} />
      </dd>
    </div>
  )
}

/** The strategy's words, with its asks and floor underlined and what the reader fills in. */
function Quote({strategy, html}: {strategy: Strategy; html: string}): Child {
  const content = treeOf(html)
  const text = plain(content).replaceAll('\n', ' ')
  const placeholders = strategy.scripts.flatMap((script) => {
    const start = text.indexOf(script.text)
    return start < 0
      ? []
      : script.placeholders.map((each) => ({...each, start: each.start + start, end: each.end + start}))
  })
  const filled = fills(text, placeholders, strategy.offers)
  const asked = places(text, [...strategy.asks, ...strategy.floor]).map(
    ({from, to}): Mark => ({from, to, tagName: 'ins', properties: {}}),
  )
  const marks = [...filled, ...asked.filter(({from, to}) => !filled.some((each) => each.from < to && each.to > from))]
  return (
    <blockquote
      className={/^["“]/.test(text.trimStart()) ? 'said q' : 'said'}
      id="strategy"
      cite={`index.md#L${strategy.span.line}`}
    >
      {under(
        mark(
          content,
          marks.sort((a, b) => a.from - b.from),
        ),
        4,
      )}
    </blockquote>
  )
}

const Against = ({strategy}: {strategy: Strategy}): Child =>
  strategy.offers.length > 0 && (
    <aside className="note no-print" ariaLabelledBy="offers-title">
      <h3 id="offers-title">Against</h3>
      {strategy.offers.map(({company, amounts}) => (
        <p>{`${company}: ${amounts.map(moveWords).join(', ')}.`}</p>
      ))}
      <p>These are the guide's examples. They are not your offers until you make them so.</p>
    </aside>
  )

const withWords = (moves: readonly Move[]): string =>
  moves.length > 0 ? `With ${moves.map(moveWords).join(', ')}.` : ''

const anchorWords = (lever: number | null): string =>
  lever === null ? 'The strategy opens with it.' : `The highest that a script asks for, lever ${lever}.`

export function Numbers({entry}: {entry: Entry<WholeGuide>}): Child {
  const {guide} = entry
  const {strategy, bands} = guide
  if (!strategy) return null
  const three = threeOf(guide)
  const {walkAway, target, anchor, besideTarget, besideAnchor} = three
  return (
    <section id="numbers" className="split">
      <h2>Three numbers to hold</h2>
      <div>
        <NumberLine guide={guide} three={three} />
        <dl className="three">
          <Figure name="Walk-away" move={walkAway} bands={bands} />
          <Figure name="Target" move={target} bands={bands} more={withWords(besideTarget)} />
          <Figure
            name="Anchor"
            move={anchor?.move ?? null}
            bands={bands}
            more={anchor ? `${anchorWords(anchor.lever)} ${withWords(besideAnchor)}`.trim() : ''}
          />
        </dl>
      </div>
      <Against strategy={strategy} />
      <Quote strategy={strategy} html={guide.prose.strategy ?? ''} />
      <p className="acts">
        <button className="needs-js" type="button" dataCopy="strategy">
          Copy<span className="sr"> the strategy</span>
        </button>{' '}
        {strategy.scripts.length > 0 && <span>The whole case in one breath</span>}{' '}
        <Said guide={guide} part="strategy" />
      </p>
    </section>
  )
}
