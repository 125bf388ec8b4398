import {amount} from '../../model/format.ts'
import type {Component, MoneyValue} from '../../model/value.ts'
import {exampleGuide} from '../example.ts'
import {unitsPerDollar} from '../magnitude.ts'
import {perYear} from '../money.ts'
import {pays} from '../pays.ts'
import type {Finding, Rule} from '../rule.ts'

/**
 * Yearly pay in the worth of dollars that no skilled role in the field lies outside of: from a junior's base in a country with low pay
 * to a partner's. The lowest base of 13,000 rows read was worth 14,000 dollars, the highest 750,000.
 */
const bounds: Readonly<Partial<Record<Component, readonly [number, number]>>> = {
  base: [4_000, 3_000_000],
  total: [5_000, 30_000_000],
  stock: [0, 30_000_000],
  bonus: [0, 20_000_000],
  signing: [0, 10_000_000],
}

/** A base twice as wide as it is high holds several levels: of 13,000 rows read the median is 1.33, one in twenty is above 1.6. */
const widest = 2

/** Of base a year, in percent: a fund's best year paid about four times the base. */
const largestShare = 500

function outside(value: MoneyValue, component: Component): string | null {
  const bound = bounds[component]
  const times = component === 'stock' || component === 'signing' ? 1 : perYear(value)
  if (!bound || !value.currency || times === null) return null
  const unit = unitsPerDollar(value.currency)
  const [low, high] = [(value.min * times) / unit, (value.max * times) / unit]
  if (high > bound[1]) return `more than \`${amount(value.currency, bound[1] * unit, bound[1] * unit)}\` a year`
  if (low < bound[0] && value.min > 0)
    return `less than \`${amount(value.currency, bound[0] * unit, bound[0] * unit)}\` a year`
  return null
}

function* ofValue(value: MoneyValue, component: Component): Iterable<Pick<Finding, 'message' | 'severity'>> {
  const far = outside(value, component)
  const shown = amount(value.currency, value.min, value.max)
  if (far) yield {message: `Implausible ${component} \`${shown}\`: ${far}`}
  else if (component === 'base' && value.min > 0 && value.max / value.min > widest)
    yield {
      severity: 'info',
      message: `Wide base \`${shown}\`: its high end is ${Math.round((value.max / value.min) * 100) / 100} times its low end, expected at most ${widest}`,
    }
}

export const rangePlausible: Rule = {
  name: 'range-plausible',
  severity: 'warning',
  summary: 'A figure far outside what the field pays, or a base so wide that it holds several levels',
  why: 'A unit that was left out or doubled (`$180` for `$180K`) moves every comparison that the figure takes part in, and nobody can place an offer in a range that starts at half its end.',
  mend: 'Correct the unit or the currency; split a wide range by level.',
  examples: [
    {
      title: 'A unit left out',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Seattle | $150–$200 |`,
      }),
      message: 'Implausible base `$150–$200`: less than `$4K` a year',
    },
    {
      title: 'Several levels in one range',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Seattle | $100K–$260K |`,
      }),
      message: 'Wide base `$100K–$260K`: its high end is 2.6 times its low end, expected at most 2',
    },
    {
      title: 'A point left out of a share',
      guide: exampleGuide({
        table: `| Region | Base Salary | Bonus |
|---|---|---|
| Seattle | $150K–$200K | 1000% |`,
      }),
      message: 'Implausible bonus `1000%`: more than 500 % of base',
    },
    {
      title: 'Rupees in lakh',
      guide: exampleGuide({
        table: `| Region | Base Salary |
|---|---|
| Bangalore | ₹30L–₹45L |`,
      }),
      message: null,
    },
  ],
  *checkGuide(guide) {
    for (const {component, pay} of pays(guide))
      for (const value of pay.values)
        if (component !== 'other' && value.kind === 'money')
          for (const found of ofValue(value, component)) yield {span: pay.span, actual: pay.raw, ...found}
        else if (component === 'bonus' && value.kind === 'percent' && value.max > largestShare)
          yield {
            span: pay.span,
            actual: pay.raw,
            message: `Implausible bonus \`${pay.raw}\`: more than ${largestShare} % of base`,
          }
  },
}
