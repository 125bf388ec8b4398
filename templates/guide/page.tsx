import type {Guide} from '../../src/model/guide.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {href, Layout} from '../layout.tsx'
import {Background, backgroundOf} from './background.tsx'
import {Bands} from './bands.tsx'
import {Body} from './body.tsx'
import {Data} from './data.tsx'
import {Levels} from './levels.tsx'
import {Levers} from './levers.tsx'
import {Numbers} from './numbers.tsx'
import {OnRuler} from './on-ruler.tsx'
import {paperSet} from './paper.ts'
import type {GuideProps} from './props.ts'
import {Sources} from './sources.tsx'

const Blanks = (): Child => (
  <section className="print" ariaHidden="true">
    <div className="blanks">
      {['Their base', 'Their stock', 'Their bonus', 'Their signing', 'Start date', 'Reply by'].map((name) => (
        <div>
          {name}
          <span></span>
        </div>
      ))}
    </div>
  </section>
)

const contents = [
  ['bands', 'Pay bands'],
  ['numbers', 'Three numbers'],
  ['scripts', 'What to say'],
  ['levels', 'Levels elsewhere'],
  ['background', 'Background'],
  ['sources', 'Sources'],
  ['data', 'Data'],
] as const

function Tags({guide}: {guide: Guide}): Child {
  const {tagline} = guide
  if (!tagline) return null
  if (tagline.tags.length === 0 && !tagline.focus) return <p className="lede">{tagline.text}</p>
  return (
    <ul className="tags">
      {tagline.tags.map((tag) => (
        <li>{tag}</li>
      ))}
      {tagline.focus && (
        <li>
          <b>{tagline.focus.year} Focus:</b> {tagline.focus.text}
        </li>
      )}
    </ul>
  )
}

/** The page of a guide, in the order that a reader with an offer needs it. */
export function GuidePage(props: GuideProps): Child {
  const {frame, entry} = props
  const {guide} = entry
  const has = {
    bands: true,
    numbers: guide.strategy !== null,
    scripts: guide.levers.length > 0,
    levels: true,
    background: backgroundOf(guide).length > 0,
    sources: true,
    data: true,
  }
  const notes = guide.prose.sections.filter((_, n) => guide.sections[n]?.kind === 'note')
  const title = `${guide.role.name} at ${entry.company.name}: pay bands and scripts`
  return (
    <Layout
      frame={frame}
      title={title}
      description={`Pay by place for ${guide.role.name} at ${entry.company.name}: base and total, ${guide.levers.length} levers with scripts, equal levels elsewhere and the sources.`}
      crumbs={[
        {name: 'Companies', url: '/companies/'},
        {name: entry.company.name, url: `/companies/${entry.company.id}/`},
        {name: guide.role.name},
      ]}
      alternates={[
        {type: 'application/json', url: `/api/v1/guides/${entry.id}.json`},
        {type: 'text/markdown', url: `${entry.url}index.md`},
      ]}
      data={[
        {
          '@context': 'https://schema.org',
          '@type': 'Article',
          headline: title,
          about: guide.role.name,
          inLanguage: 'en',
          isPartOf: {'@type': 'Dataset', name: frame.site.name},
          ...(frame.site.origin && {url: frame.site.origin + href(frame, entry.url)}),
          citation: guide.sources.map(({text, url}) => ({'@type': 'CreativeWork', name: text, ...(url && {url})})),
          ...(guide.frontMatter?.updated && {dateModified: guide.frontMatter.updated}),
        },
      ]}
      head={
        <>
          <h1>
            {guide.role.name}
            {guide.role.levels.length > 0 ? ` (${guide.role.levels.join('–')})` : ''}{' '}
            <span className="at">{entry.company.name}</span>
          </h1>
          <Tags guide={guide} />
        </>
      }
    >
      <div className="guide" dataSet={paperSet(guide)}>
        <nav className="toc" ariaLabel="Contents">
          <div>
            <ol>
              {contents.map(
                ([id, name]) =>
                  has[id] && (
                    <li>
                      <a href={`#${id}`}>{name}</a>
                    </li>
                  ),
              )}
            </ol>
          </div>
        </nav>
        <div className="body">
          <Bands
            entry={entry}
            notes={notes.map((html) => (
              <div className="lede">
                <Body html={html} />
              </div>
            ))}
          />
          <Numbers entry={entry} />
          <Levers guide={guide} />
          <Levels {...props} />
          <OnRuler frame={frame} ruler={props.ruler} />
          <Background guide={guide} />
          <Sources guide={guide} />
          <Blanks />
          <Data {...props} />
        </div>
      </div>
    </Layout>
  )
}
