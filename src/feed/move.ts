import type {Script} from '../model/guide.ts'
import type {Span} from '../model/span.ts'
import {isRate, type Move, type Period, type Rate, type Value} from '../model/value.ts'
import type {MoveFile, ValueFile} from './contract/guide.ts'

/** A span and nothing else: what a reader may keep beside it stays out of the contract. */
export const toSpan = ({line, column, endLine, endColumn}: Span): Span => ({line, column, endLine, endColumn})

interface Certainty {
  readonly open?: true
  readonly upTo?: true
  readonly approximate?: true
}

const certainty = ({open, upTo, approximate}: Certainty) => ({
  ...(open ? {open} : {}),
  ...(upTo ? {upTo} : {}),
  ...(approximate ? {approximate} : {}),
})

/** A period in the words of the contract, which has a field of its own for hours, days and weeks. */
const periodOf = (per: Period): {per: Exclude<Period, Rate>} & {rate?: Rate} =>
  isRate(per) ? {per: null, rate: per} : {per}

/** By kind of value: as the contract writes it, keys in its order. */
const write = {
  money: (value) => ({
    kind: 'money',
    currency: value.currency,
    min: value.min,
    max: value.max,
    ...periodOf(value.per),
    ...(value.years === undefined ? {} : {years: value.years}),
    ...certainty(value),
  }),
  percent: (value) => ({kind: 'percent', min: value.min, max: value.max, ...certainty(value)}),
  units: (value) => ({kind: 'units', min: value.min, max: value.max, unit: value.unit, ...certainty(value)}),
} satisfies {[Kind in Value['kind']]: (value: Extract<Value, {kind: Kind}>) => Extract<ValueFile, {kind: Kind}>}

export const toValue = (value: Value): ValueFile => (write[value.kind] as (value: Value) => ValueFile)(value)

export const toMove = (move: Move): MoveFile => ({
  component: move.component,
  kind: move.kind,
  currency: move.currency,
  min: move.min,
  max: move.max,
  ...(move.per === undefined ? {} : isRate(move.per) ? {rate: move.per} : {per: move.per}),
  ...(move.years === undefined ? {} : {years: move.years}),
  ...(move.unit === undefined ? {} : {unit: move.unit}),
  ...(move.open ? {open: move.open} : {}),
  ...(move.approximate ? {approximate: move.approximate} : {}),
  text: move.text,
  span: toSpan(move.span),
})

export const toScript = ({text, placeholders, span}: Script) => ({
  text,
  placeholders: placeholders.map(({token, start, end}) => ({token, start, end})),
  span: toSpan(span),
})
