import {currencyName} from '../src/model/format.ts'
import {type Child, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'
import {type CompanyCount, CompanyIndex, type PlaceGroup, PlaceLists, RoleRows, type RoleStrip} from './lists.tsx'

/** Every role: those of several companies as strips, the others by name. */
export const RolesPage = ({
  frame,
  currency,
  roles,
  single,
}: {
  frame: Frame
  currency: string
  roles: readonly RoleStrip[]
  single: readonly {readonly name: string; readonly url: string; readonly company: string}[]
}): Child => (
  <Layout
    frame={frame}
    title="Roles"
    description="Every role that a guide is written for, with what guides state for it."
    crumbs={[{name: 'Home', url: '/'}, {name: 'Roles'}]}
    head={
      <div>
        <h1>Roles</h1>
        <p className="lede">
          {currencyName(currency)}: the median of the low ends to the median of the high ends of each guide’s first base
          band, and the outermost as a thin line.
        </p>
      </div>
    }
  >
    <section>
      <h2>Told by several companies</h2>
      <RoleRows frame={frame} roles={roles} currency={currency} />
    </section>
    {single.length > 0 && (
      <section id="single">
        <h2>Told by one company</h2>
        <ul className="list columns">
          {single.map(({name, url, company}) => (
            <li>
              <a href={href(frame, url)}>{name}</a> <span className="key">{company}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </Layout>
)

export const PlacesPage = ({frame, groups}: {frame: Frame; groups: readonly PlaceGroup[]}): Child => (
  <Layout
    frame={frame}
    title="Places"
    description="Every place that a band is stated for, under its currency."
    crumbs={[{name: 'Home', url: '/'}, {name: 'Places'}]}
    head={<h1>Places</h1>}
  >
    <section>
      <h2>Under their currencies</h2>
      <PlaceLists frame={frame} groups={groups} />
    </section>
  </Layout>
)

export const CompaniesPage = ({frame, companies}: {frame: Frame; companies: readonly CompanyCount[]}): Child => (
  <Layout
    frame={frame}
    title="Companies"
    description="Every company that a guide is written for."
    crumbs={[{name: 'Home', url: '/'}, {name: 'Companies'}]}
    head={<h1>Companies</h1>}
  >
    <section>
      <h2>With the number of their guides</h2>
      <CompanyIndex frame={frame} companies={companies} />
    </section>
  </Layout>
)
