import type {Band, Outline, Pay} from '../model/guide.ts'
import {type Component, components} from '../model/value.ts'

export interface Cell {
  readonly band: Band
  readonly component: Component | 'other'
  readonly pay: Pay
}

/** The cells of the last guide: many rules look at one guide before any looks at the next. */
let last: {readonly guide: Outline; readonly cells: readonly Cell[]} | null = null

/** Every cell of a guide's bands, row by row. */
export function pays(guide: Outline): readonly Cell[] {
  if (last?.guide === guide) return last.cells
  const cells: Cell[] = []
  for (const band of guide.bands) {
    for (const component of components) {
      const pay = band[component]
      if (pay) cells.push({band, component, pay})
    }
    for (const pay of band.other) cells.push({band, component: 'other', pay})
  }
  last = {guide, cells}
  return cells
}
