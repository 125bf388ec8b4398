import type {Band} from '../../model/guide.ts'
import {exampleGuide} from '../example.ts'
import {bandName, currenciesIn, disjoint, moneyParts} from '../money.ts'
import type {Finding, Rule} from '../rule.ts'

function* inBand(band: Band): Iterable<Finding> {
  const base = currenciesIn(band.base)
  if (!band.base || base.size === 0) return
  for (const part of moneyParts) {
    const pay = band[part]
    const own = currenciesIn(pay)
    if (!pay || part === 'base' || own.size === 0 || !disjoint(base, own)) continue
    yield {
      span: pay.span,
      // Companies do grant stock in the currency of their listing; a total in another currency can't be checked by anyone.
      severity: part === 'stock' || part === 'signing' ? 'info' : 'warning',
      message: `Unexpected ${[...own].join(' and ')} in ${part} \`${pay.raw}\` of ${bandName(band) || 'a row'}, its base is in ${[...base].join(' and ')}`,
      actual: [...own].join(' '),
      expected: [...base],
      related: {path: '', span: band.base.span, message: 'The base of the row'},
    }
  }
}

export const currencyDiffersInRow: Rule = {
  name: 'currency-differs-in-row',
  severity: 'warning',
  summary: 'A row whose parts are in different currencies',
  why: 'Parts in different currencies add up to no total, and a reader who overlooks the sign is off by the exchange rate.',
  mend: 'State every part of a row in one currency, or give both: `£120K / $152K`.',
  examples: [
    {
      title: 'A total in dollars over a base in pounds',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| London | £110K–£140K | $150K–$190K |`,
      }),
      message: 'Unexpected USD in total `$150K–$190K` of London, its base is in GBP',
    },
    {title: 'One currency', guide: exampleGuide(), message: null},
    {
      title: 'Both currencies in each cell',
      guide: exampleGuide({
        table: `| Region | Base Salary | Total Comp |
|---|---|---|
| London | £110K–£140K | £118K–£150K / $150K–$190K |`,
      }),
      message: null,
    },
  ],
  *checkGuide({bands, path}) {
    const found = bands.flatMap((band) => [...inBand(band)])
    const notes = found.filter(({severity}) => severity === 'info')
    for (const {related, message, ...finding} of found) {
      // One company, one plan: the first row speaks for the others.
      if (finding.severity === 'info' && finding.span !== notes[0]?.span) continue
      const more = finding.severity === 'info' && notes.length > 1 ? `; ${notes.length - 1} more likewise` : ''
      yield {...finding, message: `${message}${more}`, ...(related && {related: {...related, path}})}
    }
  },
}
