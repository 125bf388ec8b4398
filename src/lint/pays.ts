import type {Band, Guide, Pay} from '../model/guide.ts'
import {type Component, components} from '../model/value.ts'

export interface Cell {
  readonly band: Band
  readonly component: Component | 'other'
  readonly pay: Pay
}

/** Every cell of a guide's bands, row by row. */
export function* pays(guide: Guide): Iterable<Cell> {
  for (const band of guide.bands) {
    for (const component of components) {
      const pay = band[component]
      if (pay) yield {band, component, pay}
    }
    for (const pay of band.other) yield {band, component: 'other', pay}
  }
}
