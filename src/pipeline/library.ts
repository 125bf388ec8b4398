import {type Release, withdrawn} from '../feed/index.ts'
import {link} from '../link/index.ts'
import {type Checked, lint, type RuleSettings} from '../lint/index.ts'
import type {SiteData} from '../model/data.ts'
import type {Outline} from '../model/guide.ts'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {parse, type Slice} from './memory.ts'
import {publishable} from './read.ts'

/** What a library is made from beside its guides. */
export interface LibraryInput {
  readonly data: SiteData
  /** Found before any guide was read: unreadable files and data. */
  readonly messages: readonly Message[]
  readonly rules: RuleSettings
  /** A release whose every address must still lead somewhere. */
  readonly kept: Release | null
  /** What the rules make of a guide by itself, by its path. */
  readonly checked: (path: string) => Slice | undefined
}

const unchecked: Checked = {messages: [], kept: {}}

/** Links and checks all guides; the same library for any order of them. */
export function toLibrary(read: readonly Outline[], input: LibraryInput): Library {
  const {guides, messages} = publishable(read)
  const library = link(guides, input.data)
  const lost = input.kept ? withdrawn(input.kept, library, input.data.redirects) : []
  return lint(
    {...library, messages: [...input.messages, ...messages, ...library.messages, ...lost]},
    ({path}) => {
      const checked = input.checked(path)
      return checked ? parse<Checked>(checked) : unchecked
    },
    input.rules,
  )
}
