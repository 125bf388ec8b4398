import {type Edit, edits, type RuleSettings} from '../lint/index.ts'
import type {PlaceData} from '../model/data.ts'
import type {Guide, Pay} from '../model/guide.ts'
import type {Source} from '../model/source.ts'
import {components, type Move} from '../model/value.ts'
import {readGuide} from '../read/index.ts'

export interface Fixed {
  readonly text: string
  /** How many edits were made, and how many were not since a figure would then be read otherwise. */
  readonly made: number
  readonly refused: number
}

const cell = (pay: Pay | null): unknown => pay && [pay.values, pay.instrument]
const move = ({text: _, span: __, ...rest}: Move): unknown => rest

/** Everything that a guide states in figures and codes, without the words and the places that they stand in. */
function figures({role, bands, levelMapping, levers, strategy, sources, frontMatter, kind}: Guide): unknown {
  return [
    kind,
    role.levels,
    bands.map((band) => [
      band.region?.places,
      band.level?.codes,
      components.map((component) => cell(band[component])),
      band.other.map(cell),
    ]),
    levelMapping?.terms.map(({relation, levels, row}) => [relation, levels, row]),
    levers.map(({amounts}) => amounts.map(move)),
    strategy && [
      strategy.asks.map(move),
      strategy.floor.map(move),
      strategy.offers.map(({amounts}) => amounts.map(move)),
    ],
    sources.map(({years, url}) => [years, url]),
    frontMatter,
  ]
}

/** Whether two guides state the same; a currency that could not be told before may be known now. */
export const sameFigures = (before: Guide, after: Guide): boolean => same(figures(before), figures(after))

function same(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return before === after
  const [a, b] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => (key === 'currency' && a[key] === null) || same(a[key], b[key]))
  )
}

/** Makes edits of a text, each in its line; they do not overlap. Line ends stay as they are. */
function apply(text: string, list: readonly Edit[]): string {
  const parts = text.split(/(\r\n|\r|\n)/)
  for (const {span, text: words} of list.toReversed()) {
    const n = (span.line - 1) * 2
    const line = parts[n] ?? ''
    parts[n] = line.slice(0, span.column - 1) + words + line.slice(span.endColumn - 1)
  }
  return parts.join('')
}

const key = ({span, text}: Edit): string => `${span.line}:${span.column}-${span.endColumn} ${text}`

/** An edit may bring another to light; more rounds than this it never takes. */
const mostRounds = 8

/**
 * Mends what can be mended without the author: pure, and mending what was mended changes nothing. After every step the guide is read
 * again: an edit after which a figure, a level or a year would be read otherwise is not made.
 */
export function fixSource(source: Source, settings: RuleSettings = {}, places: readonly PlaceData[] = []): Fixed {
  const read = (text: string): Guide => readGuide({...source, text, messages: []}, {places})
  let {text} = source
  let guide = read(text)
  const first = guide
  const refused = new Set<string>()
  let made = 0
  for (let round = 0; round < mostRounds; round++) {
    const wanted = edits(guide, text, settings).filter((edit) => !refused.has(key(edit)))
    if (wanted.length === 0) break
    const whole = apply(text, wanted)
    if (sameFigures(first, read(whole))) {
      text = whole
      made += wanted.length
    } else {
      // One of them would change what is read: each is tried by itself, from the end so that places hold.
      for (const edit of wanted.toReversed()) {
        const next = apply(text, [edit])
        if (sameFigures(first, read(next))) {
          text = next
          made++
        } else refused.add(key(edit))
      }
    }
    guide = read(text)
  }
  return {text, made, refused: refused.size}
}
