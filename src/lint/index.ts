import type {Guide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Rule} from './rule.ts'
import {rules} from './rules/index.ts'

export type {Example, Finding, Rule} from './rule.ts'
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

function settle(messages: readonly Message[], settings: RuleSettings): Message[] {
  return messages.flatMap((message) => {
    const wanted = Object.hasOwn(settings, message.rule) ? settings[message.rule] : undefined
    if (wanted === 'off') return []
    return [wanted === undefined || wanted === message.severity ? message : {...message, severity: wanted}]
  })
}

/** What the rules say of one guide, in the order of its text. */
function check(entry: Entry, library: Library, settings: RuleSettings): Message[] {
  const found: Message[] = []
  for (const rule of rules) {
    if (!rule.check || settings[rule.name] === 'off') continue
    for (const {severity, ...finding} of rule.check(entry, library))
      found.push({rule: rule.name, severity: severity ?? rule.severity, path: entry.guide.path, ...finding})
  }
  return settle([...entry.guide.messages, ...entry.messages, ...found], settings).sort(order)
}

/**
 * The same library with every message of its guides: those of reading and linking, and those of the rules.
 * Pure; nothing is said twice, and messages of a guide stand in the order of its text.
 */
export function lint<G extends Guide>(library: Library<G>, settings: RuleSettings = {}): Library<G> {
  return {
    ...library,
    entries: library.entries.map((entry) => ({...entry, messages: check(entry, library, settings)})),
    messages: settle(library.messages, settings),
  }
}
