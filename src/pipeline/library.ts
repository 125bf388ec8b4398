import {type Release, withdrawn} from '../feed/index.ts'
import {type Checked, lint, type RuleSettings} from '../lint/index.ts'
import type {SiteData} from '../model/data.ts'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {withOwn} from '../model/with-own.ts'
import type {Links} from './links.ts'

export type {Checked}

/** What links are checked with. */
export interface LibraryInput {
  readonly data: SiteData
  /** Found before any guide was read: unreadable files and data. */
  readonly messages: readonly Message[]
  readonly rules: RuleSettings
  /** A release whose every address must still lead somewhere. */
  readonly kept: Release | null
  /** What the rules make of a guide by itself, by its path. */
  readonly checked: (path: string) => Checked | undefined
}

const unchecked: Checked = {messages: [], kept: {}}

/** Everything that is known of all guides, with what is to be said of them. */
export function toLibrary({library}: Links, {data, messages, rules, kept, checked}: LibraryInput): Library {
  const lost = kept ? withdrawn(kept, library, data.redirects) : []
  return lint(
    withOwn(library, {messages: [...messages, ...library.messages, ...lost]}),
    ({path}) => checked(path) ?? unchecked,
    rules,
  )
}
