import type {Move} from '../../model/value.ts'
import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

const comparable = (a: Move, b: Move): boolean =>
  a.kind === 'money' &&
  b.kind === 'money' &&
  a.component === b.component &&
  a.currency === b.currency &&
  (a.per ?? null) === (b.per ?? null) &&
  (a.years ?? null) === (b.years ?? null)

export const floorAboveAsk: Rule = {
  name: 'floor-above-ask',
  severity: 'warning',
  summary: 'A floor that is higher than every ask',
  why: 'Who asks for less than they would accept has nothing to negotiate down from.',
  mend: 'Raise the ask or lower the floor; where they are of different parts of the pay, name the parts.',
  examples: [
    {
      title: 'A floor above the ask',
      guide: exampleGuide({strategy: '> **Negotiate Up Strategy:** "I need $180K base. My floor is $195K base."'}),
      message: 'Unexpected floor `$195K`: the highest ask for base is `$180K`',
    },
    {title: 'A floor below the ask', guide: exampleGuide(), message: null},
  ],
  *checkGuide({strategy, path}) {
    for (const floor of strategy?.floor ?? []) {
      const asks = (strategy?.asks ?? []).filter((ask) => comparable(ask, floor))
      const highest = asks.reduce<Move | null>((best, ask) => (best && best.max >= ask.max ? best : ask), null)
      // A single small ask beside a floor is an addition (`$5,000 more`), no figure of its own.
      if (!highest || highest.open || floor.min <= highest.max || highest.max < floor.min * 0.6) continue
      yield {
        span: floor.span,
        message: `Unexpected floor \`${floor.text}\`: the highest ask for ${floor.component ?? 'the same'} is \`${highest.text}\``,
        actual: floor.text,
        related: {path, span: highest.span, message: 'The ask'},
      }
    }
  },
}
