import {type Child, h} from '../jsx.ts'
import {axisFor, type Drawn} from './figures.ts'

export const Offer = ({drawn}: {drawn: ReadonlyMap<string, readonly Drawn[]>}): Child => (
  <div className="offer" id="your-offer">
    <h2>Your offer</h2>
    <form id="offer" className="needs-js" autoComplete="off">
      <label>
        Place{' '}
        <select name="place">
          {[...drawn].flatMap(([currency, list]) => {
            const {from, to} = axisFor(list)
            return list.map(({band, name, base, total}) => (
              <option
                value={band.id}
                dataCurrency={currency}
                dataBase={base ? `${base.min} ${base.max}` : null}
                dataTotal={total ? `${total.min} ${total.max}` : null}
                dataAxis={`${from} ${to}`}
              >
                {name}
              </option>
            ))
          })}
        </select>
      </label>
      <label>
        Figure{' '}
        <select name="part">
          <option value="base">base</option>
          <option value="total">total</option>
        </select>
      </label>
      <label>
        Amount a year <input type="text" name="amount" inputMode="decimal" placeholder="e.g. 210K" />
      </label>
      <output id="answer">Enter a figure to see where it sits in the band.</output>
    </form>
    <p className="no-js">
      Position in range = (offer − low) ÷ (high − low). 0% is the low end of the band, 100% the high end.
    </p>
    <p className="quiet">Position in a stated range, not a percentile. What you type stays on this page.</p>
  </div>
)
