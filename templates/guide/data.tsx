import {plural} from '../../src/model/format.ts'
import {cutEnd} from '../../src/model/trim.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {type Frame, href} from '../layout.tsx'
import {Line, Said} from './line.tsx'
import type {GuideLink, GuideProps} from './props.ts'

const Neighbours = ({
  frame,
  name,
  previous,
  next,
  by,
}: {
  frame: Frame
  name: string
  previous: GuideLink | null
  next: GuideLink | null
  by: 'role' | 'company'
}): Child =>
  (previous || next) && (
    <>
      <h3>{name}</h3>
      {previous ? (
        <a href={href(frame, previous.url)}>← {by === 'role' ? previous.company : previous.role}</a>
      ) : (
        <span></span>
      )}
      {next && <a href={href(frame, next.url)}>{by === 'role' ? next.company : next.role} →</a>}
    </>
  )

export function Data({frame, entry, previous, next}: GuideProps): Child {
  const count = entry.messages.length
  return (
    <section id="data" className="no-print">
      <h2>Data and neighbours</h2>
      <p>
        <a href={href(frame, `/api/v1/guides/${entry.id}.json`)} type="application/json">
          This guide as JSON
        </a>{' '}
        ·{' '}
        <a href="index.md" type="text/markdown">
          the author's Markdown
        </a>{' '}
        · <a href={href(frame, `/quality/#company-${entry.company.id}`)}>{plural(count, 'message')} on this file</a> ·{' '}
        <a href={href(frame, `/compare/?g=${entry.id}`)}>compare with another guide</a>
        {frame.site.repository && (
          <>
            {' '}
            · <a href={`${cutEnd(frame.site.repository, /\//)}/${encodeURI(entry.guide.path)}`}>edit this guide</a>
          </>
        )}
      </p>
      <p className="quiet">
        Written as “{entry.guide.title}”, <Line line={entry.guide.titleSpan.line} />
        {entry.guide.tagline && (
          <>
            {' '}
            · <Said guide={entry.guide} part="tagline" />
          </>
        )}
      </p>
      <nav className="next" ariaLabel="Neighbouring guides">
        <Neighbours
          frame={frame}
          name={entry.company.name}
          previous={previous.company}
          next={next.company}
          by="company"
        />
        <Neighbours frame={frame} name={entry.role.name} previous={previous.role} next={next.role} by="role" />
      </nav>
    </section>
  )
}
