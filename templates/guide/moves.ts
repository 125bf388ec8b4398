import {amount, counted} from '../../src/model/format.ts'
import type {Band} from '../../src/model/guide.ts'
import type {Component, Move} from '../../src/model/value.ts'
import {bandName, money, yearly} from './figures.ts'

export const componentWords: Readonly<Record<Component, string>> = {
  base: 'base',
  stock: 'equity',
  bonus: 'bonus',
  signing: 'signing',
  total: 'total',
}

const figures = ({min, max}: Move): string => (min === max ? counted(min) : `${counted(min)}–${counted(max)}`)

export const moveText = (move: Move): string =>
  move.kind === 'percent'
    ? `${figures(move)}%`
    : move.kind === 'units'
      ? `${figures(move)} ${move.unit ?? 'units'}`
      : amount(move.currency, move.min, move.max, move.open)

/** `$230K base`, `$250K equity over 4 years`; `1,400 RSUs` says by itself what it is of. */
export function moveWords(move: Move): string {
  const of = move.component && (move.kind !== 'units' || !move.unit) ? ` ${componentWords[move.component]}` : ''
  return `${moveText(move)}${of}${move.years ? ` over ${move.years} years` : ''}`
}

/** The band that an amount is measured on: the first of its part and currency that holds it, else the first. */
export function bandOf({component, currency, kind, min}: Move, bands: readonly Band[]): Band | null {
  if (kind !== 'money' || (component !== 'base' && component !== 'total')) return null
  const same = bands.filter((band) => money(band, component)?.currency === currency)
  const holds = (band: Band): boolean => {
    const value = money(band, component)
    const range = value && yearly(value)
    return range !== null && min >= range.min && min <= range.max
  }
  return same.find(holds) ?? same[0] ?? null
}

/** Where an amount's low end lies in the first band that holds it, in words; '' where it can't be told. */
export function positionWords(move: Move, bands: readonly Band[]): string {
  const band = bandOf(move, bands)
  const value = band && move.component && money(band, move.component)
  if (!band || !value) return ''
  const {min, max} = yearly(value)
  const of = band.region || band.level ? ` of ${bandName(band)}` : ''
  const name = `the ${componentWords[move.component ?? 'base']} band${of}`
  if (move.min < min) return `below ${name}`
  if (move.min > max) return `above ${name}`
  if (max === min) return `the one figure of ${name}`
  if (move.min === min) return `the low end of ${name}`
  if (move.min === max) return `the top of ${name}`
  return `${Math.round(((move.min - min) / (max - min)) * 100)}% up ${name}`
}
