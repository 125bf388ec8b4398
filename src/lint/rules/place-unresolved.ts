import type {Rule} from '../rule.ts'

export const placeUnresolved: Rule = {
  name: 'place-unresolved',
  severity: 'info',
  summary: 'A place that the gazetteer does not know',
  why: 'The row is shown, but it is missing from the page of its place and from comparisons by place.',
  mend: 'Correct the spelling, or add the place to `_data/places.json`.',
  examples: [],
  foundBy: 'read',
}
