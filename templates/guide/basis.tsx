import {amount} from '../../src/model/format.ts'
import type {Entry} from '../../src/model/library.ts'
import {type Child, h} from '../jsx.ts'
import {bandName} from './figures.ts'

const basisWords = {
  annual: ['The totals are annual', 'Base, bonus and a year of stock.'],
  'whole-grant': [
    'The totals count the whole grant',
    'Base, bonus and all of the grant at once; they can’t be ranked with annual totals.',
  ],
  unknown: ['How totals count stock is not told', 'The stated totals fit neither a year of stock nor the whole grant.'],
} as const

export function Basis({entry}: {entry: Entry}): Child {
  const [title, words] = basisWords[entry.totalBasis]
  const band = entry.guide.bands.find(({id, total}) => entry.computed[id] && total)
  const sum = band && entry.computed[band.id]
  return (
    <aside className="note" id="total-basis" ariaLabelledBy="total-basis-title">
      <h3 id="total-basis-title">{title}</h3>
      <p>
        {words}
        {band &&
          sum &&
          band.total &&
          ` ${sum.formula} comes to ${amount(sum.currency, sum.min, sum.max)} in ${bandName(band)}; the guide states ${band.total.raw}. Both are shown; neither is corrected.`}
      </p>
    </aside>
  )
}
