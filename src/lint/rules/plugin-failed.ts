import type {Rule} from '../rule.ts'

export const pluginFailed: Rule = {
  name: 'plugin-failed',
  severity: 'error',
  summary: "A plugin of the site's own that could not work on a guide",
  why: 'Its prose is published as it would be without plugins; a reader may miss what they add.',
  mend: 'Mend the plugin that the message names, or take it out of `remarkPlugins` or `rehypePlugins`.',
  examples: [],
  foundBy: 'io',
}
