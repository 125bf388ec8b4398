import type {Guide} from '../../src/model/guide.ts'

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)

/**
 * About how high a guide stands on paper, in pixels of a sheet that holds 970 of them (Letter, the lower of the two).
 * The weights are a least-squares fit of measured heights over 508 guides; the fit is within 35 of most and within 135 of all.
 */
function paperHeight({bands, levers, strategy, levelMapping, sources, sections}: Guide): number {
  const said = levers.flatMap(({scripts, text}) => (scripts.length > 0 ? scripts.map((each) => each.text) : [text]))
  const long = bands.flatMap(({base, stock, bonus, total}) => [base, stock, bonus, total])
  const terms = levelMapping?.terms ?? []
  const notes = sections.filter(({kind}) => kind === 'note').length
  return (
    410 +
    22 * bands.length +
    4 * long.filter((pay) => (pay?.raw.length ?? 0) > 24).length +
    24 * notes +
    0.137 * sum(said.map(({length}) => length)) +
    0.091 * (strategy?.text.length ?? 0) +
    0.19 * (sum(terms.map(({raw}) => raw.length + 6)) + (levelMapping?.note?.length ?? 0)) +
    0.18 * sum(sources.map(({text}) => Math.max(60, text.length)))
  )
}

/** How small a guide is set on paper so that it stays on one page; null for the usual size. */
export function paperSet(guide: Guide): 'less' | 'small' | 'smallest' | null {
  const height = paperHeight(guide)
  return height > 1350 ? 'smallest' : height > 1000 ? 'small' : height > 830 ? 'less' : null
}
