import {amount} from '../../src/model/format.ts'
import type {Guide, WholeGuide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import {own} from '../../src/model/own.ts'
import type {Component} from '../../src/model/value.ts'
import {type Child, h} from '../jsx.ts'
import {tableTitle} from './background.tsx'
import {bandName, rowName} from './figures.ts'
import {Line} from './line.tsx'

const columns: readonly (readonly [Component, string])[] = [
  ['base', 'Base'],
  ['stock', 'Stock'],
  ['bonus', 'Bonus'],
  ['signing', 'Signing'],
  ['total', 'Total'],
]

/** The head of a column: the author's, where all its cells stand under one; else ours. */
function headOf(bands: Guide['bands'], component: Component, name: string): string {
  const heads = new Set(bands.flatMap((band) => band[component]?.header ?? []))
  const [head = ''] = heads
  return heads.size === 1 && head !== '' ? head : name
}

/** A cell with a second currency or a remark may break; a range never does. */
const cellClass = (raw: string, component: Component): string =>
  ['num', ...(component === 'total' ? ['total'] : []), ...(raw.length > 24 ? ['long'] : [])].join(' ')

/** Whether each band is a row of the author's table too, so that what stands in its corner names our rows. */
const rowByRow = (bands: Guide['bands']): boolean =>
  new Set(bands.map(({span}) => span.line)).size === bands.length &&
  bands.every((band) => columns.every(([part]) => !band[part] || band[part].span.line === band.span.line))

export function BandTable({entry}: {entry: Entry<WholeGuide>}): Child {
  const {bands, labels} = entry.guide
  const title = tableTitle(entry.guide)
  const corner = labels.find(({part}) => part === 'column')?.text ?? ''
  const asRows = rowByRow(bands)
  const ours = bands.some(({level}) => level) ? 'Place, level' : 'Place'
  const shown = columns.filter(([component]) => bands.some((band) => band[component]))
  const others = [...new Set(bands.flatMap(({other}) => other.map(({header}) => header)))]
  const instrument = bands.find(({stock}) => stock?.instrument)?.stock?.instrument
  const stock = bands.flatMap((band) => band.stock?.values ?? []).find((value) => value.kind === 'money' && value.years)
  const years = stock?.kind === 'money' ? stock.years : undefined
  const sums = Object.keys(entry.computed).length > 0
  return (
    <div className="scroll" role="region" tabIndex={0} ariaLabelledBy="bands-caption">
      <table className="stick">
        <caption id="bands-caption">
          <span>
            {title && (
              <span id={`text-${title.id}`}>
                {title.title}, <Line line={title.span.line} />.{' '}
              </span>
            )}
            The same figures as written.{years ? ` Stock is a grant over ${years} years.` : ''}
            {!asRows && corner && ` The guide’s own rows are by “${corner}”.`}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{(asRows && corner) || ours}</th>
            {shown.map(([component, name]) => (
              <th scope="col" className="num">
                {headOf(bands, component, component === 'stock' && instrument ? `${name} (${instrument})` : name)}
              </th>
            ))}
            {others.map((name) => (
              <th scope="col" className="num">
                {name}
              </th>
            ))}
            {sums && (
              <th scope="col" className="num">
                Parts add to
              </th>
            )}
            <th scope="col" className="num from">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => {
            const sum = own(entry.computed, band.id)
            return (
              <tr id={band.id}>
                <th scope="row">
                  {(own(entry.anchors, band.id) ?? []).map((former) => (
                    <span id={former} />
                  ))}
                  {rowName(band)}
                  <a className="id" href={`#${band.id}`} ariaLabel={`Link to the ${bandName(band)} row`}>
                    #
                  </a>
                </th>
                {shown.map(([component]) => (
                  <td className={cellClass(band[component]?.raw ?? '', component)}>
                    {component === 'total' ? (
                      <span>{band.total?.raw || 'not stated'}</span>
                    ) : (
                      band[component]?.raw || 'not stated'
                    )}
                  </td>
                ))}
                {others.map((name) => (
                  <td className="num">{band.other.find(({header}) => header === name)?.raw || 'not stated'}</td>
                ))}
                {sums && (
                  <td className="num">{sum ? amount(sum.currency, sum.min, sum.max, sum.open) : 'can’t be added'}</td>
                )}
                <td className="num from">
                  <Line line={band.span.line} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
