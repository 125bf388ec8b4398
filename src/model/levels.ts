import type {LevelStatement} from './library.ts'

/** The rungs that a statement puts equal, two by two: end against end where both sides are ranges; else each against each. */
export const pairsOf = ({left, right}: Pick<LevelStatement, 'left' | 'right'>): [string, string][] =>
  left.length === right.length
    ? left.map((node, index) => [node, right[index] ?? node])
    : left.flatMap((a) => right.map((b): [string, string] => [a, b]))
