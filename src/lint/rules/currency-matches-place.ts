import {places} from '../../data/places.ts'
import type {Band, Region} from '../../model/guide.ts'
import {exampleGuide} from '../example.ts'
import {currenciesIn, moneyIn} from '../money.ts'
import {pays} from '../pays.ts'
import type {Finding, Rule} from '../rule.ts'

const byId = new Map(places.map((place) => [place.id, place]))
const byCountry = new Map(
  places.flatMap(({kind, country, currency}) =>
    kind === 'country' && country && currency ? [[country, currency]] : [],
  ),
)

/** Currencies paid where a band is; empty where that can't be told, or several countries are meant. */
function local(region: Region): Set<string> {
  const ids = region.places.length > 0 ? region.places : region.id ? [region.id] : []
  const found = ids.map((id) => {
    const place = byId.get(id)
    return place ? place.currency : region.country ? (byCountry.get(region.country) ?? null) : null
  })
  return found.includes(null) ? new Set() : new Set(found.flatMap((currency) => currency ?? []))
}

/** An author who writes the currency beside the place means it: `London (USD)`. */
const isMeant = ({raw, label}: Region, currency: string): boolean =>
  raw.length > label.length && (raw.includes(currency) || (currency === 'USD' && raw.includes('$')))

function* check(bands: readonly Band[], all: ReturnType<typeof pays>): Iterable<Finding> {
  const cells = [...all]
  const told = new Set<string>()
  for (const band of bands) {
    const {region} = band
    const expected = region ? local(region) : new Set<string>()
    if (!region || expected.size === 0) continue
    const own = cells.filter((cell) => cell.band === band && moneyIn(cell.pay).length > 0)
    const used = new Set(own.flatMap(({pay}) => [...currenciesIn(pay)]))
    const [first] = own
    const [currency] = used
    if (!first || !currency || [...used].some((each) => expected.has(each)) || told.has(region.label)) continue
    if (isMeant(region, currency)) continue
    told.add(region.label)
    const wanted = [...expected].map((each) => `\`${each}\``).join(' or ')
    yield {
      span: first.pay.span,
      message: `Unexpected ${currency} in \`${first.pay.raw}\` for \`${region.label}\`, expected ${wanted}`,
      actual: currency,
      expected: [...expected],
    }
  }
}

export const currencyMatchesPlace: Rule = {
  name: 'currency-matches-place',
  severity: 'warning',
  summary: 'Pay that is in another currency than is paid at its place',
  why: 'A reader there is paid in the currency of the place. A figure in another one is a conversion at a rate of an unknown day, or a slip of the sign.',
  mend: 'State the local figure, with the other currency behind a slash if you like, or write the currency beside the place: `London (USD)`.',
  examples: [
    {
      title: 'Dollars in London',
      guide: exampleGuide({
        table: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| London | $150K–$200K | $80K–$160K | 10% | $185K–$260K |`,
        strategy: '',
      }),
      message: 'Unexpected USD in `$150K–$200K` for `London`, expected `GBP`',
    },
    {
      title: 'Both currencies',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| London | £110K–£140K / $140K–$178K |`,
      }),
      message: null,
    },
    {
      title: 'Meant so',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| London (USD) | $150K–$200K |`,
      }),
      message: null,
    },
  ],
  checkGuide: (guide) => check(guide.bands, pays(guide)),
}
