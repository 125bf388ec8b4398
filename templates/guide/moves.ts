import {amount} from '../../src/model/format.ts'
import type {Component, Move} from '../../src/model/value.ts'

export const componentWords: Readonly<Record<Component, string>> = {
  base: 'base',
  stock: 'equity',
  bonus: 'bonus',
  signing: 'signing',
  total: 'total',
}

export const moveText = (move: Move): string =>
  move.kind === 'percent'
    ? `${move.min === move.max ? move.min : `${move.min}–${move.max}`}%`
    : move.kind === 'units'
      ? `${move.min.toLocaleString('en')} ${move.unit ?? 'units'}`
      : amount(move.currency, move.min, move.max, move.open)

export const moveWords = (move: Move): string =>
  `${moveText(move)} ${move.component ? componentWords[move.component] : ''}${move.years ? ` over ${move.years} years` : ''}`.trim()
