import type {Entry} from '../../src/model/library.ts'
import {type Child, h} from '../jsx.ts'
import type {Drawn, DrawnGroup} from './figures.ts'

/** How a grant vests, in percent of it a year: what the client sums up with. */
const schedules = [
  ['25 25 25 25', 'a quarter each year'],
  ['33.4 33.3 33.3', 'a third each year'],
  ['5 15 40 40', '5, 15, 40, 40%'],
  ['10 20 30 40', '10, 20, 30, 40%'],
  ['40 30 20 10', '40, 30, 20, 10%'],
  ['20 20 20 20 20', 'a fifth each year'],
  ['100', 'all in a year'],
] as const

const Field = ({name, label, hint}: {name: string; label: string; hint: string}): Child => (
  <label>
    {label} <input type="text" name={name} inputMode="decimal" placeholder={hint} />
  </label>
)

/** What the client knows of a band: its ends, and the axis that its strip is drawn on. */
function Choice({row, axis}: {row: Drawn; axis: {readonly from: number; readonly to: number}}): Child {
  const {key, currency, base, total, name} = row
  return (
    <option
      value={key}
      dataCurrency={currency}
      dataBase={base ? `${base.min} ${base.max}${base.open ? ' +' : ''}` : null}
      dataTotal={total ? `${total.min} ${total.max}${total.open ? ' +' : ''}` : null}
      dataAxis={`${axis.from} ${axis.to}`}
    >
      {name}
    </option>
  )
}

/** The reader's own offer: worked out in the page, kept in this browser only when the reader says so. */
export const Offer = ({drawn, entry}: {drawn: readonly DrawnGroup[]; entry: Entry}): Child => (
  <div className="offer" id="your-offer">
    <h2>Your offer</h2>
    <form
      id="offer"
      className="needs-js"
      autoComplete="off"
      dataGuide={entry.id}
      dataTitle={`${entry.role.name}, ${entry.company.name}`}
      dataBasis={entry.totalBasis}
    >
      <label>
        Place{' '}
        <select name="place">
          {drawn.flatMap(({axis, list}) => list.map((row) => <Choice row={row} axis={axis} />))}
        </select>
      </label>
      <Field name="base" label="Base a year" hint="e.g. 210K" />
      <Field name="bonus" label="Bonus" hint="10% or 20K" />
      <Field name="stock" label="Stock, whole grant" hint="e.g. 240K" />
      <Field name="signing" label="Signing" hint="e.g. 30K" />
      <label>
        Stock vests{' '}
        <select name="vests">
          {schedules.map(([value, words]) => (
            <option value={value}>{words}</option>
          ))}
        </select>
      </label>
      <output id="answer">Enter a figure to see where it sits in the band.</output>
      <button type="button" id="keep" hidden={true}>
        Keep in this browser
      </button>
    </form>
    <p className="no-js">
      Position in range = (offer − low) ÷ (high − low). 0% is the low end of the band, 100% the high end.
    </p>
    <p className="quiet">
      Position in a stated range, not a percentile. What you type stays on this page; it is never sent.
    </p>
  </div>
)

/** Kept offers side by side; filled in by the client. */
export const Offers = (): Child => (
  <div id="offers" hidden={true}>
    <h3>Your offers side by side</h3>
    <div className="scroll" role="region" tabIndex={0} ariaLabel="Your offers side by side"></div>
    <p className="acts">
      <button type="button" id="forget">
        Forget all
      </button>{' '}
      <span>Kept in this browser’s own storage and nowhere else. Nothing is converted between currencies.</span>
    </p>
  </div>
)
