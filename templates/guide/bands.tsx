import {currencyName} from '../../src/model/format.ts'
import type {Entry} from '../../src/model/library.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Scale, Strip} from '../strip.tsx'
import {BandTable} from './band-table.tsx'
import {Basis} from './basis.tsx'
import {axisFor, type Drawn, groups} from './figures.ts'
import {Offer} from './offer.tsx'

const Legend = (): Child => (
  <p className="legend" ariaHidden="true">
    <span>
      <svg width="22" height="10">
        <rect className="b" width="22" height="10" />
      </svg>{' '}
      base
    </span>
    <span>
      <svg width="22" height="14">
        <rect className="t" width="22" height="9" />
        <line className="d" x1="0" x2="22" y1="12.5" y2="12.5" />
      </svg>{' '}
      total, as stated
    </span>
    <span>
      <svg width="22" height="10">
        <line className="p" x1="0" x2="22" y1="5" y2="5" />
        <line className="p" x1=".5" x2=".5" y1="1" y2="9" />
        <line className="p" x1="21.5" x2="21.5" y1="1" y2="9" />
      </svg>{' '}
      total, as its parts add up
    </span>
  </p>
)

const Strips = ({drawn}: {drawn: ReadonlyMap<string, readonly Drawn[]>}): Child => (
  <div className="strips no-print">
    {[...drawn].map(([currency, list]) => {
      const axis = axisFor(list)
      return (
        <>
          <h3>
            {currencyName(currency)} <span>a year</span>
          </h3>
          <div className="place">
            <span></span>
            <Scale axis={axis} currency={currency} />
          </div>
          {list.map(({band, name, base, total, sum}) => (
            <div className="place">
              <h4>{name}</h4>
              <Strip id={band.id} place={name} currency={currency} axis={axis} base={base} total={total} sum={sum} />
            </div>
          ))}
        </>
      )
    })}
  </div>
)

export function Bands({entry, notes}: {entry: Entry; notes: Child}): Child {
  const drawn = groups(entry)
  if (entry.guide.bands.length === 0)
    return (
      <section id="bands">
        <h2>Pay bands</h2>
        <p>This guide states no pay bands.</p>
      </section>
    )
  return (
    <section id="bands">
      <div className="split">
        <h2>Pay bands</h2>
        <div>
          {drawn.size > 0 && <Legend />}
          <Strips drawn={drawn} />
        </div>
        <div className="side">
          {drawn.size > 0 && <Offer drawn={drawn} />}
          <Basis entry={entry} />
        </div>
      </div>
      <BandTable entry={entry} />
      {notes}
    </section>
  )
}
