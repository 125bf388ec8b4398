import type {Outline} from '../../model/guide.ts'
import type {Library} from '../../model/library.ts'
import type {Span} from '../../model/span.ts'
import {exampleGuide} from '../example.ts'
import {perLibrary} from '../per-library.ts'
import type {Rule} from '../rule.ts'
import {nearDuplicates, pack, shingles} from '../shingles.ts'

/** Shorter ones are phrases that anybody says. */
const fewestWords = 15
/** Runs of three words that two scripts share of all that they have. */
const least = 0.7

/** A script by its place and its runs of words. */
interface Kept {
  readonly span: Span
  readonly runs: string
}

interface Said {
  readonly guide: Outline
  readonly script: Kept
}

/** By guide: its scripts that repeat another's, with the first that says them. */
const repeated = perLibrary(
  (
    {entries}: Library,
    kept: (path: string) => readonly Kept[] | undefined,
  ): ReadonlyMap<Outline, readonly (Said & {readonly first: Said})[]> => {
    const all = entries.flatMap(({guide}): Said[] => (kept(guide.path) ?? []).map((script) => ({guide, script})))
    const firsts = nearDuplicates(
      all.map(({script}) => script.runs),
      least,
    )
    const found = new Map<Outline, (Said & {first: Said})[]>()
    for (const [n, said] of all.entries()) {
      const first = all[firsts[n] ?? -1]
      if (!first) continue
      const list = found.get(said.guide)
      if (list) list.push({...said, first})
      else found.set(said.guide, [{...said, first}])
    }
    return found
  },
)

const said = (words: string): string => `**Global Levers**\n1. **Pipelines:** "${words}"`

export const nearDuplicateScript: Rule<readonly Kept[]> = {
  name: 'near-duplicate-script',
  severity: 'info',
  summary: 'A script that says nearly the words of another guide’s',
  why: 'A recruiter who hears the same sentences from two candidates knows where they come from, and a script that fits every role argues for none.',
  mend: 'Say what this role brings, in words of its own.',
  examples: [
    {
      title: 'The same script with another figure',
      guide: exampleGuide({
        levers: said(
          'I have rebuilt the order pipelines at [company] and cut their cost by a third, so I am asking for $190K base.',
        ),
      }),
      others: {
        'acme/data-analyst.md': exampleGuide({
          title: '### Data Analyst | Acme Global Negotiation Guide',
          levers: said(
            'I have rebuilt the order pipelines at [company] and cut their cost by a third, so I am asking for $160K base.',
          ),
        }),
      },
      message: 'Repeated script: Data Analyst at Acme says nearly the same',
    },
    {
      title: 'Words of its own',
      guide: exampleGuide(),
      others: {
        'acme/data-analyst.md': exampleGuide({
          levers: said(
            'I built the forecast that planning at [company] runs on, alone and in a year, and it has held.',
          ),
        }),
      },
      message: null,
    },
  ],
  keep({levers, strategy}) {
    const found = [...levers.flatMap((lever) => lever.scripts), ...(strategy?.scripts ?? [])].flatMap(
      ({span, text}): Kept[] => {
        const runs = shingles(text, fewestWords)
        return runs.length > 0 ? [{span, runs: pack(runs)}] : []
      },
    )
    return found.length > 0 ? found : undefined
  },
  *check({guide}, library, kept) {
    for (const {script, first} of repeated(library, kept).get(guide) ?? [])
      yield {
        span: script.span,
        message:
          first.guide === guide
            ? 'Repeated script: this guide says nearly the same before'
            : `Repeated script: ${first.guide.role.name} at ${first.guide.company.name} says nearly the same`,
        related: {
          path: first.guide.path,
          span: first.script.span,
          message: 'The other script',
        },
      }
  },
}
