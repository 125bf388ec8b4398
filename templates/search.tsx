import {SearchField} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

export interface GuideName {
  readonly name: string
  readonly url: string
}

export interface SearchProps {
  readonly frame: Frame
  readonly companies: readonly {
    readonly name: string
    readonly url: string
    readonly guides: readonly GuideName[]
  }[]
}

/** Values of a facet; a script fills them in with how many guides each leaves. */
const Facet = ({name, title}: {name: string; title: string}): Child => (
  <fieldset dataFacet={name} hidden={true}>
    <legend>{title}</legend>
    <ul></ul>
    <button type="button" className="plain" hidden={true}></button>
  </fieldset>
)

const Narrow = (): Child => (
  <details id="narrow">
    <summary>Narrow</summary>
    <form ariaLabel="Narrow">
      <fieldset id="pay">
        <legend>Pay a year</legend>
        <label>
          Currency
          <select name="currency">
            <option value="">Any</option>
          </select>
        </label>
        <label>
          Of
          <select name="pay">
            <option value="base">Base</option>
            <option value="total">Total</option>
          </select>
        </label>
        <label>
          From
          <input type="text" name="min" inputMode="numeric" autoComplete="off" placeholder="150K" />
        </label>
        <label>
          To
          <input type="text" name="max" inputMode="numeric" autoComplete="off" placeholder="250K" />
        </label>
        <p className="key" id="pay-note">
          Choose a currency first: figures in two are not compared.
        </p>
      </fieldset>
      <Facet name="role" title="Role" />
      <Facet name="company" title="Company" />
      <Facet name="place" title="Place" />
      <Facet name="level" title="Level" />
    </form>
  </details>
)

/** Search with a script, the whole list without one. */
export const SearchPage = ({frame, companies}: SearchProps): Child => (
  <Layout
    frame={frame}
    title="Search"
    description="Find a guide by company, role, level, place or any of its words."
    head={
      <>
        <h1>Search</h1>
        <SearchField />
      </>
    }
  >
    <div className="searching needs-js">
      <Narrow />
      <section id="results" hidden={true} ariaLabel="Results">
        <h2 id="count">Results</h2>
        <ul id="chosen"></ul>
        <p id="missing" className="key" hidden={true}></p>
        <ol id="found" className="found"></ol>
        <div id="nearest" hidden={true}></div>
        <button id="more" type="button" hidden={true}></button>
      </section>
    </div>
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
