import {currencyName} from '../../src/model/format.ts'
import type {Band, WholeGuide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Scale, Strip} from '../strip.tsx'
import {BandTable} from './band-table.tsx'
import {Basis} from './basis.tsx'
import {bandName, type Drawn, type DrawnGroup, groups, money, undrawn} from './figures.ts'
import {Offer, Offers} from './offer.tsx'

const Legend = ({shown}: {shown: readonly Drawn[]}): Child => (
  <p className="legend" ariaHidden="true">
    {shown.some(({base}) => base) && (
      <span>
        <svg width="22" height="10">
          <rect className="b" width="22" height="10" />
        </svg>{' '}
        base
      </span>
    )}
    {shown.some(({total}) => total) && (
      <span>
        <svg width="22" height="14">
          <rect className="t" width="22" height="9" />
          <line className="d" x1="0" x2="22" y1="12.5" y2="12.5" />
        </svg>{' '}
        total, as stated
      </span>
    )}
    {shown.some(({sum}) => sum) && (
      <span>
        <svg width="22" height="10">
          <line className="p" x1="0" x2="22" y1="5" y2="5" />
          <line className="p" x1=".5" x2=".5" y1="1" y2="9" />
          <line className="p" x1="21.5" x2="21.5" y1="1" y2="9" />
        </svg>{' '}
        total, as its parts add up
      </span>
    )}
  </p>
)

const period = (list: readonly Drawn[]): string =>
  list.some(({band}) => money(band, 'base')?.per === 'month' || money(band, 'total')?.per === 'month')
    ? 'a year: amounts a month are drawn times twelve'
    : 'a year'

/** One currency: its axis, and a strip for each place or level on it. */
function Group({currency, axis, list}: DrawnGroup): Child {
  return (
    <>
      <h3>
        {currencyName(currency)} <span>{period(list)}</span>
      </h3>
      <div className="place">
        <span></span>
        <Scale axis={axis} currency={currency} />
      </div>
      {list.map(({key, name, place, level, base, total, sum, unread}, n) => {
        const again = list[n - 1]?.place === place
        return (
          <div className={again ? 'place again' : 'place'}>
            <h4>
              {again && level ? <span className="sr">{`${place}, `}</span> : place}
              {level && <span className="key">{again ? level : ` ${level}`}</span>}
            </h4>
            <Strip
              id={key}
              place={name}
              currency={currency}
              axis={axis}
              base={base}
              total={total}
              sum={sum}
              unread={unread}
            />
          </div>
        )
      })}
    </>
  )
}

/** Bands without an amount that could be drawn, in the author's words. */
const AsText = ({bands}: {bands: readonly Band[]}): Child =>
  bands.length > 0 && (
    <>
      <h3>
        As written <span>no amount that can be drawn</span>
      </h3>
      {bands.map((band) => (
        <div className="place">
          <h4>{bandName(band)}</h4>
          <p className="quiet">{[band.base, band.total].flatMap((pay) => pay?.raw || []).join('; ') || 'not stated'}</p>
        </div>
      ))}
    </>
  )

export function Bands({entry, notes}: {entry: Entry<WholeGuide>; notes: Child}): Child {
  const drawn = groups(entry)
  if (entry.guide.bands.length === 0)
    return (
      <section id="bands">
        <h2>Pay bands</h2>
        <p>This guide states no pay bands.</p>
        {notes}
      </section>
    )
  return (
    <section id="bands">
      <div className="split">
        <h2>Pay bands</h2>
        <div>
          {drawn.length > 0 && <Legend shown={drawn.flatMap(({list}) => list)} />}
          <div className="strips no-print">
            {drawn.map(Group)}
            <AsText bands={undrawn(entry.guide)} />
          </div>
          <Basis entry={entry} />
        </div>
        <div className="side">{drawn.length > 0 && <Offer drawn={drawn} entry={entry} />}</div>
      </div>
      {drawn.length > 0 && <Offers />}
      <BandTable entry={entry} />
      {notes}
    </section>
  )
}
