import {amount} from '../../src/model/format.ts'
import type {Band} from '../../src/model/guide.ts'
import type {ComputedTotal, Entry} from '../../src/model/library.ts'
import {own} from '../../src/model/own.ts'
import {type Child, h} from '../jsx.ts'
import {bandName} from './figures.ts'

const basisWords = {
  annual: ['The totals are annual', 'Base, bonus and a year of stock, where there is any.'],
  'whole-grant': [
    'The totals count the whole grant',
    'Base, bonus and all of the grant at once; they can’t be ranked with annual totals.',
  ],
  unknown: [
    'How totals count stock is not told',
    'Nothing that the guides state shows whether a year of stock or the whole grant is in them.',
  ],
} as const

/** Whether a band states a total, and another one than its parts add up to. */
const departs = ({total}: Band, sum: ComputedTotal | undefined): boolean =>
  sum !== undefined &&
  total !== null &&
  !total.values.some(
    (value) =>
      value.kind === 'money' && value.currency === sum.currency && value.min === sum.min && value.max === sum.max,
  )

export function Basis({entry}: {entry: Entry}): Child {
  const [title, words] = basisWords[entry.totalBasis]
  const band = entry.guide.bands.find((each) => departs(each, own(entry.computed, each.id)))
  const sum = band && own(entry.computed, band.id)
  return (
    <aside className="note" id="total-basis" ariaLabelledBy="total-basis-title">
      <h3 id="total-basis-title">{title}</h3>
      <p>
        {words}
        {band &&
          sum &&
          band.total &&
          ` In ${bandName(band)} ${sum.formula} comes to ${amount(sum.currency, sum.min, sum.max, sum.open)}; the guide states ${band.total.raw}. Both are shown; neither is corrected.`}
      </p>
    </aside>
  )
}
