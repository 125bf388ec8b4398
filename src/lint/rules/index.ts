import type {Rule} from '../rule.ts'
import {bandTablePresent} from './band-table-present.ts'
import {mappingMissing} from './mapping-missing.ts'
import {rangeOrdered} from './range-ordered.ts'
import {sourceUndated} from './source-undated.ts'
import {sourcesPresent} from './sources-present.ts'
import {taglinePresent} from './tagline-present.ts'
import {totalAddsUp} from './total-adds-up.ts'

/** Every rule, by name. */
export const rules: readonly Rule[] = Object.freeze(
  [bandTablePresent, mappingMissing, rangeOrdered, sourceUndated, sourcesPresent, taglinePresent, totalAddsUp].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  ),
)
