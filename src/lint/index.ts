import type {Guide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Edit, Finding, Rule} from './rule.ts'
import {rules} from './rules/index.ts'

export type {Edit, Example, Finding, Rule} from './rule.ts'
export {rules}

/** By rule: the severity to report it with, or `off`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

const byName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]))

/** The rule of that name, or undefined. */
export const ruleNamed = (name: string): Rule | undefined => byName.get(name)

const order = (a: Message, b: Message): number =>
  a.span.line - b.span.line ||
  a.span.column - b.span.column ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.message < b.message ? -1 : a.message > b.message ? 1 : 0)

/** A severity that is configured goes before the one that a message was found with. */
function settle(messages: readonly Message[], settings: RuleSettings): Message[] {
  return messages.flatMap((message) => {
    const wanted = Object.hasOwn(settings, message.rule) ? settings[message.rule] : undefined
    if (wanted === 'off') return []
    return [wanted === undefined || wanted === message.severity ? message : {...message, severity: wanted}]
  })
}

const toMessage = (rule: Rule, path: string, {severity, fix: _, ...finding}: Finding): Message =>
  Object.freeze({rule: rule.name, severity: severity ?? rule.severity, path, ...finding})

const nothing: readonly Finding[] = []

/** What was found in guides before. A guide is frozen and its text follows from it, so its findings never change. */
const kept = new WeakMap<Guide, readonly Message[]>()

/** What the rules find in a guide by itself. */
export function checkGuide(guide: Guide, text: string): readonly Message[] {
  const known = kept.get(guide)
  if (known) return known
  const found: Message[] = []
  for (const rule of rules)
    for (const finding of rule.checkGuide?.(guide, text) ?? nothing) found.push(toMessage(rule, guide.path, finding))
  kept.set(guide, found)
  return found
}

/** What mends the findings of a guide that can be mended without its author, in the order of its text; none overlap. */
export function edits(guide: Guide, text: string, settings: RuleSettings = {}): Edit[] {
  const all = rules
    .filter(({name, checkGuide: finds}) => finds && settings[name] !== 'off')
    .flatMap((rule) => [...(rule.checkGuide?.(guide, text) ?? [])].flatMap(({fix}) => fix ?? []))
    .sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column || a.span.endColumn - b.span.endColumn)
  const found: Edit[] = []
  for (const edit of all) {
    const last = found.at(-1)?.span
    if (!last || last.line < edit.span.line || last.endColumn <= edit.span.column) found.push(edit)
  }
  return found
}

const said = ({rule, span, message}: Message): string => JSON.stringify([rule, span.line, span.column, message])

/**
 * What is known of a guide that was read anew while the others have not been looked at again: what it says by itself `now`, and of
 * what was said of it `before` all that did not follow from what it said by itself `then`.
 */
export function meanwhile(
  before: readonly Message[],
  then: readonly Message[],
  now: readonly Message[],
  settings: RuleSettings,
): Message[] {
  const own = new Set(then.map(said))
  return settle([...now, ...before.filter((message) => !own.has(said(message)))], settings).sort(order)
}

/** What the rules say of one guide, in the order of its text. */
function check(
  entry: Entry,
  library: Library,
  text: string,
  settings: RuleSettings,
  checked: typeof checkGuide,
): Message[] {
  const {guide} = entry
  const found: Message[] = []
  for (const rule of rules)
    for (const finding of (settings[rule.name] !== 'off' && rule.check?.(entry, library, text)) || nothing)
      found.push(toMessage(rule, guide.path, finding))
  return settle([...guide.messages, ...entry.messages, ...checked(guide, text), ...found], settings).sort(order)
}

/**
 * The same library with every message of its guides: those of reading and linking, and those of the rules.
 * `texts` are the guides as their authors wrote them, by path; `checked` gives what the rules found in a guide by itself. Pure; nothing is said twice, and messages of a guide stand in the
 * order of its text.
 */
export function lint<G extends Guide>(
  library: Library<G>,
  texts: Pick<ReadonlyMap<string, string>, 'get'>,
  settings: RuleSettings = {},
  checked: typeof checkGuide = checkGuide,
): Library<G> {
  return {
    ...library,
    entries: library.entries.map((entry) => ({
      ...entry,
      messages: check(entry, library, texts.get(entry.guide.path) ?? '', settings, checked),
    })),
    messages: settle(library.messages, settings),
  }
}
