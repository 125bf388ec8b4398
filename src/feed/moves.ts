import {components} from '../model/value.ts'
import {growth, short, signed} from './amount.ts'
import type {BandFile, GuideFile, ValueFile} from './contract/guide.ts'
import type {FigureMove} from './contract/reports.ts'

type Cell = Pick<FigureMove, 'band' | 'component'>

/** From here on a move is worth a second look. */
const bigMove = 20

const unitOf = (value: ValueFile): string =>
  value.kind === 'money' ? (value.currency ?? 'unknown') : value.kind === 'percent' ? '%' : value.unit

/** What a figure measures. Figures that measure different things never move into one another. */
const measure = (value: ValueFile): string =>
  `${value.kind} ${unitOf(value)} ${value.kind === 'money' ? `${value.per} ${value.rate ?? ''} ${value.years ?? ''}` : ''}`

const ends = {bottom: 'bottom ', top: 'top ', both: ''} satisfies Record<FigureMove['end'], string>

function move(cell: Cell, value: ValueFile, end: FigureMove['end'], before: number, after: number): FigureMove {
  const percent = growth(before, after)
  const big = Math.abs(after - before) * 100 > bigMove * Math.abs(before)
  const currency = value.kind === 'money' && value.currency !== 'USD' ? `${unitOf(value)} ` : ''
  const unit = value.kind === 'money' ? '' : ` ${unitOf(value)}`
  const change = `${currency}${short(before)} -> ${short(after)}${unit}`
  return {
    ...cell,
    currency: value.kind === 'money' ? value.currency : null,
    end,
    before,
    after,
    percent,
    big,
    text: `${cell.band} ${cell.component}: ${ends[end]}${change}${percent === null ? '' : `, ${signed(percent)}`}`,
  }
}

function movesOf(cell: Cell, before: ValueFile, after: ValueFile): FigureMove[] {
  const single = before.min === before.max && after.min === after.max
  if (single) return before.min === after.min ? [] : [move(cell, after, 'both', before.min, after.min)]
  return [
    ...(before.min === after.min ? [] : [move(cell, after, 'bottom', before.min, after.min)]),
    ...(before.max === after.max ? [] : [move(cell, after, 'top', before.max, after.max)]),
  ]
}

const name = ({region, level}: BandFile): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'All places'

/** Bands by what they are about, so that their order is no fact; a second of the same name is numbered. */
function bandsByName(guide: GuideFile): Map<string, BandFile> {
  const found = new Map<string, BandFile>()
  for (const band of guide.bands) {
    let key = name(band)
    for (let nth = 2; found.has(key); nth++) key = `${name(band)} (${nth})`
    found.set(key, band)
  }
  return found
}

interface Moved {
  readonly moves: readonly FigureMove[]
  readonly notes: readonly string[]
}

/** A cell before and after: values pair up in their order where they measure the same. */
function cellMoves(cell: Cell, before: readonly ValueFile[], after: readonly ValueFile[]): Moved {
  const alike =
    before.length === after.length && before.every((value, i) => measure(value) === measure(after[i] ?? value))
  if (alike) {
    const moves = before.flatMap((value, index) => movesOf(cell, value, after[index] ?? value))
    const softened = before.some(
      (value, i) =>
        value.open !== after[i]?.open || value.upTo !== after[i]?.upTo || value.approximate !== after[i]?.approximate,
    )
    return {moves, notes: softened && moves.length === 0 ? [`${cell.band} ${cell.component}: other bounds`] : []}
  }
  const what = after.length === 0 ? 'no figure any more' : before.length === 0 ? 'a figure now' : 'measured otherwise'
  return {moves: [], notes: [`${cell.band} ${cell.component}: ${what}`]}
}

/** What moved in the bands of a guide, in the order of the newer one. */
export function bandMoves(before: GuideFile, after: GuideFile): Moved {
  const [old, current] = [bandsByName(before), bandsByName(after)]
  const moves: FigureMove[] = []
  const notes: string[] = []
  for (const [band, now] of current) {
    const was = old.get(band)
    if (!was) notes.push(`${band}: new band`)
    for (const component of was ? components : []) {
      const moved = cellMoves({band, component}, was?.[component]?.values ?? [], now[component]?.values ?? [])
      moves.push(...moved.moves)
      notes.push(...moved.notes)
    }
  }
  for (const band of old.keys()) if (!current.has(band)) notes.push(`${band}: band removed`)
  return {moves, notes}
}
