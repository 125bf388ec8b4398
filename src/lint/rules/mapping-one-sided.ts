import {exampleGuide} from '../example.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'

/** As many guides are worth an answer. */
const fewest = 3

const namesIn = perLibrary(
  ({entries}) => new Map(entries.map(({id, guide, company}) => [id, {path: guide.path, company: company.name}])),
)

const other = (company: string): string =>
  exampleGuide({
    title: `### Data Engineer | ${company} Global Negotiation Guide`,
    mapping: `**Level Mapping:** ${company} Data Engineer (L4) = Acme Data Engineer (L4)`,
  })

export const mappingOneSided: Rule = {
  name: 'mapping-one-sided',
  severity: 'info',
  summary: 'A guide that others call their equal, and whose own mapping names no company',
  why: 'Readers come from those guides and find no way on, and its levels stand on the axis by what others say alone.',
  mend: 'Add the nearest of those guides to the level mapping, or correct theirs.',
  examples: [
    {
      title: 'Three guides without an answer',
      guide: exampleGuide({mapping: '**Level Mapping:** Acme Data Engineer (L4) = Band 4 in pay letters'}),
      others: {
        'hooli/data-engineer.md': other('Hooli'),
        'initech/data-engineer.md': other('Initech'),
        'vandelay/data-engineer.md': other('Vandelay'),
      },
      message:
        'One-sided mappings: 3 guides call this one their equal and are not named here: `Hooli`, `Initech`, `Vandelay`',
    },
    {
      title: 'One of them is named',
      guide: exampleGuide({mapping: '**Level Mapping:** Acme Data Engineer (L4) = Hooli Data Engineer (L4)'}),
      others: {
        'hooli/data-engineer.md': other('Hooli'),
        'initech/data-engineer.md': other('Initech'),
        'vandelay/data-engineer.md': other('Vandelay'),
      },
      message: null,
    },
  ],
  *check({guide, company, terms, mappedFrom}, library) {
    const mapping = guide.levelMapping
    // A well-known company need not name everybody who names it; a mapping that names nobody leads nowhere.
    if (!mapping || terms.some((term) => term.company !== null && term.company.id !== company.id)) return
    const equal = [...new Set(mappedFrom.filter(({relation}) => relation === 'equal').map((link) => link.guide))]
    if (equal.length < fewest) return
    const names = namesIn(library)
    const first = mappedFrom.find((link) => link.guide === equal[0])
    const companies = [...new Set(equal.map((id) => `\`${names.get(id)?.company ?? id}\``))]
    yield {
      span: mapping.span,
      message: `One-sided mappings: ${equal.length} guides call this one their equal and are not named here: ${companies.slice(0, 5).join(', ')}${companies.length > 5 ? ' …' : ''}`,
      ...(first && {
        related: {
          path: names.get(first.guide)?.path ?? '',
          span: first.span,
          message: 'The first of them',
        },
      }),
    }
  },
}
