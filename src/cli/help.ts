/** What each command does, in the order in which a newcomer needs them. */
export const purposes = {
  init: 'Makes a collection of your own, with two guides to begin from',
  new: 'Writes a guide to fill in, in the form of the company’s others',
  dev: 'Serves the site while guides are written, with what is wrong beside each page',
  check: 'Says what can’t be true in guides, with file, line and column',
  explain: 'Says what a rule means and how to mend what it finds; without a name, lists all rules',
  build: 'Makes the site and its feed',
  preview: 'Serves a site that was built',
  search: 'Searches a site that was built, as its own page does',
  diff: 'Says what changed between two sites that were built',
} as const

export type CommandName = keyof typeof purposes

/** What the options mean; one means the same wherever it is taken. */
const meanings: Readonly<Record<string, string>> = {
  baseline: 'tell only what is not in this file of known findings',
  'base-url': 'where the site will be served',
  cache: 'where to keep what was read, instead of node_modules/.cache/bandstand',
  company: 'only of these companies; several with commas',
  config: 'the configuration, instead of bandstand.config.* in this folder',
  content: 'the folder of guides, instead of content',
  currency: 'only with bands in these currencies; several with commas',
  'dry-run': 'show what would be mended, and change nothing',
  fix: 'mend what can be mended without you; never a figure',
  format: 'how findings are told',
  json: 'answer in JSON',
  level: 'only with these levels; several with commas',
  limit: 'how many results to show',
  max: 'only with bands that begin at this amount or below',
  'max-warnings': 'exit with 1 where there are more warnings',
  min: 'only with bands that reach up to this amount',
  name: 'the site’s name',
  'no-cache': 'read every guide anew',
  open: 'open the site in a browser',
  out: 'the folder of the site, instead of dist',
  pay: 'what --min and --max are of',
  place: 'only with bands for these places; several with commas',
  port: 'the port to serve at; 0 takes a free one',
  precompress: 'write .br and .gz files beside those of text',
  previous: 'the site that this one follows: what changed since, and no address lost',
  release: 'what this release is called, say 2026-11',
  repository: 'where guides are edited, so that lines lead there',
  role: 'only for these roles; several with commas',
  sync: 'wait until the disk has everything',
  'update-baseline': 'write all findings into that file',
  watch: 'check again after every change',
  workers: 'how many threads to use',
}

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
}

/** All commands, a line each. */
export const overview = (): string => `Turns a folder of compensation guides into a searchable site and a JSON feed.

${columns(Object.entries(purposes).map(([name, purpose]) => [`bandstand ${name}`, purpose]))}
\`bandstand help COMMAND\` tells the options of one.
Exit codes: 0 fine, 1 the content has errors, 2 wrong use, 3 a fault of Bandstand.
`

/** One command: how it is called, what it does, and each of its options. */
export function helpOf(name: CommandName, usage: string): string {
  const options = [...usage.matchAll(/--([a-z-]+)(?: ([A-Za-z|]+))?/g)].map(
    ([, option = '', value]): [string, string] => [
      `--${option}${value ? ` ${value}` : ''}`,
      Object.hasOwn(meanings, option) ? (meanings[option] ?? '') : '',
    ],
  )
  return `bandstand ${usage}\n\n${purposes[name]}.\n${options.length > 0 ? `\n${columns(options)}` : ''}`
}
