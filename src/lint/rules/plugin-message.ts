import type {Rule} from '../rule.ts'

export const pluginMessage: Rule = {
  name: 'plugin-message',
  severity: 'warning',
  summary: "Something that a plugin of the site's own says of a guide",
  why: 'A site adds plugins that look at its prose; what they find is told with everything else.',
  mend: 'Do as the plugin says.',
  examples: [],
  foundBy: 'io',
}
