import {amount} from '../../model/format.ts'
import type {Guide} from '../../model/guide.ts'
import type {Component, Move} from '../../model/value.ts'
import {exampleGuide} from '../example.ts'
import {linesOf} from '../lines.ts'
import {moneyIn, perYear} from '../money.ts'
import {pays} from '../pays.ts'
import type {Finding, Rule} from '../rule.ts'

interface Scale {
  readonly min: number
  readonly max: number
}

/** What all bands of a guide offer for a part of the pay in one currency, for a year or as they state it. */
function scaleOf({bands}: Guide, part: Component, currency: string, yearly: boolean): Scale | null {
  const values = bands.flatMap((band) => moneyIn(band[part])).filter((value) => value.currency === currency)
  const ends = values.map((value) => ({value, times: yearly ? perYear(value) : 1}))
  if (ends.length === 0 || ends.some(({times, value}) => times === null || value.open)) return null
  return {
    min: Math.min(...ends.map(({value, times}) => value.min * (times ?? 1))),
    max: Math.max(...ends.map(({value, times}) => value.max * (times ?? 1))),
  }
}

/** Less than this share of the band's low end is an addition to it (`$12,000 more`), no figure to compare. */
const addition = 0.6

/** Words beside an amount of stock that make it an addition to the grant. */
const additions = /\b(?:refresh\w*|retention|additional|extra|further|top-up|more)\b/i

/** What a year of an ask is, where the script says what it covers; null where it does not. */
function timesOf({per, years}: Move): number | null {
  if (per === undefined && years === undefined) return null
  return perYear({per: per ?? 'grant', ...(years !== undefined && {years})})
}

/** How an ask lies outside of all bands; null where it does not, or can't be compared. `around` are the words beside it. */
function compare(ask: Move, guide: Guide, around: string): string | null {
  const {kind, currency, component} = ask
  if (kind !== 'money' || !currency || (component !== 'base' && component !== 'stock' && component !== 'total'))
    return null
  if (component === 'stock' && additions.test(around)) return null
  // A grant is asked for as a whole or by the year; where the script does not say, either may be meant.
  const times = component === 'stock' ? timesOf(ask) : 1
  const scale = scaleOf(guide, component, currency, component === 'stock' && times !== null)
  if (!scale) return null
  const [low, high] = [ask.min * (times ?? 1), ask.max * (times ?? 1)]
  const band = `\`${amount(currency, scale.min, scale.max)}\``
  if (low > scale.max) return `above every band, which reach ${band}`
  const below = component === 'base' && high < scale.min && high > scale.min * addition && !ask.open
  return below ? `below every band, which start at ${band}` : null
}

/** A currency that the table states no pay in at all; each is told once. */
function* strangers(guide: Guide): Iterable<Finding> {
  const known = new Set([...pays(guide)].flatMap(({pay}) => moneyIn(pay).map(({currency}) => currency)))
  if (known.size === 0 || known.has(null)) return
  for (const {kind, currency, component, text, span} of guide.strategy?.asks ?? []) {
    if (kind !== 'money' || !currency || known.has(currency) || component === 'signing') continue
    known.add(currency)
    yield {
      span,
      message: `Unexpected ask \`${text}\` in ${currency}, the table states pay in ${[...known].filter((each) => each !== currency).join(' and ')}`,
      actual: currency,
    }
  }
}

export const askOutsideBand: Rule = {
  name: 'ask-outside-band',
  severity: 'info',
  summary: 'An ask that no band of its own guide holds',
  why: 'A candidate who says the script aloud is told that the range does not go there, or asks for less than anyone is paid.',
  mend: 'Correct the ask, or the band; where the ask is for a place or level that the table leaves out, add its row.',
  examples: [
    {
      title: 'More than the top of the band',
      guide: exampleGuide({strategy: '> **Negotiate Up Strategy:** "I need $240K base and $150K RSUs over 4 years."'}),
      message: 'Unexpected ask `$240K`: as base it is above every band, which reach `$150K–$200K`',
    },
    {
      title: 'A currency that the table lacks',
      guide: exampleGuide({strategy: '> **Negotiate Up Strategy:** "I need £150K base."'}),
      message: 'Unexpected ask `£150K` in GBP, the table states pay in USD',
    },
    {title: 'Inside the band', guide: exampleGuide(), message: null},
  ],
  *checkGuide(guide, text) {
    const lines = linesOf(text)
    for (const ask of guide.strategy?.asks ?? []) {
      const {line, column, endColumn} = ask.span
      const found = compare(ask, guide, lines[line - 1]?.slice(Math.max(0, column - 20), endColumn + 30) ?? '')
      const [band] = guide.bands.flatMap((each) => (ask.component ? (each[ask.component] ?? []) : []))
      if (found)
        yield {
          span: ask.span,
          message: `Unexpected ask \`${ask.text}\`: as ${ask.component} it is ${found}`,
          actual: ask.text,
          ...(band && {related: {path: guide.path, span: band.span, message: 'The band'}}),
        }
    }
    yield* strangers(guide)
  },
}
