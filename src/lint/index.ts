import type {Guide, Outline} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import {withOwn} from '../model/with-own.ts'
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

/** What the rules make of a guide by itself. Plain data. */
export interface Checked {
  readonly messages: readonly Message[]
  /** By rule, what it keeps to hold guides against each other. */
  readonly kept: Readonly<Record<string, unknown>>
}

/** `text`: the guide as its author wrote it. */
export function checkGuide(guide: Guide, text: string): Checked {
  const messages: Message[] = []
  const kept: Record<string, unknown> = {}
  for (const rule of rules) {
    for (const finding of rule.checkGuide?.(guide, text) ?? nothing) messages.push(toMessage(rule, guide.path, finding))
    const own = rule.keep?.(guide, text)
    if (own !== undefined) kept[rule.name] = own
  }
  return {messages, kept}
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

const unkept = (): undefined => {}

const follows = rules.filter(({check, keep}) => check && !keep)
const compares = rules.filter(({check, keep}) => check && keep)

const found = (rule: Rule, entry: Entry, library: Library, kept: (path: string) => unknown = unkept): Message[] =>
  Array.from(rule.check?.(entry, library, kept) ?? nothing, (finding) => toMessage(rule, entry.guide.path, finding))

/** The same library with what the rules find in its links, beside what linking found. */
export const checkLinks = <G extends Outline>(library: Library<G>): Library<G> =>
  withOwn(library, {
    entries: library.entries.map((entry) => ({
      ...entry,
      messages: [...entry.messages, ...follows.flatMap((rule) => found(rule, entry, library))],
    })),
  })

/**
 * The same library with every message of its guides: those of reading and linking, and those of the rules. It comes from `checkLinks`.
 * `checked`: what `checkGuide` found in a guide. Pure; nothing is said twice, and messages of a guide stand in the order of its text.
 */
export function lint<G extends Outline>(
  library: Library<G>,
  checked: (guide: G) => Checked,
  settings: RuleSettings = {},
): Library<G> {
  const own = new Map(library.entries.map(({guide}) => [guide.path, checked(guide)]))
  const comparing = compares
    .filter(({name}) => settings[name] !== 'off')
    .map((rule) => ({rule, kept: (path: string): unknown => own.get(path)?.kept[rule.name]}))
  const messagesOf = (entry: Entry<G>): Message[] => {
    const {path, messages} = entry.guide
    const compared = comparing.flatMap(({rule, kept}) => found(rule, entry, library, kept))
    const all = [...messages, ...entry.messages, ...(own.get(path)?.messages ?? []), ...compared]
    return settle(all, settings).sort(order)
  }
  return withOwn(library, {
    entries: library.entries.map((entry) => ({...entry, messages: messagesOf(entry)})),
    messages: settle(library.messages, settings),
  })
}
