import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

export interface GuideName {
  readonly name: string
  readonly url: string
}

/** Search with a script, the whole list without one. */
export const SearchPage = ({
  frame,
  companies,
}: {
  frame: Frame
  companies: readonly {name: string; url: string; guides: readonly GuideName[]}[]
}): Child => (
  <Layout
    frame={frame}
    title="Search"
    description="Find a guide by company, role, level or place."
    head={
      <>
        <h1>Search</h1>
        <Find frame={frame} />
      </>
    }
  >
    <section id="results" hidden={true} ariaLive="polite">
      <h2>Found</h2>
      <ol className="list" id="found"></ol>
    </section>
    <section id="all">
      <h2>All guides by company</h2>
      <div className="two">
        {companies.map(({name, url, guides}) => (
          <div className="list">
            <h3>
              <a href={href(frame, url)}>{name}</a>
            </h3>
            <ul>
              {guides.map((guide) => (
                <li>
                  <a href={href(frame, guide.url)}>{guide.name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  </Layout>
)
