import type {Position} from 'unist'
import type {MoneyRange, PayContent, PercentRange, UnitRange} from '../model/tree.ts'
import type {Value} from '../model/value.ts'

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** A value as a node of the tree. Written out, here and back: these are made for every cell. */
export function toNode(value: Value, position: Position): PayContent {
  const {min, max} = value
  let node: MoneyRange | PercentRange | UnitRange
  if (value.kind === 'money') {
    node = {type: 'moneyRange', currency: value.currency, min, max, per: value.per, position}
    if (value.years !== undefined) node.years = value.years
  } else if (value.kind === 'percent') node = {type: 'percentRange', min, max, position}
  else node = {type: 'unitRange', min, max, unit: value.unit, position}
  return copyBounds(value, node)
}

/** The value of a node; null where it is text. */
export function toValue(node: PayContent): Value | null {
  if (node.type === 'unread') return null
  const {min, max} = node
  let value: Writable<Value>
  if (node.type === 'moneyRange') {
    value = {kind: 'money', currency: node.currency, min, max, per: node.per}
    if (node.years !== undefined) value.years = node.years
  } else if (node.type === 'percentRange') value = {kind: 'percent', min, max}
  else value = {kind: 'units', min, max, unit: node.unit}
  return copyBounds(node, value)
}

interface Bounds {
  open?: true
  upTo?: true
  approximate?: true
}

function copyBounds<T extends Bounds>({open, upTo, approximate}: Bounds, to: T): T {
  if (open) to.open = open
  if (upTo) to.upTo = upTo
  if (approximate) to.approximate = approximate
  return to
}
