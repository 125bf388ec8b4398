import {amount, currencyName, currencySign, short} from '../src/model/format.ts'
import {type Axis, at, axisOf, wide} from './axis.ts'
import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

export interface RoleStrip {
  readonly name: string
  readonly url: string
  readonly guides: number
  /** Median low to median high end of base, and the outermost stated, in one currency. */
  readonly typical: {readonly min: number; readonly max: number} | null
  readonly outermost: {readonly min: number; readonly max: number} | null
}

export interface HomeProps {
  readonly frame: Frame
  readonly tally: readonly (readonly [name: string, count: number])[]
  /** The currency of the roles' strips. */
  readonly currency: string
  readonly roles: readonly RoleStrip[]
  /** Roles that one company has. */
  readonly single: readonly {readonly name: string; readonly url: string}[]
  readonly places: readonly {
    readonly currency: string
    readonly places: readonly {readonly name: string; readonly url: string; readonly bands: number}[]
  }[]
  readonly companies: readonly {readonly name: string; readonly url: string; readonly guides: number}[]
}

function RoleRow({
  frame,
  role,
  axis,
  currency,
}: {
  frame: Frame
  role: RoleStrip
  axis: Axis | null
  currency: string
}): Child {
  const {typical, outermost} = role
  const label = (figure: number): string => currencySign(currency) + short(figure)
  return (
    <li>
      <a href={href(frame, role.url)}>{role.name}</a>
      {axis && typical && outermost ? (
        <svg
          width="100%"
          height="28"
          role="img"
          ariaLabel={`${role.guides} guides: typical base ${amount(currency, typical.min, typical.max).replace('–', ' to ')}, outermost ${amount(currency, outermost.min, outermost.max).replace('–', ' to ')}`}
        >
          {axis.ticks.map((tick) => (
            <line className="g" x1={at(axis, tick)} x2={at(axis, tick)} y1="0" y2="28" />
          ))}
          <line className="p" x1={at(axis, outermost.min)} x2={at(axis, outermost.max)} y1="14" y2="14" />
          <rect
            className="b"
            x={at(axis, typical.min)}
            y="8"
            width={wide(axis, typical.min, typical.max)}
            height="12"
          />
          <text className="e" x={at(axis, typical.min)} dx="-6" y="18.5">
            {label(typical.min)}
          </text>
          <text x={at(axis, typical.max)} dx="6" y="18.5">
            {label(typical.max)}
          </text>
        </svg>
      ) : (
        <span className="key">no base in {currencyName(currency)}</span>
      )}
      <span className="num">{role.guides}</span>
    </li>
  )
}

/** Companies by their first letter, as a book's index has them. */
function CompanyIndex({frame, companies}: {frame: Frame; companies: HomeProps['companies']}): Child {
  const letters = new Map<string, HomeProps['companies'][number][]>()
  for (const company of companies) {
    const first = company.name.charAt(0).toUpperCase()
    const letter = /\p{L}/u.test(first) ? first : '#'
    letters.set(letter, [...(letters.get(letter) ?? []), company])
  }
  return (
    <div className="index">
      {[...letters].map(([letter, list]) => (
        <>
          <h3>{letter}</h3>
          <ul>
            {list.map(({name, url, guides}) => (
              <li>
                <a href={href(frame, url)}>{name}</a>
                <b>{guides}</b>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  )
}

/** Search first; then roles, places and companies. */
export function HomePage({frame, tally, currency, roles, single, places, companies}: HomeProps): Child {
  const drawn = roles.flatMap(({outermost}) => (outermost ? [outermost.min, outermost.max] : []))
  const axis = drawn.length > 0 ? axisOf(drawn, 0.1) : null
  return (
    <Layout
      frame={frame}
      title="What does this role pay, and what do I say?"
      description="Pay bands by place, equal levels elsewhere and words to negotiate with, from guides whose every figure keeps its source."
      data={[
        {
          '@context': 'https://schema.org',
          '@type': 'Dataset',
          name: frame.site.name,
          description: 'Pay bands, level equivalences and negotiation levers, as stated by guides',
          ...(frame.site.origin && {url: frame.site.origin + href(frame, '/data/')}),
        },
      ]}
      head={
        <>
          <h1>What does this role pay, and what do I say?</h1>
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
          <ul className="rows">
            {roles.map((role) => (
              <RoleRow frame={frame} role={role} axis={axis} currency={currency} />
            ))}
          </ul>
        </div>
        <aside className="note">
          <h3>How to read it</h3>
          <p>
            {currencyName(currency)}. The bar runs from the median of the low ends to the median of the high ends of
            each guide's base band; the thin line from the lowest to the highest stated. It says what guides state, not
            what people earn.
          </p>
          {single.length > 0 && (
            <p>
              Told by one company each:{' '}
              {single.map(({name, url}, n) => (
                <>
                  {n > 0 && ', '}
                  <a href={href(frame, url)}>{name}</a>
                </>
              ))}
              .
            </p>
          )}
        </aside>
      </section>
      <section id="places">
        <h2>By place and currency</h2>
        <div className="two">
          {places.map((group) => (
            <div className="list">
              <h3>
                {currencyName(group.currency)} <span className="key">{group.currency}</span>
              </h3>
              <ul>
                {group.places.map(({name, url, bands}) => (
                  <li>
                    <a href={href(frame, url)}>{name}</a>{' '}
                    <span className="key">{bands === 1 ? '1 band' : `${bands} bands`}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <section id="companies">
        <h2>By company</h2>
        <CompanyIndex frame={frame} companies={companies} />
      </section>
    </Layout>
  )
}
