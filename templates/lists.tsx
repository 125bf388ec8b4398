import {amount, currencyName, currencySign, plural, short} from '../src/model/format.ts'
import {type Axis, at, axisOf, wide} from './axis.ts'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href} from './layout.tsx'
import {Grid, Scale} from './strip.tsx'

export interface RoleStrip {
  readonly name: string
  readonly url: string
  readonly guides: number
  /** Median low to median high end of base, and the outermost stated, in one currency. */
  readonly typical: {readonly min: number; readonly max: number} | null
  readonly outermost: {readonly min: number; readonly max: number} | null
}

export interface PlaceGroup {
  readonly currency: string
  readonly places: readonly {readonly name: string; readonly url: string; readonly bands: number}[]
}

export interface CompanyCount {
  readonly name: string
  readonly url: string
  readonly guides: number
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
          <Grid axis={axis} from="0" to="28" />
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

/** Roles as strips on one axis, with the number of guides. */
export function RoleRows({
  frame,
  roles,
  currency,
}: {
  frame: Frame
  roles: readonly RoleStrip[]
  currency: string
}): Child {
  const drawn = roles.flatMap(({outermost}) => (outermost ? [outermost.min, outermost.max] : []))
  const axis = drawn.length > 0 ? axisOf(drawn, 0.1, 6) : null
  return (
    <ul className="rows">
      {axis && (
        <li ariaHidden="true">
          <span className="key">Base, {currencyName(currency)}</span>
          <Scale axis={axis} currency={currency} />
          <span className="num key">guides</span>
        </li>
      )}
      {roles.map((role) => (
        <RoleRow frame={frame} role={role} axis={axis} currency={currency} />
      ))}
    </ul>
  )
}

/** Places under their currencies; `most` of each, with a link to the rest. */
export const PlaceLists = ({
  frame,
  groups,
  most = Number.POSITIVE_INFINITY,
}: {
  frame: Frame
  groups: readonly PlaceGroup[]
  most?: number
}): Child => (
  <div className="two">
    {groups.map(({currency, places}) => (
      <div className="list" id={most === Number.POSITIVE_INFINITY ? currency.toLowerCase() : null}>
        <h3>
          {currencyName(currency)} <span className="key">{currency}</span>
        </h3>
        <ul>
          {places.slice(0, most).map(({name, url, bands}) => (
            <li>
              <a href={href(frame, url)}>{name}</a> <span className="key">{plural(bands, 'band')}</span>
            </li>
          ))}
          {places.length > most && (
            <li>
              <a
                href={href(frame, `/places/#${currency.toLowerCase()}`)}
              >{`${places.length - most} more in ${currency}`}</a>
            </li>
          )}
        </ul>
      </div>
    ))}
  </div>
)

/** Companies by their first letter, as a book's index has them. */
export function CompanyIndex({frame, companies}: {frame: Frame; companies: readonly CompanyCount[]}): Child {
  const letters = new Map<string, CompanyCount[]>()
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
