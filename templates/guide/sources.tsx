import type {Guide} from '../../src/model/guide.ts'
import {type Child, h} from '../jsx.ts'
import {Line, Said} from './line.tsx'

const years = (list: readonly number[]): string =>
  list.length === 0 ? 'no year' : list.length === 1 ? String(list[0]) : `${list[0]}–${list.at(-1)}`

export function Sources({guide}: {guide: Guide}): Child {
  const undated = guide.sources.filter((source) => source.years.length === 0).length
  return (
    <section id="sources" className="split">
      <h2>Sources</h2>
      {guide.sources.length === 0 && <p>This guide names no sources.</p>}
      {guide.sources.length > 0 && (
        <ol className="list cite">
          {guide.sources.map((source, n) => (
            <li id={`source-${n + 1}`}>
              <span>
                {source.url && /^https?:/.test(source.url) ? (
                  <a href={source.url} rel="nofollow noreferrer">
                    {source.text}
                  </a>
                ) : (
                  source.text
                )}
              </span>{' '}
              <span className="yr">{years(source.years)}</span> <Line line={source.span.line} />
            </li>
          ))}
        </ol>
      )}
      <aside className="note" ariaLabelledBy="as-of-title">
        <h3 id="as-of-title">
          {guide.asOf
            ? `As of ${guide.asOf.from === guide.asOf.to ? guide.asOf.to : `${guide.asOf.from}–${guide.asOf.to}`}`
            : 'No year stated'}
        </h3>
        <p>
          <span className="no-print">
            The years that the sources state: <Said guide={guide} part="sources" />.
          </span>
          {undated > 0 ? ` ${undated} of ${guide.sources.length} state none.` : ''}
        </p>
      </aside>
    </section>
  )
}
