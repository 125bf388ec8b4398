import type {Entry, Library} from '../../model/library.ts'
import {exampleGuide} from '../example.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'

/** What guides of one folder call their company, and who says so first. */
type Names = Map<string, {readonly first: Entry; count: number}>

const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether the name of the company comes from a title, and not from the folder. */
const isTitled = ({guide: {kind, titleSpan}}: Entry): boolean =>
  kind === 'guide' && (titleSpan.line !== titleSpan.endLine || titleSpan.column !== titleSpan.endColumn)

const byFolder = perLibrary(({entries}: Library): ReadonlyMap<string, Names> => {
  const folders = new Map<string, Names>()
  for (const entry of entries) {
    if (!isTitled(entry)) continue
    const {slug, name} = entry.guide.company
    const names: Names = folders.get(slug) ?? new Map()
    folders.set(slug, names)
    const said = names.get(key(name))
    if (said) said.count++
    else names.set(key(name), {first: entry, count: 1})
  }
  return folders
})

export const titleCompanyDiffers: Rule = {
  name: 'title-company-differs',
  severity: 'info',
  summary: "A title names another company than the titles of the folder's other guides",
  why: 'The guide is published under its folder: bands of one company would be shown as those of another.',
  mend: 'Correct the title, or move the file to the folder of the company that it names.',
  examples: [
    {
      title: 'Copied from another company',
      guide: exampleGuide({title: '### Data Engineer | Globex Global Negotiation Guide'}),
      others: {
        'acme/data-scientist.md': exampleGuide(),
        'acme/devops-engineer.md': exampleGuide(),
      },
      message: 'Unexpected company `Globex` in the title, 2 other guides of `acme/` say `Acme`',
    },
    {
      title: 'A folder whose other files have no title',
      guide: exampleGuide({title: '### Data Engineer | Acme Robotics Global Negotiation Guide'}),
      others: {'acme/notes.md': 'Notes of 2026.\n', 'acme/data-scientist.md': exampleGuide({title: ''})},
      message: null,
    },
    {
      title: 'One name',
      guide: exampleGuide(),
      others: {'acme/data-scientist.md': exampleGuide()},
      message: null,
    },
  ],
  *check(entry, library) {
    const {guide} = entry
    const {slug, name} = guide.company
    const names = byFolder(library).get(slug)
    if (!isTitled(entry) || !names || names.size < 2) return
    const own = names.get(key(name))?.count ?? 0
    const usual = [...names.values()].reduce((most, each) => (each.count > most.count ? each : most))
    if (usual.count <= own) return
    const expected = usual.first.guide.company.name
    yield {
      span: guide.titleSpan,
      message: `Unexpected company \`${name}\` in the title, ${usual.count} other guides of \`${slug}/\` say \`${expected}\``,
      actual: name,
      expected: [expected],
      related: {path: usual.first.guide.path, span: usual.first.guide.titleSpan, message: 'The first that does'},
    }
  },
}
