import type {Changes} from './contract/reports.ts'

/** Changes as lines for a terminal: guides that came, went and moved, then each guide with what changed in it. Big moves end in `(!)`. */
export const changeLines = ({added, removed, renamed, changed}: Changes): string[] => [
  ...added.map((id) => `added ${id}`),
  ...removed.map((id) => `removed ${id}`),
  ...renamed.map(({from, to}) => `renamed ${from} -> ${to}`),
  ...changed.flatMap(({id, moves, notes}) => [
    id,
    ...moves.map(({text, big}) => `  ${text}${big ? ' (!)' : ''}`),
    ...notes.map((note) => `  ${note}`),
  ]),
]
