import {currencyName, plural} from '../src/model/format.ts'
import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'
import {type CompanyCount, CompanyIndex, type PlaceGroup, PlaceLists, RoleRows, type RoleStrip} from './lists.tsx'

export interface HomeProps {
  readonly frame: Frame
  readonly tally: readonly (readonly [name: string, count: number])[]
  /** The currency of the roles' strips. */
  readonly currency: string
  readonly roles: readonly RoleStrip[]
  /** How many roles one company alone has. */
  readonly single: number
  readonly places: readonly PlaceGroup[]
  readonly companies: readonly CompanyCount[]
}

/** Search first; then roles, places and companies. */
export const HomePage = ({frame, tally, currency, roles, single, places, companies}: HomeProps): Child => (
  <Layout
    frame={frame}
    title="What the role pays, and what to say about it"
    description="Pay bands by place, equal levels elsewhere and words to negotiate with, from guides whose every figure keeps its source."
    data={[
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: frame.site.name,
        ...(frame.site.origin && {url: frame.site.origin + href(frame, '/')}),
      },
    ]}
    head={
      <>
        <h1>What the role pays, and what to say about it.</h1>
        <Find frame={frame} />
        <dl className="tally">
          {tally.map(([name, count]) => (
            <div>
              <dt>{name}</dt>
              <dd>{count.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      </>
    }
  >
    <section id="roles" className="split">
      <h2>By role</h2>
      <div>
        <RoleRows frame={frame} roles={roles} currency={currency} />
      </div>
      <aside className="note">
        <h3>How to read it</h3>
        <p>
          {currencyName(currency)}. The bar runs from the median of the low ends to the median of the high ends of each
          guide’s first base band; the thin line from the lowest to the highest stated. It says what guides state, not
          what people earn.
        </p>
        {single > 0 && (
          <p>
            <a href={href(frame, '/roles/#single')}>{plural(single, 'further role')}</a>{' '}
            {single === 1 ? 'is told by one company alone.' : 'are told by one company each.'}
          </p>
        )}
      </aside>
    </section>
    <section id="places">
      <h2>By place and currency</h2>
      <PlaceLists frame={frame} groups={places} most={5} />
    </section>
    <section id="companies">
      <h2>By company</h2>
      <CompanyIndex frame={frame} companies={companies} />
    </section>
  </Layout>
)
