import {amount, currencyName, plural} from '../src/model/format.ts'
import {at, axisOf, wide} from './axis.ts'
import {type Child, h} from './jsx.ts'
import {type Crumb, type Frame, href, Layout} from './layout.tsx'
import {Grid, type Range, Scale} from './strip.tsx'

export interface RankRow {
  readonly name: string
  readonly url: string
  readonly place: string
  readonly base: Range | null
  readonly total: Range | null
  readonly basis: string
}

/** One line of links that choose what is shown; the current choice has no address. */
export interface Filter {
  readonly name: string
  readonly options: readonly {readonly label: string; readonly url: string | null}[]
}

export interface RankingProps {
  readonly frame: Frame
  readonly title: string
  readonly subtitle: string
  readonly crumbs: readonly Crumb[]
  /** What the first column names. */
  readonly first: string
  readonly caption: string
  readonly filters: readonly Filter[]
  readonly groups: readonly {readonly currency: string; readonly rows: readonly RankRow[]}[]
  /** Guides that the table has no row for. */
  readonly missing: readonly {readonly name: string; readonly url: string}[]
}

const words = (currency: string, range: Range | null): string =>
  range ? amount(currency, range.min, range.max, range.open) : 'not stated'

function Group({frame, currency, rows}: {frame: Frame; currency: string; rows: readonly RankRow[]}): Child {
  const figures = rows.flatMap(({base, total}) => {
    const range = base ?? total
    return range ? [range.min, range.max] : []
  })
  const axis = axisOf(figures, 0.08)
  const grid = <Grid axis={axis} from="-4" to="30" />
  return (
    <tbody id={currency.toLowerCase()}>
      <tr className="band-head">
        <th scope="rowgroup" colSpan={3}>
          {currencyName(currency)} <span className="key">{plural(rows.length, 'band')}</span>
        </th>
        <td>
          <Scale axis={axis} currency={currency} />
        </td>
        <td></td>
        <td></td>
      </tr>
      {rows.map(({name, url, place, base, total, basis}) => {
        const range = base ?? total
        return (
          <tr
            dataName={name}
            dataBasis={basis}
            dataLow={base?.min ?? 0}
            dataHigh={base?.max ?? 0}
            dataTotal={total?.max ?? 0}
          >
            <th scope="row">
              <a href={href(frame, url)}>{name}</a>
            </th>
            <td>{place}</td>
            <td className="num">{words(currency, base)}</td>
            <td className="pic">
              <svg width="100%" height="22" ariaHidden="true">
                {grid}
                {range && (
                  <rect
                    className={base ? 'b' : 't'}
                    x={at(axis, range.min)}
                    y="5"
                    width={range.min === range.max ? 3 : wide(axis, range.min, range.max)}
                    height="12"
                  />
                )}
              </svg>
            </td>
            <td className="num total">
              <span>{words(currency, total)}</span>
            </td>
            <td>{basis}</td>
          </tr>
        )
      })}
    </tbody>
  )
}

const Choices = ({name, children}: {name: string; children?: Child}): Child => (
  <div>
    <dt>{name}</dt>
    <dd>
      <ul>{children}</ul>
    </dd>
  </div>
)

/** Plain links: a currency is a part of this page, the others are pages. */
const Filters = ({frame, groups, filters}: Pick<RankingProps, 'frame' | 'groups' | 'filters'>): Child =>
  (groups.length > 1 || filters.length > 0) && (
    <dl className="filters">
      {groups.length > 1 && (
        <Choices name="Currency">
          {groups.map(({currency, rows}) => (
            <li>
              <a href={`#${currency.toLowerCase()}`}>{`${currencyName(currency)} ${rows.length}`}</a>
            </li>
          ))}
        </Choices>
      )}
      {filters.map(({name, options}) => (
        <Choices name={name}>
          {options.map(({label, url}) => (
            <li>{url === null ? <span ariaCurrent="true">{label}</span> : <a href={href(frame, url)}>{label}</a>}</li>
          ))}
        </Choices>
      ))}
    </dl>
  )

/** Bands of many guides, currency by currency; nothing is ranked across currencies. */
export function RankingPage({
  frame,
  title,
  subtitle,
  crumbs,
  first,
  caption,
  groups,
  filters,
  missing,
}: RankingProps): Child {
  const hatched = groups.some(({rows}) => rows.some(({base, total}) => !base && total))
  const untold = groups.some(({rows}) => rows.some(({basis}) => basis === 'not told'))
  return (
    <Layout
      frame={frame}
      title={`${title}, ${subtitle}`}
      description={`${title} ${subtitle}: base and total as the guides state them, currency by currency.`}
      crumbs={crumbs}
      head={
        <div>
          <h1>
            {title} <span className="at">{subtitle}</span>
          </h1>
          <Filters frame={frame} groups={groups} filters={filters} />
        </div>
      }
    >
      <section>
        <h2>Base and total, currency by currency</h2>
        {groups.length === 0 && <p>No guide here states a band that could be read.</p>}
        {groups.length > 0 && (
          <div className="scroll" role="region" tabIndex={0} ariaLabelledBy="cap">
            <table className="wide ranks stick" dataSort="">
              <caption id="cap">
                <span>
                  {caption}
                  {hatched && ' A hatched bar is a total, where no base is stated.'}
                </span>
              </caption>
              <thead>
                <tr>
                  <th scope="col" dataBy="name">
                    {first}
                  </th>
                  <th scope="col">Place</th>
                  <th scope="col" className="num" dataBy="high">
                    Base
                  </th>
                  <th scope="col">Band</th>
                  <th scope="col" className="num" dataBy="total">
                    Total
                  </th>
                  <th scope="col">Total basis</th>
                </tr>
              </thead>
              {groups.map(({currency, rows}) => (
                <Group frame={frame} currency={currency} rows={rows} />
              ))}
            </table>
          </div>
        )}
        <div className="two">
          <div className="note">
            <h3>Two ways to state a total</h3>
            <p>
              “Annual” adds a year of stock, “whole grant” adds all of it; which one is inferred from the sums
              {untold && '; “not told”: nothing that the guides state shows it'}. They are never ranked against one
              another: sorting by total keeps each way together.
            </p>
          </div>
          {missing.length > 0 && (
            <div className="note">
              <h3>Not in the table</h3>
              <p>
                No band of theirs could be read here:{' '}
                {missing.map(({name, url}, n) => [n > 0 ? ', ' : '', <a href={href(frame, url)}>{name}</a>])}.
              </p>
            </div>
          )}
        </div>
      </section>
    </Layout>
  )
}
