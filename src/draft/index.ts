import type {Guide} from '../model/guide.ts'
import {type Form, formOf, usual} from './form.ts'

export interface Wanted {
  readonly company: string
  readonly role: string
  /** Year that the sources are from. */
  readonly year: number
}

/** What an author has to say for themselves, in brackets until they have. */
const levers = [
  ['What this role is for', 'In my last role I [what you did, with its result]. I am asking for [amount] base.'],
  ['What is hard to find', 'I bring [a skill that few have], which [what it is worth here].'],
  ['Another offer', 'I hold an offer of [amount] from [company]. I would rather work here.'],
  ['What can be given at once', 'A signing bonus of [amount] would cover what I leave behind at [company].'],
] as const

/** Items of a list and headings stand line under line, paragraphs and levers of several lines apart. */
function items({lever}: Form): string {
  const all = levers.map(([title, script], n) => lever(n + 1, title, `"${script}"`))
  const close = all.every((each) => /^(?:\s*\d+[.)]\s|#)/.test(each) && !each.includes('\n'))
  return all.join(close ? '\n' : '\n\n')
}

function write(form: Form, {company, role, year}: Wanted): string {
  const [before, after] = form.source
  return `${[
    form.title(role),
    `${form.tagline}[how pay is made up] | [what the role works on]`,
    form.bands.join('\n'),
    `${form.levels}${company} ${role} = [level at another company]`,
    (form.levers ?? '') + items(form),
    `${form.strategy}"I am asking for [amount] base and [amount] of stock over [years] years. Below [floor] I would rather stay where I am."`,
    `${form.sources}\n${before}[publisher, what it says] (${year})${after}`,
  ].join('\n\n')}\n`
}

/**
 * A new guide as markdown, with brackets and empty cells where its author has to speak: nothing in it is made up.
 * `like`: a guide of the same company, in whose form it is written; the usual form where there is none.
 */
export const draftGuide = (wanted: Wanted, like: {readonly text: string; readonly guide: Guide} | null): string =>
  write(like ? formOf(like.text, like.guide) : usual(wanted.company), wanted)
