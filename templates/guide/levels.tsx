import type {LevelTerm} from '../../src/model/guide.ts'
import type {LinkedTerm} from '../../src/model/library.ts'
import {type Child, h} from '../jsx.ts'
import {type Frame, href} from '../layout.tsx'
import {Body} from './body.tsx'
import {Said} from './line.tsx'
import type {GuideLink, GuideProps} from './props.ts'

function Chip({
  frame,
  term,
  linked,
  links,
  own,
}: {
  frame: Frame
  term: LevelTerm
  linked: LinkedTerm
  own: string
  links: GuideProps['links']
}): Child {
  const target = linked.guide ? links.get(linked.guide) : undefined
  if (linked.guide === own)
    return (
      <span className="chip self">
        {term.raw}
        <small>this guide</small>
      </span>
    )
  const where = term.companyText && !term.raw.includes(term.companyText) ? `${term.companyText}: ` : ''
  if (target)
    return (
      <a className="chip" href={href(frame, target.url)}>
        {where + term.raw}
        <small>{term.levels.length > 0 ? 'guide' : 'guide; title only, no level'}</small>
      </a>
    )
  return (
    <span className="chip none">
      {where + term.raw}
      <small>{linked.candidates.length > 0 ? 'several companies share this name' : 'no guide yet'}</small>
    </span>
  )
}

const GuideList = ({
  frame,
  guides,
  none,
}: {
  frame: Frame
  guides: readonly {link: GuideLink; words: string}[]
  none: string
}): Child => (
  <ul>
    {guides.length === 0 && <li>{none}</li>}
    {guides.map(({link, words}) => (
      <li>
        <a href={href(frame, link.url)}>{`${link.role}, ${link.company}`}</a>
        {words && <span className="key"> {words}</span>}
      </li>
    ))}
  </ul>
)

interface Link {
  readonly term: LevelTerm
  readonly linked: LinkedTerm
}

/** Terms that are equal to each other: each row of a mapping table is a chain of its own. */
function chains(terms: readonly LevelTerm[], linked: readonly LinkedTerm[]): Link[][] {
  const rows = new Map<number | null, Link[]>()
  terms.forEach((term, n) => {
    const of = linked[n]
    if (of) rows.set(term.row, [...(rows.get(term.row) ?? []), {term, linked: of}])
  })
  return [...rows.values()]
}

/** The guides that name this one, each once with all the words that it is named by. */
function namers({mappedFrom}: GuideProps['entry'], links: GuideProps['links']): {link: GuideLink; words: string}[] {
  const found = new Map<string, string[]>()
  for (const {guide, raw, mutual} of mappedFrom)
    found.set(guide, [...(found.get(guide) ?? []), `“${raw}”${mutual ? ', both ways' : ''}`])
  return [...found].flatMap(([guide, words]) => {
    const link = links.get(guide)
    return link ? [{link, words: words.join('; ')}] : []
  })
}

export function Levels({frame, entry, links, peers}: GuideProps): Child {
  const {levelMapping} = entry.guide
  const rows = levelMapping ? chains(levelMapping.terms, entry.terms) : []
  const alone = rows.every((chain) => chain.length === 1 && chain[0]?.linked.guide === entry.id)
  return (
    <section id="levels" className="split">
      <h2>The same level elsewhere</h2>
      <div>
        {alone ? (
          <p>
            This guide names no level elsewhere
            {rows.length > 0 && `, only its own: ${rows.map(([own]) => own?.term.raw).join(', ')}`}.
          </p>
        ) : (
          rows.map((chain) => (
            <ul className="chips">
              {chain.map(({term, linked}) => (
                <li>
                  <Chip frame={frame} term={term} linked={linked} links={links} own={entry.id} />
                </li>
              ))}
            </ul>
          ))
        )}
        {levelMapping?.note && <p className="lede">{levelMapping.note}</p>}
        <div className="two no-print">
          <div className="list">
            <h3>Mapped from</h3>
            <GuideList frame={frame} guides={namers(entry, links)} none="No guide names this role yet." />
          </div>
          {peers.length > 0 && (
            <div className="list">
              <h3>Name the same levels</h3>
              <GuideList frame={frame} guides={peers.map((link) => ({link, words: ''}))} none="" />
            </div>
          )}
        </div>
      </div>
      {levelMapping && (
        <aside className="note no-print" ariaLabelledBy="equals-title">
          <h3 id="equals-title">{alone ? 'Of this guide’s own levels' : 'Read “=” as “about”'}</h3>
          <p>
            Stated by this guide: <Said guide={entry.guide} part="levels" />.
          </p>
          <details>
            <summary>As written</summary>
            <div className="scroll">
              <Body html={entry.guide.prose.levelMapping ?? ''} />
            </div>
          </details>
        </aside>
      )}
    </section>
  )
}
