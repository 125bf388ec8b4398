import type {Rule} from '../rule.ts'

export const addressWithdrawn: Rule = {
  name: 'address-withdrawn',
  severity: 'error',
  summary: 'A published address would disappear',
  why: 'Readers have it in their notes and programs in their code; an address that was published once leads somewhere for good. Looked for where a build is given the release before, with `--previous`.',
  mend: 'Say in `_data/redirects.json` where the guide or row is now, or `null` where it was withdrawn on purpose.',
  examples: [],
  foundBy: 'feed',
}
