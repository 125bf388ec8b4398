import {exampleGuide} from '../example.ts'
import type {Rule} from '../rule.ts'

export const frontMatterContradicts: Rule = {
  name: 'front-matter-contradicts',
  severity: 'warning',
  summary: 'Front matter and text say different things',
  why: 'Two places that are kept by hand drift apart. The text wins, since it is what readers see.',
  mend: 'Remove the key, or make it say what the text says.',
  examples: [
    {
      title: 'Another company than the title’s',
      guide: `---\ncompany: Hooli\n---\n${exampleGuide()}`,
      message: 'Unexpected `company: Hooli` in front matter, the title says `Acme`',
    },
    {title: 'The same company', guide: `---\ncompany: Acme\n---\n${exampleGuide()}`, message: null},
  ],
  foundBy: 'read',
}
