/** What a comparison reads of a guide's JSON. */
export interface Pay {
  readonly raw: string
  readonly values: readonly {
    readonly kind: string
    readonly currency?: string | null
    readonly min: number
    readonly max: number
    readonly per?: string | null
  }[]
}

export interface Band {
  readonly id: string
  readonly region: {readonly label: string; readonly id: string | null} | null
  readonly level: {readonly label: string} | null
  readonly base: Pay | null
  readonly stock: Pay | null
  readonly bonus: Pay | null
  readonly signing: Pay | null
  readonly total: Pay | null
}

interface Move {
  readonly component: string | null
  readonly text: string
}

export interface Guide {
  readonly id: string
  readonly url: string
  readonly role: {readonly name: string}
  readonly company: {readonly id: string; readonly name: string}
  readonly totalBasis: string
  readonly asOf: {readonly from: number; readonly to: number} | null
  readonly bands: readonly Band[]
  readonly levelMapping: {readonly terms: readonly {readonly raw: string; readonly relation: string}[]} | null
  readonly levers: readonly {readonly scripts: readonly {readonly placeholders: readonly unknown[]}[]}[]
  readonly strategy: {readonly asks: readonly Move[]; readonly floor: readonly Move[]} | null
  readonly sources: readonly unknown[]
  readonly links: {readonly mapsTo: readonly string[]}
}

export interface Range {
  readonly min: number
  readonly max: number
}

/** A cell's amount a year in a currency; null where it states none. */
export function rangeOf(pay: Pay | null, currency: string): Range | null {
  const value = pay?.values.find((each) => each.kind === 'money' && each.currency === currency)
  if (!value) return null
  const factor = value.per === 'month' ? 12 : 1
  return {min: value.min * factor, max: value.max * factor}
}

export const currencyOf = ({base, total}: Band): string | null =>
  [...(base?.values ?? []), ...(total?.values ?? [])].find(({kind, currency}) => kind === 'money' && currency)
    ?.currency ?? null

/** What two bands must share to be of one place: the gazetteer's id, else the label; and the level. */
export const placeKey = ({region, level}: Band): string =>
  `${region?.id ?? region?.label ?? ''}|${level?.label ?? ''}`.toLowerCase()

export const placeName = ({region, level}: Band): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'Everywhere'

const moves = (list: readonly Move[] | undefined): string =>
  list && list.length > 0
    ? list.map(({text, component}) => [text, component].filter(Boolean).join(' ')).join(', ')
    : 'not stated'

const basisWords: Readonly<Record<string, string>> = {annual: 'a year of stock', 'whole-grant': 'the whole grant'}

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** What each guide says beside its bands, a row each. */
export const facts: readonly (readonly [string, (guide: Guide, others: readonly Guide[]) => string])[] = [
  ['Total counts', ({totalBasis}) => basisWords[totalBasis] ?? 'not told'],
  ['Asks', ({strategy}) => moves(strategy?.asks)],
  ['Floor', ({strategy}) => moves(strategy?.floor)],
  [
    'Levels',
    ({levelMapping}) =>
      levelMapping?.terms
        .filter(({relation}) => relation !== 'self')
        .map(({raw}) => raw)
        .join(', ') || 'not stated',
  ],
  [
    'Names the others',
    ({links}, others) => {
      const named = others.filter(({id}) => links.mapsTo.includes(id))
      return named.length > 0 ? named.map(({company}) => company.name).join(', ') : 'no'
    },
  ],
  [
    'Scripts',
    ({levers}) => {
      const scripts = levers.flatMap((lever) => lever.scripts)
      const open = scripts.reduce((sum, {placeholders}) => sum + placeholders.length, 0)
      return `${scripts.length}, with ${open === 0 ? 'nothing' : counted(open, 'blank', 'blanks')} to fill in`
    },
  ],
  [
    'Sources',
    ({sources, asOf}) =>
      `${sources.length}${asOf ? `, of ${asOf.from === asOf.to ? asOf.to : `${asOf.from}–${asOf.to}`}` : ''}`,
  ],
]
